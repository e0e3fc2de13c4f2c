import * as v from 'valibot'
import { dayOf, firstMomentAt, wallClock } from '../shared/wall-clock.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
const DAY_MS = DAY_MINUTES * MINUTE_MS

/** The days of a week, Sunday first, by the number that `Date` gives them. */
export const DAYS = [0, 1, 2, 3, 4, 5, 6] as const

const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(DAY_MINUTES - 1))

/**
 * When nothing is to be told, by the clocks where the browser is: in minutes after midnight. Where `to` is not after
 * `from`, they end on the next day.
 */
export const QuietHours = v.object({
  from: minutes,
  to: minutes,
  /** On which they begin. */
  days: v.pipe(v.array(v.picklist(DAYS)), v.maxLength(DAYS.length)),
})
export type QuietHours = v.InferOutput<typeof QuietHours>

/**
 * @param now Unix milliseconds
 * @param timeZone an IANA name
 * @returns until when it is quiet, in Unix milliseconds: undefined while it is not, Infinity where it never ends
 */
export function quietUntil(hours: QuietHours, now: number, timeZone: string): number | undefined {
  const wall = wallClock(now, timeZone)
  let end: number | undefined
  for (let next = endOf(hours, wall); next !== undefined; next = endOf(hours, next)) {
    if (next - wall > (DAYS.length + 1) * DAY_MS) return Infinity
    end = next
  }
  // Where the clocks are put back over the end, its first time may have passed.
  return end === undefined ? undefined : Math.max(now + MINUTE_MS, firstMomentAt(end, timeZone))
}

/** @returns when the quiet hours end that these clocks are in; both as `wallClock` gives them */
function endOf({ from, to, days }: QuietHours, wall: number): number | undefined {
  const length = (to > from ? to - from : to - from + DAY_MINUTES) * MINUTE_MS
  const today = dayOf(wall)
  const ends = [today - DAY_MS, today]
    .filter((day) => days.some((one) => one === new Date(day).getUTCDay()))
    .map((day) => day + from * MINUTE_MS)
    .filter((begin) => begin <= wall && wall < begin + length)
    .map((begin) => begin + length)
  return ends.length > 0 ? Math.max(...ends) : undefined
}
