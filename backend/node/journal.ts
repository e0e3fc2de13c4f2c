import { DatabaseSync } from 'node:sqlite'
import type { StatementSync } from 'node:sqlite'
import { bytes, number, text } from '../sql.ts'
import type { Row } from '../sql.ts'
import type { DayKey } from './address-names.ts'
import { NodeDatabase } from './database.ts'
import type { Synchronous } from './database.ts'

/** Hits that came to the disk together: one row of the journal. */
export interface Piece {
  /** The place of the last of them; each hit has one, they go up by one and are never given twice. */
  place: number
  /** One on each line: see journal-line.ts. */
  hit: string
}

/** Some two thousand hits: with more, hits that come would wait for too long. */
const SOON_REWRITTEN_BYTES = 1_000_000

/** No hit comes to the disk while the log is written back, 10 ms for so much; with half of it, 3 % fewer come under full load. */
const LOG_BEFORE_CHECKPOINT_BYTES = 8 * 1024 * 1024

/**
 * Where hits come to the disk: the hits of one commit are one row at the end of the only table of a database of its
 * own, so that one write keeps them all, and nothing else that is going on stands in their way. Another thread reads
 * them there, records them in their mailboxes and remembers up to where it has come in the same commit; so each is
 * recorded once, wherever a crash comes.
 */
export class Journal {
  readonly #database: NodeDatabase
  #last: number
  /** Whether something of forgotten hits may be left in the file. */
  #hasRemains = true
  /** Of the last commit. */
  #dayKey: DayKey | undefined

  /**
   * @param file where it lies; made if it is missing
   * @param recorded up to which place hits are recorded, durably
   */
  constructor(file: string, recorded: number, synchronous: Synchronous) {
    this.#database = new NodeDatabase(file, synchronous, undefined, LOG_BEFORE_CHECKPOINT_BYTES)
    this.#database.exec(
      'create table if not exists hits (place integer primary key, hit text not null) strict',
    )
    this.#database.exec(
      'create table if not exists address_key (one integer primary key, day integer not null, key blob not null) strict',
    )
    const [kept] = this.#database.exec('select day, key from address_key')
    if (kept) this.#dayKey = { day: number(kept, 'day'), key: bytes(kept, 'key') }
    this.forget(recorded)
    const [row] = this.#database.exec('select coalesce(max(place), 0) as last from hits')
    const last = row ? number(row, 'last') : 0
    this.#last = Math.max(recorded, last)
    // What a burst has left behind is given back, and nothing of a hit stays in pages that are free.
    if (last === 0) this.overwrite()
  }

  /** Makes a journal of hits that keep their places. */
  static fill(file: string, recorded: number, pieces: readonly Piece[]): void {
    const journal = new Journal(file, recorded, 'full')
    journal.#database.transaction(() => {
      for (const piece of pieces) journal.#insert(piece)
    })
    journal.close()
  }

  /** The place of the last hit that came to the disk. */
  get last(): number {
    return this.#last
  }

  /** The key of the addresses' names in the newest hits, unless it was forgotten. */
  get dayKey(): DayKey | undefined {
    return this.#dayKey
  }

  /**
   * Brings hits to the disk, all or none.
   * @param hits as in a {@link Piece}
   * @param count how many
   * @param dayKey of the newest names that stand in them for addresses
   * @throws Error with what the database says
   */
  append(hits: string, count: number, dayKey: DayKey): void {
    const place = this.#last + count
    this.#database.transaction(() => {
      this.#insert({ place, hit: hits })
      if (dayKey.day !== this.#dayKey?.day) this.#keepDayKey(dayKey)
    })
    this.#dayKey = dayKey
    this.#last = place
  }

  /** Forgets hits up to a place: they are recorded. */
  forget(recorded: number): void {
    if (this.#database.exec('select 1 from hits where place <= ? limit 1', recorded).length === 0) return
    this.#hasRemains = true
    // A crash may take this back: then they are forgotten at the next start.
    this.#database.relaxed(() => this.#database.exec('delete from hits where place <= ?', recorded))
  }

  /** Leaves nothing of forgotten hits in the file or its log, unless there is so much else that it would take long. */
  overwrite(): void {
    if (!this.#hasRemains || this.#bytesInUse() > SOON_REWRITTEN_BYTES) return
    this.#database.exec('vacuum')
    this.#database.emptyLog()
    this.#hasRemains = false
  }

  /** Throws the key away that names were made with before a day. */
  forgetKeyBefore(day: number): void {
    this.#database.exec('delete from address_key where day < ?', day)
    if (this.#dayKey && this.#dayKey.day < day) this.#dayKey = undefined
  }

  close(): void {
    this.#database.close()
  }

  #bytesInUse(): number {
    const database = this.#database
    const pages = database.figure('page_count') - database.figure('freelist_count')
    return pages * database.figure('page_size')
  }

  #insert({ place, hit }: Piece): void {
    this.#database.exec('insert into hits (place, hit) values (?, ?)', place, hit)
  }

  #keepDayKey({ day, key }: DayKey): void {
    this.#database.exec(
      `insert into address_key (one, day, key) values (1, ?, ?)
       on conflict (one) do update set day = excluded.day, key = excluded.key`,
      day,
      key,
    )
  }
}

/** Reads what a journal brings to the disk, from another thread. */
export class JournalReader {
  readonly #file: string
  #database: DatabaseSync | undefined
  #select: StatementSync | undefined

  /** @param file where the journal lies; it need not be there before it is read */
  constructor(file: string) {
    this.#file = file
  }

  /**
   * @param place up to which hits are known
   * @param most how many hits are wanted; those that came to the disk with the last of them come too
   * @returns the pieces behind it, as far as they are on the disk, the oldest first
   */
  after(place: number, most: number): Piece[] {
    this.#database ??= new DatabaseSync(this.#file, { readOnly: true })
    this.#select ??= this.#database.prepare('select place, hit from hits where place > ? order by place')
    const pieces: Piece[] = []
    for (const found of this.#select.iterate(place)) {
      const row = found as Row
      const piece = { place: number(row, 'place'), hit: text(row, 'hit') }
      pieces.push(piece)
      if (piece.place - place >= most) break
    }
    return pieces
  }

  close(): void {
    this.#database?.close()
  }
}
