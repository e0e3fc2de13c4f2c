import { rangesOfBlocks } from './blocks.ts'
import type { Origin, Owner } from './kinds.ts'
import { named } from './named.ts'
import { published } from './published.ts'
import { placeOf, valueAt } from './ranges.ts'
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
    (place && valueAt(publishedBlocks[place.family](), place.at)) ??
    (asn === undefined ? undefined : byNumber().get(asn)) ??
    (place && table && valueAt(rangesIn(table)[place.family](), place.at)) ??
    (asOrg === undefined ? undefined : byName(asOrg))
  if (found) return found.kind === 'cdn' ? undefined : { network: found.kind, owner: found.owner }
  return (place && table) || isPublicNumber(asn) ? { network: 'other' } : undefined
}

/** Reads the lists now, which else the first look of each family does: some ten milliseconds for who cannot wait. */
export function readLists(table: NetworkTable): void {
  for (const family of ['v4', 'v6'] as const) {
    specialBlocks[family]()
    publishedBlocks[family]()
    rangesIn(table)[family]()
  }
}

/** @returns undefined for addresses that say nothing about who asked */
function publicPlaceOf(ip: string): Place | undefined {
  const place = placeOf(ip)
  return place && !valueAt(specialBlocks[place.family](), place.at) ? place : undefined
}

type ByFamily<T> = Record<Place['family'], () => T>

const specialBlocks = byFamily((family) => rangesOfBlocks(family, [[special, true]]))
const publishedBlocks = byFamily((family) =>
  rangesOfBlocks(
    family,
    published.map((entry) => [entry.ranges, entry]),
  ),
)
const byNumber = once(() => new Map(named.flatMap((entry) => entry.asns.map((asn) => [asn, entry] as const))))
const tables = new WeakMap<NetworkTable, ByFamily<Ranges<TableOwner>>>()

function rangesIn(table: NetworkTable): ByFamily<Ranges<TableOwner>> {
  const known = tables.get(table)
  if (known) return known
  const ranges = byFamily((family) => unpack(table[family], UNIT[family], table.owners))
  tables.set(table, ranges)
  return ranges
}

/** Reading lists takes milliseconds: only who looks something up spends them, once, and only for the one family. */
function byFamily<T>(make: (family: Place['family']) => T): ByFamily<T> {
  return { v4: once(() => make('v4')), v6: once(() => make('v6')) }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

// Only of companies that do nothing else: "Google" is a provider of fibre too, "Amazon" a river.
const namesThatTell = named.filter(
  ({ kind, sharesName }) => !sharesName && ['gateway', 'web-gateway', 'cdn'].includes(kind),
)
const LONGEST_NAME = 200

function byName(organisation: string): TableOwner | undefined {
  const name = organisation.slice(0, LONGEST_NAME)
  return namesThatTell.find((entry) => entry.organisation.test(name))
}

/** Numbers that a public network can have: neither reserved, for documents, nor private (RFC 6996, RFC 5398, RFC 7607). */
function isPublicNumber(asn: number | undefined): boolean {
  if (asn === undefined || !Number.isInteger(asn)) return false
  return (asn > 0 && asn < 64_496 && asn !== 23_456) || (asn > 131_071 && asn < 4_200_000_000)
}
