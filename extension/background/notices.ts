import browser from 'webextension-polyfill'
import { moment } from '../mark-words.ts'
import { openStore } from '../store/index.ts'
import type { Mail, Store } from '../store/index.ts'
import { openConversation } from './gmail-tabs.ts'

/**
 * Tells the user what they have to be told, and takes back what turned out not to be so. Each notice is kept
 * until its notification stands, so nothing is lost when the background is killed; the notification carries
 * the event's id, so nothing is told twice.
 */
export async function giveNotices(): Promise<void> {
  const store = await openStore()
  for (const notice of await store.getAll('notices')) {
    const mail = await mailOfEvent(store, notice.id)
    if (notice.kind === 'withdrawn') await browser.notifications.clear(notice.id)
    else if (mail && !(notice.id in (await browser.notifications.getAll()))) {
      await browser.notifications.create(notice.id, {
        type: 'basic',
        iconUrl: browser.runtime.getURL('icons/128.png'),
        title: titleOf(mail),
        message: messageOf(mail),
      })
    }
    // Told meanwhile otherwise (a verdict fell): the newer notice under the same id stays.
    const tx = store.transaction('notices', 'readwrite')
    const present = await tx.store.get(notice.id)
    if (present?.kind === notice.kind) await tx.store.delete(notice.id)
    await tx.done
  }
}

/** A click on a notification opens the conversation that it speaks of. */
export async function openNotified(eventId: string): Promise<void> {
  const mail = await mailOfEvent(await openStore(), eventId)
  await browser.notifications.clear(eventId)
  if (mail) await openConversation(mail)
}

/** By the event, since a mail of which nothing was known gets another name once it is known. */
async function mailOfEvent(store: Store, eventId: string): Promise<Mail | undefined> {
  const event = await store.get('events', eventId)
  return event && store.getFromIndex('mails', 'byMessage', event.message)
}

function titleOf(mail: Mail): string {
  const say = browser.i18n.getMessage
  if (mail.account === undefined) return say('notice_title_unknown', moment(mail.sentAt))
  return mail.subject ? say('notice_title', mail.subject) : say('notice_title_no_subject')
}

function messageOf(mail: Mail): string {
  const say = browser.i18n.getMessage
  const time = moment(mail.status.firstRead ?? mail.sentAt)
  const [first] = mail.recipients
  const of = mail.status.reads > 0 ? 'notice' : 'notice_clicked'
  if (mail.recipients.length > 1) return say(`${of}_group`, [String(mail.recipients.length), time])
  return first ? say(`${of}_one`, [first.name ?? first.address, time]) : say(`${of}_plain`, time)
}
