import browser from 'webextension-polyfill'
import { openStore } from '../store/index.ts'
import { mailOfEvent } from '../store/mails.ts'
import { openConversation } from './gmail-tabs.ts'
import { openOutside } from './outside-tab.ts'
import { see } from './seen.ts'

/** A click on a notification opens the conversation that it speaks of, or where Gmail has none, the mail's history. */
export async function openNotified(eventId: string): Promise<void> {
  const mail = await mailOfEvent(await openStore(), eventId)
  await browser.notifications.clear(eventId)
  if (!mail) return
  await see([mail.key])
  if (mail.outside !== undefined) await openOutside(mail)
  else await openConversation(mail)
}
