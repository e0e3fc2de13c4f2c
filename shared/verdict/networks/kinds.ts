/**
 * Whose network a fetch came from: `google`, `apple`, `microsoft` and `yahoo` their own; `gateway` a mail scanner's;
 * `web-gateway` a proxy through which a company's people browse; `hosting` a data centre's, for rent; `other` known to
 * be none of these. Not known (absent): loopback, private, tunnel, reverse-proxy and CDN addresses.
 */
export const NETWORKS = [
  'google',
  'apple',
  'microsoft',
  'yahoo',
  'gateway',
  'web-gateway',
  'hosting',
  'other',
] as const
export type Network = (typeof NETWORKS)[number]
