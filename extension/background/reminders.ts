import browser from 'webextension-polyfill'
import { moment } from '../mark-words.ts'
import { openStore, pairedInForce } from '../store/index.ts'
import type { Mail, Reminder } from '../store/index.ts'
import { isMissing } from '../store/missing.ts'
import { dueReminders, keepReminder, settleReminder } from '../store/reminders.ts'
import { showBadge } from './badge.ts'
import { catchUpNow } from './connection.ts'
import { announce, openConversation } from './gmail-tabs.ts'
import { inTurns } from './in-turns.ts'
import { changeMails } from './news.ts'
import { tellNotes } from './notes.ts'
import { openOutside } from './outside-tab.ts'
import { isQuiet } from './quiet-time.ts'
import { see } from './seen.ts'
import { say } from '../words.ts'

/** What was read meanwhile is not known while the endpoint is out of reach: so long a reminder waits for it. */
const WAITS_FOR_ENDPOINT_MS = 3_600_000

/** More than so many at once are told as one. */
const MOST_AT_ONCE = 3

const PREFIX = 'reminder '
const SEVERAL = 'reminders'

/** @returns the name of the notification that reminds of a mail */
export function notificationOfReminder(mail: string): string {
  return PREFIX + mail
}

const inTurn = inTurns()

/**
 * Reminds the user of mails that are not read or not answered, once their time has come. The endpoint keeps the same
 * time for when no browser runs. Called at every wake.
 */
export function giveReminders(): Promise<void> {
  return inTurn(giveDue)
}

async function giveDue(): Promise<void> {
  const store = await openStore()
  const now = Date.now()
  if ((await dueReminders(store, now)).length === 0 || (await isQuiet())) return
  const isCaughtUp = !(await pairedInForce(store)) || (await catchUpNow())
  // Read again: news may have come.
  const due = (await dueReminders(store, now)).filter(
    ({ remind }) => isCaughtUp || (remind?.dueAt ?? now) + WAITS_FOR_ENDPOINT_MS < now,
  )
  const missing = due.filter((mail) => isMissing(mail) && mail.tell?.how !== 'mute')
  if (missing.length > MOST_AT_ONCE) await show(SEVERAL, 'reminder_several', String(missing.length))
  else
    for (const mail of missing)
      await show(notificationOfReminder(mail.key), keyOf(mail), subjectOf(mail), mail)
  for (const mail of due) {
    const notification = missing.includes(mail) ? notificationOfReminder(mail.key) : undefined
    if (mail.remind) await settleReminder(store, mail.key, mail.remind.at, notification)
  }
  if (due.length === 0) return
  void announce({ type: 'mails-changed' })
  void showBadge()
}

/** The user wants to be reminded of a mail, or not: the endpoint hears of it as soon as it can be reached. */
export async function remindOf(key: string, remind: Pick<Reminder, 'at' | 'unless'> | null): Promise<void> {
  if (await changeMails((store) => keepReminder(store, key, remind))) void tellNotes()
}

/** @returns whether a notification was a reminder's: a click on it opens its mail, or the list of mails */
export async function openReminder(id: string): Promise<boolean> {
  if (id !== SEVERAL && !id.startsWith(PREFIX)) return false
  await browser.notifications.clear(id)
  const mail = await (await openStore()).get('mails', id.slice(PREFIX.length))
  if (mail) await see([mail.key])
  if (mail?.account !== undefined) await openConversation(mail)
  else await openOutside(mail)
  return true
}

async function show(id: string, key: string, value: string, mail?: Mail): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title: say(key, value),
    message: mail ? messageOf(mail) : say('reminder_several_hint'),
  })
}

function keyOf({ remind }: Mail): string {
  return remind?.unless === 'answered' ? 'reminder_not_answered' : 'reminder_not_read'
}

function subjectOf({ subject }: Mail): string {
  return subject || say('no_subject')
}

function messageOf({ recipients, sentAt }: Mail): string {
  const people = recipients.map(({ name, address }) => name ?? address).join(', ')
  return people ? say('reminder_sent_to', people, moment(sentAt)) : say('reminder_sent', moment(sentAt))
}
