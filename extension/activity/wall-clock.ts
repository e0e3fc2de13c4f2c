import { dayOf, wallClock } from '../../shared/wall-clock.ts'

export { dayOf } from '../../shared/wall-clock.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/** A reading of the clock on the wall, in milliseconds since 1970 as that clock counts: each of its days has 24 hours. */
export type WallTime = number

/**
 * @param timeZone a name of the IANA database
 * @returns what turns Unix milliseconds into what the clock on the wall shows there
 */
export function wallClockIn(timeZone: string): (at: number) => WallTime {
  const offsetAt = (at: number) => wallClock(at, timeZone) - at
  // Asking takes a hundred times as long as adding, and on most days the clock is not put forward or back.
  const known = new Map<number, number | undefined>()
  const offsetOn = (day: number): number | undefined => {
    if (known.has(day)) return known.get(day)
    const offset = offsetAt(day * DAY_MS)
    const isSame = offset === offsetAt((day + 1) * DAY_MS - 1)
    known.set(day, isSame ? offset : undefined)
    return known.get(day)
  }
  return (at) => at + (offsetOn(Math.floor(at / DAY_MS)) ?? offsetAt(at))
}

/** @returns the hour of the day, 0 to 23 */
export function hourOf(time: WallTime): number {
  return Math.floor((time - dayOf(time)) / HOUR_MS)
}

/** @returns the day of the week as ISO 8601 counts: 1 is Monday, 7 is Sunday */
export function weekdayOf(time: WallTime): number {
  // 1970 began on a Thursday.
  return ((Math.floor(time / DAY_MS) + 3) % 7) + 1
}
