import type { MessageId } from '../../shared/token/index.ts'
import { isMessageId } from '../../shared/token/index.ts'
import { judge, judgementByUser } from '../../shared/verdict/index.ts'
import type { Facts, Verdict } from '../../shared/verdict/index.ts'
import { number, optionalText, text } from '../sql.ts'
import type { Row } from '../sql.ts'
import { EVENT_ID_LENGTH, placeOf } from './event-id.ts'
import type { Mailbox } from './index.ts'

/** What is thought of an event, and why. */
export interface Judgement {
  verdict: Verdict
  /** Undefined once they were forgotten. */
  facts: Facts | undefined
  /** The rule by the fetch's own facts alone: it is what repeats and the hourly bound go by, whatever is nearby. */
  ownRule: string
  /** The event of which the user said "that was me", where this one was judged because of that; its own id if it is itself. */
  claim: string | undefined
  /** A judgement of a browser's that no user made: it gives way when the rules change. */
  browserRule: string | undefined
  /** What the rules said before anybody else judged: what returns when the facts were forgotten meanwhile. */
  verdictBefore: Verdict | undefined
}

/** How many fetches an event stands for, and when the last of them came (Unix milliseconds). */
export interface Counted {
  count: number
  lastAt: number
}

/** An event as the mailbox keeps it. */
export interface StoredEvent extends Judgement, Counted {
  id: string
  cursor: number
  kind: 'open' | 'link'
  message: MessageId
  target: string
  /** When the first of its fetches came, in Unix milliseconds. */
  at: number
  /** See `readerOf`; empty once it was forgotten. */
  reader: string
  /** The browser that tells its user of it, once one has said so. */
  teller: string | undefined
}

/** @param row all columns of an event */
export function storedEvent(row: Row): StoredEvent {
  const message = text(row, 'message')
  if (!isMessageId(message)) throw new TypeError(`Not a message: ${message}`)
  const facts = optionalText(row, 'facts')
  const before = optionalText(row, 'verdict_before')
  return {
    id: text(row, 'id'),
    cursor: number(row, 'cursor'),
    kind: kindOf(row),
    message,
    target: text(row, 'target'),
    at: number(row, 'at'),
    lastAt: number(row, 'last_at'),
    count: number(row, 'count'),
    reader: text(row, 'reader'),
    teller: optionalText(row, 'teller'),
    verdict: JSON.parse(text(row, 'verdict')),
    facts: facts === undefined ? undefined : JSON.parse(facts),
    ownRule: text(row, 'own_rule'),
    claim: optionalText(row, 'claim'),
    browserRule: optionalText(row, 'browser_rule'),
    verdictBefore: before === undefined ? undefined : JSON.parse(before),
  }
}

export function kindOf(row: Row): 'open' | 'link' {
  return text(row, 'kind') === 'link' ? 'link' : 'open'
}

/** @returns undefined where the mailbox has no such event */
export function eventById(mailbox: Mailbox, id: string): StoredEvent | undefined {
  const place = placeOf(id)
  const [row] = place
    ? mailbox.sql.exec(
        'select * from events where mailbox = ? and at = ? and id = ?',
        mailbox.id,
        place.at,
        id,
      )
    : mailbox.sql.exec(
        `select * from events where mailbox = ? and id = ? and length(id) <> ${EVENT_ID_LENGTH}`,
        mailbox.id,
        id,
      )
  return row && storedEvent(row)
}

/** The rule that a browser may correct, since it knows the recipients' domains. */
export const CORRECTED_BY_BROWSERS = 'google-image-proxy'

/** What the rules say of facts; where a browser knows better than the one rule that it may correct, what it says. */
export function byRules(
  facts: Facts,
  browserRule: string | undefined,
): Pick<Judgement, 'verdict' | 'ownRule'> {
  const own = judge({ ...facts, nearby: undefined })
  const verdict = facts.nearby ? judge(facts) : own
  return { verdict: corrected(verdict, browserRule), ownRule: own.rule }
}

/** @returns the verdict of the rules, or what a browser says of it */
export function corrected(verdict: Verdict, browserRule: string | undefined): Verdict {
  if (browserRule === undefined || verdict.rule !== CORRECTED_BY_BROWSERS) return verdict
  return judgementByUser('unsure', browserRule) ?? verdict
}

/**
 * Judges an event by other facts; where the user said who it was, that stands, and the facts are kept for later.
 * @param counted what else changes at once
 */
export function judgeByFacts(
  mailbox: Mailbox,
  event: StoredEvent,
  facts: Facts,
  counted: Partial<Counted> = {},
): void {
  const { verdict, ownRule } = byRules(facts, event.browserRule)
  change(mailbox, event, { ...counted, facts, ownRule, ...(event.claim === undefined ? { verdict } : {}) })
}

/** Keeps a change; it is told under a new cursor where somebody would notice: another outcome or count. */
export function change(mailbox: Mailbox, event: StoredEvent, changes: Partial<Judgement & Counted>): void {
  const changed = { ...event, ...changes }
  const told =
    changed.count !== event.count ||
    changed.verdict.by !== event.verdict.by ||
    changed.verdict.rule !== event.verdict.rule
  const cursor = told ? mailbox.nextCursor() : event.cursor
  const place = [mailbox.id, event.at, event.id]
  if (Object.keys(changes).every((name) => name === 'count' || name === 'lastAt')) {
    // A repeat: a column that is not named here costs no row in an index that depends on it.
    mailbox.sql.exec(
      `update events set cursor = ?, last_at = ?, count = ?
       where mailbox = ? and at = ? and id = ?`,
      cursor,
      changed.lastAt,
      changed.count,
      ...place,
    )
    return
  }
  mailbox.sql.exec(
    `update events
     set cursor = ?, last_at = ?, count = ?, rule = ?, verdict = ?, facts = ?, own_rule = ?, judged_by_user = ?,
       claim = ?, browser_rule = ?, verdict_before = ?
     where mailbox = ? and at = ? and id = ?`,
    cursor,
    changed.lastAt,
    changed.count,
    changed.verdict.rule,
    JSON.stringify(changed.verdict),
    changed.facts ? JSON.stringify(changed.facts) : null,
    changed.ownRule,
    changed.claim === undefined ? 0 : 1,
    changed.claim ?? null,
    changed.browserRule ?? null,
    changed.verdictBefore ? JSON.stringify(changed.verdictBefore) : null,
    ...place,
  )
}
