/** A formatter takes longer to make than a hundred sentences: those of the last few readers are kept. */
const MOST_KEPT = 30

const kept = new Map<string, ReturnType<typeof make>>()

/**
 * @param locale a BCP 47 language
 * @param timeZone an IANA time zone
 * @throws RangeError for a time zone that this machine does not know
 */
export function formatsFor(locale: string, timeZone: string): ReturnType<typeof make> {
  const key = `${locale} ${timeZone}`
  const known = kept.get(key)
  if (known) return known
  const made = make(locale, timeZone)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, made)
  return made
}

function make(locale: string, timeZone: string) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options })
  return {
    time: format({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }),
    weekday: format({ weekday: 'long' }),
    date: format({ day: 'numeric', month: 'long' }),
    dateOfYear: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    count: new Intl.NumberFormat(locale),
    plural: new Intl.PluralRules(locale),
  }
}
