import { dayOf, weekdayOf } from './wall-clock.ts'
import type { WallTime } from './wall-clock.ts'

const DAY_MS = 86_400_000

/** How far back one looks. */
export const PERIODS = ['30-days', '90-days', 'year', 'all'] as const
export type Period = (typeof PERIODS)[number]

/** What is counted together. */
export const UNITS = ['day', 'week', 'month', 'year'] as const
export type Unit = (typeof UNITS)[number]

/** More bars than that are no picture any more. */
const MOST_BARS = 100
/** More than that are chosen by nobody who did not ask for them. */
const USUAL_BARS = 40

/** What a period's days are counted by. */
export interface Calendar {
  now: WallTime
  /** The first thing that is known. */
  oldest: WallTime
  /** The week's first day: 1 is Monday, 7 is Sunday. */
  firstDay: number
}

/** @returns the beginnings of all units of a period, the oldest first; the first is whole, the last is now's */
export function unitsIn(period: Period, unit: Unit, calendar: Calendar): WallTime[] {
  const begins: WallTime[] = []
  const start = startOf(unit, firstOf(period, calendar), calendar.firstDay)
  for (let begin = start; begin <= calendar.now; begin = next(unit, begin)) begins.push(begin)
  return begins
}

/** @returns by what a period may be counted, the finest first; at least one */
export function unitsFor(period: Period, calendar: Calendar): Unit[] {
  const counted = UNITS.map((unit) => ({ unit, bars: unitsIn(period, unit, calendar).length }))
  const drawn = counted.filter(({ unit, bars }) => bars <= MOST_BARS && (bars > 1 || unit === 'day'))
  return drawn.length > 0 ? drawn.map(({ unit }) => unit) : ['year']
}

/** @returns by what a period is counted while nobody chose */
export function usualUnit(period: Period, calendar: Calendar): Unit {
  const units = unitsFor(period, calendar)
  const usual = units.find((unit) => unitsIn(period, unit, calendar).length <= USUAL_BARS)
  return usual ?? units.at(-1) ?? 'year'
}

/** @returns the beginning of the unit that a time lies in */
export function startOf(unit: Unit, time: WallTime, firstDay: number): WallTime {
  if (unit === 'day') return dayOf(time)
  if (unit === 'week') return dayOf(time) - ((weekdayOf(time) - firstDay + 7) % 7) * DAY_MS
  const date = new Date(time)
  return Date.UTC(date.getUTCFullYear(), unit === 'month' ? date.getUTCMonth() : 0, 1)
}

function next(unit: Unit, begin: WallTime): WallTime {
  if (unit === 'day') return begin + DAY_MS
  if (unit === 'week') return begin + 7 * DAY_MS
  const date = new Date(begin)
  const isMonth = unit === 'month'
  return Date.UTC(date.getUTCFullYear() + (isMonth ? 0 : 1), isMonth ? date.getUTCMonth() + 1 : 0, 1)
}

function firstOf(period: Period, { now, oldest }: Calendar): WallTime {
  const date = new Date(now)
  switch (period) {
    case '30-days':
      return now - 29 * DAY_MS
    case '90-days':
      return now - 89 * DAY_MS
    case 'year':
      // With this month, twelve.
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 11, 1)
    case 'all':
      return Math.min(oldest, now)
  }
}
