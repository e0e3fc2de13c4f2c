/** A clock that is set by less than this changes nothing that anybody could notice. */
const MOVED_MS = 2_000

/**
 * Notices that a machine's clock was set: at its start, by the network's time, after sleep.
 * @param now Unix milliseconds, by the clock that may be set
 * @param steady milliseconds, by one that cannot
 * @returns says at each call whether it was set since the last call that said so
 */
export function watchClock(now: () => number, steady: () => number): () => boolean {
  let apart = now() - steady()
  return () => {
    const present = now() - steady()
    if (Math.abs(present - apart) < MOVED_MS) return false
    apart = present
    return true
  }
}
