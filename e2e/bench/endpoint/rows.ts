import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import type { HostName } from '../../../.scripts/hosts.ts'
import { DATABASE_FILE } from '../../../backend/node/data-folder.ts'

/** What is on the disk: rows, and fetches that they stand for. */
export interface Rows {
  rows: number
  fetches: number
}

const Counted = v.object({ rows: v.number(), fetches: v.number() })

/** Counts the events of all mailboxes in the data folder of an endpoint that was stopped. */
export function countRows(host: HostName, data: string): Rows {
  const total: Rows = { rows: 0, fetches: 0 }
  for (const file of databasesIn(host, data)) {
    const database = new DatabaseSync(file, { readOnly: true })
    const found = v.parse(
      Counted,
      database.prepare('select count(*) as rows, coalesce(sum(count), 0) as fetches from events').get(),
    )
    database.close()
    total.rows += found.rows
    total.fetches += found.fetches
  }
  return total
}

/**
 * @param answered fetches of good tokens that were answered, each by a reader that was not there before
 * @throws Error where what is on the disk is not exactly that
 */
export function compareRows({ rows, fetches }: Rows, answered: number): void {
  if (fetches === answered && rows === answered) return
  throw new Error(
    `${answered} good fetches were answered, and ${fetches} are on the disk, in ${rows} rows: that is wrong.`,
  )
}

function databasesIn(host: HostName, data: string): string[] {
  if (host === 'node') return [join(data, DATABASE_FILE)]
  const folder = join(data, 'workerd/objects/doublecheck-mailboxes')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sqlite') && file !== 'metadata.sqlite')
    .map((file) => join(folder, file))
}
