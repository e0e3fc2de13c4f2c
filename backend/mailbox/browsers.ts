import { sameBytes } from '../../shared/same-bytes.ts'
import { bytes, number, text } from '../sql.ts'
import type { Mailbox } from './index.ts'

/** A browser that is given access to a mailbox. */
export interface NewBrowser {
  id: string
  /** SHA-256 of its API key, of which nothing else is kept. */
  keyHash: Uint8Array
  /** What a person calls it; may be empty. */
  name: string
}

/** A browser that has access to a mailbox. Times are Unix milliseconds. */
export interface BrowserOfMailbox {
  id: string
  name: string
  createdAt: number
  /** The beginning of the day (UTC) on which it was last seen. */
  lastSeen: number
}

const BROWSERS_A_MAILBOX = 20
const DAY_MS = 86_400_000

/** @returns whether there was room for another browser */
export function addBrowser(mailbox: Mailbox, { id, keyHash, name }: NewBrowser): boolean {
  const now = mailbox.surroundings.now()
  return mailbox.sql.transaction(() => {
    if (mailbox.generation() === undefined || count(mailbox) >= BROWSERS_A_MAILBOX) return false
    mailbox.sql.exec(
      'insert into browsers (mailbox, id, key_hash, created_at, name, last_seen) values (?, ?, ?, ?, ?, ?)',
      mailbox.id,
      id,
      keyHash,
      now,
      name,
      dayOf(now),
    )
    return true
  })
}

/** @returns the id of the browser that has the key, which is noted as seen; takes as long whichever it is */
export function browserOf(mailbox: Mailbox, keyHash: Uint8Array): string | undefined {
  const rows = mailbox.sql.exec('select id, key_hash, last_seen from browsers where mailbox = ?', mailbox.id)
  const [known] = rows.filter((row) => sameBytes(bytes(row, 'key_hash'), keyHash))
  if (!known) return undefined
  const id = text(known, 'id')
  const today = dayOf(mailbox.surroundings.now())
  // Once a day, so that asking does not mean writing.
  if (number(known, 'last_seen') < today) {
    mailbox.sql.exec('update browsers set last_seen = ? where mailbox = ? and id = ?', today, mailbox.id, id)
  }
  return id
}

/** @returns all of them, the oldest first */
export function browsersOf(mailbox: Mailbox): BrowserOfMailbox[] {
  const rows = mailbox.sql.exec(
    'select id, name, created_at, last_seen from browsers where mailbox = ? order by created_at, id',
    mailbox.id,
  )
  return rows.map((row) => ({
    id: text(row, 'id'),
    name: text(row, 'name'),
    createdAt: number(row, 'created_at'),
    lastSeen: dayOf(number(row, 'last_seen')),
  }))
}

/** @returns how many browsers are left, or undefined where there was no such browser */
export function removeBrowser(mailbox: Mailbox, browser: string): number | undefined {
  return mailbox.sql.transaction(() => {
    const removed = mailbox.sql.exec(
      'delete from browsers where mailbox = ? and id = ? returning id',
      mailbox.id,
      browser,
    )
    return removed.length === 0 ? undefined : count(mailbox)
  })
}

function count(mailbox: Mailbox): number {
  const [row] = mailbox.sql.exec('select count(*) as browsers from browsers where mailbox = ?', mailbox.id)
  return row ? number(row, 'browsers') : 0
}

function dayOf(time: number): number {
  return time - (time % DAY_MS)
}
