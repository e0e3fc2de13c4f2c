import { expect, it } from 'vitest'
import { watchClock } from './clock-watch.ts'

it('a clock that was set is noticed once; time that passes is not', () => {
  let now = Date.UTC(2026, 10, 29, 9)
  let steady = 5_000
  const pass = (milliseconds: number) => {
    now += milliseconds
    steady += milliseconds
  }
  const moved = watchClock(
    () => now,
    () => steady,
  )
  pass(3_600_000)
  expect(moved()).toBe(false)
  now += 7_200_000
  expect([moved(), moved()]).toEqual([true, false])
  now -= 1_500
  expect(moved()).toBe(false)
  // What goes slowly adds up.
  now -= 1_500
  expect(moved()).toBe(true)
})
