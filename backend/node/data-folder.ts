import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { migrate } from '../migrations.ts'
import { NodeDatabase } from './database.ts'
import type { Synchronous } from './database.ts'
import { SettingError } from './settings.ts'

/** The database's file in the data folder. */
export const DATABASE_FILE = 'doublecheck.sqlite'

/** The file of hits that are not in the database yet. */
export const JOURNAL_FILE = 'journal.sqlite'

/** The file of the secret from which all keys are derived. */
export const SECRET_FILE = 'secret.key'

/**
 * An event takes some 600 bytes and goes among its message's: where hits are all over a large mailbox, each writes a page
 * of its own. Measured on three files that grew to a million events (November 2026), a burst of 2,000 hits in turns: with
 * pages of 16 KB 0.23 ms a hit, of 8 KB 0.20, of 4 KB 0.21; in small mailboxes there was nothing to choose between them.
 * A database keeps the pages that it was made with.
 */
const PAGE_BYTES = 8_192

/** Everything that an endpoint keeps, in one folder. */
export interface DataFolder {
  database: NodeDatabase
  /** The secret from which all keys are derived: 32 bytes, in a file that only the owner can read. */
  master: Uint8Array
}

/**
 * Opens the folder, and makes it on the first start.
 * @throws SettingError when it cannot be written or holds something else
 */
export function openDataFolder(folder: string, synchronous: Synchronous = 'full'): DataFolder {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
    const database = new NodeDatabase(join(folder, DATABASE_FILE), synchronous, PAGE_BYTES)
    migrate(database)
    // What is deleted is overwritten, in pages that become free by it too: erased is erased.
    database.exec('pragma secure_delete = on')
    return { database, master: readMaster(join(folder, SECRET_FILE)) }
  } catch (error) {
    throw unusable(folder, error)
  }
}

/** @returns what to tell the owner of a folder that cannot be used */
export function unusable(folder: string, error: unknown): SettingError {
  if (error instanceof SettingError) return error
  return new SettingError(
    `The data folder ${folder} cannot be used (${error instanceof Error ? error.message : String(error)}). Choose another, as in DATA=~/doublecheck npm start.`,
  )
}

/** Makes a folder and those above it, closed to other users of the machine, unless it is there. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  // One level at a time: Node's own `recursive` never ends in a place such as /proc, where a folder exists and yet
  // nothing can be made in it (seen in Node 24.21).
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  mkdirSync(folder, { mode: 0o700 })
}

/**
 * Reads the secret from which all keys are derived (32 bytes), and makes it where there is none.
 * @throws SettingError when the file holds something else
 */
export function readMaster(file: string): Uint8Array {
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  const master = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
  if (master.length !== 32) throw new SettingError(`${file} is damaged: restore it from a backup.`)
  return new Uint8Array(master)
}
