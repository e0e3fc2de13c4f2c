import { number } from '../sql.ts'
import type { Row, Sql } from '../sql.ts'
import type { Mailbox } from './index.ts'

/**
 * Where the events of each message are is written down segment by segment: some thousands of events, in the order in
 * which they were recorded, are one. So a hit touches pages of the newest segment only, however much a mailbox holds; in
 * one index for a million events nearly every hit would have a page to itself. Whoever wants all events of a message looks
 * once into each segment. A segment's number is the cursor of its first event; the first one's is 0.
 *
 * Each time so many cursors were given it is looked whether the newest segment has half as many events, and is full:
 * repeats and judgements take cursors too, and whoever fetches one image without end must not make segments by it.
 */
export const CURSORS_BETWEEN_COUNTS = 16_384
const EVENTS_A_SEGMENT = CURSORS_BETWEEN_COUNTS / 2

/** A hit looks for what came before it in no more of the newest segments. */
const SEGMENTS_LOOKED_AT = 8

/**
 * All events of one message, as what a statement is from; its condition names `mailbox` and `message`. Without being told
 * the way, segment by segment, SQLite may go through all events of a time.
 */
export const EVENTS_OF_MESSAGE =
  'segments cross join events indexed by events_by_message using (mailbox, segment)'

/** The same as a condition, for what changes or deletes events; its parameters are the mailbox, twice, and the message. */
export const IS_OF_MESSAGE = `mailbox = ? and (at, id) in (
  select at, id from ${EVENTS_OF_MESSAGE} where mailbox = ? and message = ?)`

/** Events of given segments, as what a statement is from; its condition names `segment` as well. */
export const EVENTS_IN_SEGMENTS = 'events indexed by events_by_message'

/**
 * The newest segment of a mailbox before which there is nothing from after a time: an expression with both as parameters.
 * The first segments may have been forgotten.
 */
export const SEGMENT_SINCE =
  'coalesce((select max(segment) from segments where mailbox = ? and earlier_until <= ?), 0)'

/** Begins a mailbox's first segment: call it where the mailbox is made. */
export function beginSegments(mailbox: Mailbox): void {
  begin(mailbox, 0, 0)
}

/**
 * Call it before the event is kept.
 * @param newest the newest segment
 * @param cursor the event's
 * @param at when it came, in Unix milliseconds
 * @returns the segment for it: the newest, or where that is full another, which is begun
 */
export function segmentFor(mailbox: Mailbox, newest: number, cursor: number, at: number): number {
  // A segment was not counted before it was begun: most hits need no look.
  if (cursor - newest < CURSORS_BETWEEN_COUNTS) return newest
  if (cursor - countedAt(mailbox, newest) < CURSORS_BETWEEN_COUNTS) return newest
  if (isFull(mailbox, newest)) {
    begin(mailbox, cursor, Math.max(at, latest(mailbox)))
    return cursor
  }
  mailbox.sql.exec(
    'update segments set counted_at = ? where mailbox = ? and segment = ?',
    cursor,
    mailbox.id,
    newest,
  )
  return newest
}

/**
 * @param newest the newest segment
 * @param since Unix milliseconds
 * @returns the segments in which events from after then may be, of the newest few
 */
export function segmentsSince(mailbox: Mailbox, newest: number, since: number): number[] {
  if (newest === 0) return [0]
  const rows = mailbox.sql.exec(
    `select segment from segments where mailbox = ? and segment >= ${SEGMENT_SINCE} order by segment desc limit ?`,
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

/** @param earlierUntil no event of an earlier segment came later: Unix milliseconds */
function begin(mailbox: Mailbox, segment: number, earlierUntil: number): void {
  mailbox.sql.exec(
    'insert into segments (mailbox, segment, earlier_until, counted_at) values (?, ?, ?, ?)',
    mailbox.id,
    segment,
    earlierUntil,
    segment,
  )
}

function countedAt(mailbox: Mailbox, segment: number): number {
  const [row] = mailbox.sql.exec(
    'select counted_at from segments where mailbox = ? and segment = ?',
    mailbox.id,
    segment,
  )
  return row ? number(row, 'counted_at') : 0
}

function isFull(mailbox: Mailbox, segment: number): boolean {
  const [row] = mailbox.sql.exec(
    `select count(*) as events from (
       select 1 from ${EVENTS_IN_SEGMENTS} where mailbox = ? and segment = ? limit ?)`,
    mailbox.id,
    segment,
    EVENTS_A_SEGMENT,
  )
  return row !== undefined && number(row, 'events') === EVENTS_A_SEGMENT
}

/** The time of a mailbox's latest event: one that is recorded now may be an older one, or dated by a clock that was set back. */
function latest(mailbox: Mailbox): number {
  const [row] = mailbox.sql.exec('select max(at) as at from events where mailbox = ?', mailbox.id)
  return typeof row?.['at'] === 'number' ? row['at'] : 0
}
