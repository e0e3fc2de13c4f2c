import { base64urlnopad } from '@scure/base'
import type { Event } from '../../shared/events.ts'
import { isMessageId } from '../../shared/token/index.ts'
import type { MailboxId, MessageId, TokenKind } from '../../shared/token/index.ts'
import type { By } from '../../shared/verdict/index.ts'
import { number, text } from '../sql.ts'
import type { Row, Sql } from '../sql.ts'
import { addBrowser, browserOf, browsersOf, removeBrowser } from './browsers.ts'
import type { BrowserOfMailbox, NewBrowser } from './browsers.ts'
import { eraseMailbox, eraseMessage, erasedAfter, isErased, isErasedMailbox } from './erasing.ts'
import { recordHit } from './hits.ts'
import { judgeByUser, recordView } from './judgements.ts'
import { rotate, rotationsOf } from './rotation.ts'
import type { Rotated, Rotation } from './rotation.ts'

export type { BrowserOfMailbox, NewBrowser } from './browsers.ts'
export type { Rotated, Rotation } from './rotation.ts'

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

/** A piece of what happened in a mailbox, as streams and calls tell it. */
export interface EventsPage {
  events: Event[]
  erased?: MessageId[]
  /** Absent where there is no such mailbox. */
  generation?: number
  cursor: string
}

/** What an export says of a mailbox itself. */
export interface AboutMailbox {
  generation: number
  /** Unix milliseconds. */
  createdAt: number
  rotations: Rotation[]
  browsers: BrowserOfMailbox[]
}

/** Some of the sender's own looks. */
export interface ViewsPage {
  views: { message: string; at: number }[]
  /** What to ask with for those behind. */
  next: number
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

  /**
   * Makes the mailbox, with generation 1 and an epoch of its own.
   * @throws Error when one of this id was erased
   */
  create(): void {
    if (isErasedMailbox(this)) throw new Error('A mailbox that was erased does not come back.')
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

  /** @returns whether there was room for another browser */
  addBrowser(browser: NewBrowser): boolean {
    return addBrowser(this, browser)
  }

  /** @returns the id of the browser that has the key, which is noted as seen; takes as long whichever it is */
  browserOf(keyHash: Uint8Array): string | undefined {
    return browserOf(this, keyHash)
  }

  browsers(): BrowserOfMailbox[] {
    return browsersOf(this)
  }

  /** @returns how many browsers are left, or undefined where there was no such browser */
  removeBrowser(browser: string): number | undefined {
    return removeBrowser(this, browser)
  }

  /** Renews the pixel key, or says why not. */
  rotate(): Rotated {
    return rotate(this)
  }

  /** Erases a message for good. @returns false where too many were erased already */
  eraseMessage(message: MessageId): boolean {
    return eraseMessage(this, message)
  }

  /** Erases the mailbox for good: nothing but its id stays. */
  erase(): void {
    eraseMailbox(this)
  }

  /** What an export says of the mailbox itself; undefined where there is none. */
  about(): AboutMailbox | undefined {
    const [row] = this.sql.exec('select generation, created_at from mailboxes where mailbox = ?', this.id)
    return (
      row && {
        generation: number(row, 'generation'),
        createdAt: number(row, 'created_at'),
        rotations: rotationsOf(this),
        browsers: this.browsers(),
      }
    )
  }

  /**
   * @param after the `next` of the piece before; 0 at first
   * @returns some of the sender's own looks that are kept, at most `limit`
   */
  viewsAfter(after: number, limit: number): ViewsPage {
    const rows = this.sql.exec(
      'select rowid as row, message, at from views where mailbox = ? and rowid > ? order by rowid limit ?',
      this.id,
      after,
      limit,
    )
    const last = rows.at(-1)
    return {
      views: rows.map((row) => ({ message: text(row, 'message'), at: number(row, 'at') })),
      next: last ? number(last, 'row') : after,
    }
  }

  /** Judges a hit and keeps it. */
  record(hit: Hit): void {
    recordHit(this, hit)
  }

  /** The sender looked at a message at that time (Unix milliseconds): hits around it are judged again. */
  addView(message: MessageId, at: number): void {
    if (!isErased(this, message)) recordView(this, message, at)
  }

  /** @returns what there is to complain of, or undefined when the event was judged */
  judge(eventId: string, by: By, rule: string): 'no-such-event' | 'no-such-judgement' | undefined {
    return judgeByUser(this, eventId, by, rule)
  }

  /**
   * @param after a cursor given earlier; anything else (another epoch, nonsense) means "from the start"
   * @param limit how many events and erased messages at the most
   * @returns what came or changed, in order, the messages that were erased, and the cursor to ask with next
   */
  eventsAfter(after: string | undefined, limit: number): EventsPage {
    const [state] = this.sql.exec(
      'select epoch, last_cursor, generation from mailboxes where mailbox = ?',
      this.id,
    )
    if (!state) return { events: [], cursor: '' }
    const epoch = text(state, 'epoch')
    const last = number(state, 'last_cursor')
    const begin = cursorNumber(after, epoch, last)
    const rows = this.sql.exec(
      'select * from events where mailbox = ? and cursor > ? order by cursor limit ?',
      this.id,
      begin,
      limit,
    )
    const erased = erasedAfter(this, begin, limit)
    // The two share one order of cursors, and the piece ends where the limit falls in it.
    const cursors = [...rows, ...erased].map((row) => number(row, 'cursor')).sort((one, other) => one - other)
    const end = cursors[limit - 1] ?? last
    const within = (row: Row) => number(row, 'cursor') <= end
    const events = rows.filter(within).map((row) => eventOf(row, epoch))
    const messages = erased.filter(within).map(erasedMessage)
    return {
      events,
      ...(messages.length > 0 ? { erased: messages } : {}),
      generation: number(state, 'generation'),
      cursor: `${epoch}.${end}`,
    }
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

/** @returns how many mailboxes there are */
export function countMailboxes(sql: Sql): number {
  const [row] = sql.exec('select count(*) as mailboxes from mailboxes')
  return row ? number(row, 'mailboxes') : 0
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

function erasedMessage(row: Row): MessageId {
  const message = text(row, 'message')
  if (!isMessageId(message)) throw new TypeError(`Not a message: ${message}`)
  return message
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
