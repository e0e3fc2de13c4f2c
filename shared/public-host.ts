import { ipAddressOf, publicAddressProblem } from './address.ts'
import { rangesOfBlocks } from './verdict/networks/blocks.ts'
import { placeOf, valueAt } from './verdict/networks/ranges.ts'
import { special } from './verdict/networks/special.ts'

/**
 * Answers every machine in Azure with what only that machine should hear, from an address that looks public
 * (learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16). The metadata services
 * of other clouds are link-local, unique local or private: 169.254.169.254, fd00:ec2::254, 100.100.100.200, 192.0.0.192.
 */
const AZURE = '168.63.129.16'

/** Families apart: a block of one says nothing of the other. */
const NOT_PUBLIC = {
  v4: rangesOfBlocks('v4', [[[...special, `${AZURE}/32`], true]]),
  v6: rangesOfBlocks('v6', [[special, true]]),
}

/**
 * Says whether a network address belongs to one machine somewhere on the internet: not to this one, to its network,
 * to a cloud's metadata service, and to no tunnel whose other end could be any of them.
 * @param ip IPv4 or IPv6 as a resolver writes it; IPv4 within IPv6 (mapped, or behind NAT64) is judged as IPv4
 */
export function isPublicIp(ip: string): boolean {
  const place = placeOf(ip)
  return place !== undefined && valueAt(NOT_PUBLIC[place.family], place.at) === undefined
}

/**
 * Says whether a host may be one on the internet, before its name was looked up.
 * @param host as `URL.hostname` has it: a name, an IPv4 address in its usual spelling, or IPv6 in brackets
 */
export function isPublicHost(host: string): boolean {
  const plain = host.toLowerCase().replace(/\.$/, '')
  const bare = plain.replace(/^\[(.*)\]$/, '$1')
  if (bare !== plain || ipAddressOf(plain)) return isPublicIp(bare)
  return publicAddressProblem(`https://${plain}`) === undefined
}
