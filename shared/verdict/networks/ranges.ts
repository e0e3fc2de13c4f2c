import { ipAddressOf } from '../../address.ts'

/**
 * A place in the order of all addresses of one family: the 32 bits of IPv4, the first 48 bits of IPv6. Nobody
 * announces less than a /48 to the whole internet (RFC 7454, 6.1.3), and 48 bits fit into a number.
 */
export interface Place {
  family: 'v4' | 'v6'
  at: number
}

/** Both ends belong to the range. */
export interface Range<T> {
  from: number
  to: number
  value: T
}

/** Ranges in order that do not overlap. */
export interface Ranges<T> {
  from: Float64Array
  to: Float64Array
  value: readonly T[]
}

/** @returns undefined for what is no IP address */
export function placeOf(ip: string): Place | undefined {
  const address = ipAddressOf(ip)
  if (!address) return undefined
  if ('v4' in address) return { family: 'v4', at: address.v4 }
  const [a = 0, b = 0, c = 0] = address.v6
  return { family: 'v6', at: (a * 0x10000 + b) * 0x10000 + c }
}

/**
 * Reads a block like 192.0.2.0/24. An IPv6 block smaller than a /48 counts as the whole /48.
 * @throws TypeError for what is no block, or one whose address has bits beyond its length
 */
export function blockOf(cidr: string): Place & { to: number } {
  const [ip = '', length = ''] = cidr.split('/')
  const place = placeOf(ip)
  const bits = place?.family === 'v4' ? 32 : 48
  const beyond = Math.max(0, bits - Number(length))
  if (!place || !/^\d{1,3}$/.test(length) || place.at % 2 ** beyond !== 0) {
    throw new TypeError(`Not a block of addresses: ${cidr}`)
  }
  return { ...place, to: place.at + 2 ** beyond - 1 }
}

/** Lays ranges beside each other, each of which lies within another or apart: the narrowest one wins. */
export function flatten<T>(nested: readonly Range<T>[]): Ranges<T> {
  const flat: Range<T>[] = []
  const open: Range<T>[] = []
  let next = 0
  const closeUpTo = (end: number) => {
    for (let last = open.at(-1); last && last.to < end; last = open.at(-1)) {
      if (next <= last.to) flat.push({ ...last, from: next })
      next = last.to + 1
      open.pop()
    }
  }
  for (const range of nested.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    closeUpTo(range.from)
    const around = open.at(-1)
    if (around && next < range.from) flat.push({ ...around, from: next, to: range.from - 1 })
    next = range.from
    open.push(range)
  }
  closeUpTo(Infinity)
  return rangesOf(flat)
}

/** @param ranges in order, not overlapping */
export function rangesOf<T>(ranges: readonly Range<T>[]): Ranges<T> {
  return {
    from: Float64Array.from(ranges, ({ from }) => from),
    to: Float64Array.from(ranges, ({ to }) => to),
    value: ranges.map(({ value }) => value),
  }
}

/** Looks up which range a place lies in, in as many steps as the count of ranges has bits. */
export function valueAt<T>({ from, to, value }: Ranges<T>, at: number): T | undefined {
  let low = 0
  let high = from.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((from[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low > 0 && at <= (to[low - 1] ?? 0) ? value[low - 1] : undefined
}
