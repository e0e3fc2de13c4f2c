import { dayOf } from '../calendar-day.ts'
import { perLanguage } from '../per-language.ts'
import { language } from '../words.ts'

/** From when to when, in Unix milliseconds: the same where it is a moment. */
export interface Span {
  from: number
  until: number
}

/**
 * When something was, in the user's own words and time zone, with its place in the week: "yesterday 14:02",
 * "Mon, Nov 23, 14:02".
 * @param isUnderItsDay the day stands above it already
 */
export function spanInWords({ from, until }: Span, now: number, isUnderItsDay = false): string {
  const { hour, near, far, farYear } = formatsOf(language())
  const days = dayOf(from) - dayOf(now)
  const isOneDay = dayOf(from) === dayOf(until)
  if (isOneDay && isUnderItsDay) return hour.formatRange(from, until)
  if (isOneDay && Math.abs(days) <= 1) return `${near.format(days, 'day')} ${hour.formatRange(from, until)}`
  return (isThisYear(from, now) ? far : farYear).formatRange(from, until)
}

function isThisYear(time: number, now: number): boolean {
  return new Date(time).getFullYear() === new Date(now).getFullYear()
}

const CLOCK = { hour: 'numeric', minute: '2-digit' } as const
const DAY_AND_CLOCK = { weekday: 'short', day: 'numeric', month: 'short', ...CLOCK } as const

const formatsOf = perLanguage((tongue) => ({
  near: new Intl.RelativeTimeFormat(tongue, { numeric: 'auto' }),
  hour: new Intl.DateTimeFormat(tongue, CLOCK),
  far: new Intl.DateTimeFormat(tongue, DAY_AND_CLOCK),
  farYear: new Intl.DateTimeFormat(tongue, { ...DAY_AND_CLOCK, year: 'numeric' }),
}))
