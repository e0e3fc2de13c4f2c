import type { Event } from '../../shared/events.ts'
import { judge } from '../../shared/verdict/index.ts'
import { OWN_VIEW_BEFORE_MS } from '../../shared/verdict/rules.ts'
import type { OwnView } from '../store/index.ts'

/** So long it may take until a look is known that explains a fetch: another browser's comes by way of the endpoint. */
const UNTIL_EXPLAINED_MS = 150

/** So long other fetches may show a browser's to be a scanner's: one of a pair, or of many links (rules of the verdict). */
const UNTIL_ALONE_MS = 15_000

interface Clocks {
  /** Unix milliseconds by this machine's clock, as is all else here that has no other. */
  now: number
  /** What to add to this machine's clock to get the endpoint's, in milliseconds. */
  clockOffset: number
  /** Since when this event could have been told. */
  waitingSince: number
}

/**
 * Says when to tell the user of a read. An endpoint hears of the sender's own look after what that look fetched, and
 * tells of the fetch at once: what this browser knows of looks, or is about to hear, keeps the user from being told of
 * themselves.
 * @param looks those of this browser, told to the endpoint or not
 * @returns in how many milliseconds; 0 for now, Infinity for not before the endpoint has judged it with that look
 */
export function whenToTell(event: Event, looks: readonly OwnView[], clocks: Clocks): number {
  const { now, clockOffset, waitingSince } = clocks
  // Judged already: what is told is that the mail was read at another time.
  if (event.verdict.by === 'sender') return 0
  const own = looks.filter(({ message }) => message === event.message)
  if (own.some(({ at }) => wouldBeOwnLook(event, event.at - (at + clockOffset)))) return Infinity
  const age = now + clockOffset - event.at
  const waited = now - waitingSince
  // The clock may have been set back meanwhile.
  if (waited < 0) return 0
  if (age <= UNTIL_ALONE_MS && couldBeOneOfMany(event))
    return Math.max(0, UNTIL_ALONE_MS - Math.max(age, waited))
  if (age > OWN_VIEW_BEFORE_MS || !wouldBeOwnLook(event, 0)) return 0
  return Math.max(0, UNTIL_EXPLAINED_MS - waited)
}

/** Whether a fetch is the sender's if they looked so many milliseconds before it. */
function wouldBeOwnLook({ facts, kind }: Event, sinceOwnView: number): boolean {
  return facts !== undefined && judge({ ...facts, kind, sinceOwnView }).by === 'sender'
}

/** Whether a fetch would be no reader's any more if others came beside it. */
function couldBeOneOfMany({ facts, kind }: Event): boolean {
  if (facts === undefined) return false
  const nearby = { ...facts.nearby, ...(kind === 'link' ? { linksAtOnce: 9 } : { others: 1 }) }
  return judge({ ...facts, kind, nearby }).by !== judge({ ...facts, kind }).by
}
