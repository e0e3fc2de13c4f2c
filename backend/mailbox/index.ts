import { base64urlnopad } from '@scure/base'
import type { ErasedCounts } from '../../shared/api.ts'
import type { Event } from '../../shared/events.ts'
import { isMessageId } from '../../shared/token/index.ts'
import type { MailboxId, MessageId, TokenKind } from '../../shared/token/index.ts'
import { RULES_VERSION } from '../../shared/verdict/index.ts'
import type { By, Facts } from '../../shared/verdict/index.ts'
import type { Origin, Owner } from '../../shared/verdict/networks/index.ts'
import { number, text } from '../sql.ts'
import type { Row, Sql } from '../sql.ts'
import { addBrowser, browserOf, browsersOf, removeBrowser } from './browsers.ts'
import type { BrowserOfMailbox, NewBrowser } from './browsers.ts'
import { eraseMailbox, eraseMessage, erasedAfter, isErased, isErasedMailbox } from './erasing.ts'
import { recordHit } from './hits.ts'
import { judgeByUser, takeBack } from './judgements.ts'
import type { Complaint } from './judgements.ts'
import { judgeAgain } from './new-rules.ts'
import { placed } from './placed-hit.ts'
import type { PlacedHit } from './placed-hit.ts'
import { keepDays, keptDays } from './retention.ts'
import { rotate, rotationsOf } from './rotation.ts'
import type { Rotated, Rotation } from './rotation.ts'
import { beginSegments } from './segments.ts'
import { storedEvent } from './stored-event.ts'
import type { StoredEvent } from './stored-event.ts'
import { fetchesOf, stopAgain, stopTracking } from './stopping.ts'
import type { Fetches } from './stopping.ts'
import { claimTelling } from './telling.ts'
import { recordView } from './views.ts'

export type { BrowserOfMailbox, NewBrowser } from './browsers.ts'
export type { Complaint } from './judgements.ts'
export type { PlacedHit } from './placed-hit.ts'
export type { Rotated, Rotation } from './rotation.ts'
export type { Fetches } from './stopping.ts'

/** What a mailbox must be handed: it has no clock and no randomness of its own. */
export interface Surroundings {
  /** Unix milliseconds. */
  now(): number
  random(length: number): Uint8Array
  /** HMAC-SHA-256 of a text in UTF-8, where the host has a faster one. */
  keyedHash?(key: Uint8Array, text: string): Uint8Array
  /** Whose network a hit came from; undefined where that is not known. */
  ownerOf?(origin: Origin): Owner | undefined
}

/** One fetch of a pixel or a link whose signature was right. */
export interface Hit extends Pick<
  Facts,
  'userAgent' | 'purpose' | 'hasLanguage' | 'isNavigation' | 'isForwarded'
> {
  kind: TokenKind
  message: MessageId
  generation: number
  /** The link's URL; empty for the pixel. */
  target: string
  /** Unix milliseconds by the endpoint's clock. */
  at: number
  method: string
  /** The network address that it came from: used to judge and to tell repeats, and not kept. */
  address: string
  /** The number and the owner of the autonomous system that the address belongs to, where the host knows them. */
  asn?: number | undefined
  asOrg?: string | undefined
}

/** A piece of what happened in a mailbox, as streams and calls tell it. */
export interface EventsPage {
  events: Event[]
  erased?: MessageId[]
  /** A recipient stopped their tracking. */
  stopped?: MessageId[]
  /** Absent where there is no such mailbox. */
  generation?: number
  cursor: string
}

/** What an export says of a mailbox itself. */
export interface AboutMailbox {
  generation: number
  /** Unix milliseconds. */
  createdAt: number
  /** For how many days what happened is kept; absent: for ever. */
  keptDays?: number
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
    this.sql.transaction(() => {
      this.sql.exec(
        `insert into mailboxes (mailbox, generation, epoch, renewal_cursor, created_at, judged_version)
         values (?, 1, ?, 0, ?, ?)`,
        this.id,
        base64urlnopad.encode(this.surroundings.random(6)),
        this.surroundings.now(),
        RULES_VERSION,
      )
      beginSegments(this)
    })
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

  /** How often a message was fetched; undefined where nothing of it is stored any more. */
  fetchesOf(message: MessageId, generation: number): Fetches | undefined {
    return fetchesOf(this, message, generation)
  }

  /** A recipient stops the tracking of a message for good. @returns false where too many were stopped */
  stopTracking(message: MessageId, generation: number, remember?: () => void): boolean {
    return stopTracking(this, message, generation, remember)
  }

  /** Stops again what an older copy of the database brought back. */
  stopAgain(message: MessageId): void {
    stopAgain(this, message)
  }

  /** Erases the mailbox for good: nothing but its id stays. @returns how much that was */
  erase(): ErasedCounts {
    return eraseMailbox(this)
  }

  /** @returns for how many days what happened is kept; null: for ever */
  keptDays(): number | null {
    return keptDays(this)
  }

  /** What happened is kept for so many days from now on; null: for ever. */
  keepDays(days: number | null): void {
    keepDays(this, days)
  }

