import type { ErasedCounts } from '../../shared/api.ts'
import type { MailboxId, MessageId } from '../../shared/token/index.ts'
import { eraseFromLetters } from '../alerts/outbox.ts'
import { number } from '../sql.ts'
import type { Row } from '../sql.ts'
import type { Mailbox } from './index.ts'
import { IS_OF_MESSAGE } from './segments.ts'

/** What is kept of something that was erased, or is no longer tracked: its ids, so that nothing of it is ever stored again. */
export interface Tombstone {
  mailbox: MailboxId
  /** Absent where the whole mailbox was erased. */
  message?: MessageId
  /** A recipient stopped the tracking of the message; what was stored before stays. */
  stopped?: true
}

/** Why nothing of a message is stored any more. */
type Why = 'erased' | 'stopped'

/** Every table that holds something of a single message, beside its events. */
const OF_MESSAGES = ['views', 'messages', 'alert_told'] as const
/** Every other table that holds something of a mailbox. */
const OF_MAILBOXES = [
  'events',
  'segments',
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
const TOMBSTONES_A_MAILBOX = 100_000

/**
 * Erases everything of a message but its id; what fetches its pixel later stores nothing. Doing it again does
 * nothing.
 * @returns false where too many were erased already
 */
export function eraseMessage(mailbox: Mailbox, message: MessageId): boolean {
  return mailbox.sql.transaction(() => {
    const before = tombstoneOf(mailbox, message)
    if (mailbox.generation() === undefined || before === 'erased') return true
    if (before === undefined && !hasRoomForTombstone(mailbox, 'erased')) return false
    const cursor = mailbox.nextCursor()
    mailbox.sql.exec(`delete from events where ${IS_OF_MESSAGE}`, mailbox.id, mailbox.id, message)
    for (const table of OF_MESSAGES) {
      mailbox.sql.exec(`delete from ${table} where mailbox = ? and message = ?`, mailbox.id, message)
    }
    eraseFromLetters(mailbox, message)
    keepTombstone(mailbox, message, cursor, 'erased')
    return true
  })
}

/**
 * Keeps for ever that a message is erased, or no longer tracked; every browser is told, behind the cursor. Call it in
 * the transaction that does so.
 */
export function keepTombstone(mailbox: Mailbox, message: MessageId, cursor: number, why: Why): void {
  mailbox.sql.exec(
    `insert into erased_messages (mailbox, message, cursor, stopped) values (?, ?, ?, ?)
     on conflict (mailbox, message) do update set cursor = excluded.cursor, stopped = excluded.stopped`,
    mailbox.id,
    message,
    cursor,
    why === 'stopped' ? 1 : 0,
  )
}

/** @returns why nothing of a message is stored any more; undefined where it is */
export function tombstoneOf(mailbox: Mailbox, message: MessageId): Why | undefined {
  const [row] = mailbox.sql.exec(
    'select stopped from erased_messages where mailbox = ? and message = ?',
    mailbox.id,
    message,
  )
  if (!row) return undefined
  return number(row, 'stopped') === 1 ? 'stopped' : 'erased'
}

/** Whether one more message can be remembered as erased, or as no longer tracked: neither takes the other's room. */
export function hasRoomForTombstone(mailbox: Mailbox, why: Why): boolean {
  const [row] = mailbox.sql.exec(
    'select count(*) as kept from erased_messages where mailbox = ? and stopped = ?',
    mailbox.id,
    why === 'stopped' ? 1 : 0,
  )
  return !row || number(row, 'kept') < TOMBSTONES_A_MAILBOX
}

/**
 * Erases everything of a mailbox but its id. Doing it again does nothing.
 * @returns how much that was
 */
export function eraseMailbox(mailbox: Mailbox): ErasedCounts {
  return mailbox.sql.transaction(() => {
    const counts = countsOf(mailbox)
    for (const table of [...OF_MESSAGES, ...OF_MAILBOXES]) {
      mailbox.sql.exec(`delete from ${table} where mailbox = ?`, mailbox.id)
    }
    mailbox.sql.exec('insert or ignore into erased_mailboxes (mailbox) values (?)', mailbox.id)
    return counts
  })
}

/** What is said of a mailbox that is none any more. */
export const NOTHING_ERASED: ErasedCounts = {
  mails: 0,
  events: 0,
  notes: 0,
  views: 0,
  browsers: 0,
  letters: 0,
  erased: 0,
}

function countsOf(mailbox: Mailbox): ErasedCounts {
  const count = (what: string, table: string) => {
    const [row] = mailbox.sql.exec(`select count(${what}) as n from ${table} where mailbox = ?`, mailbox.id)
    return row ? number(row, 'n') : 0
  }
  return {
    mails: count('distinct message', 'events'),
    events: count('*', 'events'),
    notes: count('*', 'messages'),
    views: count('*', 'views'),
    browsers: count('*', 'browsers'),
    letters: count('*', 'alert_letters'),
    erased: count('*', 'erased_messages'),
  }
}

/** Whether nothing of a message is stored any more: it was erased, or its tracking was stopped. */
export function isErased(mailbox: Mailbox, message: MessageId): boolean {
  return tombstoneOf(mailbox, message) !== undefined
}

/** Whether the whole mailbox was erased. */
export function isErasedMailbox(mailbox: Mailbox): boolean {
  return mailbox.sql.exec('select 1 from erased_mailboxes where mailbox = ?', mailbox.id).length > 0
}

/** @returns `message`, `cursor` and `stopped` of the messages that were erased or stopped after a cursor, in order */
export function erasedAfter(mailbox: Mailbox, cursor: number, limit: number): Row[] {
  return mailbox.sql.exec(
    'select message, cursor, stopped from erased_messages where mailbox = ? and cursor > ? order by cursor limit ?',
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
  for (const { mailbox, message, stopped } of tombstones) {
    if (message === undefined) mailboxOf(mailbox).erase()
    else if (stopped) mailboxOf(mailbox).stopAgain(message)
    else mailboxOf(mailbox).eraseMessage(message)
  }
}
