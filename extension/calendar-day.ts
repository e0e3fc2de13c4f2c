import { perLanguage } from './per-language.ts'

const DAY_MS = 86_400_000

/** @returns the number of a moment's calendar day, in the user's time zone */
export function dayOf(time: number): number {
  const date = new Date(time)
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS
}

/**
 * What a day is called: "Today", "Yesterday", and further away its name and date.
 * @param day its number, as {@link dayOf} gives it
 * @param now Unix milliseconds
 * @param language a BCP 47 tag
 */
export function dayName(day: number, now: number, language: string): string {
  const days = day - dayOf(now)
  const name = Math.abs(days) > 1 ? dateOf(day, now, language) : formatsOf(language).near.format(days, 'day')
  const [first = ''] = name
  return first.toLocaleUpperCase(language) + name.slice(first.length)
}

/** Its year only where it is another one. */
function dateOf(day: number, now: number, language: string): string {
  const isOfThisYear = new Date(day * DAY_MS).getUTCFullYear() === new Date(now).getFullYear()
  const { far, farYear } = formatsOf(language)
  return (isOfThisYear ? far : farYear).format(day * DAY_MS)
}

const DATE = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const

const formatsOf = perLanguage((language) => ({
  near: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
  far: new Intl.DateTimeFormat(language, DATE),
  farYear: new Intl.DateTimeFormat(language, { ...DATE, year: 'numeric' }),
}))
