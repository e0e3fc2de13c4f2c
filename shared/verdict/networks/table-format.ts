import type { Kind } from './kinds.ts'
import { rangesOf } from './ranges.ts'
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

/** Unpacks ranges, into places. */
export function unpack<T>(packed: string, unit: number, values: readonly T[]): Ranges<T> {
  const numbers = numbersIn(packed)
  const ranges: Range<T>[] = []
  let next = 0
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    const from = next + (numbers[at] ?? 0)
    const to = from + (numbers[at + 1] ?? 0)
    const value = values[numbers[at + 2] ?? 0]
    if (value !== undefined) ranges.push({ from: from * unit, to: (to + 1) * unit - 1, value })
    next = to + 1
  }
  return rangesOf(ranges)
}

function numbersIn(packed: string): number[] {
  const digits = new Uint8Array(128)
  for (let digit = 0; digit < DIGITS.length; digit++) digits[DIGITS.charCodeAt(digit)] = digit
  const numbers: number[] = []
  let number = 0
  let place = 1
  for (let at = 0; at < packed.length; at++) {
    const digit = digits[packed.charCodeAt(at)] ?? 0
    number += (digit % MORE) * place
    if (digit >= MORE) {
      place *= MORE
    } else {
      numbers.push(number)
      number = 0
      place = 1
    }
  }
  return numbers
}
