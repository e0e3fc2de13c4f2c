import browser from 'webextension-polyfill'
import { openStore } from '../store/index.ts'
import { say } from '../words.ts'

/** So many presses in a row without a recognised mail mean that Gmail has changed. */
export const TELL_AT = 2
const NOTIFICATION = 'gmail-changed'

/**
 * Counts presses on Send after which no mail was recognised: Gmail has changed its ways. The user is told once,
 * at the second in a row, and no more until a send was recognised again.
 */
export async function countSend(recognised: boolean): Promise<void> {
  const tx = (await openStore()).transaction('settings', 'readwrite')
  const before = ((await tx.store.get('unrecognisedSends')) as number | undefined) ?? 0
  const now = recognised ? 0 : before + 1
  if (now !== before) await tx.store.put(now, 'unrecognisedSends')
  await tx.done
  if (now === before) return
  if (now !== TELL_AT) return
  await browser.notifications.create(NOTIFICATION, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title: say('gmail_changed_title'),
    message: say('gmail_changed'),
  })
}
