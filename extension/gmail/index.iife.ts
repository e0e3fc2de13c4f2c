// What Doublecheck does in Gmail's page.
import { SAFE_REDIRECT } from '../../shared/mail-links.ts'
import { browser } from '../browser.ts'
import type { Announcement } from '../messages.ts'
import { accountOfPage } from './account.ts'
import { ComposeToggle } from './compose-toggle.ts'
import styles from './gmail.css?inline'
import { presentCards } from './cards.ts'
import { addStyle } from './drawn.ts'
import { lend } from './lend.ts'
import { listMarks } from './list-marks.ts'
import { messageMarks } from './message-marks.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { ownLinks } from './own-links.ts'
import { ownPixels } from './own-pixels.ts'
import { watchPage } from './page-changes.ts'
import { replies } from './replies.ts'
import { isPageOurs } from './page-script.ts'
import { MESSAGE_ID_ATTRIBUTES, ROW_ID_ATTRIBUTES } from './selectors.ts'
import { SendGestures } from './send-gestures.ts'
import { watchSending } from './sending.ts'
import { Settings } from './settings.ts'
import { arrive } from './stay.ts'

if (arrive()) begin()

function begin(): void {
  const settings = new Settings()
  const toggle = new ComposeToggle(settings)
  const gestures = new SendGestures()
  const inLists = listMarks()
  const onMessages = messageMarks()

  const mailsChanged = watchSending(settings, {
    wanted: (messageId) => toggle.wanted(messageId),
    linkWanted: (messageId, link) => toggle.linkWanted(messageId, link),
    learn: (messageId, obstacle) => toggle.learn(messageId, obstacle),
    recognised: () => gestures.recognised(),
  })
  watchPage(
    [ownPixels(settings), ownLinks(settings), toggle, inLists, onMessages, replies()],
    [...ROW_ID_ATTRIBUTES, ...MESSAGE_ID_ATTRIBUTES, 'src', 'href', SAFE_REDIRECT],
  )
  settings.onChange(() => {
    inLists.changed()
    onMessages.changed()
  })
  // A hundred reads at once are a hundred announcements.
  const drawAnew = oneAtATime(() =>
    Promise.all([inLists.refresh(), onMessages.refresh(), presentCards()?.refreshHistory()]),
  )
  addStyle(styles)
  lend()
  void settings.refresh()

  browser.runtime.onMessage.addListener((message: unknown, _, sendResponse) => {
    const { type } = message as Announcement
    if (type === 'mails-changed') {
      mailsChanged()
      drawAnew()
    }
    if (type === 'settings-changed') {
      void settings.refresh().then(() => presentCards()?.refreshHistory())
    }
    // In a page that has to be loaded again nothing is tracked: that is not Gmail as we know it.
    if (type === 'which-account') sendResponse((isPageOurs() && accountOfPage()) || '')
  })
}
