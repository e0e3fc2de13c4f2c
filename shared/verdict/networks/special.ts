/**
 * Addresses that say nothing about who asked: of one's own machine or network, without a meaning on the internet, for
 * documents, or of a tunnel whose other end is hidden. IANA's special-purpose registries (RFC 6890), read 2026-11-24.
 */
export const special: readonly string[] = [
  // "This network", and private networks (RFC 791, RFC 1918).
  '0.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  // Behind a provider's translator (RFC 6598), loopback (RFC 1122), link-local (RFC 3927).
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  // Protocols' own (RFC 6890), documentation (RFC 5737), 6to4's relays (RFC 7526), benchmarks (RFC 2544).
  '192.0.0.0/24',
  '192.0.2.0/24',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  // Multicast and reserved (RFC 5771, RFC 1112).
  '224.0.0.0/3',
  // All of IPv6 that is not global unicast, 2000::/3 (RFC 4291): loopback, unique local and link-local among it.
  '::/3',
  '4000::/2',
  '8000::/1',
  // Protocols' own, Teredo's and ORCHIDs' tunnels among them (RFC 2928), 6to4 (RFC 3056), documentation (RFC 3849, RFC 9637).
  '2001::/23',
  '2002::/16',
  '2001:db8::/32',
  '3fff::/20',
]
