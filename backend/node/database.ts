import { DatabaseSync } from 'node:sqlite'
import type { StatementSync } from 'node:sqlite'
import type { Row, Sql, SqlValue } from '../sql.ts'

/** How long a statement waits for another process (`npm run invite`) before it fails. */
const BUSY_MS = 1_500

/** The SQL port on Node's own SQLite: what was committed is on disk (synchronous = FULL). */
export class NodeDatabase implements Sql {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  #depth = 0

  /** @param file where the database lies; made if it is missing */
  constructor(file: string) {
    this.#database = new DatabaseSync(file, { timeout: BUSY_MS })
    this.#database.exec('pragma journal_mode = wal; pragma synchronous = full')
  }

  exec(statement: string, ...parameters: SqlValue[]): Row[] {
    let prepared = this.#statements.get(statement)
    if (!prepared) {
      prepared = this.#database.prepare(statement)
      this.#statements.set(statement, prepared)
    }
    return prepared.all(...parameters).map(rowOf)
  }

  transaction<T>(work: () => T): T {
    const [begin, commit, rollback] =
      this.#depth === 0
        ? ['begin immediate', 'commit', 'rollback']
        : [
            `savepoint s${this.#depth}`,
            `release s${this.#depth}`,
            `rollback to s${this.#depth}; release s${this.#depth}`,
          ]
    this.#database.exec(begin)
    this.#depth++
    try {
      const result = work()
      this.#database.exec(commit)
      return result
    } catch (error) {
      // SQLite itself rolls back on some errors (a full disk): then there is nothing left to roll back.
      if (this.#database.isTransaction) this.#database.exec(rollback)
      throw error
    } finally {
      this.#depth--
    }
  }

  close(): void {
    this.#database.close()
  }
}

function rowOf(row: Record<string, unknown>): Row {
  for (const [column, value] of Object.entries(row)) {
    if (typeof value === 'bigint') throw new TypeError(`Column ${column} holds a number beyond 2^53.`)
  }
  return row as Row
}
