/** The ways to an endpoint: on Cloudflare, on a server of one's own, one that is there already, one on this computer. */
export const WAYS = ['cloudflare', 'server', 'present', 'here'] as const
export type Way = (typeof WAYS)[number]
