import type { Mailbox } from '../mailbox/index.ts'
import { number } from '../sql.ts'
import { closedDay } from './digest-time.ts'
import type { Digest, NamedMail } from './letter.ts'
import { messageOf, notes, notesOf, unnamed } from './messages.ts'
import { missingOf } from './news.ts'
import { BY_RECIPIENT } from './readers.ts'
import { SETTLED_MS } from './timing.ts'
import { EVENTS_OF_MESSAGE } from '../mailbox/segments.ts'

/** So many mails stand in each part of a digest at the most. */
const LISTED = 100
/** For so long a mail is listed as waiting, or its reminder as overdue. */
const LISTED_MS = 7 * 86_400_000

/**
 * What the endpoint knows of the days since the last digest: what was read, by the verdicts as they are now; what still
 * waits; and the reminders that came due. A mail leaves a trace here when it is fetched, so that of those that nobody
 * has read only the ones are known, and listed, of which the extension told by `PUT /v1/messages`.
 * @param from where the last digest ended, in Unix milliseconds
 * @param until where this one ends
 * @param dueAt when it was due, which says what day it closes
 * @returns undefined where nothing happened: nothing was read or sent, and no reminder came due
 */
export function digestOf(
  mailbox: Mailbox,
  { from, until, dueAt, timeZone }: { from: number; until: number; dueAt: number; timeZone: string },
): Digest | undefined {
  const read = readSince(mailbox, from, until)
  const waiting = waitingSince(mailbox, until - LISTED_MS, until)
  const remind = remindSince(mailbox, until - LISTED_MS, until)
  const isNew =
    read.length > 0 || waiting.some(({ sentAt }) => sentAt > from) || remind.some(({ at }) => at > from)
  if (!isNew) return undefined
  return {
    kind: 'digest',
    day: closedDay(dueAt, timeZone),
    read,
    waiting: waiting.slice(0, LISTED),
    remind: remind.slice(0, LISTED).map(({ mail, missing }) => ({ mail, missing })),
  }
}

/** @returns where a digest that is put together now ends: what came later is not settled yet */
export function digestEnd(now: number): number {
  return now - SETTLED_MS
}

/** The oldest first. One of which nothing was said but that it went to other services was not meant to be listed. */
function waitingSince(mailbox: Mailbox, from: number, until: number): NamedMail[] {
  const rows = mailbox.sql.exec(
    `select message from messages
     where mailbox = ? and sent_at > ? and sent_at <= ? and muted = 0 and answered = 0
       and not (not_in_gmail = 1 and title is null and remind_at is null)
       and not exists (select 1 from erased_messages
         where mailbox = messages.mailbox and message = messages.message)
       and not exists (select 1 from ${EVENTS_OF_MESSAGE}
         where events.mailbox = messages.mailbox and events.message = messages.message and events.at <= ?
           and ${BY_RECIPIENT})
     order by sent_at`,
    mailbox.id,
    from,
    until,
    mailbox.surroundings.now() - SETTLED_MS,
  )
  return rows.map((row) => unnamed(messageOf(row)))
}

function remindSince(
  mailbox: Mailbox,
  from: number,
  until: number,
): { mail: NamedMail; at: number; missing: 'read' | 'answer' }[] {
  const rows = mailbox.sql.exec(
    'select * from messages where mailbox = ? and muted = 0 and remind_at > ? and remind_at <= ? order by remind_at',
    mailbox.id,
    from,
    until,
  )
  return rows.flatMap((row) => {
    const message = messageOf(row)
    const { remind, answered } = notes(row)
    const missing = remind && missingOf(mailbox, message, remind.unless, answered)
    return remind && missing ? [{ mail: unnamed(message), at: remind.at, missing }] : []
  })
}

// The plus keeps SQLite from going through all messages in their order instead of through that time.
function readSince(mailbox: Mailbox, from: number, until: number): Digest['read'] {
  const rows = mailbox.sql.exec(
    `select message, min(at) as at, sum(kind = 'open') as opens, sum(kind = 'link') as clicks from events
     where mailbox = ? and facts is not null and at > ? and at <= ? and ${BY_RECIPIENT}
     group by +message order by min(at) limit ?`,
    mailbox.id,
    from,
    until,
    LISTED,
  )
  return rows.flatMap((row) => {
    const message = messageOf(row)
    if (notesOf(mailbox, message).muted) return []
    const [opens, clicks] = [number(row, 'opens'), number(row, 'clicks')]
    return [
      {
        mail: unnamed(message),
        at: number(row, 'at'),
        times: opens || clicks,
        clicked: clicks > 0,
      },
    ]
  })
}
