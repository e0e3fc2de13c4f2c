import type { Language } from '../../alerts/letter.ts'

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
  const [then, today] = [calendarOf(at, zone), calendarOf(now, zone)]
  const date = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    calendar: 'gregory',
    day: 'numeric',
    month: 'long',
    ...(then.year === today.year ? {} : { year: 'numeric' }),
  }).format(at)
  return {
    weekday: new Date(then.day).getUTCDay(),
    daysAgo: (today.day - then.day) / DAY_MS,
    date,
    time: then.time,
  }
}

/** Weekdays name the last days without doubt; what is older, or to come, needs its date. */
export function isOfLastDays({ daysAgo }: Moment): boolean {
  return daysAgo >= 0 && daysAgo <= 6
}

/** @param day `2026-11-24` */
export function dayOf(day: string, language: Language): { weekday: number; date: string } {
  const at = Date.parse(`${day}T12:00:00Z`)
  const { weekday, date } = momentOf(at, at, 'UTC', language)
  return { weekday, date }
}

function calendarOf(at: number, timeZone: string): { year: number; day: number; time: string } {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value)
  const year = part('year')
  return {
    year,
    day: Date.UTC(year, part('month') - 1, part('day')),
    time: `${part('hour')}:${String(part('minute')).padStart(2, '0')}`,
  }
}

function known(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
