import type { Chosen } from './chosen.ts'

/** Fewer mails than that say nothing about a domain. */
export const FEWEST_MAILS = 5

/** What became of the mails to one person only of a domain. */
export interface DomainShare {
  domain: string
  mails: number
  read: number
  /** Fetched by what cannot be told from a reader. */
  unsure: number
}

/** What became of mails to one person only, by that person's domain. */
export interface DomainShares {
  /** Those with enough mails, the one with the most first. */
  domains: DomainShare[]
  /** Those with fewer, together. */
  others: { domains: number; mails: number }
  /** Mails to several people, or to none that is known. */
  left: number
}

/**
 * Counts how many of the mails to one person only were read; of mails to several, nobody can know who read them.
 * @param fewest a domain with fewer mails is not shown by itself
 */
export function byDomain({ sent }: Chosen, fewest = FEWEST_MAILS): DomainShares {
  const shares = new Map<string, DomainShare>()
  for (const { domain, mark } of sent) {
    if (domain === undefined) continue
    const { mails, read, unsure } = shares.get(domain) ?? { mails: 0, read: 0, unsure: 0 }
    shares.set(domain, {
      domain,
      mails: mails + 1,
      read: read + (mark === 'read' ? 1 : 0),
      unsure: unsure + (mark === 'unsure' ? 1 : 0),
    })
  }
  const all = [...shares.values()]
  const few = all.filter(({ mails }) => mails < fewest)
  return {
    domains: all
      .filter(({ mails }) => mails >= fewest)
      .sort((one, other) => other.mails - one.mails || (one.domain < other.domain ? -1 : 1)),
    others: { domains: few.length, mails: sumOf(few) },
    left: sent.length - sumOf(all),
  }
}

function sumOf(shares: readonly DomainShare[]): number {
  return shares.reduce((sum, { mails }) => sum + mails, 0)
}
