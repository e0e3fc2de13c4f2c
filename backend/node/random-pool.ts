import { randomFillSync } from 'node:crypto'

const POOL_BYTES = 8_192

/**
 * Random bytes from the system, fetched many at a time: an id of nine bytes costs no call of its own.
 * @returns a function that gives so many bytes, none of them twice
 */
export function randomPool(): (length: number) => Uint8Array {
  let pool = new Uint8Array(0)
  let used = 0
  return (length) => {
    if (used + length > pool.length) {
      pool = randomFillSync(new Uint8Array(Math.max(POOL_BYTES, length)))
      used = 0
    }
    used += length
    return pool.slice(used - length, used)
  }
}
