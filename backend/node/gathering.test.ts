import { describe, expect, it } from 'vitest'
import { GATHER_MANY_MS, GATHER_MS, RECORDED_AT_ONCE, gatherAfter, nextAfter } from './gathering.ts'

describe('hits gather before they are recorded', () => {
  it.each([
    ['not after one that came alone, however soon after another', 1, 0.5, 0],
    ['a moment after a few', 2, 10, GATHER_MS],
    ['longer after very many', 100, 3, GATHER_MANY_MS],
    ['a moment after many that came in a long time', 100, 200, GATHER_MS],
  ])('%s', (_, count, milliseconds, expected) => {
    expect(gatherAfter(count, milliseconds)).toBe(expected)
  })

  it('go on gathering for as long when they came while others were recorded', () => {
    expect(nextAfter(40, GATHER_MANY_MS)).toBe(GATHER_MANY_MS)
  })

  it('do not gather where a whole piece of them is there', () => {
    expect(nextAfter(RECORDED_AT_ONCE, GATHER_MANY_MS)).toBe(0)
  })
})
