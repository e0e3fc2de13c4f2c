import { describe, expect, it } from 'vitest'
import { latencyOf, median } from './percentiles.ts'

describe('percentiles', () => {
  it('are values that were measured: so many per cent are not above them', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i)
    expect(latencyOf(hundred)).toEqual({ p50: 50, p99: 99, most: 100, count: 100 })
  })

  it('of few values are the worst of them', () => {
    expect(latencyOf([3, 1, 2])).toEqual({ p50: 2, p99: 3, most: 3, count: 3 })
    expect(median([9, 1])).toBe(1)
  })

  it('are not made up where nothing was measured', () => {
    expect(() => latencyOf([])).toThrow('Nothing was measured.')
  })
})
