import type { Activity } from '../store/activity.ts'
import type { WallTime } from './wall-clock.ts'

/** What is counted of one choice: reads count by when they came, whenever their mail was sent. */
export type Chosen = Pick<Activity, 'sent' | 'reads'>

/**
 * Takes out what an account did from some time on.
 * @param account undefined: all of them, and mails of which the account is not known
 */
export function chosenOf({ sent, reads }: Chosen, account: string | undefined, from: WallTime): Chosen {
  const isChosen = (one: { account: string | undefined; wall: WallTime }) =>
    one.wall >= from && (account === undefined || one.account === account)
  return { sent: sent.filter(isChosen), reads: reads.filter(isChosen) }
}

/** @returns when the first of all that is known was; `now` where nothing is */
export function oldestOf({ sent, reads }: Chosen, now: WallTime): WallTime {
  return [sent, reads].flat().reduce((oldest, { wall }) => Math.min(oldest, wall), now)
}
