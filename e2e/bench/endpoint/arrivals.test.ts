import { describe, expect, it } from 'vitest'
import { arrivals, sameRandom } from './arrivals.ts'

describe('the arrivals of requests', () => {
  const times = arrivals(2_000, 10, sameRandom(1))

  it('are as many a second as were asked for, within chance', () => {
    // Of 20,000 by Poisson's law the standard deviation is 141.
    expect(Math.abs(times.length - 20_000)).toBeLessThan(5 * 141)
  })

  it('come in order, and within the time', () => {
    expect(times.every((at, i) => at >= (times[i - 1] ?? 0) && at < 10_000)).toBe(true)
  })

  it('cluster, as those of strangers do', () => {
    const together = times.filter((at, i) => at - (times[i - 1] ?? -1) < 0.05).length
    // One in ten gaps is shorter than a tenth of the average one.
    expect(together / times.length).toBeCloseTo(1 - Math.exp(-0.1), 1)
  })

  it('are the same in every run', () => {
    expect(arrivals(100, 1, sameRandom(7))).toEqual(arrivals(100, 1, sameRandom(7)))
  })
})
