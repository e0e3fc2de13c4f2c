// What Doublecheck does in Gmail's page.
import browser from 'webextension-polyfill'
import type { Announcement } from '../messages.ts'
import { accountOfPage } from './account.ts'
import { ComposeToggle } from './compose-toggle.ts'
import { Marks, addMarkStyles } from './marks.ts'
import { ownPixels } from './own-pixels.ts'
import { watchPage } from './page-changes.ts'
import { ROW_ID_ATTRIBUTES } from './selectors.ts'
import { watchSending } from './sending.ts'
import { Settings } from './settings.ts'

const settings = new Settings()
const toggle = new ComposeToggle(settings)
const marks = new Marks()

watchSending(settings, (messageId) => toggle.wanted(messageId))
watchPage([ownPixels(settings), toggle, marks], [...ROW_ID_ATTRIBUTES, 'src'])
addMarkStyles()
void settings.refresh()

browser.runtime.onMessage.addListener((message: unknown) => {
  const { type } = message as Announcement
  if (type === 'mails-changed') void marks.refresh()
  if (type === 'settings-changed') void settings.refresh()
  return type === 'which-account' ? Promise.resolve(accountOfPage() ?? '') : undefined
})
