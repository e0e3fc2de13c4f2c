/** What the runtime says of a request besides its headers, as far as we use it. */
interface Connection {
  /** The autonomous system that the client's address belongs to, and its name: Cloudflare says so. */
  asn?: number
  asOrganization?: string
  /** The client's address and port, where workerd runs by itself: `127.0.0.1:52754`, `[::1]:52754`. */
  clientIp?: string
}

/** The network address that a request came from, or '' where the runtime does not say. */
export function clientOf(request: Request): string {
  // Cloudflare sets the header, whatever a client sent; workerd alone would hand a client's own word on.
  const { clientIp } = connectionOf(request)
  if (clientIp !== undefined) return /^\[?(.*?)\]?:\d+$/.exec(clientIp)?.[1] ?? clientIp
  return request.headers.get('cf-connecting-ip') ?? ''
}

/** The network that a request came from, where the runtime knows it. */
export function networkFactsOf(request: Request): { asn?: number; asOrg?: string } {
  const { asn, asOrganization } = connectionOf(request)
  return {
    ...(typeof asn === 'number' ? { asn } : {}),
    ...(typeof asOrganization === 'string' && asOrganization ? { asOrg: asOrganization.slice(0, 100) } : {}),
  }
}

/**
 * A request's address; workerd alone hands on whatever a client calls the host, and where that is none, so is what
 * stands here.
 */
export function urlOf(request: Request): URL {
  return URL.parse(request.url) ?? new URL(request.url.replace(/^\w+:\/\/[^/?#]*/, 'http://unknown.invalid'))
}

function connectionOf(request: Request): Connection {
  return (request.cf as Connection | undefined) ?? {}
}
