/** What a column holds; a host's database knows no others. */
export type SqlValue = string | number | null | Uint8Array

export type Row = Record<string, SqlValue>

/** The small synchronous port over which all SQL of the product runs: each host gives it. */
export interface Sql {
  /** Runs one statement with its parameters in place of each `?` and gives the rows that it returns. */
  exec(statement: string, ...parameters: SqlValue[]): Row[]
  /** Runs `work` so that all of it is stored or, where it throws, none of it. May be nested. */
  transaction<T>(work: () => T): T
}

/** @throws TypeError when the column holds anything else: the schema and the code have parted */
export function text(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new TypeError(`Column ${column} holds no text.`)
  return value
}

/** @returns undefined for null */
export function optionalText(row: Row, column: string): string | undefined {
  return row[column] === null ? undefined : text(row, column)
}

/** @throws TypeError when the column holds anything else: the schema and the code have parted */
export function number(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new TypeError(`Column ${column} holds no number.`)
  return value
}

/** @throws TypeError when the column holds anything else: the schema and the code have parted */
export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column]
  if (!(value instanceof Uint8Array)) throw new TypeError(`Column ${column} holds no bytes.`)
  return value
}
