import { judgementByUser } from '../../shared/verdict/index.ts'
import type { By, Verdict } from '../../shared/verdict/index.ts'
import { UNKNOWN_PROGRAM } from '../../shared/verdict/rules.ts'
import { isAlike, timeOfAlike } from './alike.ts'
import type { Trace } from './alike.ts'
import type { Mailbox } from './index.ts'
import { CORRECTED_BY_BROWSERS, byRules, change, corrected, eventById, storedEvent } from './stored-event.ts'
import type { Judgement, StoredEvent } from './stored-event.ts'

export type Complaint = 'no-such-event' | 'no-such-judgement' | 'does-not-fit'

/** Nothing is like a claimed fetch that is further away than this: see `timeOfAlike`. */
const LIKE_MS = 86_400_000

/** Lets a browser say what only it or its user can know; calling it again changes nothing. */
export function judgeByUser(mailbox: Mailbox, eventId: string, by: By, rule: string): Complaint | undefined {
  const verdict = judgementByUser(by, rule)
  if (!verdict || rule === 'like-that-was-me') return 'no-such-judgement'
  return mailbox.sql.transaction(() => {
    const event = eventById(mailbox, eventId)
    if (!event) return 'no-such-event'
    if (rule === 'that-was-me') return claim(mailbox, event, verdict)
    return correct(mailbox, event, verdict)
  })
}

/**
 * Takes back what a browser said of an event, and what was judged because of it; calling it again changes nothing.
 * An event that was judged because of another is freed alone.
 */
export function takeBack(mailbox: Mailbox, eventId: string): Complaint | undefined {
  return mailbox.sql.transaction(() => {
    const event = eventById(mailbox, eventId)
    if (!event) return 'no-such-event'
    const because = event.claim === event.id ? becauseOf(mailbox, event) : []
    change(mailbox, event, withoutUser(event, undefined))
    for (const like of because) {
      const claimed = like.facts && claimOfLike(mailbox, { ...like, facts: like.facts }, Infinity)
      change(mailbox, like, claimed === undefined ? withoutUser(like, like.browserRule) : { claim: claimed })
    }
    return undefined
  })
}

/**
 * @param lastClaim the latest fetch of which the user ever said "that was me", in Unix milliseconds
 * @returns the event of which the user said "that was me" and that a fetch is like, if there is one
 */
export function claimOfLike(mailbox: Mailbox, trace: Trace, lastClaim: number): string | undefined {
  if (lastClaim < trace.at - LIKE_MS) return undefined
  const rows = mailbox.sql.exec(
    `select * from events indexed by events_by_claim
     where mailbox = ? and claim is not null and claim = id and facts is not null and at between ? and ? order by at, id`,
    mailbox.id,
    trace.at - LIKE_MS,
    trace.at + LIKE_MS,
  )
  return rows
    .map(storedEvent)
    .find((event) => event.facts && isAlike({ ...event, facts: event.facts }, trace))?.id
}

function claim(mailbox: Mailbox, event: StoredEvent, verdict: Verdict): undefined {
  change(mailbox, event, byUser(event, verdict, event.id))
  mailbox.sql.exec(
    'update mailboxes set last_claim = max(last_claim, ?) where mailbox = ?',
    event.at,
    mailbox.id,
  )
  const like = judgementByUser('sender', 'like-that-was-me')
  if (!event.facts || !like) return
  const trace = { ...event, facts: event.facts }
  const [from, to] = timeOfAlike(trace)
  const rows = mailbox.sql.exec(
    `select * from events
     where mailbox = ? and facts is not null and claim is null and at between ? and ? order by at, id`,
    mailbox.id,
    from,
    to,
  )
  for (const other of rows.map(storedEvent)) {
    if (!other.facts || other.verdict.by === 'sender') continue
    if (isAlike(trace, { ...other, facts: other.facts }))
      change(mailbox, other, byUser(other, like, event.id))
  }
}

function correct(mailbox: Mailbox, event: StoredEvent, verdict: Verdict): Complaint | undefined {
  if (event.verdict.rule === verdict.rule) return undefined
  if (event.verdict.rule !== CORRECTED_BY_BROWSERS) return 'does-not-fit'
  change(mailbox, event, { verdict, browserRule: verdict.rule, verdictBefore: event.verdict })
  return undefined
}

function becauseOf(mailbox: Mailbox, event: StoredEvent): StoredEvent[] {
  const rows = mailbox.sql.exec(
    `select * from events indexed by events_by_claim
     where mailbox = ? and claim is not null and claim = ? and id <> ? and at between ? and ? order by at, id`,
    mailbox.id,
    event.id,
    event.id,
    event.at - LIKE_MS,
    event.at + LIKE_MS,
  )
  return rows.map(storedEvent)
}

function byUser(event: StoredEvent, verdict: Verdict, claimed: string): Partial<Judgement> {
  return { verdict, claim: claimed, verdictBefore: event.verdictBefore ?? event.verdict }
}

/** What is thought of an event when the user says nothing of it; where its facts were forgotten, what was thought before. */
function withoutUser(event: StoredEvent, browserRule: string | undefined): Partial<Judgement> {
  if (event.claim === undefined && event.browserRule === undefined) return {}
  const verdict = event.facts
    ? byRules(event.facts, browserRule).verdict
    : corrected(event.verdictBefore ?? unknown(event), browserRule)
  return {
    verdict,
    claim: undefined,
    browserRule,
    verdictBefore: browserRule === undefined ? undefined : event.verdictBefore,
  }
}

/** Version 0.1 did not keep what it thought before the user spoke. */
function unknown({ verdict }: StoredEvent): Verdict {
  const { by, name, why } = UNKNOWN_PROGRAM
  return { by, rule: name, why, rulesVersion: verdict.rulesVersion }
}
