import { base64urlnopad } from '@scure/base'
import type { Event } from '../../shared/events.ts'
import { isMessageId } from '../../shared/token/index.ts'
import type { MailboxId, MessageId, TokenKind } from '../../shared/token/index.ts'
import type { By } from '../../shared/verdict/index.ts'
import { sameBytes } from '../../shared/same-bytes.ts'
import { number, bytes, text } from '../sql.ts'
import type { Row, Sql } from '../sql.ts'
import { recordHit } from './hits.ts'
import { judgeByUser, recordView } from './judgements.ts'

/** What a mailbox must be handed: it has no clock and no randomness of its own. */
export interface Surroundings {
  /** Unix milliseconds. */
  now(): number
  random(length: number): Uint8Array
}

/** One fetch of a pixel or a link whose signature was right. */
export interface Hit {
  kind: TokenKind
  message: MessageId
  generation: number
  /** The link's URL; empty for the pixel. */
  target: string
  /** Unix milliseconds by the endpoint's clock. */
  at: number
  method: string
  userAgent?: string | undefined
  purpose?: string | undefined
  /** The network address that it came from: used to tell repeats, and not kept. */
  address: string
}

/** How long the facts of a hit (program, headers) are kept; the verdict stays. */
export const FACTS_KEPT_MS = 30 * 86_400_000

/**
 * One user's mailbox: all rules and all SQL about its browsers, hits and events. Every method is whole or not
 * at all, and calling it twice does no harm.
 */
export class Mailbox {
  readonly sql: Sql
  readonly id: MailboxId
  readonly surroundings: Surroundings

  constructor(sql: Sql, id: MailboxId, surroundings: Surroundings) {
    this.sql = sql
    this.id = id
    this.surroundings = surroundings
  }

  /** Makes the mailbox, with generation 1 and an epoch of its own. */
  create(): void {
    this.sql.exec(
      'insert into mailboxes (mailbox, generation, epoch, last_cursor, created_at) values (?, 1, ?, 0, ?)',
      this.id,
      base64urlnopad.encode(this.surroundings.random(6)),
      this.surroundings.now(),
    )
  }

  /** @returns the present generation of the pixel key, or undefined where there is no such mailbox */
  generation(): number | undefined {
    const [row] = this.sql.exec('select generation from mailboxes where mailbox = ?', this.id)
    return row && number(row, 'generation')
  }

  /** @param keyHash SHA-256 of the browser's API key, of which nothing else is kept */
  addBrowser(keyHash: Uint8Array): void {
    this.sql.exec(
      'insert into browsers (mailbox, id, key_hash, created_at) values (?, ?, ?, ?)',
      this.id,
      base64urlnopad.encode(this.surroundings.random(9)),
      keyHash,
      this.surroundings.now(),
    )
  }

  /** @returns the id of the browser that has the key; takes as long whichever it is */
  browserOf(keyHash: Uint8Array): string | undefined {
    const rows = this.sql.exec('select id, key_hash from browsers where mailbox = ?', this.id)
    const [known] = rows.filter((row) => sameBytes(bytes(row, 'key_hash'), keyHash))
    return known && text(known, 'id')
  }

  /** Judges a hit and keeps it. */
  record(hit: Hit): void {
    recordHit(this, hit)
  }

  /** The sender looked at a message at that time (Unix milliseconds): hits around it are judged again. */
  addView(message: MessageId, at: number): void {
    recordView(this, message, at)
  }

  /** @returns what there is to complain of, or undefined when the event was judged */
  judge(eventId: string, by: By, rule: string): 'no-such-event' | 'no-such-judgement' | undefined {
    return judgeByUser(this, eventId, by, rule)
  }

  /**
   * @param after a cursor given earlier; anything else (another epoch, nonsense) means "from the start"
   * @param limit how many events at the most
   * @returns events in the order in which they came or changed, and the cursor to ask with next
   */
  eventsAfter(after: string | undefined, limit: number): { events: Event[]; cursor: string } {
    const [state] = this.sql.exec('select epoch, last_cursor from mailboxes where mailbox = ?', this.id)
    if (!state) return { events: [], cursor: '' }
    const epoch = text(state, 'epoch')
    const rows = this.sql.exec(
      'select * from events where mailbox = ? and cursor > ? order by cursor limit ?',
      this.id,
      cursorNumber(after, epoch, number(state, 'last_cursor')),
      limit,
    )
    const events = rows.map((row) => eventOf(row, epoch))
    return { events, cursor: events.at(-1)?.cursor ?? `${epoch}.${number(state, 'last_cursor')}` }
  }

  /** Takes the next number in the order of events; call it within a transaction. */
  nextCursor(): number {
    const [row] = this.sql.exec(
      'update mailboxes set last_cursor = last_cursor + 1 where mailbox = ? returning last_cursor',
      this.id,
    )
    if (!row) throw new Error('The mailbox was erased.')
    return number(row, 'last_cursor')
  }
}

/** Forgets the facts of hits, the looks and the salts that are older than they may be kept, in all mailboxes. */
export function forgetOldFacts(sql: Sql, now: number): void {
  sql.transaction(() => {
    sql.exec(
      `update events set facts = null, reader = '' where facts is not null and at < ?`,
      now - FACTS_KEPT_MS,
    )
    sql.exec('delete from views where at < ?', now - 2 * 86_400_000)
    sql.exec('delete from reader_salts where day < ?', Math.floor(now / 86_400_000))
    sql.exec('delete from pairing_failures where at < ?', now - 86_400_000)
  })
}

/** A cursor that this mailbox never gave (it was restored from a backup since) means "from the start" too. */
function cursorNumber(cursor: string | undefined, epoch: string, last: number): number {
  const prefix = `${epoch}.`
  const count = cursor?.startsWith(prefix) ? cursor.slice(prefix.length) : ''
  return /^\d{1,15}$/.test(count) && Number(count) <= last ? Number(count) : 0
}

function eventOf(row: Row, epoch: string): Event {
  const message = text(row, 'message')
  if (!isMessageId(message)) throw new TypeError(`Not a message: ${message}`)
  const target = text(row, 'target')
  const facts = row['facts']
  return {
    id: text(row, 'id'),
    cursor: `${epoch}.${number(row, 'cursor')}`,
    kind: text(row, 'kind') === 'link' ? 'link' : 'open',
    message,
    ...(target ? { target } : {}),
    at: number(row, 'at'),
    count: number(row, 'count'),
    verdict: JSON.parse(text(row, 'verdict')),
    ...(typeof facts === 'string' ? { facts: JSON.parse(facts) } : {}),
  }
}
