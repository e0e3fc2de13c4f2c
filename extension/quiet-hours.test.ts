import { describe, expect, it } from 'vitest'
import { DAYS, quietUntil } from './quiet-hours.ts'
import type { QuietHours } from './quiet-hours.ts'

const BERLIN = 'Europe/Berlin'
const at = (text: string) => Date.parse(text)
const clock = (hour: number, minute = 0) => hour * 60 + minute
const NIGHT: QuietHours = { from: clock(22), to: clock(7), days: [...DAYS] }
const NOON: QuietHours = { from: clock(12), to: clock(13, 30), days: [...DAYS] }

/** Until when it is quiet, as a moment with its zone. */
function until(hours: QuietHours, now: string, timeZone = BERLIN): string | undefined {
  const end = quietUntil(hours, at(now), timeZone)
  return end === undefined ? undefined : new Date(end).toISOString()
}

describe('quiet hours', () => {
  it('begin with their first minute and end before their last', () => {
    expect(until(NOON, '2026-11-24T11:59:59.999+01:00')).toBeUndefined()
    expect(until(NOON, '2026-11-24T12:00:00+01:00')).toBe('2026-11-24T12:30:00.000Z')
    expect(until(NOON, '2026-11-24T13:29:00+01:00')).toBe('2026-11-24T12:30:00.000Z')
    expect(until(NOON, '2026-11-24T13:30:00+01:00')).toBeUndefined()
  })

  it('may go over midnight', () => {
    expect(until(NIGHT, '2026-11-24T21:59:00+01:00')).toBeUndefined()
    expect(until(NIGHT, '2026-11-24T22:00:00+01:00')).toBe('2026-11-25T06:00:00.000Z')
    expect(until(NIGHT, '2026-11-25T06:58:00+01:00')).toBe('2026-11-25T06:00:00.000Z')
    expect(until(NIGHT, '2026-11-25T07:00:00+01:00')).toBeUndefined()
  })

  it('are by the clocks where the browser is', () => {
    expect(until(NIGHT, '2026-11-24T20:00:00Z', 'America/New_York')).toBeUndefined()
    expect(until(NIGHT, '2026-11-24T20:00:00Z', 'Asia/Kolkata')).toBe('2026-11-25T01:30:00.000Z')
    expect(until(NIGHT, '2026-11-24T20:00:00Z', 'Asia/Kathmandu')).toBe('2026-11-25T01:15:00.000Z')
    expect(until(NIGHT, '2026-11-24T20:00:00Z', 'Pacific/Kiritimati')).toBeUndefined()
  })

  it('may be of some days: of those on which they begin', () => {
    const workdays = { ...NIGHT, days: [1, 2, 3, 4, 5] as const }
    const onWorkdays = { ...workdays, days: [...workdays.days] }
    // The night from Friday to Saturday, and from Saturday to Sunday.
    expect(until(onWorkdays, '2026-11-28T06:00:00+01:00')).toBe('2026-11-28T06:00:00.000Z')
    expect(until(onWorkdays, '2026-11-28T23:00:00+01:00')).toBeUndefined()
    expect(until(onWorkdays, '2026-11-29T06:00:00+01:00')).toBeUndefined()
    expect(until({ ...NIGHT, days: [] }, '2026-11-24T23:00:00+01:00')).toBeUndefined()
  })

  it('from a time to the same last a whole day, and on the days after it on', () => {
    const weekend: QuietHours = { from: 0, to: 0, days: [0, 6] }
    expect(until(weekend, '2026-11-27T23:59:00+01:00')).toBeUndefined()
    expect(until(weekend, '2026-11-28T12:00:00+01:00')).toBe('2026-11-29T23:00:00.000Z')
    expect(until(weekend, '2026-11-30T00:00:00+01:00')).toBeUndefined()
  })

  it('never end where they are of every day and each is whole', () => {
    const always: QuietHours = { from: clock(9), to: clock(9), days: [...DAYS] }
    expect(quietUntil(always, at('2026-11-24T12:00:00+01:00'), BERLIN)).toBe(Infinity)
  })
})

describe('where the clocks change', () => {
  it('quiet hours end by the clocks that hold then', () => {
    // Put forward on 29 March 2026, put back on 25 October.
    expect(until(NIGHT, '2026-03-28T23:00:00+01:00')).toBe('2026-03-29T05:00:00.000Z')
    expect(until(NIGHT, '2026-10-24T23:00:00+02:00')).toBe('2026-10-25T06:00:00.000Z')
  })

  it('an end that the clocks leave out is the moment of the change', () => {
    const early: QuietHours = { from: clock(22), to: clock(2, 30), days: [...DAYS] }
    expect(until(early, '2026-03-28T23:00:00+01:00')).toBe('2026-03-29T01:00:00.000Z')
    expect(until(early, '2026-03-29T03:00:00+02:00')).toBeUndefined()
  })

  it('an end that comes twice is the first; what comes after it waits for the second, a minute at a time', () => {
    const early: QuietHours = { from: clock(22), to: clock(2, 30), days: [...DAYS] }
    expect(until(early, '2026-10-25T02:10:00+02:00')).toBe('2026-10-25T00:30:00.000Z')
    expect(until(early, '2026-10-25T02:10:00+01:00')).toBe('2026-10-25T01:11:00.000Z')
    expect(until(early, '2026-10-25T02:30:00+01:00')).toBeUndefined()
  })
})
