import { BlockList, isIP } from 'node:net'

/** Proxies of the owner's own, by what `TRUSTED_PROXY` names. */
export type TrustedProxies = (address: string) => boolean

// RFC 1918, RFC 4193, RFC 3927, RFC 4291: where containers and home networks have their proxies.
const NAMED: Record<string, string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', 'fc00::/7', 'fe80::/10'],
}

/** The headers in which proxies say whom they speak for. */
export type ForwardingHeader = 'x-forwarded-for' | 'forwarded'

/** Who asks, and what a request's headers say of that. */
export interface Asked {
  headers: { [Name in ForwardingHeader]?: string | string[] | undefined }
  socket: { remoteAddress?: string | undefined }
}

/** So many answers are remembered: a stranger's made-up addresses must not fill the memory. */
const ADDRESSES_KNOWN = 1_000

/**
 * @param list addresses, ranges (`10.0.0.0/8`), `loopback` or `private`, with commas in between
 * @returns which addresses are trusted, or undefined when the list cannot be read
 */
export function trustedProxies(list: string): TrustedProxies | undefined {
  const ranges = list
    .split(',')
    .map((item) => item.trim())
    .flatMap((item) => NAMED[item] ?? [item])
  const trusted = new BlockList()
  for (const range of ranges) {
    const [address = '', length, more] = range.split('/')
    const family = isIP(address)
    const most = family === 4 ? 32 : 128
    const bits = length === undefined ? most : /^\d{1,3}$/.test(length) ? Number(length) : NaN
    if (family === 0 || more !== undefined || !(bits <= most)) return undefined
    trusted.addSubnet(address, bits, family === 4 ? 'ipv4' : 'ipv6')
  }
  // Each question makes an object of Node's own, and the same proxies are asked about at every request.
  const known = new Map<string, boolean>()
  return (address) => {
    const before = known.get(address)
    if (before !== undefined) return before
    const plain = plainAddress(address)
    const family = isIP(plain)
    const is = family !== 0 && trusted.check(plain, family === 4 ? 'ipv4' : 'ipv6')
    if (known.size >= ADDRESSES_KNOWN) known.clear()
    known.set(address, is)
    return is
  }
}

/**
 * Finds the address that a request came from. Proxies append whom they speak for, so the last entry that is no
 * trusted proxy's own is true, and everything before it is the client's word.
 */
export function clientAddress(request: Asked, isTrusted: TrustedProxies | undefined): string {
  const peer = request.socket.remoteAddress ?? ''
  if (!isTrusted?.(peer)) return peer
  const { headers } = request
  if (typeof headers['x-forwarded-for'] === 'string' && headers.forwarded === undefined) {
    // The most common: one address, and nothing else.
    const only = plainAddress(headers['x-forwarded-for'])
    if (isIP(only) !== 0) return only
  }
  const forwardedFor = namedIn(headers['x-forwarded-for'], (entry) => entry)
  const forwarded = namedIn(headers.forwarded, (entry) => /(?:^|;)\s*for=([^;]*)/i.exec(entry)?.[1])
  const one = lastUntrusted(forwardedFor ?? forwarded ?? [], isTrusted) ?? peer
  if (!forwardedFor || !forwarded) return one
  const other = lastUntrusted(forwarded, isTrusted) ?? peer
  // A proxy that knows one of the two headers passes the client's own other one on.
  return one === other ? one : peer
}

/**
 * Whether a proxy that is not trusted says that it passed a request on: then the address is that proxy's, or anybody's
 * claim, and says nothing of whose network the request came from.
 * @param address what {@link clientAddress} found
 */
export function isPassedOn(request: Asked, address: string): boolean {
  const { forwarded, 'x-forwarded-for': forwardedFor } = request.headers
  return (forwarded !== undefined || forwardedFor !== undefined) && address === request.socket.remoteAddress
}

function namedIn(
  header: string | string[] | undefined,
  addressIn: (entry: string) => string | undefined,
): string[] | undefined {
  if (header === undefined) return undefined
  const entries = typeof header === 'string' ? header : header.join(',')
  return entries
    .split(',')
    .map((entry) => withoutPort((addressIn(entry.trim()) ?? '').trim().replace(/^"(.*)"$/, '$1')))
}

function lastUntrusted(entries: readonly string[], isTrusted: TrustedProxies): string | undefined {
  let last: string | undefined
  for (const entry of entries.toReversed()) {
    // "unknown", or nonsense: nothing before it can be believed either.
    if (isIP(entry) === 0) return last
    last = entry
    if (!isTrusted(entry)) return last
  }
  return last
}

// 192.0.2.1:4711, [2001:db8::1], [2001:db8::1]:4711 (RFC 7239, section 6)
function withoutPort(entry: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(entry)
  return plainAddress(bracketed?.[1] ?? entry.replace(/^([\d.]+):\d+$/, '$1'))
}

function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}
