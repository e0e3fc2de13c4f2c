const DAY_MS = 86_400_000
/** No zone is further from UTC than 16 hours, and none changes its clocks twice within this time. */
const AROUND_MS = DAY_MS

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

/** The first moment at which a zone's clocks show a time or have passed over it. Both are Unix milliseconds, wall clocks read as UTC. */
export function firstMomentAt(wall: number, timeZone: string): number {
  const before = offsetAt(wall - AROUND_MS, timeZone)
  const after = offsetAt(wall + AROUND_MS, timeZone)
  const shown = [wall - Math.max(before, after), wall - Math.min(before, after)].find(
    (moment) => wallClock(moment, timeZone) === wall,
  )
  if (shown !== undefined) return shown
  // The clocks are put forward over it: the moment of the change is the one looked for.
  let [early, late] = [wall - AROUND_MS, wall + AROUND_MS]
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (wallClock(middle, timeZone) < wall) early = middle
    else late = middle
  }
  return late
}

function offsetAt(moment: number, timeZone: string): number {
  return wallClock(moment, timeZone) - moment
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
