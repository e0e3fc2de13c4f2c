import { expectedDelivery } from '../../shared/token/index.ts'
import { judgementByUser } from '../../shared/verdict/index.ts'
import type { Facts } from '../../shared/verdict/index.ts'
import { number, text } from '../sql.ts'
import type { Row } from '../sql.ts'
import { claimOfLike } from './judgements.ts'
import { admissionOf } from './admission.ts'
import type { Admission } from './admission.ts'
import { newEventId } from './event-id.ts'
import type { Mailbox, PlacedHit } from './index.ts'
import { both, changesNearby, nearbyOf } from './nearby.ts'
import type { Fetch } from './nearby.ts'
import { readerOf } from './readers.ts'
import { EVENTS_IN_SEGMENTS, EVENTS_OF_MESSAGE, segmentFor, segmentsSince } from './segments.ts'
import { byRules, change, eventById, judgeByFacts, kindOf } from './stored-event.ts'
import { nearestView } from './views.ts'

/** The same reader again within this time is the same open (Outlook fetches up to eight times in a burst). */
export const REPEAT_MS = 10_000

/** So many fetches of one message that one rule decides are kept an hour; more are counted on the newest of them. */
export const EVENTS_AN_HOUR = 60

const HOUR_MS = 3_600_000

/** Judges a hit and keeps it, as an event of its own or as a repeat of one. */
export function recordHit(mailbox: Mailbox, hit: PlacedHit): void {
  mailbox.sql.transaction(() => {
    const admission = admissionOf(mailbox, hit)
    if (!admission) return
    const own: Facts = { ...factsOf(hit), ...nearestView(mailbox, hit.message, hit.at) }
    const reader = readerOf(mailbox, own, hit.client, hit.at, admission.salt)
    const { kind, target, at } = hit
    const fetch: Fetch = { kind, target, at, lastAt: at, count: 1, reader, facts: own }
    const recent = recentEvents(mailbox, hit, admission.newestSegment)
    const nearby = nearbyOf(fetch, recent)
    const facts = nearby ? { ...own, nearby } : own
    const judged = byRules(facts, undefined)
    const { ownRule } = judged

    const repeated = repeatOf(fetch, ownRule, recent)
    const chosen = repeated?.id ?? newestOfTooMany(mailbox, hit, ownRule, recent)
    if (chosen === undefined) insert(mailbox, hit, reader, facts, judged, admission)
    else countAgain(mailbox, chosen, at, repeated && facts)

    for (const earlier of recent) {
      if (earlier === repeated || !changesNearby(fetch, earlier)) continue
      lookAgain(mailbox, earlier, [fetch, ...recent.filter((other) => other !== earlier)])
    }
  })
}

/** What a hit says of itself, and whose network it came from; of its address nothing else is kept. */
function factsOf(hit: PlacedHit): Facts {
  const { owner } = hit
  return {
    ...(hit.kind === 'link' ? { kind: hit.kind } : {}),
    method: hit.method,
    ...(hit.userAgent === undefined ? {} : { userAgent: hit.userAgent }),
    ...(hit.purpose === undefined ? {} : { purpose: hit.purpose }),
    ...(hit.hasLanguage === undefined ? {} : { hasLanguage: hit.hasLanguage }),
    ...(hit.isNavigation ? { isNavigation: true } : {}),
    ...(hit.isForwarded ? { isForwarded: true } : {}),
    sinceSending: hit.at - expectedDelivery(hit.message),
    ...(owner ? { network: owner.network } : {}),
    ...(owner?.owner === undefined ? {} : { networkOwner: owner.owner }),
  }
}

/** An event of the last hour, as far as a hit looks at it: its facts are only read where they matter. */
class RecentEvent implements Fetch {
  readonly id: string
  readonly kind: Fetch['kind']
  readonly target: string
  readonly at: number
  readonly lastAt: number
  readonly count: number
  readonly reader: string
  readonly ownRule: string
  readonly rule: string
  readonly #factsText: string
  #facts: Facts | undefined

  constructor(row: Row) {
    this.id = text(row, 'id')
    this.kind = kindOf(row)
    this.target = text(row, 'target')
    this.at = number(row, 'at')
    this.lastAt = number(row, 'last_at')
    this.count = number(row, 'count')
    this.reader = text(row, 'reader')
    this.ownRule = text(row, 'own_rule')
    this.rule = text(row, 'rule')
    this.#factsText = text(row, 'facts')
  }

