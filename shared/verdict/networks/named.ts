import type { Kind } from './kinds.ts'

/** Who announces what, by number of autonomous system. */
export const named: readonly { kind: Kind; owner: string; asns: readonly number[] }[] = [
  { kind: 'google', owner: 'Google', asns: [15169] },
]
