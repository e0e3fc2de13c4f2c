import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { isMailboxId, isMessageId } from '../../shared/token/index.ts'
import type { Tombstone } from '../mailbox/erasing.ts'

/**
 * What was erased or stopped, one line each: `mailbox <id>`, `message <mailbox> <message>`, or that and ` stopped`. It
 * lies beside the database, so that an older copy of the database that is put back does not bring anything back.
 */
const FILE = 'erased.txt'

/** @returns what was ever erased in this data folder */
export function readTombstones(folder: string): Tombstone[] {
  const file = join(folder, FILE)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').split('\n').flatMap(tombstoneOf)
}

/** Writes one line, to the disk. Twice does no harm. */
export function keepTombstone(folder: string, tombstone: Tombstone): void {
  appendLines(folder, [lineOf(tombstone)])
}

/** Adds those that are not there yet. */
export function keepTombstones(folder: string, tombstones: readonly Tombstone[]): void {
  const known = new Set(readTombstones(folder).map(lineOf))
  const fresh = tombstones.map(lineOf).filter((line) => !known.has(line))
  if (fresh.length > 0) appendLines(folder, fresh)
}

function appendLines(folder: string, lines: readonly string[]): void {
  const file = openSync(join(folder, FILE), 'a', 0o600)
  try {
    // A crash may have left half a line before it.
    writeSync(file, `\n${lines.join('\n')}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function lineOf({ mailbox, message, stopped }: Tombstone): string {
  if (message === undefined) return `mailbox ${mailbox}`
  return `message ${mailbox} ${message}${stopped ? ' stopped' : ''}`
}

/** A line that a crash cut off is passed over: its erasing was never answered. */
function tombstoneOf(line: string): Tombstone[] {
  const [kind, mailbox = '', message = '', why] = line.split(' ')
  if (!isMailboxId(mailbox)) return []
  if (kind === 'mailbox') return [{ mailbox }]
  if (kind !== 'message' || !isMessageId(message)) return []
  return [{ mailbox, message, ...(why === 'stopped' ? { stopped: true } : {}) }]
}
