import { number } from '../sql.ts'
import type { Row, Sql } from '../sql.ts'
import type { Mailbox } from './index.ts'

/**
 * Where the events of each message are is written down segment by segment: so many events, in the order in which they
 * came, are one. So a hit touches pages of the newest segment only, however much a mailbox holds; in one index for a
 * million events nearly every hit would have a page to itself. Whoever wants all events of a message looks once into
 * each segment. A segment's number is the cursor of its first event; the first one's is 0.
 */
export const EVENTS_A_SEGMENT = 16_384

/** A hit looks for what came before it in no more of the newest segments. */
const SEGMENTS_LOOKED_AT = 8

/** All events of one message, as what a statement is from; its condition names `mailbox` and `message`. */
export const EVENTS_OF_MESSAGE =
  'segments cross join events indexed by events_by_message using (mailbox, segment)'

/** The same for events of given segments; the condition names `segment` as well. */
export const EVENTS_IN_SEGMENTS = 'events indexed by events_by_message'

/** Begins a mailbox's first segment: call it where the mailbox is made. */
export function beginSegments(mailbox: Mailbox): void {
  begin(mailbox, 0, 0)
}

/**
 * @param at when the event came, in Unix milliseconds
 * @returns the segment for an event: the newest, or where that is full another, which is begun
 */
export function segmentFor(mailbox: Mailbox, newest: number, cursor: number, at: number): number {
  if (cursor - newest < EVENTS_A_SEGMENT) return newest
  begin(mailbox, cursor, at)
  return cursor
}

/**
 * @param since Unix milliseconds
 * @returns the segments in which events from after then are
 */
export function segmentsSince(mailbox: Mailbox, newest: number, since: number): number[] {
  if (newest === 0) return [0]
  const rows = mailbox.sql.exec(
    `select segment from segments
     where mailbox = ? and segment >= coalesce(
       (select max(segment) from segments where mailbox = ? and begun_at <= ?), 0)
     order by segment desc limit ?`,
    mailbox.id,
    mailbox.id,
    since,
    SEGMENTS_LOOKED_AT,
  )
  return rows.map((row) => number(row, 'segment'))
}

/** Forgets a mailbox's segments whose events were all forgotten, but for the newest. */
export function forgetEmptySegments(sql: Sql, { mailbox = null }: Row): void {
  sql.exec(
    `delete from segments
     where mailbox = ? and segment < (select max(segment) from segments where mailbox = ?) and not exists (
       select 1 from ${EVENTS_IN_SEGMENTS}
       where events.mailbox = segments.mailbox and events.segment = segments.segment)`,
    mailbox,
    mailbox,
  )
}

function begin(mailbox: Mailbox, segment: number, at: number): void {
  mailbox.sql.exec(
    'insert into segments (mailbox, segment, begun_at) values (?, ?, ?)',
    mailbox.id,
    segment,
    at,
  )
}
