import type { Kind } from './kinds.ts'
import type { Range, Ranges } from './ranges.ts'

/** The address ranges of the networks that named.ts names, as `npm run networks` writes them into table.ts. */
export interface NetworkTable {
  /** What it was made from. */
  source: string
  version: string
  /** When that was gathered (ISO 8601). */
  date: string
  licence: string
  /** The sentence that the licence wants where the data is used. */
  attribution: string
  /** The owners that the ranges point to. */
  owners: readonly TableOwner[]
  /** The ranges, packed: of IPv4 in units of /24, of IPv6 in units of /48. */
  v4: string
  v6: string
}

export interface TableOwner {
  kind: Kind
  owner: string
}

/** How many places of ranges.ts one unit of a packed range covers. */
export const UNIT = { v4: 256, v6: 1 } as const

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const MORE = 32

/**
 * Packs ranges: for each its distance from the end of the one before, its length less one, and its value, as numbers
 * in base 32, least digit first. A digit and whether another follows it are one character.
 * @param ranges in order, not overlapping, in units
 */
export function pack(ranges: readonly Range<number>[]): string {
  let packed = ''
  let next = 0
  for (const { from, to, value } of ranges) {
    packed += digitsOf(from - next) + digitsOf(to - from) + digitsOf(value)
    next = to + 1
  }
  return packed
}

function digitsOf(number: number): string {
  let digits = ''
  let rest = number
  for (; rest >= MORE; rest = Math.floor(rest / MORE)) digits += DIGITS.charAt(MORE + (rest % MORE))
  return digits + DIGITS.charAt(rest)
}

/**
 * Unpacks ranges, into places. It runs while somebody waits for a pixel, before the engine has warmed up: hence one
 * plain loop.
 */
export function unpack<T>(packed: string, unit: number, values: readonly T[]): Ranges<T> {
  const digitOf = new Uint8Array(128)
  for (let digit = 0; digit < DIGITS.length; digit++) digitOf[DIGITS.charCodeAt(digit)] = digit
  // Three numbers make a range, and each takes at least one character.
  const longest = Math.floor(packed.length / 3)
  const [from, to, which] = [new Float64Array(longest), new Float64Array(longest), new Uint16Array(longest)]
  let count = 0
  let part = 0
  let number = 0
  let place = 1
  let next = 0
  for (let at = 0; at < packed.length; at++) {
    const digit = digitOf[packed.charCodeAt(at)] ?? 0
    if (digit >= MORE) {
      number += (digit - MORE) * place
      place *= MORE
      continue
    }
    number += digit * place
    place = 1
    if (part === 0) {
      next += number
      from[count] = next * unit
      part = 1
    } else if (part === 1) {
      next += number + 1
      to[count] = next * unit - 1
      part = 2
    } else {
      which[count++] = number
      part = 0
    }
    number = 0
  }
  return { from: from.slice(0, count), to: to.slice(0, count), which: which.slice(0, count), values }
}
