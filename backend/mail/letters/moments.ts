import type { Language } from '../../alerts/letter.ts'
import { formatsFor } from '../../alerts/sentences/formats.ts'
import { dayOf, wallClock } from '../../../shared/wall-clock.ts'

/** A moment, as somebody in a time zone sees it who reads about it at another one. */
export interface Moment {
  /** 0: Sunday. */
  weekday: number
  /** Days of the calendar between the two, negative where it is still to come. */
  daysAgo: number
  /** `November 16`, with the year where it is another one; in the reader's language. */
  date: string
  /** `9:12`, on a clock of 24 hours. */
  time: string
}

const DAY_MS = 86_400_000

/**
 * @param at Unix milliseconds
 * @param now when it is read, in Unix milliseconds
 * @param timeZone an IANA name; one that this machine does not know counts as UTC
 */
export function momentOf(at: number, now: number, timeZone: string, language: Language): Moment {
  const zone = known(timeZone)
  const [then, today] = [new Date(wallClock(at, zone)), new Date(wallClock(now, zone))]
  const { date, dateOfYear } = formatsFor(language, zone)
  return {
    weekday: then.getUTCDay(),
    daysAgo: (dayOf(today.getTime()) - dayOf(then.getTime())) / DAY_MS,
    date: (then.getUTCFullYear() === today.getUTCFullYear() ? date : dateOfYear).format(at),
    time: `${then.getUTCHours()}:${String(then.getUTCMinutes()).padStart(2, '0')}`,
  }
}

/** Weekdays name the last days without doubt; what is older, or to come, needs its date. */
export function isOfLastDays({ daysAgo }: Moment): boolean {
  return daysAgo >= 0 && daysAgo <= 6
}

/** @param day `2026-11-24` */
export function digestDay(day: string, language: Language): { weekday: number; date: string } {
  const at = Date.parse(`${day}T12:00:00Z`)
  const { weekday, date } = momentOf(at, at, 'UTC', language)
  return { weekday, date }
}

function known(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
