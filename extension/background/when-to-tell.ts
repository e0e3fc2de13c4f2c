import type { Event } from '../../shared/events.ts'
import { judge } from '../../shared/verdict/index.ts'
import { OWN_VIEW_BEFORE_MS } from '../../shared/verdict/rules.ts'
import type { OwnView } from '../store/index.ts'

/** So long it may take until a look is known that explains a fetch: another browser's comes by way of the endpoint. */
const UNTIL_EXPLAINED_MS = 150

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
  const isFresh = now + clockOffset - event.at <= OWN_VIEW_BEFORE_MS
  if (!isFresh || !wouldBeOwnLook(event, 0)) return 0
  const waited = now - waitingSince
  // The clock may have been set back meanwhile.
  return waited < 0 ? 0 : Math.max(0, UNTIL_EXPLAINED_MS - waited)
}

/** Whether a fetch is the sender's if they looked so many milliseconds before it. */
function wouldBeOwnLook({ facts, kind }: Event, sinceOwnView: number): boolean {
  return facts !== undefined && judge({ ...facts, kind, sinceOwnView }).by === 'sender'
}
