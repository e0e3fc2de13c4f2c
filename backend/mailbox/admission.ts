import { expectedDelivery } from '../../shared/token/index.ts'
import { isErased } from './erasing.ts'
import type { Mailbox, PlacedHit } from './index.ts'
import { endOf } from './rotation.ts'

/**
 * So long after a renewal of the key mails are still signed with the old one: a browser that was asleep or offline
 * does not know better. It gives nothing to a thief of the old key, who can date a message before the renewal anyway.
 */
export const ROTATION_GRACE_MS = 600_000

/**
 * Whether a hit with a right signature may be kept: its message was not erased, and its key was the present one at the
 * time that the message carries.
 * @param generation the mailbox's present one
 */
export function isAdmitted(mailbox: Mailbox, hit: PlacedHit, generation: number): boolean {
  if (hit.generation > generation) return false
  if (hit.generation < generation) {
    const ended = endOf(mailbox, hit.generation)
    if (ended === undefined || expectedDelivery(hit.message) >= ended + ROTATION_GRACE_MS) return false
  }
  return !isErased(mailbox, hit.message)
}
