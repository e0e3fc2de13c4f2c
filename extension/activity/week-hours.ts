import type { Chosen } from './chosen.ts'
import { hourOf, weekdayOf } from './wall-clock.ts'

/** The reads of one day of the week, by the hour. */
export interface WeekdayHours {
  /** 1 is Monday, 7 is Sunday. */
  weekday: number
  /** 24 numbers. */
  hours: number[]
}

/**
 * Counts reads by the hour of the week, on the sender's own clock.
 * @param firstDay the day that comes first: 1 is Monday, 7 is Sunday
 */
export function weekHours({ reads }: Chosen, firstDay: number): WeekdayHours[] {
  const days = Array.from({ length: 7 }, (_, after) => ({
    weekday: ((firstDay - 1 + after) % 7) + 1,
    hours: Array.from({ length: 24 }, () => 0),
  }))
  for (const { wall } of reads) {
    const hours = days[(weekdayOf(wall) - firstDay + 7) % 7]?.hours
    if (hours) hours[hourOf(wall)] = (hours[hourOf(wall)] ?? 0) + 1
  }
  return days
}

/** @returns the hour of the week with the most reads, the first of several; undefined while there are none */
export function busiestHour(
  days: readonly WeekdayHours[],
): { weekday: number; hour: number; reads: number } | undefined {
  return days
    .flatMap(({ weekday, hours }) => hours.map((reads, hour) => ({ weekday, hour, reads })))
    .filter(({ reads }) => reads > 0)
    .reduce<{ weekday: number; hour: number; reads: number } | undefined>(
      (most, one) => (most && most.reads >= one.reads ? most : one),
      undefined,
    )
}
