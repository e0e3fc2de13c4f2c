/** Why an address cannot stand in mails that other people open. */
export type AddressProblem = 'not-an-address' | 'not-https' | 'this-computer' | 'private-network'

/**
 * Says whether an endpoint's address can go into real mails: public https, nothing that only the sender's own
 * machine or network reaches.
 * @param address the endpoint's public address
 * @returns undefined where it can, else what is wrong with it
 */
export function publicAddressProblem(address: string): AddressProblem | undefined {
  const parts = /^(https?):\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?$/i.exec(address)
  const host = parts?.[2]?.toLowerCase().replace(/\.$/, '')
  if (!parts || !host || !isHost(host) || Number(parts[3] ?? 443) > 65_535) return 'not-an-address'
  if (isLoopback(host)) return 'this-computer'
  if (isPrivate(host)) return 'private-network'
  if (parts[1]?.toLowerCase() !== 'https') return 'not-https'
  return undefined
}

/** Where a request came from, as far as its network address tells. */
export type Network = 'this-computer' | 'private-network' | 'public'

/** @param address a network address, as a server sees it (IPv4, IPv6, or IPv4 within IPv6) */
export function networkOf(address: string): Network {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (IPV4.test(plain)) return networkOfV4(v4Of(plain))
  const host = plain.includes(':') ? `[${plain.toLowerCase()}]` : plain
  if (isLoopback(host)) return 'this-computer'
  return isPrivate(host) ? 'private-network' : 'public'
}

/** An address as numbers: 32 bits, or the eight groups of 16 bits. */
export type IpAddress = { v4: number } | { v6: readonly number[] }

/**
 * Reads a network address. IPv4 within IPv6 is read as IPv4, both mapped (::ffff:0:0/96) and behind a translator
 * (64:ff9b::/96, RFC 6052).
 * @returns undefined for anything else, also for shortened IPv4 (127.1) and for IPv6 with a zone (fe80::1%eth0)
 */
export function ipAddressOf(text: string): IpAddress | undefined {
  if (text.length > LONGEST_IP) return undefined
  if (!text.includes(':')) return IPV4.test(text) ? { v4: v4Of(text) } : undefined
  const groups = groupsOf(`[${text.toLowerCase()}]`)
  if (!groups) return undefined
  const prefix = groups.slice(0, 6).join()
  if (prefix !== '0,0,0,0,0,65535' && prefix !== '100,65435,0,0,0,0') return { v6: groups }
  return { v4: (groups[6] ?? 0) * 0x10000 + (groups[7] ?? 0) }
}

const LONGEST_IP = '0000:0000:0000:0000:0000:ffff:255.255.255.255'.length

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/

function v4Of(text: string): number {
  let value = 0
  let octet = 0
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit >= 0) {
      octet = octet * 10 + digit
    } else {
      value = value * 256 + octet
      octet = 0
    }
  }
  return value * 256 + octet
}

// RFC 1122, RFC 1918, RFC 6598, RFC 3927; from 224 on nobody has an address (RFC 5771, RFC 1112).
function networkOfV4(address: number): Network {
  const [first, second] = [address >>> 24, (address >>> 16) & 255]
  if (first === 127) return 'this-computer'
  const isPublic = !(
    first === 0 ||
    first === 10 ||
    first >= 224 ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168) ||
    (first === 169 && second === 254) ||
    (first === 100 && second >= 64 && second < 128)
  )
  return isPublic ? 'public' : 'private-network'
}

/** Says whether a host name is this machine itself: the one place where our code takes plain http. */
export function isLoopback(host: string): boolean {
  if (host.startsWith('[')) return groupsOf(host)?.join() === '0,0,0,0,0,0,0,1'
  return host === 'localhost' || host.endsWith('.localhost') || /^127(?:\.\d{1,3}){3}$/.test(host)
}

/** A name, or a whole IP address: browsers read shortened ones (127.1) as something else than they look. */
function isHost(host: string): boolean {
  if (host.startsWith('[')) return groupsOf(host) !== undefined
  const labels = host.split('.')
  if (!labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label))) return false
  if (!/^(?:\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? '')) return true
  return (
    labels.length === 4 && labels.every((label) => /^(?:0|[1-9]\d{0,2})$/.test(label) && Number(label) < 256)
  )
}

/** @returns the eight groups of an IPv6 address in brackets, however it was shortened */
function groupsOf(host: string): number[] | undefined {
  const v4 = /(?:^|:)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\]$/.exec(host)
  if (v4?.slice(1).some((octet) => Number(octet) > 255)) return undefined
  const text = host
    .slice(1, -1)
    .replace(/\d{1,3}(?:\.\d{1,3}){3}$/, () =>
      [1, 3].map((i) => (Number(v4?.[i]) * 256 + Number(v4?.[i + 1])).toString(16)).join(':'),
    )
  const [head = '', tail, more] = text.split('::')
  const read = (part: string | undefined) => (part ? part.split(':') : [])
  const [front, back] = [read(head), read(tail)]
  const missing = 8 - front.length - back.length
  if (more !== undefined || (tail === undefined ? missing !== 0 : missing < 1)) return undefined
  const groups = [...front, ...Array.from({ length: missing }, () => '0'), ...back]
  return groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))
    ? groups.map((group) => parseInt(group, 16))
    : undefined
}

// RFC 4193, RFC 4291; names from RFC 6761, RFC 6762, RFC 8375 and ICANN's .internal (2024).
function isPrivate(host: string): boolean {
  if (host.startsWith('[')) {
    const [first = 0, ...others] = groupsOf(host) ?? []
    // Unique local, link-local, and everything that starts with zeros: unspecified, or IPv4 in another dress.
    return (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80 || (first === 0 && others.length > 0)
  }
  if (IPV4.test(host)) return networkOfV4(v4Of(host)) !== 'public'
  return !host.includes('.') || /\.(?:local|internal|lan|home|corp|test|invalid|home\.arpa)$/.test(host)
}