  get facts(): Facts {
    return (this.#facts ??= JSON.parse(this.#factsText))
  }
}

/** The newest events of the hit's message: for repeats, for the hourly bound and for what is nearby. */
function recentEvents(mailbox: Mailbox, hit: PlacedHit, newestSegment: number): RecentEvent[] {
  const since = hit.at - HOUR_MS
  const segments = segmentsSince(mailbox, newestSegment, since)
  const rows = mailbox.sql.exec(
    `select id, kind, target, at, last_at, count, reader, own_rule, rule, facts from ${EVENTS_IN_SEGMENTS}
     where mailbox = ? and segment in (${segments.map(() => '?').join()}) and message = ? and at > ?
       and facts is not null
     order by at desc limit ?`,
    mailbox.id,
    ...segments,
    hit.message,
    since,
    EVENTS_AN_HOUR,
  )
  return rows.map((row) => new RecentEvent(row))
}

/** @returns the event that a fetch repeats: the same reader's within moments, of the same kind by itself */
function repeatOf(fetch: Fetch, ownRule: string, recent: readonly RecentEvent[]): RecentEvent | undefined {
  return recent.find(
    (event) =>
      event.lastAt > fetch.at - REPEAT_MS &&
      event.reader === fetch.reader &&
      event.kind === fetch.kind &&
      event.target === fetch.target &&
      event.ownRule === ownRule,
  )
}

/** @returns the newest of the hour's events that one rule decides, once there are as many as are kept */
function newestOfTooMany(
  mailbox: Mailbox,
  hit: PlacedHit,
  ownRule: string,
  recent: readonly RecentEvent[],
): string | undefined {
  if (recent.length < EVENTS_AN_HOUR) return undefined
  const rows = mailbox.sql.exec(
    `select id from ${EVENTS_OF_MESSAGE}
     where mailbox = ? and message = ? and kind = ? and target = ? and own_rule = ? and at > ?
     order by at desc limit ?`,
    mailbox.id,
    hit.message,
    hit.kind,
    hit.target,
    ownRule,
    hit.at - HOUR_MS,
    EVENTS_AN_HOUR,
  )
  const [newest] = rows
  return newest && rows.length === EVENTS_AN_HOUR ? text(newest, 'id') : undefined
}

function insert(
  mailbox: Mailbox,
  hit: PlacedHit,
  reader: string,
  facts: Facts,
  { verdict, ownRule }: ReturnType<typeof byRules>,
  { lastClaim, factsFrom, newestSegment }: Admission,
): void {
  const claim =
    verdict.by === 'sender' ? undefined : claimOfLike(mailbox, { ...hit, reader, facts }, lastClaim)
  const byUser = claim === undefined ? undefined : judgementByUser('sender', 'like-that-was-me')
  const shown = byUser ?? verdict
  const cursor = mailbox.nextCursor()
  mailbox.sql.exec(
    `insert into events (mailbox, id, cursor, kind, message, target, at, last_at, count, reader, rule, verdict, facts,
       own_rule, judged_by_user, claim, verdict_before, segment)
     values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    mailbox.id,
    newEventId(hit, mailbox.surroundings.random),
    cursor,
    hit.kind,
    hit.message,
    hit.target,
    hit.at,
    hit.at,
    reader,
    shown.rule,
    JSON.stringify(shown),
    JSON.stringify(facts),
    ownRule,
    byUser ? 1 : 0,
    claim ?? null,
    byUser ? JSON.stringify(verdict) : null,
    segmentFor(mailbox, newestSegment, cursor, hit.at),
  )
  // One that was set aside, or came under a clock that was wrong: it is forgotten with the next.
  if (hit.at < factsFrom) {
    mailbox.sql.exec('update mailboxes set facts_from = ? where mailbox = ?', hit.at, mailbox.id)
  }
}

/** @param facts the repeat's, where it is the same reader's: what is nearby now was nearby the whole event */
function countAgain(mailbox: Mailbox, id: string, at: number, facts: Facts | undefined): void {
  const event = eventById(mailbox, id)
  if (!event) return
  const counted = { count: event.count + 1, lastAt: Math.max(event.lastAt, at) }
  if (event.facts && facts?.nearby) {
    const nearby = both(event.facts.nearby, facts.nearby)
    judgeByFacts(mailbox, event, { ...event.facts, nearby }, counted)
  } else {
    change(mailbox, event, counted)
  }
}

/** Judges an earlier event again, after something else came near it. */
function lookAgain(mailbox: Mailbox, earlier: RecentEvent, others: readonly Fetch[]): void {
  const nearby = both(earlier.facts.nearby, nearbyOf(earlier, others))
  if (JSON.stringify(nearby) === JSON.stringify(earlier.facts.nearby)) return
  const event = eventById(mailbox, earlier.id)
  if (event) judgeByFacts(mailbox, event, { ...earlier.facts, nearby })
}
