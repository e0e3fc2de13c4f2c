import { expectedDelivery } from '../../shared/token/index.ts'
import { bytes, number } from '../sql.ts'
import type { Mailbox, PlacedHit } from './index.ts'
import { dayOf } from './readers.ts'
import { endOf } from './rotation.ts'

/**
 * So long after a renewal of the key mails are still signed with the old one: a browser that was asleep or offline
 * does not know better. It gives nothing to a thief of the old key, who can date a message before the renewal anyway.
 */
export const ROTATION_GRACE_MS = 600_000

/** What a hit has to know of its mailbox. */
export interface Admission {
  /** The time of the latest hit of which the user ever said "that was me": Unix milliseconds, 0 if none. */
  lastClaim: number
  /** No event from before then has facts any more: Unix milliseconds. */
  factsFrom: number
  /** See `segments.ts`. */
  newestSegment: number
  /** Of the hit's day: see `readerOf`. */
  salt: Uint8Array | undefined
}

/**
 * Says whether a hit with a right signature may be kept: its message was neither erased nor stopped, and its key was
 * the present one at the time that the message carries.
 * @returns undefined where it may not, or where there is no such mailbox
 */
export function admissionOf(
  mailbox: Mailbox,
  hit: Pick<PlacedHit, 'message' | 'generation' | 'at'>,
): Admission | undefined {
  // One look for all: most of what so small a statement costs is that there is one.
  const [row] = mailbox.sql.exec(
    `select generation, last_claim, facts_from,
       (select salt from reader_salts where mailbox = mailboxes.mailbox and day = ?) as salt,
       exists (select 1 from erased_messages where mailbox = mailboxes.mailbox and message = ?) as erased,
       (select max(segment) from segments where mailbox = mailboxes.mailbox) as newest_segment
     from mailboxes where mailbox = ?`,
    dayOf(hit.at),
    hit.message,
    mailbox.id,
  )
  if (!row || number(row, 'erased') === 1 || !isOfItsKey(mailbox, hit, number(row, 'generation'))) {
    return undefined
  }
  return {
    lastClaim: number(row, 'last_claim'),
    factsFrom: number(row, 'facts_from'),
    newestSegment: number(row, 'newest_segment'),
    salt: row['salt'] === null ? undefined : bytes(row, 'salt'),
  }
}

/** @param generation the mailbox's present one */
function isOfItsKey(
  mailbox: Mailbox,
  hit: Pick<PlacedHit, 'message' | 'generation'>,
  generation: number,
): boolean {
  // A later one is of a time that a restored backup does not know: it is signed by a key that only this endpoint made.
  if (hit.generation >= generation) return true
  const ended = endOf(mailbox, hit.generation)
  return ended !== undefined && expectedDelivery(hit.message) < ended + ROTATION_GRACE_MS
}
