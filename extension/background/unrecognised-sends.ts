import browser from 'webextension-polyfill'
import { getSetting, openStore, setSetting } from '../store/index.ts'

const TELL_AT = 2
const NOTIFICATION = 'gmail-changed'

/**
 * Counts presses on Send after which no mail was recognised: Gmail has changed its ways. The user is told once,
 * at the second in a row, and no more until a send was recognised again.
 */
export async function countSend(recognised: boolean): Promise<void> {
  const store = await openStore()
  const before = (await getSetting(store, 'unrecognisedSends')) ?? 0
  const now = recognised ? 0 : before + 1
  if (now === before) return
  await setSetting(store, 'unrecognisedSends', now)
  if (now !== TELL_AT) return
  await browser.notifications.create(NOTIFICATION, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title: browser.i18n.getMessage('gmail_changed_title'),
    message: browser.i18n.getMessage('gmail_changed'),
  })
}
