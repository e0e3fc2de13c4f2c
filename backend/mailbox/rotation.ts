import { number } from '../sql.ts'
import type { Mailbox } from './index.ts'

/** An earlier generation of a mailbox's pixel key, and when it ended (Unix milliseconds). */
export interface Rotation {
  generation: number
  endedAt: number
}

/** What came of asking for a new key. */
export type Rotated =
  | { generation: number }
  /** There were too many lately: how many milliseconds to wait. */
  | { wait: number }
  | 'no-more-keys'
  | 'no-mailbox'

/** A generation is one byte of the token. */
const LAST_GENERATION = 255
/** So many renewals are allowed within a day: whoever got hold of a browser's key must not use up all generations. */
const RENEWALS_A_DAY = 5
const DAY_MS = 86_400_000

/** Ends the present generation of the pixel key. Every browser is told, behind a cursor. */
export function rotate(mailbox: Mailbox): Rotated {
  const now = mailbox.surroundings.now()
  return mailbox.sql.transaction(() => {
    const generation = mailbox.generation()
    if (generation === undefined) return 'no-mailbox'
    if (generation >= LAST_GENERATION) return 'no-more-keys'
    const recent = rotationsOf(mailbox).filter(({ endedAt }) => endedAt > now - DAY_MS)
    const [oldest] = recent.slice(-RENEWALS_A_DAY)
    if (oldest && recent.length >= RENEWALS_A_DAY) return { wait: oldest.endedAt + DAY_MS - now }
    mailbox.sql.exec(
      'insert into rotations (mailbox, generation, ended_at) values (?, ?, ?)',
      mailbox.id,
      generation,
      now,
    )
    mailbox.sql.exec(
      'update mailboxes set generation = ?, renewal_cursor = ? where mailbox = ?',
      generation + 1,
      mailbox.nextCursor(),
      mailbox.id,
    )
    return { generation: generation + 1 }
  })
}

/** @returns when a generation ended (Unix milliseconds), or undefined where it did not */
export function endOf(mailbox: Mailbox, generation: number): number | undefined {
  const [row] = mailbox.sql.exec(
    'select ended_at from rotations where mailbox = ? and generation = ?',
    mailbox.id,
    generation,
  )
  return row && number(row, 'ended_at')
}

/** @returns every generation that ended, the first first */
export function rotationsOf(mailbox: Mailbox): Rotation[] {
  const rows = mailbox.sql.exec(
    'select generation, ended_at from rotations where mailbox = ? order by generation',
    mailbox.id,
  )
  return rows.map((row) => ({ generation: number(row, 'generation'), endedAt: number(row, 'ended_at') }))
}
