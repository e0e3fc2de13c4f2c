import type { Kind } from './kinds.ts'

/** The address ranges of the networks that named.ts names. Made by `npm run networks`; generated.ts says from what. */
export interface NetworkTable {
  /** The owners that the ranges point to. */
  owners: readonly { kind: Kind; owner: string }[]
  /** Sorted ranges of IPv4 and of IPv6 addresses (of IPv6 the first 64 bits), packed as base64. */
  v4: string
  v6: string
}
