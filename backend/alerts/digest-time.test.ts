import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closedDay, nextDigest } from './digest-time.ts'

const DAY = 86_400_000
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/Havana',
  'UTC',
]

const next = (now: string, hour: number, zone: string) =>
  new Date(nextDigest(Date.parse(now), hour, zone)).toISOString()

describe('the next digest', () => {
  it.each([
    ['Europe/Berlin', '2026-11-24T16:59:59Z', 18, '2026-11-24T17:00:00.000Z'],
    ['Europe/Berlin', '2026-11-24T17:00:00Z', 18, '2026-11-25T17:00:00.000Z'],
    ['Europe/Berlin', '2026-07-24T12:00:00Z', 18, '2026-07-24T16:00:00.000Z'],
    ['America/New_York', '2026-11-24T02:00:00Z', 18, '2026-11-24T23:00:00.000Z'],
    ['Asia/Kathmandu', '2026-11-24T00:00:00Z', 8, '2026-11-24T02:15:00.000Z'],
    ['Pacific/Apia', '2026-11-24T00:00:00Z', 0, '2026-11-24T11:00:00.000Z'],
    ['UTC', '2026-12-31T23:30:00Z', 23, '2027-01-01T23:00:00.000Z'],
  ])('in %s after %s at %i o’clock is %s', (zone, now, hour, due) => {
    expect(next(now, hour, zone)).toBe(due)
  })

  it('keeps its hour when the clocks change', () => {
    expect(next('2026-03-28T17:00:00Z', 18, 'Europe/Berlin')).toBe('2026-03-29T16:00:00.000Z')
    expect(next('2026-10-24T16:00:00Z', 18, 'Europe/Berlin')).toBe('2026-10-25T17:00:00.000Z')
  })

  it.each([
    // 2:00 becomes 3:00
    ['Europe/Berlin', '2026-03-29T00:00:00Z', 2, '2026-03-29T01:00:00.000Z'],
    ['America/New_York', '2026-03-08T05:00:00Z', 2, '2026-03-08T07:00:00.000Z'],
    // 2:00 becomes 2:30
    ['Australia/Lord_Howe', '2026-10-03T13:00:00Z', 2, '2026-10-03T15:30:00.000Z'],
    // 0:00 becomes 1:00
    ['America/Havana', '2026-03-08T04:00:00Z', 0, '2026-03-08T05:00:00.000Z'],
  ])('in %s is the next moment that there is where its hour is left out', (zone, now, hour, due) => {
    expect(next(now, hour, zone)).toBe(due)
  })

  it.each([
    // 3:00 becomes 2:00
    ['Europe/Berlin', '2026-10-24T22:00:00Z', 2, '2026-10-25T00:00:00.000Z', '2026-10-26T01:00:00.000Z'],
    ['America/New_York', '2026-11-01T04:00:00Z', 1, '2026-11-01T05:00:00.000Z', '2026-11-02T06:00:00.000Z'],
    ['America/Havana', '2026-11-01T03:00:00Z', 0, '2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z'],
  ])('in %s comes once where its hour comes twice', (zone, now, hour, first, second) => {
    expect(next(now, hour, zone)).toBe(first)
    expect(next(first, hour, zone)).toBe(second)
  })

  it('is not on a day that a zone leaves out', () => {
    expect(next('2011-12-29T20:00:00Z', 9, 'Pacific/Apia')).toBe('2011-12-30T19:00:00.000Z')
    expect(closedDay(Date.parse('2011-12-30T19:00:00Z'), 'Pacific/Apia')).toBe('2011-12-30')
  })

  it('comes exactly once on every day of every zone, wherever one begins', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2037, 0) }),
        (zone, hour, start) => {
          const days = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
          const digests: string[] = []
          let now = start
          for (let i = 0; i < 15; i++) {
            now = nextDigest(now, hour, zone)
            digests.push(days.format(now))
          }
          const lived: string[] = []
          for (let at = start; at <= now; at += DAY / 48) lived.push(days.format(at))
          const expected = [...new Set(lived), days.format(now)].slice(
            days.format(start) === digests[0] ? 0 : 1,
          )
          expect(digests).toEqual([...new Set(expected)])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is never early by the clocks on the wall, and never later than their change', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2037, 0) }),
        (zone, hour, start) => {
          const due = nextDigest(start, hour, zone)
          const [shown = NaN, minutes = NaN] = new Intl.DateTimeFormat('en', {
            timeZone: zone,
            hourCycle: 'h23',
            timeStyle: 'short',
          })
            .format(due)
            .split(':')
            .map(Number)
          const late = (shown - hour) * 60 + minutes
          expect(due).toBeGreaterThan(start)
          expect(late).toBeGreaterThanOrEqual(0)
          expect(late).toBeLessThanOrEqual(60)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('the day that a digest closes', () => {
  it.each([
    ['2026-11-24T17:00:00Z', '2026-11-24'],
    ['2026-11-24T11:00:00Z', '2026-11-24'],
    ['2026-11-24T10:59:00Z', '2026-11-23'],
    ['2026-11-23T23:00:00Z', '2026-11-23'],
  ])('at %s in Berlin is %s', (at, day) => {
    expect(closedDay(Date.parse(at), 'Europe/Berlin')).toBe(day)
  })
})
