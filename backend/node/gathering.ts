/** Where several hits came, the next ones gather for so long, so that more of them share a write; … */
export const GATHER_MS = 3
/** … and for so long where very many come, since recording them in large pieces costs a fraction. */
export const GATHER_MANY_MS = 100
const MANY_A_MS = 0.5

/** So many are recorded at a time. */
export const RECORDED_AT_ONCE = 10_000

/**
 * @param count how many hits came since the last were recorded
 * @param milliseconds how long ago that was
 * @returns how long the next hits gather, in milliseconds: one that came alone keeps none waiting
 */
export function gatherAfter(count: number, milliseconds: number): number {
  if (count <= 1) return 0
  return count > milliseconds * MANY_A_MS ? GATHER_MANY_MS : GATHER_MS
}

/**
 * After some were recorded.
 * @param left how many more are there
 * @param gatherMs how long hits gather by now, from {@link gatherAfter}
 * @returns how long it is until the next are recorded, in milliseconds: a piece that is full need not gather
 */
export function nextAfter(left: number, gatherMs: number): number {
  return left < RECORDED_AT_ONCE ? gatherMs : 0
}
