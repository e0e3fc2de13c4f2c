/**
 * Whose network a fetch came from. `google`, `apple`, `microsoft` and `yahoo` are these companies' own networks, their
 * image proxies among them; `mail-service` is another mail service's, which may fetch for its users; `gateway` scans mails, `web-gateway` is a company's proxy through which people browse,
 * `hosting` is rented servers, `other` is public and none of these. Absent where nothing can be said: loopback,
 * private, tunnel, reverse-proxy and CDN addresses.
 */
export const NETWORKS = [
  'google',
  'apple',
  'microsoft',
  'yahoo',
  'mail-service',
  'gateway',
  'web-gateway',
  'hosting',
  'other',
] as const
export type Network = (typeof NETWORKS)[number]

export interface Owner {
  network: Network
  /** Who owns it, in its own short name, only for named networks: "Proofpoint". */
  owner?: string
}

/** Where a request came from, as far as the host or caller knows. */
export interface Origin {
  /** IPv4, IPv6, or IPv4 within IPv6, as a server sees it. */
  ip?: string | undefined
  /** The number of the autonomous system that announces the address. */
  asn?: number | undefined
  /** The name of the organisation that the autonomous system belongs to. */
  asOrg?: string | undefined
}

/** `cdn`: networks that stand in front of others, so that they hide who really asked. */
export type Kind = Exclude<Network, 'other'> | 'cdn'
