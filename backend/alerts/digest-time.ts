import { dayOf, firstMomentAt, wallClock } from '../../shared/wall-clock.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/**
 * When the next daily digest is due. Where the clocks are put forward over the hour, it is the next moment that there
 * is; where they are put back over it, the first of the two. A day that a zone leaves out (Pacific/Apia, 30 December
 * 2011) has none.
 * @param now Unix milliseconds
 * @param hour of the wall clock, 0 to 23
 * @param timeZone an IANA name
 * @returns Unix milliseconds, later than now
 */
export function nextDigest(now: number, hour: number, timeZone: string): number {
  const today = dayOf(wallClock(now, timeZone))
  for (let day = today; ; day += DAY_MS) {
    const due = firstMomentAt(day + hour * HOUR_MS, timeZone)
    if (due > now && dayOf(wallClock(due, timeZone)) === day) return due
  }
}

/**
 * The day that a digest closes: in the morning it is yesterday, from noon on today.
 * @param at when the digest is due, in Unix milliseconds
 * @returns `2026-11-24`
 */
export function closedDay(at: number, timeZone: string): string {
  const wall = wallClock(at, timeZone)
  return new Date(wall - DAY_MS / 2).toISOString().slice(0, 10)
}
