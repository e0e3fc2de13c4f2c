import { BITS, placeOf } from './ranges.ts'
import type { Place, Range, Ranges } from './ranges.ts'

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

/**
 * Lays the blocks of one family out in order, out of lists of both. Of two blocks one lies within the other or they lie
 * apart; every place belongs to the smallest that it lies in, of two that are the same to the later list's.
 */
export function rangesOfBlocks<T>(
  family: Place['family'],
  lists: readonly (readonly [cidrs: readonly string[], value: T])[],
): Ranges<T> {
  const blocks = lists.flatMap(([cidrs], list) =>
    cidrs.filter((cidr) => cidr.includes(':') === (family === 'v6')).map((cidr) => rangeOf(cidr, list)),
  )
  const laid = withoutOverlap(blocks.sort((a, b) => a.from - b.from || b.to - a.to))
  return {
    from: Float64Array.from(laid, ({ from }) => from),
    to: Float64Array.from(laid, ({ to }) => to),
    which: Uint16Array.from(laid, ({ value }) => value),
    values: lists.map(([, value]) => value),
  }
}

function rangeOf<T>(cidr: string, value: T): Range<T> {
  const { at, size } = blockOf(cidr)
  return { from: at, to: at + size - 1, value }
}

/** @param blocks in order of their beginnings, the larger first where they begin together */
function withoutOverlap<T>(blocks: readonly Range<T>[]): Range<T>[] {
  const laid: Range<T>[] = []
  /** Those around the place that was reached, each within the one before. */
  const around: Range<T>[] = []
  let reached = 0
  const layBefore = (end: number) => {
    for (let block = around.at(-1); block; block = around.at(-1)) {
      const to = Math.min(block.to, end - 1)
      if (reached <= to) laid.push({ from: reached, to, value: block.value })
      reached = Math.max(reached, to + 1)
      if (block.to >= end) return
      around.pop()
    }
  }
  for (const block of blocks) {
    layBefore(block.from)
    reached = block.from
    around.push(block)
  }
  layBefore(Infinity)
  return laid
}
