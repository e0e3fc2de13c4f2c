import type { SourceName } from './sources.ts'

/** For what a service is used, which says what its senders get to see. */
export type Kind =
  'newsletters' | 'sales' | 'sending' | 'shop' | 'support' | 'events' | 'analytics' | 'personal'

/**
 * The beginning of addresses. Before the first `/` stands a domain, which means all of its subdomains as well, or `*`
 * for every host; behind it the beginning of path and query, where `*` stands for any characters, and `|` at the end
 * for the address's end. Upper and lower case are the same.
 */
export type AddressPattern = string

/** A service by which senders learn who opened a mail. */
export interface Service {
  name: string
  kind: Kind
  /** Its images that tell of an open, and none that are there to be seen. */
  pixels: AddressPattern[]
  /** Its links that tell of a click. */
  links?: AddressPattern[]
  sources: SourceName[]
  /** The day when the sources said so, as YYYY-MM-DD. */
  seen: string
}
