import type { MessageId } from '../../shared/token/index.ts'
import { number, text } from '../sql.ts'
import { admissionOf } from './admission.ts'
import { hasRoomForTombstone, keepTombstone, tombstoneOf } from './erasing.ts'
import type { Mailbox } from './index.ts'
import { dayOf } from './readers.ts'
import { EVENTS_OF_MESSAGE, IS_OF_MESSAGE } from './segments.ts'

/** How often a mail's image was fetched and its links were followed, by whomever: all that its recipients may know. */
export interface Fetches {
  opens: number
  clicks: number
  /** There are more: no more are counted for one who asks. */
  isMore: boolean
}

/** So many events of one message are counted for one who asks. */
export const EVENTS_COUNTED = 10_000

/** A tombstone is kept for ever, so that whoever has a stolen key must not make them without end. */
export const STOPS_A_DAY = 1_000

/**
 * @param generation of the key that signed the token of whoever asks
 * @returns undefined where nothing of the message is stored any more, for whatever reason
 */
export function fetchesOf(mailbox: Mailbox, message: MessageId, generation: number): Fetches | undefined {
  if (!isTracked(mailbox, message, generation)) return undefined
  const rows = mailbox.sql.exec(
    `select kind, sum(count) as fetches, count(*) as events from (
       select kind, count from ${EVENTS_OF_MESSAGE} where mailbox = ? and message = ? limit ?)
     group by kind`,
    mailbox.id,
    message,
    EVENTS_COUNTED + 1,
  )
  const of = (kind: string, column: string) => {
    const row = rows.find((one) => text(one, 'kind') === kind)
    return row ? number(row, column) : 0
  }
  return {
    opens: of('open', 'fetches'),
    clicks: of('link', 'fetches'),
    isMore: of('open', 'events') + of('link', 'events') > EVENTS_COUNTED,
  }
}

/**
 * A recipient stops the tracking of a message, for good. What was told of it before stays told; the facts that stood
 * behind it (program, network) are forgotten. Doing it again does nothing.
 * @param generation of the key that signed the recipient's token
 * @param remember keeps it outside of the database too, where an older copy of that may be put back: called before the
 *   commit, once for each message
 * @returns false where too many were stopped, today or ever
 */
export function stopTracking(
  mailbox: Mailbox,
  message: MessageId,
  generation: number,
  remember: () => void = () => undefined,
): boolean {
  return mailbox.sql.transaction(() => {
    if (!isTracked(mailbox, message, generation)) return true
    if (!hasRoomForTombstone(mailbox, 'stopped') || !countStop(mailbox)) return false
    keepStopped(mailbox, message)
    remember()
    return true
  })
}

/** The same for one that was stopped before, and came back with an older copy of the database. */
export function stopAgain(mailbox: Mailbox, message: MessageId): void {
  mailbox.sql.transaction(() => {
    const isNew = mailbox.generation() !== undefined && tombstoneOf(mailbox, message) === undefined
    if (isNew) keepStopped(mailbox, message)
  })
}

function keepStopped(mailbox: Mailbox, message: MessageId): void {
  keepTombstone(mailbox, message, mailbox.nextCursor(), 'stopped')
  mailbox.sql.exec(
    `update events set facts = null, reader = '' where ${IS_OF_MESSAGE}`,
    mailbox.id,
    mailbox.id,
    message,
  )
}

function isTracked(mailbox: Mailbox, message: MessageId, generation: number): boolean {
  return admissionOf(mailbox, { message, generation, at: mailbox.surroundings.now() }) !== undefined
}

/** @returns false where there were as many today as there may be */
function countStop(mailbox: Mailbox): boolean {
  const day = dayOf(mailbox.surroundings.now())
  const [row] = mailbox.sql.exec('select stops_day, stops from mailboxes where mailbox = ?', mailbox.id)
  const stops = row && number(row, 'stops_day') === day ? number(row, 'stops') : 0
  if (stops >= STOPS_A_DAY) return false
  mailbox.sql.exec(
    'update mailboxes set stops_day = ?, stops = ? where mailbox = ?',
    day,
    stops + 1,
    mailbox.id,
  )
  return true
}
