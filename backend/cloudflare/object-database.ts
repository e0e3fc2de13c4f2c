import type { Row, Sql, SqlValue } from '../sql.ts'

/** The SQL port on a Durable Object's own SQLite: nothing leaves the object before what it wrote is on disk. */
export class ObjectDatabase implements Sql {
  readonly #storage: DurableObjectStorage

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
  }

  exec(statement: string, ...parameters: SqlValue[]): Row[] {
    return this.#storage.sql
      .exec(statement, ...parameters)
      .toArray()
      .map(rowOf)
  }

  transaction<T>(work: () => T): T {
    return this.#storage.transactionSync(work)
  }
}

/** Whether anything was ever written here: a stranger can wake an object of any name, and must not fill its disk. */
export function isEmpty(sql: Sql): boolean {
  return sql.exec(`select 1 from sqlite_master where name = 'schema_version'`).length === 0
}

function rowOf(row: Record<string, SqlStorageValue>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof ArrayBuffer ? new Uint8Array(value) : value,
    ]),
  )
}
