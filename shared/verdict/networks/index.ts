import type { Origin, Owner } from './kinds.ts'
import { named } from './named.ts'
import type { NetworkTable } from './table-format.ts'

export type { Network, Origin, Owner } from './kinds.ts'
export type { NetworkTable } from './table-format.ts'

/**
 * Says whose network a request came from.
 * @param table the ranges of the named networks; without it only published ranges and numbers are known
 * @returns undefined where nothing can be said: loopback, private, tunnel, reverse-proxy and CDN networks (a CDN hides
 * who really asked), malformed addresses, or no data
 */
export function ownerOf(origin: Origin, table?: NetworkTable): Owner | undefined {
  const found = named.find(({ asns }) => origin.asn !== undefined && asns.includes(origin.asn))
  if (found && found.kind !== 'cdn') return { network: found.kind, owner: found.owner }
  void table
  return undefined
}
