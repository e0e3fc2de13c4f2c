/** Why an address cannot stand in mails that other people open. */
export type AddressProblem = 'not-an-address' | 'not-https' | 'this-computer' | 'private-network'

/**
 * Says whether an endpoint's address can go into real mails: public https, nothing that only the sender's own
 * machine or network reaches.
 * @param address the endpoint's public address
 * @returns undefined where it can, else what is wrong with it
 */
export function publicAddressProblem(address: string): AddressProblem | undefined {
  const parts = /^(https?):\/\/(\[[0-9a-f:.]+\]|[^/?#@:[\]\s]+)(?::\d{1,5})?$/i.exec(address)
  const host = parts?.[2]?.toLowerCase().replace(/\.$/, '')
  if (!parts || !host) return 'not-an-address'
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
  const host = plain.includes(':') ? `[${plain.toLowerCase()}]` : plain
  if (isLoopback(host)) return 'this-computer'
  return isPrivate(host) ? 'private-network' : 'public'
}

/** Says whether a host name is this machine itself: the one place where our code takes plain http. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^127(?:\.\d{1,3}){3}$/.test(host)
  )
}

// RFC 1918, RFC 6598, RFC 3927, RFC 4193, RFC 4291; names from RFC 6761, RFC 6762, RFC 8375 and ICANN's .internal (2024).
function isPrivate(host: string): boolean {
  if (host.startsWith('[')) return /^\[(?:f[cd]|fe[89ab]|::ffff:|::\]|64:ff9b:1:)/.test(host)
  const octets = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(host)
  if (octets) {
    const [first, second] = [Number(octets[1]), Number(octets[2])]
    return (
      first === 0 ||
      first === 10 ||
      first >= 224 ||
      (first === 172 && second >= 16 && second < 32) ||
      (first === 192 && second === 168) ||
      (first === 169 && second === 254) ||
      (first === 100 && second >= 64 && second < 128)
    )
  }
  return !host.includes('.') || /\.(?:local|internal|lan|home|corp|test|invalid|home\.arpa)$/.test(host)
}
