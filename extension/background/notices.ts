import browser from 'webextension-polyfill'
import { moment } from '../mark-words.ts'
import { getSetting, isStranger, openStore } from '../store/index.ts'
import type { Mail, Notice, Store } from '../store/index.ts'
import { openConversation } from './gmail-tabs.ts'
import { openOutside } from './outside-tab.ts'
import { whenToTell } from './when-to-tell.ts'

/** When this life of the background first had each notice that waits, in Unix milliseconds, by its id. */
let waiting = new Map<string, number>()

/**
 * Tells the user what they have to be told, and takes back what turned out not to be so. Each notice is kept
 * until its notification stands, so nothing is lost when the background is killed; the notification carries
 * the event's id, so nothing is told twice.
 * @returns in how many milliseconds there is something to tell that waits for now; undefined where nothing is known of
 */
export async function giveNotices(): Promise<number | undefined> {
  const store = await openStore()
  const notices = await store.getAll('notices')
  const now = Date.now()
  waiting = new Map(notices.map(({ id }) => [id, waiting.get(id) ?? now]))
  const delays: number[] = []
  for (const notice of notices) {
    const delay = await delayOf(store, notice, now)
    if (delay > 0) {
      delays.push(delay)
      continue
    }
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
    waiting.delete(notice.id)
  }
  const soonest = Math.min(...delays)
  return Number.isFinite(soonest) ? soonest : undefined
}

/** @returns in how many milliseconds a notice may be given; Infinity: not before there is other news */
async function delayOf(store: Store, { id, kind }: Notice, now: number): Promise<number> {
  const event = kind === 'read' ? await store.get('events', id) : undefined
  if (!event) return 0
  const looks = await store.getAll('ownViews')
  const clockOffset = (await getSetting(store, 'clockOffset')) ?? 0
  return whenToTell(event, looks, { now, clockOffset, waitingSince: waiting.get(id) ?? now })
}

/** A click on a notification opens the conversation that it speaks of, or where Gmail has none, the mail's history. */
export async function openNotified(eventId: string): Promise<void> {
  const mail = await mailOfEvent(await openStore(), eventId)
  await browser.notifications.clear(eventId)
  if (mail?.outside !== undefined) await openOutside(mail)
  else if (mail) await openConversation(mail)
}

/** By the event, since a mail of which nothing was known gets another name once it is known. */
async function mailOfEvent(store: Store, eventId: string): Promise<Mail | undefined> {
  const event = await store.get('events', eventId)
  return event && store.getFromIndex('mails', 'byMessage', event.message)
}

function titleOf(mail: Mail): string {
  const say = browser.i18n.getMessage
  if (isStranger(mail)) return say('notice_title_unknown', moment(mail.sentAt))
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
