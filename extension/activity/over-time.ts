import type { Chosen } from './chosen.ts'
import { startOf } from './period.ts'
import type { Unit } from './period.ts'
import type { WallTime } from './wall-clock.ts'

/** What happened in one day, week, month or year. */
export interface Bar {
  begin: WallTime
  sent: number
  reads: number
}

/**
 * Counts mails and reads.
 * @param begins of all units, the oldest first
 * @param firstDay the week's: 1 is Monday, 7 is Sunday
 */
export function overTime(
  { sent, reads }: Chosen,
  unit: Unit,
  begins: readonly WallTime[],
  firstDay: number,
): Bar[] {
  const bars = new Map(begins.map((begin) => [begin, { begin, sent: 0, reads: 0 }]))
  const count = (what: 'sent' | 'reads', wall: WallTime) => {
    const bar = bars.get(startOf(unit, wall, firstDay))
    if (bar) bar[what] += 1
  }
  for (const { wall } of sent) count('sent', wall)
  for (const { wall } of reads) count('reads', wall)
  return [...bars.values()]
}
