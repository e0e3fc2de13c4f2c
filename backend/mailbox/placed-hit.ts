import type { Origin, Owner } from '../../shared/verdict/networks/index.ts'
import { networkOf } from '../../shared/address.ts'
import type { Hit } from './index.ts'

/** A hit as it may come to a disk: what is made of its address stands in the address's place. */
export interface PlacedHit extends Omit<Hit, 'address' | 'asn' | 'asOrg'> {
  /** Whose network it came from; absent where that is not known. */
  owner?: Owner | undefined
  /** Stands for the public address that it came from; empty for any other: a tunnel or proxy stands there. */
  client: string
}

/**
 * @param ownerOf finds whose network an address is in
 * @param nameOf stands for a public address: the address itself only where the placed hit is not kept
 */
export function placed(
  { address, asn, asOrg, ...hit }: Hit,
  ownerOf: ((origin: Origin) => Owner | undefined) | undefined,
  nameOf: (address: string) => string = (own) => own,
): PlacedHit {
  return {
    ...hit,
    owner: ownerOf?.({ ip: address, asn, asOrg }),
    client: networkOf(address) === 'public' ? nameOf(address) : '',
  }
}
