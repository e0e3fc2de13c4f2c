import { HOT_READS, REVIVED_AFTER_DAYS, TOLD_BY_DEFAULT } from '../news-kinds.ts'
import type { NewsChoices, TellOf } from '../news-choices.ts'
import type { News } from '../news-kinds.ts'
import type { Told } from './index.ts'

const DAY_MS = 86_400_000

/** An open or a click that counts as a reader's. */
export interface Reading {
  id: string
  kind: 'open' | 'link'
  /** Unix milliseconds by the endpoint's clock. */
  at: number
}

/** What became of a mail, and what the user was told of it. */
export interface Past {
  /** All that count, in any order. */
  readings: readonly Reading[]
  told: readonly Told[]
  /** The user was told that the mail was read, or needed not be: they had the answer, or it was read long before. */
  isKnownRead: boolean
}

/** What of an event is news: one of the kinds, or that a mail which the user watches was fetched again. */
export type NewsOf = News | 'again'

/** What the user wants to be told. */
export interface Wishes {
  /** Of all mails. */
  all: NewsChoices | undefined
  /** Of this one. */
  mail: TellOf | undefined
  /** What happened before is no news: Unix milliseconds by the endpoint's clock. */
  since: number
}

/**
 * Says whether an event of a mail is news to the user, and what of it.
 * @param event one of `past.readings`
 * @returns undefined where there is nothing to tell
 */
export function whatIsNews(past: Past, event: Reading, wishes: Wishes): NewsOf | undefined {
  if (event.at < wishes.since || wishes.mail?.how === 'mute') return undefined
  const found = kindsOf(past, event).find((kind) => isWanted(kind, wishes))
  return found ?? (wishes.mail?.how === 'watch' ? 'again' : undefined)
}

/** Whether what the user was told still is so: a verdict that falls may take it back. */
export function stillHolds({ news, event }: Told, readings: readonly Reading[]): boolean {
  // That it was read at another time is told under the same event.
  if (news === 'read') return readings.length > 0
  const own = readings.find(({ id }) => id === event)
  if (!own) return false
  if (news === 'revived') return isRevived(readings, own)
  return news === 'hot' ? isHot(readings, own) : true
}

/** Whether a kind of news is told: of a mail that is watched each is. */
export function isWanted(kind: News, { all, mail }: Pick<Wishes, 'all' | 'mail'>): boolean {
  if (mail?.how === 'mute') return false
  if (mail?.how === 'watch') return true
  return mail?.kinds[kind] ?? all?.[kind] ?? TOLD_BY_DEFAULT[kind]
}

/** @returns all that an event is, what says most first */
function kindsOf({ readings, told, isKnownRead }: Past, event: Reading): News[] {
  return [
    ...(isRevived(readings, event) ? (['revived'] as const) : []),
    ...(isHot(readings, event) && !wasHot(told, event) ? (['hot'] as const) : []),
    ...(event.kind === 'link' ? (['clicked'] as const) : []),
    ...(isKnownRead ? [] : (['read'] as const)),
  ]
}

function isRevived(readings: readonly Reading[], { id, at }: Reading): boolean {
  const before = readings.filter((one) => one.id !== id && one.at <= at).map((one) => one.at)
  return before.length > 0 && at - Math.max(...before) >= REVIVED_AFTER_DAYS * DAY_MS
}

/** A day is any 24 hours. */
function isHot(readings: readonly Reading[], { kind, at }: Reading): boolean {
  const within = readings.filter((one) => one.kind === 'open' && one.at <= at && one.at > at - DAY_MS)
  return kind === 'open' && within.length >= HOT_READS
}

/** Once for such a day; what came late may have been told of a later hour. */
function wasHot(told: readonly Told[], { at }: Reading): boolean {
  return told.some((one) => one.news === 'hot' && Math.abs(one.at - at) < DAY_MS)
}
