import { expectedDelivery } from '../../shared/token/index.ts'
import { judge } from '../../shared/verdict/index.ts'
import type { Facts } from '../../shared/verdict/index.ts'
import { isThroughGoogle } from '../../shared/verdict/rules.ts'
import { base64urlnopad } from '@scure/base'
import { keyedHash } from '../secrets.ts'
import { bytes, number, text } from '../sql.ts'
import { isAdmitted } from './admission.ts'
import type { Hit, Mailbox } from './index.ts'
import { nearestView } from './judgements.ts'

/** The same reader again within this time is the same open (Outlook fetches up to eight times in a burst). */
export const REPEAT_MS = 10_000

/** So many fetches of one message that one rule decides are kept an hour; more are counted on the newest of them. */
export const EVENTS_AN_HOUR = 60

/** Judges a hit and keeps it, as an event of its own or as a repeat of one. */
export function recordHit(mailbox: Mailbox, hit: Hit): void {
  mailbox.sql.transaction(() => {
    if (!isAdmitted(mailbox, hit)) return
    const facts: Facts = {
      ...(hit.kind === 'link' ? { kind: hit.kind } : {}),
      method: hit.method,
      ...(hit.userAgent === undefined ? {} : { userAgent: hit.userAgent }),
      ...(hit.purpose === undefined ? {} : { purpose: hit.purpose }),
      sinceSending: hit.at - expectedDelivery(hit.message),
      ...nearestView(mailbox, hit.message, hit.at),
    }
    const verdict = judge(facts)
    const reader = readerOf(mailbox, hit)
    const repeated = repeatOf(mailbox, hit, reader, verdict.rule)
    if (repeated !== undefined) return countAgain(mailbox, repeated, hit.at)
    mailbox.sql.exec(
      `insert into events (mailbox, id, cursor, kind, message, target, at, last_at, count, reader, rule, verdict, facts, judged_by_user)
       values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, 0)`,
      mailbox.id,
      base64urlnopad.encode(mailbox.surroundings.random(9)),
      mailbox.nextCursor(),
      hit.kind,
      hit.message,
      hit.target,
      hit.at,
      hit.at,
      reader,
      verdict.rule,
      JSON.stringify(verdict),
      JSON.stringify(facts),
    )
  })
}

/** @returns the event that a hit repeats: the same reader's within moments, or the newest where there are too many */
function repeatOf(mailbox: Mailbox, hit: Hit, reader: string, rule: string): string | undefined {
  const recent = mailbox.sql.exec(
    `select id, last_at, reader from events
     where mailbox = ? and message = ? and kind = ? and target = ? and rule = ? and at > ?
     order by at desc limit ?`,
    mailbox.id,
    hit.message,
    hit.kind,
    hit.target,
    rule,
    hit.at - 3_600_000,
    EVENTS_AN_HOUR,
  )
  const same = recent.find(
    (row) => number(row, 'last_at') > hit.at - REPEAT_MS && text(row, 'reader') === reader,
  )
  const chosen = same ?? (recent.length < EVENTS_AN_HOUR ? undefined : recent[0])
  return chosen && text(chosen, 'id')
}

function countAgain(mailbox: Mailbox, id: string, at: number): void {
  mailbox.sql.exec(
    'update events set count = count + 1, last_at = max(last_at, ?), cursor = ? where mailbox = ? and id = ?',
    at,
    mailbox.nextCursor(),
    mailbox.id,
    id,
  )
}

/**
 * Tells readers apart for a day, without keeping an address: a hash under a salt that is thrown away. Behind
 * Google's proxy everybody is one reader, since its addresses change from fetch to fetch.
 */
function readerOf(mailbox: Mailbox, hit: Hit): string {
  const address = isThroughGoogle(hit) ? '' : hit.address
  const identity = JSON.stringify([hit.userAgent ?? '', address])
  return base64urlnopad.encode(keyedHash(saltOfDay(mailbox, hit.at), identity).subarray(0, 9))
}

function saltOfDay(mailbox: Mailbox, at: number): Uint8Array {
  const day = Math.floor(at / 86_400_000)
  const [row] = mailbox.sql.exec(
    'select salt from reader_salts where mailbox = ? and day = ?',
    mailbox.id,
    day,
  )
  if (row) return bytes(row, 'salt')
  const salt = mailbox.surroundings.random(32)
  mailbox.sql.exec('delete from reader_salts where mailbox = ? and day < ?', mailbox.id, day)
  mailbox.sql.exec('insert into reader_salts (mailbox, day, salt) values (?, ?, ?)', mailbox.id, day, salt)
  return salt
}
