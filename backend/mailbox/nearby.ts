import type { Facts, Nearby } from '../../shared/verdict/index.ts'
import { SHOWN_BY_DEEDS, isLikeABrowser } from '../../shared/verdict/rules.ts'
import { areStrangers, dayOf, isKnownReader } from './readers.ts'

/** A fetch as its neighbours see it; where it was repeated, it lasts from `at` to `lastAt`. */
export interface Fetch {
  kind: 'open' | 'link'
  target: string
  at: number
  lastAt: number
  count: number
  /** Of the same program at the same address where it is the same text. */
  reader: string
  facts: Facts
  /** The rule that decided; absent for one that was not judged yet. */
  rule?: string
}

/** Whatever happened longer ago or later is not near. */
export const NEAR_MS = 60_000
const LINKS_MS = 10_000
const PAIR_MS = 15_000

/** Links and other browsers are counted up to here: no rule asks for more, and a burst need not be written again and again. */
const COUNTED_UP_TO = 9

/**
 * @param fetches others of the same message; of those that are not near it only matters whether the same reader showed
 * itself to be a machine
 * @returns what was nearby, without what is true of every fetch; undefined where that is all
 */
export function nearbyOf(fetch: Fetch, fetches: readonly Fetch[]): Nearby | undefined {
  if (fetches.length === 0) return undefined
  const near = fetches.filter((other) => timeBetween(fetch, other) <= NEAR_MS)
  const own = near.filter(({ reader }) => reader === fetch.reader)
  const inMinute = countUpTo(fetch, near)
  const linksAtOnce = Math.min(linksAround(fetch, own), COUNTED_UP_TO)
  const askedFirst = !isHead(fetch) && own.some(isHead)
  const others = otherBrowsers(fetch, near)
  const nearby = {
    ...(inMinute > 1 ? { inMinute } : {}),
    ...(linksAtOnce > (fetch.kind === 'link' ? 1 : 0) ? { linksAtOnce } : {}),
    ...(askedFirst ? { askedFirst } : {}),
    ...(others > 0 ? { others } : {}),
    ...(wasMachine(fetch, fetches) ? { wasMachine: true } : {}),
  }
  return Object.keys(nearby).length > 0 ? nearby : undefined
}

/** Of an event that began longer than a minute ago only the last fetch is known to be within it. */
function countUpTo(fetch: Fetch, near: readonly Fetch[]): number {
  return near
    .filter((other) => other.at <= fetch.at)
    .reduce((sum, other) => sum + (other.at > fetch.at - NEAR_MS ? other.count : 1), 1)
}

/** The most different links around one moment: who follows two and later two more did not follow them at once. */
function linksAround(fetch: Fetch, own: readonly Fetch[]): number {
  const links = own.filter(({ kind }) => kind === 'link')
  const around = (moment: number) => {
    const there = links.filter((link) =>
      [link.at, link.lastAt].some((followed) => Math.abs(followed - moment) <= LINKS_MS),
    )
    return new Set([...there, ...(fetch.kind === 'link' ? [fetch] : [])].map(({ target }) => target)).size
  }
  return Math.max(around(fetch.at), around(fetch.lastAt))
}

/** @returns whether a fetch that just came changes what was nearby an earlier one of the same message */
export function changesNearby(fetch: Fetch, earlier: Fetch): boolean {
  if (timeBetween(fetch, earlier) > NEAR_MS) return false
  const { linksAtOnce = 0, others = 0 } = earlier.facts.nearby ?? {}
  if (fetch.reader !== earlier.reader) return others < COUNTED_UP_TO && arePair(fetch, earlier)
  return isHead(fetch) || (fetch.kind === 'link' && linksAtOnce < COUNTED_UP_TO)
}

/** What was nearby either of two moments of one event: nothing that was seen is taken back. */
export function both(one: Nearby | undefined, other: Nearby | undefined): Nearby | undefined {
  if (!one || !other) return one ?? other
  const most = (name: 'inMinute' | 'linksAtOnce' | 'others') => {
    const value = Math.max(one[name] ?? 0, other[name] ?? 0)
    return value > 0 ? { [name]: value } : {}
  }
  return {
    ...most('inMinute'),
    ...most('linksAtOnce'),
    ...(one.askedFirst || other.askedFirst ? { askedFirst: true } : {}),
    ...most('others'),
    ...(one.wasMachine || other.wasMachine ? { wasMachine: true } : {}),
  }
}

/** Whether the same reader was there before, and showed by what it did that it is nobody. */
function wasMachine({ reader, at }: Fetch, fetches: readonly Fetch[]): boolean {
  return (
    isKnownReader(reader) &&
    fetches.some(
      (other) =>
        other.reader === reader &&
        other.at < at &&
        other.rule !== undefined &&
        SHOWN_BY_DEEDS.has(other.rule),
    )
  )
}

function isHead({ facts }: Fetch): boolean {
  return facts.method === 'HEAD'
}

/** So many other readers' browsers fetched the same at about the same time. */
function otherBrowsers(fetch: Fetch, near: readonly Fetch[]): number {
  const readers = new Set<string>()
  for (const other of near) {
    if (arePair(fetch, other)) readers.add(other.reader)
    if (readers.size === COUNTED_UP_TO) break
  }
  return readers.size
}

/** Two browsers of different people, or the two of one scanner, that fetched the same. */
function arePair(one: Fetch, other: Fetch): boolean {
  return (
    timeBetween(one, other) <= PAIR_MS &&
    one.kind === other.kind &&
    one.target === other.target &&
    // Each day hashes anew: around midnight one reader would look like two.
    dayOf(one.at) === dayOf(other.at) &&
    areStrangers(one.reader, other.reader) &&
    isBrowser(one.facts) &&
    isBrowser(other.facts)
  )
}

/** In a flood every fetch is compared with dozens: each program's name is read once. */
const browsers = new WeakMap<Facts, boolean>()

function isBrowser(facts: Facts): boolean {
  const known = browsers.get(facts)
  if (known !== undefined) return known
  const is = isLikeABrowser(facts)
  browsers.set(facts, is)
  return is
}

function timeBetween(one: Fetch, other: Fetch): number {
  return Math.max(0, one.at - other.lastAt, other.at - one.lastAt)
}
