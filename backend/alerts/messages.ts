import type { MessageNotes, MessageRequest } from '../../shared/alerts.ts'
import { expectedDelivery, isMessageId } from '../../shared/token/index.ts'
import type { MessageId } from '../../shared/token/index.ts'
import { tombstoneOf } from '../mailbox/erasing.ts'
import type { Mailbox } from '../mailbox/index.ts'
import { number, optionalText, text } from '../sql.ts'
import type { Row } from '../sql.ts'
import type { NamedMail } from './letter.ts'

/** Why nothing was kept of a mail. */
export type MessageComplaint = 'erased' | 'too-many-messages'

/** Of so many mails a mailbox may say something. */
export const MESSAGES_A_MAILBOX = 100_000

const NOTHING: MessageNotes = { muted: false, answered: false }

/** @returns what the user lets be known of a mail; of any other there is nothing to tell */
export function notesOf(mailbox: Mailbox, message: MessageId): MessageNotes {
  const [row] = mailbox.sql.exec(
    'select * from messages where mailbox = ? and message = ?',
    mailbox.id,
    message,
  )
  return row ? notes(row) : NOTHING
}

/** Keeps what the user says of a mail; what they do not speak of stays as it is. */
export function keepNotes(
  mailbox: Mailbox,
  message: MessageId,
  said: MessageRequest,
): MessageComplaint | undefined {
  return mailbox.sql.transaction(() => {
    if (tombstoneOf(mailbox, message) === 'erased') return 'erased'
    const before = notesOf(mailbox, message)
    if (before === NOTHING) {
      const [row] = mailbox.sql.exec('select count(*) as kept from messages where mailbox = ?', mailbox.id)
      if (row && number(row, 'kept') >= MESSAGES_A_MAILBOX) return 'too-many-messages'
    }
    const title = said.title === undefined ? before.title : said.title
    const remind = said.remind === undefined ? before.remind : (said.remind ?? undefined)
    const rings = said.remind !== undefined && !isSame(before.remind, remind)
    mailbox.sql.exec(
      `insert into messages (mailbox, message, sent_at, title, muted, answered, not_in_gmail, remind_at,
         remind_unless, ring_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (mailbox, message) do update set title = excluded.title, muted = excluded.muted,
         answered = excluded.answered, not_in_gmail = excluded.not_in_gmail, remind_at = excluded.remind_at, remind_unless = excluded.remind_unless,
         ring_at = case when ? then excluded.ring_at else messages.ring_at end`,
      mailbox.id,
      message,
      expectedDelivery(message),
      title ?? null,
      (said.muted ?? before.muted) ? 1 : 0,
      (said.answered ?? before.answered) ? 1 : 0,
      (said.notInGmail ?? before.notInGmail) ? 1 : 0,
      remind?.at ?? null,
      remind?.unless ?? null,
      remind?.at ?? null,
      rings ? 1 : 0,
    )
    return undefined
  })
}

/** @returns some of the mails of which something is kept, behind one, in a fixed order */
export function notesAfter(
  mailbox: Mailbox,
  after: string,
  limit: number,
): (MessageNotes & { message: MessageId })[] {
  const rows = mailbox.sql.exec(
    'select * from messages where mailbox = ? and message > ? order by message limit ?',
    mailbox.id,
    after,
    limit,
  )
  return rows.map((row) => ({ message: messageOf(row), ...notes(row) }))
}

/** A mail as every letter may name it: by its moment. A title comes to it when the letter goes. */
export function unnamed(message: MessageId): NamedMail {
  return { message, sentAt: expectedDelivery(message) }
}

/** @throws TypeError when the column holds anything else: the schema and the code have parted */
export function messageOf(row: Row): MessageId {
  const message = text(row, 'message')
  if (!isMessageId(message)) throw new TypeError(`Not a message: ${message}`)
  return message
}

/** @param row all columns of a mail of which something is kept */
export function notes(row: Row): MessageNotes {
  const title = optionalText(row, 'title')
  return {
    ...(title === undefined ? {} : { title }),
    muted: number(row, 'muted') === 1,
    ...(row['remind_at'] === null ? {} : { remind: { at: number(row, 'remind_at'), unless: unlessOf(row) } }),
    answered: number(row, 'answered') === 1,
    ...(number(row, 'not_in_gmail') === 1 ? { notInGmail: true } : {}),
  }
}

function unlessOf(row: Row): 'read' | 'answered' {
  return text(row, 'remind_unless') === 'answered' ? 'answered' : 'read'
}

function isSame(one: MessageNotes['remind'], other: MessageNotes['remind']): boolean {
  return one?.at === other?.at && one?.unless === other?.unless
}
