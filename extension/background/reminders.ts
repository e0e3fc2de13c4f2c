import browser from 'webextension-polyfill'
import { moment } from '../mark-words.ts'
import { getSetting, openStore, setSetting } from '../store/index.ts'
import type { Mail, RemindByDefault, Reminder } from '../store/index.ts'
import { dueReminders, isMissing, keepReminder, settleReminder } from '../store/reminders.ts'
import { catchUpNow } from './connection.ts'
import { announce, openConversation } from './gmail-tabs.ts'
import { changeMails } from './news.ts'
import { tellNotes } from './notes.ts'
import { openOutside } from './outside-tab.ts'

/** What was read meanwhile is not known while the endpoint is out of reach: so long a reminder waits for it. */
const WAITS_FOR_ENDPOINT_MS = 3_600_000

/** More than so many at once are told as one. */
const MOST_AT_ONCE = 3

const PREFIX = 'reminder '
const SEVERAL = 'reminders'

let giving: Promise<void> = Promise.resolve()

/**
 * Reminds the user of mails that are not read or not answered, once their time has come. The endpoint keeps the same
 * time for when no browser runs. Called at every wake.
 */
export function giveReminders(): Promise<void> {
  giving = giving.then(giveDue, giveDue)
  return giving
}

async function giveDue(): Promise<void> {
  const store = await openStore()
  const now = Date.now()
  if ((await dueReminders(store, now)).length === 0) return
  const paired = await getSetting(store, 'paired')
  const isCaughtUp = !paired || paired.revoked || (await catchUpNow())
  // Read again: news may have come.
  const due = (await dueReminders(store, now)).filter(
    ({ remind }) => isCaughtUp || (remind?.dueAt ?? now) + WAITS_FOR_ENDPOINT_MS < now,
  )
  const missing = due.filter(isMissing)
  if (missing.length > MOST_AT_ONCE) await show(SEVERAL, 'reminder_several', String(missing.length))
  else for (const mail of missing) await show(PREFIX + mail.key, keyOf(mail), subjectOf(mail), mail)
  for (const mail of due) if (mail.remind) await settleReminder(store, mail.key, mail.remind.at)
  if (due.length > 0) void announce({ type: 'mails-changed' })
}

/** The user wants to be reminded of a mail, or not: the endpoint hears of it as soon as it can be reached. */
export async function remindOf(key: string, remind: Pick<Reminder, 'at' | 'unless'> | null): Promise<void> {
  if (await changeMails((store) => keepReminder(store, key, remind))) void tellNotes()
}

/** What holds for mails that are sent from now on; null: no reminder. */
export async function remindByDefault(rule: RemindByDefault | null): Promise<void> {
  const store = await openStore()
  if (rule) await setSetting(store, 'remindByDefault', rule)
  else await store.delete('settings', 'remindByDefault')
  await announce({ type: 'settings-changed' })
}

/** @returns whether a notification was a reminder's: a click on it opens its mail, or the list of mails */
export async function openReminder(id: string): Promise<boolean> {
  if (id !== SEVERAL && !id.startsWith(PREFIX)) return false
  await browser.notifications.clear(id)
  const mail = await (await openStore()).get('mails', id.slice(PREFIX.length))
  if (mail?.account !== undefined) await openConversation(mail)
  else await openOutside(mail)
  return true
}

async function show(id: string, key: string, value: string, mail?: Mail): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title: browser.i18n.getMessage(key, value),
    message: mail ? messageOf(mail) : browser.i18n.getMessage('reminder_several_hint'),
  })
}

function keyOf({ remind }: Mail): string {
  return remind?.unless === 'answered' ? 'reminder_not_answered' : 'reminder_not_read'
}

function subjectOf({ subject }: Mail): string {
  return subject || browser.i18n.getMessage('no_subject')
}

function messageOf({ recipients, sentAt }: Mail): string {
  const people = recipients.map(({ name, address }) => name ?? address).join(', ')
  return people
    ? browser.i18n.getMessage('reminder_sent_to', [people, moment(sentAt)])
    : browser.i18n.getMessage('reminder_sent', moment(sentAt))
}
