import { describe, expect, it } from 'vitest'
import { GATHER_MANY_MS, GATHER_MS, gatherAfter } from './gathering.ts'

describe('hits gather before they are recorded', () => {
  it.each([
    ['not after one that came alone, however soon after another', 1, 0.5, 0],
    ['a moment after a few', 2, 10, GATHER_MS],
    ['longer after very many', 100, 3, GATHER_MANY_MS],
    ['a moment after many that came in a long time', 100, 200, GATHER_MS],
  ])('%s', (_, count, milliseconds, expected) => {
    expect(gatherAfter(count, milliseconds)).toBe(expected)
  })
})
