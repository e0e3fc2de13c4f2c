import { describe, expect, it } from 'vitest'
import { isPaused, pauseOf } from './pause.ts'

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime()

describe('a pause', () => {
  it.each([
    ['hour', at(28, 14, 40), at(28, 15, 40)],
    ['hour', at(28, 23, 30), at(29, 0, 30)],
    ['today', at(28, 14, 40), at(29, 6)],
    ['today', at(28, 0, 5), at(29, 6)],
    ['today', at(30, 23, 59), at(31, 6)],
  ] as const)('for %s ends in time: %#', (length, now, until) => {
    const pause = pauseOf(length, now)
    expect(pause).toEqual({ until })
    expect(isPaused(pause, now)).toBe(true)
    expect(isPaused(pause, until - 1)).toBe(true)
    expect(isPaused(pause, until)).toBe(false)
  })

  it('for good does not end by itself', () => {
    expect(isPaused(pauseOf('for-good', at(28, 14)), at(28, 14) * 2)).toBe(true)
  })

  it('is none where none was chosen', () => {
    expect(isPaused(undefined, at(28, 14))).toBe(false)
  })
})
