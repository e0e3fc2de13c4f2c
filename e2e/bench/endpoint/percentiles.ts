/** How long something took, by shares: milliseconds. */
export interface Latency {
  p50: number
  p99: number
  most: number
  /** How many were measured. */
  count: number
}

/**
 * @param durations milliseconds, in any order
 * @throws RangeError where nothing was measured
 */
export function latencyOf(durations: ArrayLike<number>): Latency {
  if (durations.length === 0) throw new RangeError('Nothing was measured.')
  const sorted = Float64Array.from(durations).sort()
  return {
    p50: percentile(sorted, 50),
    p99: percentile(sorted, 99),
    most: percentile(sorted, 100),
    count: sorted.length,
  }
}

/** @returns the least of the sorted values that so many per cent do not exceed (nearest rank) */
export function percentile(sorted: ArrayLike<number>, percent: number): number {
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length))
  return sorted[rank - 1] ?? NaN
}

export function median(values: readonly number[]): number {
  return percentile(
    values.toSorted((one, other) => one - other),
    50,
  )
}
