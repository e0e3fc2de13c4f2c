import { bytes, number, text } from '../sql.ts'
import type { DayKey } from './address-names.ts'
import { NodeDatabase } from './database.ts'
import type { Synchronous } from './database.ts'

/** Hits that stand in a row in the journal. */
export interface Piece {
  /** A `HitInJournal` as JSON each; JSON holds no line breaks, so lines can be joined. */
  lines: string[]
  /** The place of the last of them; places go up by one and are never given twice. */
  last: number
}

/** One hit in the journal. */
export interface JournalRow {
  place: number
  hit: string
}

/**
 * Where hits come to the disk: one short row each at the end of the only table of a database of its own, so that
 * many fit on a page, one write keeps them all, and nothing else that is going on stands in their way. Another
 * thread records them in their mailboxes and remembers up to where it has come in the same commit; so each is
 * recorded once, wherever a crash comes.
 */
export class Journal {
  readonly #database: NodeDatabase
  #last: number
  /** Of the last commit. */
  #dayKey: DayKey | undefined

  /**
   * @param file where it lies; made if it is missing
   * @param recorded up to which place hits are recorded, durably
   */
  constructor(file: string, recorded: number, synchronous: Synchronous) {
    this.#database = new NodeDatabase(file, synchronous)
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
    if (last === 0) this.#database.exec('vacuum')
  }

  /** Makes a journal of hits that keep their places. */
  static fill(file: string, recorded: number, hits: readonly JournalRow[]): void {
    const journal = new Journal(file, recorded, 'full')
    journal.#database.transaction(() => {
      for (const { place, hit } of hits) {
        journal.#database.exec('insert into hits (place, hit) values (?, ?)', place, hit)
      }
    })
    journal.close()
  }

  /** What was not recorded before the last end. */
  backlog(): Piece {
    const lines = this.#database.exec('select hit from hits order by place').map((row) => text(row, 'hit'))
    return { lines, last: this.#last }
  }

  /** The key of the addresses' names in the newest hits, unless it was forgotten. */
  get dayKey(): DayKey | undefined {
    return this.#dayKey
  }

  /**
   * Brings hits to the disk, all or none.
   * @param dayKey of the newest names that stand in them for addresses
   * @returns the place of the last of them
   * @throws Error with what the database says
   */
  append(lines: readonly string[], dayKey: DayKey): number {
    const first = this.#last + 1
    this.#database.transaction(() => {
      for (const [i, line] of lines.entries()) {
        this.#database.exec('insert into hits (place, hit) values (?, ?)', first + i, line)
      }
      if (dayKey.day !== this.#dayKey?.day) this.#keepDayKey(dayKey)
    })
    this.#dayKey = dayKey
    this.#last += lines.length
    return this.#last
  }

  /** Forgets hits up to a place: they are recorded. */
  forget(recorded: number): void {
    // A crash may take this back: then they are forgotten at the next start.
    this.#database.relaxed(() => this.#database.exec('delete from hits where place <= ?', recorded))
  }

  /** Throws the key away that names were made with before a day. */
  forgetKeyBefore(day: number): void {
    this.#database.exec('delete from address_key where day < ?', day)
    if (this.#dayKey && this.#dayKey.day < day) this.#dayKey = undefined
  }

  close(): void {
    this.#database.close()
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