  /** What an export says of the mailbox itself; undefined where there is none. */
  about(): AboutMailbox | undefined {
    const [row] = this.sql.exec('select generation, created_at from mailboxes where mailbox = ?', this.id)
    const days = this.keptDays()
    return (
      row && {
        generation: number(row, 'generation'),
        createdAt: number(row, 'created_at'),
        ...(days === null ? {} : { keptDays: days }),
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
    this.recordPlaced(placed(hit, this.surroundings.ownerOf))
  }

  /** The same for a hit whose address was looked at before. */
  recordPlaced(hit: PlacedHit): void {
    recordHit(this, hit)
  }

  /** The sender looked at a message at that time (Unix milliseconds): hits around it are judged again. */
  addView(message: MessageId, at: number): void {
    if (!isErased(this, message)) recordView(this, message, at)
  }

  /** @returns what there is to complain of, or undefined when the event was judged */
  judge(eventId: string, by: By, rule: string): Complaint | undefined {
    return judgeByUser(this, eventId, by, rule)
  }

  /** Takes a browser's judgement of an event back: the rules judge again. */
  takeBack(eventId: string): Complaint | undefined {
    return takeBack(this, eventId)
  }

  /** @returns the events of which another browser than this one tells the user */
  claimTelling(browser: string, events: readonly string[]): string[] {
    return claimTelling(this, browser, events)
  }

  /**
   * Goes on judging by the present rules what older ones judged: call it at a start, until there is nothing more to do.
   * @param limit how many events to go through at the most
   * @returns whether there is more to do
   */
  judgeAgain(limit: number): boolean {
    return judgeAgain(this, limit)
  }

  /**
   * @param after a cursor given earlier; anything else (another epoch, nonsense) means "from the start"
   * @param limit how many events and erased or stopped messages at the most
   * @returns what came or changed, in order, the messages that were erased or stopped, and the cursor to ask with next
   */
  eventsAfter(after: string | undefined, limit: number): EventsPage {
    const [state] = this.sql.exec('select epoch, generation from mailboxes where mailbox = ?', this.id)
    if (!state) return { events: [], cursor: '' }
    const epoch = text(state, 'epoch')
    const last = this.#lastCursor()
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
    const events = rows.filter(within).map((row) => eventOf(storedEvent(row), epoch))
    const [gone, stopped] = [0, 1].map((flag) =>
      erased.filter((row) => within(row) && number(row, 'stopped') === flag).map(erasedMessage),
    )
    return {
      events,
      ...(gone?.length ? { erased: gone } : {}),
      ...(stopped?.length ? { stopped } : {}),
      generation: number(state, 'generation'),
      cursor: `${epoch}.${end}`,
    }
  }

  /**
   * The next number in the order of what happens; call it within a transaction, and keep the number in it: with an
   * event, an erased message, or as the mailbox's `renewal_cursor`. A number is never given again, so whoever takes the
   * last of them away keeps a later one.
   */
  nextCursor(): number {
    return this.#lastCursor() + 1
  }

  #lastCursor(): number {
    const [row] = this.sql.exec('select last_cursor from last_cursors where mailbox = ?', this.id)
    if (!row) throw new Error('The mailbox was erased.')
    return number(row, 'last_cursor')
  }
}

const DAY_MS = 86_400_000
const VIEWS_KEPT_MS = 2 * DAY_MS

/** @returns how many mailboxes there are */
export function countMailboxes(sql: Sql): number {
  const [row] = sql.exec('select count(*) as mailboxes from mailboxes')
  return row ? number(row, 'mailboxes') : 0
}

/** Forgets the facts of hits, the looks and the salts that are older than they may be kept, in all mailboxes. */
export function forgetOldFacts(sql: Sql, now: number): void {
  sql.transaction(() => {
    const before = now - FACTS_KEPT_MS
    const old = sql.exec(
      `select mailbox, facts_from from mailboxes
       where exists (select 1 from events where mailbox = mailboxes.mailbox and at >= facts_from and at < ?)`,
      before,
    )
    for (const { mailbox = null, facts_from: from = null } of old) {
      sql.exec(
        `update events set facts = null, reader = ''
         where mailbox = ? and at >= ? and at < ? and facts is not null`,
        mailbox,
        from,
        before,
      )
      sql.exec('update mailboxes set facts_from = ? where mailbox = ?', before, mailbox)
    }
    sql.exec('delete from views where at < ?', now - VIEWS_KEPT_MS)
    sql.exec('delete from reader_salts where day < ?', Math.floor(now / DAY_MS))
    sql.exec('delete from pairing_failures where at < ?', now - DAY_MS)
  })
}

const NEVER = Number.MAX_SAFE_INTEGER

/**
 * @returns the time (Unix milliseconds) from which {@link forgetOldFacts}, or the mailbox's retention, has something to
 *   forget, if ever
 */
export function whenToForget(sql: Sql): number | undefined {
  const [row] = sql.exec(
    `select min(due) as due from (
       select min(min(
           coalesce((select min(at) from events
             where mailbox = mailboxes.mailbox and at >= facts_from and facts is not null) + ?, ?),
           coalesce(forget_at, ?)
         )) as due
         from mailboxes
       union all select min(at) + ? from views
       union all select (min(day) + 1) * ? from reader_salts
       union all select min(at) + ? from pairing_failures
     )`,
    FACTS_KEPT_MS + 1,
    NEVER,
    NEVER,
    VIEWS_KEPT_MS + 1,
    DAY_MS,
    DAY_MS + 1,
  )
  const due = row?.['due']
  return typeof due === 'number' && due < NEVER ? due : undefined
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

/** What a browser is told of an event. */
function eventOf(stored: StoredEvent, epoch: string): Event {
  const { id, kind, message, target, at, count, verdict, facts } = stored
  return {
    id,
    cursor: `${epoch}.${stored.cursor}`,
    kind,
    message,
    ...(target ? { target } : {}),
    at,
    count,
    verdict,
    ...(facts ? { facts } : {}),
  }
}
