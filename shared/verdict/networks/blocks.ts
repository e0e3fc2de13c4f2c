import { BITS, placeOf } from './ranges.ts'
import type { Place } from './ranges.ts'

/** Blocks of one family by their size, the smallest first, each by its first place. */
export type Blocks<T> = readonly { size: number; values: ReadonlyMap<number, T> }[]

/**
 * Reads a block like 192.0.2.0/24. An IPv6 block smaller than a /48 counts as the whole /48.
 * @returns the first place of the block, and how many places it has
 * @throws TypeError for what is no block, or for one whose address has bits beyond its length
 */
export function blockOf(cidr: string): Place & { size: number } {
  const slash = cidr.indexOf('/')
  const length = Number(cidr.slice(slash + 1))
  const place = slash > 0 ? placeOf(cidr.slice(0, slash)) : undefined
  if (!place || !Number.isInteger(length) || length < 0) throw new TypeError(`Not a block: ${cidr}`)
  const size = 2 ** Math.max(0, BITS[place.family] - length)
  if (place.at % size !== 0) throw new TypeError(`A block does not start there: ${cidr}`)
  return { ...place, size }
}

/** Collects the blocks of one family out of lists of both. */
export function blocksIn<T>(
  family: Place['family'],
  lists: readonly (readonly [cidrs: readonly string[], value: T])[],
): Blocks<T> {
  const bySize = new Map<number, Map<number, T>>()
  for (const [cidrs, value] of lists) {
    for (const cidr of cidrs) {
      if (cidr.includes(':') !== (family === 'v6')) continue
      const { at, size } = blockOf(cidr)
      const values = bySize.get(size) ?? new Map<number, T>()
      bySize.set(size, values.set(at, value))
    }
  }
  return [...bySize].sort(([a], [b]) => a - b).map(([size, values]) => ({ size, values }))
}

/** @returns the value of the smallest block that the place lies in */
export function valueInBlocks<T>(blocks: Blocks<T>, at: number): T | undefined {
  for (const { size, values } of blocks) {
    const value = values.get(at - (at % size))
    if (value !== undefined) return value
  }
  return undefined
}
