import { describe, expect, it } from 'vitest'
import { dayOf, hourOf, wallClockIn, weekdayOf } from './wall-clock.ts'

const HOUR = 3_600_000

describe('the clock on the wall', () => {
  it('is what people there see, through the nights in which it is put forward and back', () => {
    const berlin = wallClockIn('Europe/Berlin')
    const forward = Date.UTC(2026, 2, 29, 0, 30)
    expect([0, 1, 2].map((hours) => hourOf(berlin(forward + hours * HOUR)))).toEqual([1, 3, 4])
    const back = Date.UTC(2026, 9, 25, 0, 30)
    expect([0, 1, 2].map((hours) => hourOf(berlin(back + hours * HOUR)))).toEqual([2, 2, 3])
  })

  it('says the same of each moment of a year as the browser itself, in zones of all kinds', () => {
    for (const zone of ['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia']) {
      const wall = wallClockIn(zone)
      const shown = new Intl.DateTimeFormat('en', {
        timeZone: zone,
        weekday: 'short',
        hour: '2-digit',
        hourCycle: 'h23',
      })
      const moments = Array.from({ length: 700 }, (_, n) => Date.UTC(2026, 0, 1) + n * 12.7 * HOUR)
      const ours = moments.map((at) => {
        const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekdayOf(wall(at)) - 1]
        return `${day} ${String(hourOf(wall(at))).padStart(2, '0')}`
      })
      expect(ours).toEqual(moments.map((at) => shown.format(at).replace(', ', ' ')))
    }
  })

  it('counts days of 24 hours, before 1970 too', () => {
    expect(dayOf(Date.UTC(1969, 11, 31, 23))).toBe(Date.UTC(1969, 11, 31))
    expect(hourOf(Date.UTC(1969, 11, 31, 23))).toBe(23)
  })
})
