import type { Mail } from './index.ts'

/**
 * The people whom a mail is meant for: its recipients without the sender's own addresses.
 * @returns addresses in lower case, each once
 */
export function othersOf({
  recipients,
  account,
  from,
}: Pick<Mail, 'recipients' | 'account' | 'from'>): string[] {
  const addresses = recipients.map(({ address }) => address.toLowerCase())
  return [...new Set(addresses)].filter((address) => address !== account && address !== from)
}

/** @returns an address's domain, in lower case */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
