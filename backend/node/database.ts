import { DatabaseSync } from 'node:sqlite'
import type { StatementSync } from 'node:sqlite'
import { number } from '../sql.ts'
import type { Row, Sql, SqlValue } from '../sql.ts'

/** How long a statement waits for another process (`npm run invite`) before it fails. */
const BUSY_MS = 1_500

/** How much of the database is kept in memory, beside what the system keeps: with four times as much no hit took less (November 2026). */
const CACHE_KIB = 8 * 1024

/** In larger pieces, more writes would share a page, and images would wait longer for the disk. */
const LOG_BEFORE_CHECKPOINT_BYTES = 4 * 1024 * 1024

/** SQLite's own choice. */
const PAGE_BYTES = 4_096

/** How safe a commit is on the disk; anything but `full` is for tests that must see what would be lost. */
export type Synchronous = 'full' | 'normal' | 'off'

interface Statement {
  prepared: StatementSync
  returnsRows: boolean
}

interface Savepoint {
  begin: StatementSync
  commit: StatementSync
  rollback: StatementSync[]
}

const NO_ROWS: Row[] = []
const RETURNS_ROWS = /^\s*(?:select|with|pragma|explain)\b|\breturning\b/i

/** The SQL port on Node's own SQLite: what was committed is on disk (synchronous = FULL). */
export class NodeDatabase implements Sql {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, Statement>()
  readonly #savepoints: Savepoint[] = []
  readonly #synchronous: Synchronous
  #depth = 0
  /** While true, inner transactions have no savepoint: a failure of any takes the outermost back. */
  #shared = false
  #failedWithin = false

  /**
   * @param file where the database lies; made if it is missing
   * @param pageBytes of a database that is made
   * @param logBytes how much log is written back into the database at a time
   */
  constructor(
    file: string,
    synchronous: Synchronous = 'full',
    pageBytes = PAGE_BYTES,
    logBytes = LOG_BEFORE_CHECKPOINT_BYTES,
  ) {
    this.#database = new DatabaseSync(file, { timeout: BUSY_MS })
    this.#synchronous = synchronous
    this.#database.exec(
      `pragma page_size = ${pageBytes}; pragma journal_mode = wal; pragma synchronous = ${synchronous}; pragma cache_size = -${CACHE_KIB};
       pragma secure_delete = fast; pragma temp_store = memory`,
    )
    // One that was made by an earlier version may have other pages.
    const pages = logBytes / this.figure('page_size')
    this.#database.exec(`pragma wal_autocheckpoint = ${pages}`)
  }

  exec(statement: string, ...parameters: SqlValue[]): Row[] {
    let known = this.#statements.get(statement)
    if (!known) {
      const prepared = this.#database.prepare(statement)
      known = { prepared, returnsRows: RETURNS_ROWS.test(statement) }
      this.#statements.set(statement, known)
    }
    // Numbers beyond 2^53 are refused by node:sqlite itself, so a row holds nothing but what the port knows.
    if (known.returnsRows) return known.prepared.all(...parameters) as Row[]
    known.prepared.run(...parameters)
    return NO_ROWS
  }

  transaction<T>(work: () => T): T {
    if (this.#shared) return this.#withinShared(work)
    const { begin, commit, rollback } = this.#savepointAt(this.#depth)
    begin.run()
    this.#depth++
    try {
      const result = work()
      commit.run()
      return result
    } catch (error) {
      // SQLite itself rolls back on some errors (a full disk): then there is nothing left to roll back.
      if (this.#database.isTransaction) for (const statement of rollback) statement.run()
      throw error
    } finally {
      this.#depth--
    }
  }

  /**
   * Runs many works in one commit, each whole or not at all.
   * @param instead is run, within the commit, for each that failed
   * @returns what each that failed threw, by its place; where the commit itself failed, it throws
   */
  each(works: readonly (() => void)[], instead?: (place: number) => void): Map<number, unknown> {
    // Savepoints cost a copy of every page that is touched, and works hardly ever fail.
    if (this.#allAtOnce(works)) return new Map()
    const failures = new Map<number, unknown>()
    this.transaction(() => {
      for (const [i, work] of works.entries()) {
        try {
          this.transaction(work)
        } catch (error) {
          // What the disk refuses is no work's own fault, and what SQLite took back is taken back as a whole.
          if (!this.#database.isTransaction || isOfTheDisk(error)) throw error
          failures.set(i, error)
          instead?.(i)
        }
      }
    })
    return failures
  }

  /** @returns one of the figures that SQLite keeps of a database: bytes, or how many pages */
  figure(name: 'page_size' | 'page_count' | 'freelist_count'): number {
    const [row] = this.exec(`pragma ${name}`)
    if (!row) throw new Error(`SQLite does not say its ${name}.`)
    return number(row, name)
  }

  /** Runs work whose commits may wait for the next one to come to the disk: a crash takes them back in order. */
  relaxed<T>(work: () => T): T {
    if (this.#synchronous === 'off') return work()
    this.#database.exec('pragma synchronous = normal')
    try {
      return work()
    } finally {
      this.#database.exec(`pragma synchronous = ${this.#synchronous}`)
    }
  }

  /**
   * Takes what was deleted out of the log as well: it holds pages as they were before. Where somebody else is at it just
   * then, it stays until the next time: nothing waits.
   */
  emptyLog(): void {
    this.#database.exec(
      `pragma busy_timeout = 0; pragma wal_checkpoint(truncate); pragma busy_timeout = ${BUSY_MS}`,
    )
  }

  close(): void {
    this.#database.close()
  }

  /** @returns whether all of them went well; otherwise nothing was kept */
  #allAtOnce(works: readonly (() => void)[]): boolean {
    const { begin, commit, rollback } = this.#savepointAt(0)
    begin.run()
    this.#shared = true
    this.#failedWithin = false
    try {
      for (const work of works) work()
    } catch {
      this.#failedWithin = true
    } finally {
      this.#shared = false
    }
    if (this.#failedWithin) {
      if (this.#database.isTransaction) for (const statement of rollback) statement.run()
      return false
    }
    try {
      commit.run()
    } catch (error) {
      if (this.#database.isTransaction) for (const statement of rollback) statement.run()
      throw error
    }
    return true
  }

  #withinShared<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      // Whoever catches this relies on nothing having been kept.
      this.#failedWithin = true
      throw error
    }
  }

  #savepointAt(depth: number): Savepoint {
    const name = `s${depth}`
    const prepare = (statement: string) => this.#database.prepare(statement)
    return (this.#savepoints[depth] ??=
      depth === 0
        ? { begin: prepare('begin immediate'), commit: prepare('commit'), rollback: [prepare('rollback')] }
        : {
            begin: prepare(`savepoint ${name}`),
            commit: prepare(`release ${name}`),
            rollback: [prepare(`rollback to ${name}`), prepare(`release ${name}`)],
          })
  }
}

// https://sqlite.org/rescode.html: full, input/output, read-only, busy, cannot open
const DISK_CODES = new Set([13, 10, 8, 5, 14])

function isOfTheDisk(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0
  return DISK_CODES.has(code & 0xff)
}
