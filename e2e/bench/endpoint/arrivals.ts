/**
 * When requests of strangers arrive who know nothing of each other: gaps are exponential, so that some come at once.
 * @param rate a second, on the average
 * @param random from 0 up to 1
 * @returns milliseconds from the beginning, ascending, until the time is over
 */
export function arrivals(rate: number, seconds: number, random: () => number): Float64Array {
  const times: number[] = []
  for (let at = 0; ;) {
    at -= (Math.log(1 - random()) * 1_000) / rate
    if (at >= seconds * 1_000) return Float64Array.from(times)
    times.push(at)
  }
}

/** Random numbers that are the same in every run (mulberry32, Tommy Ettinger, public domain). */
export function sameRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
