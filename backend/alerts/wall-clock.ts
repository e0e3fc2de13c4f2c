const DAY_MS = 86_400_000

/**
 * What a zone's clocks show at a moment, as the Unix milliseconds at which those of UTC show the same.
 * @param moment Unix milliseconds
 * @param timeZone an IANA name
 * @throws RangeError for a time zone that this machine does not know
 */
export function wallClock(moment: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN, second = NaN } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) + (moment - Math.floor(moment / 1_000) * 1_000)
}

/** @returns the midnight before what {@link wallClock} gives: two of them are whole days apart */
export function dayOf(wall: number): number {
  return Math.floor(wall / DAY_MS) * DAY_MS
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const numeric = 'numeric'
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  })
  // Callers choose the name: they must not fill the memory.
  if (formats.size >= 500) formats.clear()
  formats.set(timeZone, format)
  return format
}
