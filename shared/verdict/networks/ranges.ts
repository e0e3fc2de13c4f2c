import { ipAddressOf } from '../../address.ts'

/**
 * A place in the order of all addresses of one family: the 32 bits of IPv4, the first 48 bits of IPv6. Nobody
 * announces less than a /48 to the whole internet (RFC 7454, 6.1.3), and 48 bits fit into a number.
 */
export interface Place {
  family: 'v4' | 'v6'
  at: number
}

/** How many bits a place has. */
export const BITS = { v4: 32, v6: 48 } as const

/** Both ends belong to the range. */
export interface Range<T> {
  from: number
  to: number
  value: T
}

/** Ranges in order that do not overlap, laid out to be small. */
export interface Ranges<T> {
  from: Float64Array
  to: Float64Array
  /** For each range, which of the values is its. */
  which: Uint16Array
  values: readonly T[]
}

/** @returns undefined for what is no IP address */
export function placeOf(ip: string): Place | undefined {
  const address = ipAddressOf(ip)
  if (!address) return undefined
  if ('v4' in address) return { family: 'v4', at: address.v4 }
  const [a = 0, b = 0, c = 0] = address.v6
  return { family: 'v6', at: (a * 0x10000 + b) * 0x10000 + c }
}

/** Looks up which range a place lies in, in as many steps as the count of ranges has bits. */
export function valueAt<T>({ from, to, which, values }: Ranges<T>, at: number): T | undefined {
  let low = 0
  let high = from.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((from[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low > 0 && at <= (to[low - 1] ?? 0) ? values[which[low - 1] ?? 0] : undefined
}
