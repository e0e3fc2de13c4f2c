import type { MailboxId, MessageId } from '../../shared/token/index.ts'
import { eraseFromLetters } from '../alerts/outbox.ts'
import { number } from '../sql.ts'
import type { Row } from '../sql.ts'
import type { Mailbox } from './index.ts'

/** What is kept of something that was erased: its ids, so that nothing of it is ever stored again. */
export interface Tombstone {
  mailbox: MailboxId
  /** Absent where the whole mailbox was erased. */
  message?: MessageId
}

/** Every table that holds something of a single message. */
const OF_MESSAGES = ['events', 'views', 'messages', 'alert_told'] as const
/** Every other table that holds something of a mailbox. */
const OF_MAILBOXES = [
  'browsers',
  'reader_salts',
  'rotations',
  'erased_messages',
  'alerts',
  'alert_channels',
  'alert_letters',
  'alert_confirmations',
  'mailboxes',
] as const
/** A tombstone is kept for ever, so that a stolen key must not make them without end. */
const ERASED_A_MAILBOX = 100_000

/**
 * Erases everything of a message but its id; what fetches its pixel later stores nothing. Doing it again does
 * nothing.
 * @returns false where too many were erased already
 */
export function eraseMessage(mailbox: Mailbox, message: MessageId): boolean {
  return mailbox.sql.transaction(() => {
    if (mailbox.generation() === undefined || isErased(mailbox, message)) return true
    const [row] = mailbox.sql.exec(
      'select count(*) as erased from erased_messages where mailbox = ?',
      mailbox.id,
    )
    if (row && number(row, 'erased') >= ERASED_A_MAILBOX) return false
    const cursor = mailbox.nextCursor()
    for (const table of OF_MESSAGES) {
      mailbox.sql.exec(`delete from ${table} where mailbox = ? and message = ?`, mailbox.id, message)
    }
    eraseFromLetters(mailbox, message)
    mailbox.sql.exec(
      'insert into erased_messages (mailbox, message, cursor) values (?, ?, ?)',
      mailbox.id,
      message,
      cursor,
    )
    return true
  })
}

/** Erases everything of a mailbox but its id. Doing it again does nothing. */
export function eraseMailbox(mailbox: Mailbox): void {
  mailbox.sql.transaction(() => {
    for (const table of [...OF_MESSAGES, ...OF_MAILBOXES]) {
      mailbox.sql.exec(`delete from ${table} where mailbox = ?`, mailbox.id)
    }
    mailbox.sql.exec('insert or ignore into erased_mailboxes (mailbox) values (?)', mailbox.id)
  })
}

/** Whether a message was erased. */
export function isErased(mailbox: Mailbox, message: MessageId): boolean {
  return (
    mailbox.sql.exec('select 1 from erased_messages where mailbox = ? and message = ?', mailbox.id, message)
      .length > 0
  )
}

/** Whether the whole mailbox was erased. */
export function isErasedMailbox(mailbox: Mailbox): boolean {
  return mailbox.sql.exec('select 1 from erased_mailboxes where mailbox = ?', mailbox.id).length > 0
}

/** @returns `message` and `cursor` of the messages that were erased after a cursor, in order */
export function erasedAfter(mailbox: Mailbox, cursor: number, limit: number): Row[] {
  return mailbox.sql.exec(
    'select message, cursor from erased_messages where mailbox = ? and cursor > ? order by cursor limit ?',
    mailbox.id,
    cursor,
    limit,
  )
}

/**
 * Erases again what a backup brought back.
 * @param tombstones what was erased, as it was kept outside of the database
 */
export function eraseAgain(mailboxOf: (id: MailboxId) => Mailbox, tombstones: Iterable<Tombstone>): void {
  for (const { mailbox, message } of tombstones) {
    if (message === undefined) mailboxOf(mailbox).erase()
    else mailboxOf(mailbox).eraseMessage(message)
  }
}
