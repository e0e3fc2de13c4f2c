import type { Origin, Owner } from './kinds.ts'
import { named } from './named.ts'
import { published } from './published.ts'
import { blockOf, flatten, placeOf, valueAt } from './ranges.ts'
import type { Place, Ranges } from './ranges.ts'
import { special } from './special.ts'
import { UNIT, unpack } from './table-format.ts'
import type { NetworkTable, TableOwner } from './table-format.ts'

export type { Network, Origin, Owner } from './kinds.ts'
export type { NetworkTable } from './table-format.ts'

/**
 * Says whose network a request came from. What an owner publishes of its ranges decides first, then the number, then
 * the table, then the organisation's name.
 * @param table the ranges of the named networks; without it only published ranges, numbers and names are known
 * @returns undefined where nothing can be said: loopback, private, tunnel, reverse-proxy and CDN networks (a CDN hides
 * who really asked), malformed addresses, or no data
 */
export function ownerOf({ ip, asn, asOrg }: Origin, table?: NetworkTable): Owner | undefined {
  const place = ip === undefined ? undefined : publicPlaceOf(ip)
  const found =
    (place && valueAt(publishedRanges()[place.family], place.at)) ??
    (asn === undefined ? undefined : byNumber().get(asn)) ??
    (place && table && valueAt(rangesOfTable(table)[place.family], place.at)) ??
    (asOrg === undefined ? undefined : byName(asOrg))
  if (found) return found.kind === 'cdn' ? undefined : { network: found.kind, owner: found.owner }
  return (place && table) || isPublicNumber(asn) ? { network: 'other' } : undefined
}

/** @returns undefined for addresses that say nothing about who asked */
function publicPlaceOf(ip: string): Place | undefined {
  const place = placeOf(ip)
  return place && !valueAt(specialRanges()[place.family], place.at) ? place : undefined
}

type ByFamily<T> = Record<Place['family'], Ranges<T>>

const specialRanges = once(() => byFamily([[special, true] as const]))
const publishedRanges = once(() => byFamily(published.map((entry) => [entry.ranges, entry] as const)))
const byNumber = once(() => new Map(named.flatMap((entry) => entry.asns.map((asn) => [asn, entry] as const))))

/** Reading ranges takes a millisecond that only who looks one up should spend, once. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function byFamily<T>(blocks: readonly (readonly [readonly string[], T])[]): ByFamily<T> {
  const ranges = blocks.flatMap(([cidrs, value]) =>
    cidrs.map((cidr) => {
      const { family, at, to } = blockOf(cidr)
      return { family, from: at, to, value }
    }),
  )
  const of = (wanted: Place['family']) => flatten(ranges.filter(({ family }) => family === wanted))
  return { v4: of('v4'), v6: of('v6') }
}

const unpacked = new WeakMap<NetworkTable, ByFamily<TableOwner>>()

function rangesOfTable(table: NetworkTable): ByFamily<TableOwner> {
  const known = unpacked.get(table)
  if (known) return known
  const { owners } = table
  const ranges = { v4: unpack(table.v4, UNIT.v4, owners), v6: unpack(table.v6, UNIT.v6, owners) }
  unpacked.set(table, ranges)
  return ranges
}

// Only of companies that do nothing else: "Google" is a provider of fibre too, "Amazon" a river.
const tellingByName = new Set<string>(['gateway', 'web-gateway', 'cdn'])
const LONGEST_NAME = 200

function byName(organisation: string): TableOwner | undefined {
  const name = organisation.slice(0, LONGEST_NAME)
  return named.find((entry) => tellingByName.has(entry.kind) && entry.organisation.test(name))
}

/** Numbers that a public network can have: neither reserved, for documents, nor private (RFC 6996, RFC 5398, RFC 7607). */
function isPublicNumber(asn: number | undefined): boolean {
  if (asn === undefined || !Number.isInteger(asn)) return false
  return (asn > 0 && asn < 64_496 && asn !== 23_456) || (asn > 131_071 && asn < 4_200_000_000)
}
