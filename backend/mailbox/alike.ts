import type { MessageId } from '../../shared/token/index.ts'
import type { Facts } from '../../shared/verdict/index.ts'
import { isMailProxy } from '../../shared/verdict/rules.ts'

/** What is looked at to tell whether two fetches were one person's. */
export interface Trace {
  message: MessageId
  at: number
  /** See `readerOf`. */
  reader: string
  facts: Facts
}

const SAME_SITTING_MS = 600_000
/** One look at a conversation fetches the images of several mails. */
const SAME_LOOK_MS = 15_000
const DAY_MS = 86_400_000

/**
 * Says whether a fetch was most likely the same person's as another of the same mailbox: by the same reader of the
 * same message within ten minutes, on the same day where the address is the reader's own, or by the same mail
 * service's proxy within the seconds in which a conversation loads.
 */
export function isAlike(one: Trace, other: Trace): boolean {
  const apart = Math.abs(one.at - other.at)
  if (one.reader === other.reader) {
    if (one.message === other.message && apart <= SAME_SITTING_MS) return true
    if (hasOwnAddress(one) && hasOwnAddress(other) && startOfDay(one.at) === startOfDay(other.at)) return true
  }
  return one.message !== other.message && apart <= SAME_LOOK_MS && areSameProxy(one.facts, other.facts)
}

/** The time around a fetch (first and last moment, Unix milliseconds) outside of which nothing is like it. */
export function timeOfAlike(trace: Trace): [number, number] {
  const around: [number, number] = [trace.at - SAME_SITTING_MS, trace.at + SAME_SITTING_MS]
  if (!hasOwnAddress(trace)) return around
  const day = startOfDay(trace.at)
  return [Math.min(day, around[0]), Math.max(day + DAY_MS, around[1])]
}

/** Many people share the address of a service, a company or a rented server; and where nothing is known, they may. */
function hasOwnAddress({ facts }: Trace): boolean {
  return facts.network === 'other' && !isMailProxy(facts)
}

function areSameProxy(one: Facts, other: Facts): boolean {
  return one.userAgent === other.userAgent && isMailProxy(one)
}

function startOfDay(at: number): number {
  return at - (at % DAY_MS)
}
