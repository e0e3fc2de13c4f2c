import { forgetOldFacts, whenToForget } from './index.ts'
import { forgetOldReads } from './retention.ts'
import type { Sql } from '../sql.ts'

/** Something that must be done at its time, although nobody asks. */
export interface Chore {
  /** @returns from which time on (Unix milliseconds) there is something to do; undefined: there is nothing */
  due(): number | undefined
  /** It must not wait for others to be done with it. */
  isUrgent?: true
  /** Does what is due; doing it twice does no harm. */
  work(now: number): void | Promise<void>
}

/** What is left then is forgotten in the next hour. */
const PIECES_AN_HOUR = 20

/** Everything that a database of mailboxes must do by itself. One alarm serves them all. */
export function choresOf(sql: Sql): Chore[] {
  return [
    {
      due: () => whenToForget(sql),
      work: (now) => {
        forgetOldFacts(sql, now)
        for (let piece = 0; piece < PIECES_AN_HOUR && forgetOldReads(sql, now); piece++);
      },
    },
  ]
}

/**
 * @param round to which time a chore that is not urgent may be put off
 * @returns when the next chore is due, if any ever is
 */
export function nextDue(
  chores: readonly Chore[],
  round: (time: number) => number = (time) => time,
): number | undefined {
  const times = chores.flatMap((chore) => {
    const due = chore.due()
    return due === undefined ? [] : [chore.isUrgent ? due : round(due)]
  })
  return times.length > 0 ? Math.min(...times) : undefined
}

/**
 * Does what is due; a chore that fails keeps no other from being done.
 * @param failed is told of each failure
 * @returns whether all went well
 */
export async function doChores(
  chores: readonly Chore[],
  now: number,
  failed: (error: unknown) => void,
): Promise<boolean> {
  let well = true
  for (const chore of chores) {
    try {
      if ((chore.due() ?? Infinity) <= now) await chore.work(now)
    } catch (error) {
      well = false
      failed(error)
    }
  }
  return well
}
