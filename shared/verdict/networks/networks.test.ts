import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ownerOf } from './index.ts'
import type { Network, Origin } from './index.ts'
import { named } from './named.ts'
import { published } from './published.ts'
import { special } from './special.ts'
import { pack, unpack } from './table-format.ts'
import type { NetworkTable } from './table-format.ts'
import { networkTable } from './table.ts'
import { valueAt } from './ranges.ts'

/** The network, and its owner where it has one, as one text; '-' where nothing can be said. */
function network(origin: Origin, table?: NetworkTable): string {
  const found = ownerOf(origin, table)
  return found ? [found.network, found.owner].filter(Boolean).join(': ') : '-'
}

describe('an address is named by what its owner publishes, without a table', () => {
  it.each([
    ['66.249.84.1', 'google: Google'],
    ['74.125.208.7', 'google: Google'],
    ['2a00:1450:4001::1', 'google: Google'],
    ['34.68.1.1', 'hosting: Google Cloud'],
    ['130.211.4.1', 'hosting: Google Cloud'],
    ['2600:1900:4000::1', 'hosting: Google Cloud'],
    ['17.58.1.1', 'apple: Apple'],
    ['172.225.1.1', 'apple: iCloud Private Relay'],
    ['104.28.30.1', 'apple: iCloud Private Relay'],
    ['146.75.128.1', 'apple: iCloud Private Relay'],
    ['2a02:26f7:b6c0::1', 'apple: iCloud Private Relay'],
    ['40.92.1.1', 'gateway: Microsoft EOP'],
    ['2a01:111:f403::1', 'gateway: Microsoft EOP'],
    ['209.222.82.5', 'gateway: Barracuda'],
    ['94.100.132.5', 'gateway: Hornetsecurity'],
  ])('%s is %s', (ip, expected) => {
    expect(network({ ip })).toBe(expected)
  })

  it.each([
    ['a load balancer of Google Cloud', '130.211.0.9'],
    ['another', '35.191.0.9'],
    ['CloudFront', '13.224.1.1'],
    ['CloudFront over IPv6', '2600:9000:2000::1'],
    ['Azure Front Door', '147.243.1.1'],
    ['a part of Azure Front Door', '20.37.195.7'],
  ])('%s hides who asked', (_, ip) => {
    expect(ownerOf({ ip, asn: 16509 }, networkTable)).toBeUndefined()
  })

  it('knows less than with one, and says nothing then', () => {
    expect(network({ ip: '67.231.144.1' })).toBe('-')
    expect(network({ ip: '67.231.144.1' }, networkTable)).toBe('gateway: Proofpoint')
    expect(network({ ip: '8.8.9.1' })).toBe('-')
  })
})

describe('an address is named by the table', () => {
  it.each([
    ['98.136.1.1', 'yahoo: Yahoo'],
    ['40.76.1.1', 'microsoft: Microsoft'],
    ['185.183.28.1', 'gateway: Proofpoint'],
    ['91.220.42.3', 'gateway: Mimecast'],
    ['216.71.150.3', 'gateway: Cisco IronPort'],
    ['85.158.136.3', 'gateway: Symantec Email Security.cloud'],
    ['165.225.1.1', 'web-gateway: Zscaler'],
    ['163.116.128.1', 'web-gateway: Netskope'],
    ['146.112.1.1', 'web-gateway: Cisco Umbrella'],
    ['137.83.192.1', 'web-gateway: Prisma Access'],
    ['88.198.1.1', 'hosting: Hetzner'],
    ['2a01:4f8::1', 'hosting: Hetzner'],
    ['172.232.1.1', 'hosting: Linode'],
    ['3.5.1.1', 'hosting: Amazon'],
    ['2600:1f18::1', 'hosting: Amazon'],
    ['99.250.1.1', 'other'],
    ['2003:e1::1', 'other'],
    // Cloudflare, Akamai and Fastly.
    ['1.1.1.1', '-'],
    ['2606:4700::1', '-'],
    ['2.16.1.1', '-'],
    ['151.101.1.1', '-'],
  ])('%s is %s', (ip, expected) => {
    expect(network({ ip }, networkTable)).toBe(expected)
  })

  it.each([
    ['::ffff:66.249.84.1', 'google: Google'],
    ['::FFFF:42f9:5401', 'google: Google'],
    ['64:ff9b::66.249.84.1', 'google: Google'],
    ['0:0:0:0:0:ffff:99.250.1.1', 'other'],
    ['::ffff:127.0.0.1', '-'],
  ])('IPv4 within IPv6, %s, is %s', (ip, expected) => {
    expect(network({ ip }, networkTable)).toBe(expected)
  })

  it.each([
    ['loopback', ['127.0.0.1', '::1']],
    ['a private network', ['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.5', 'fd00::1']],
    ["a provider's translator", ['100.64.0.1', '100.127.255.255']],
    ['the link', ['169.254.1.1', 'fe80::1']],
    ['no address', ['0.0.0.0', '::', '255.255.255.255', '224.0.0.1', 'ff02::1']],
    ['documents', ['192.0.2.1', '198.51.100.1', '203.0.113.255', '2001:db8::1', '3fff::1']],
    ['a tunnel', ['2001::1', '2002:c000:204::1', '192.88.99.1']],
    [
      'something malformed',
      [
        '',
        'x',
        '1.2.3',
        '1.2.3.4.5',
        '256.1.1.1',
        '01.2.3.4',
        '1.2.3.4:80',
        '[::1]',
        '1::2::3',
        '::ffff:1.999.1.1',
        'fe80::1%eth0',
      ],
    ],
  ])('%s is nothing', (_, ips) => {
    expect(ips.map((ip) => network({ ip }, networkTable))).toEqual(ips.map(() => '-'))
  })

  it('ends where a range ends', () => {
    expect(
      ['66.249.63.255', '66.249.64.0', '66.249.95.255', '66.249.96.0'].map((ip) => network({ ip })),
    ).toEqual(['-', 'google: Google', 'google: Google', '-'])
    expect(
      ['172.15.255.255', '172.16.0.0', '172.31.255.255', '172.32.0.0'].map((ip) =>
        network({ ip }, networkTable),
      ),
    ).toEqual(['other', '-', '-', 'other'])
    expect(
      ['2a00:144f:ffff::1', '2a00:1450::', '2a00:1450:ffff:ffff::1'].map((ip) => network({ ip })),
    ).toEqual(['-', 'google: Google', 'google: Google'])
  })
})

describe('a number names its network', () => {
  const examples: [number, Network][] = [
    [15169, 'google'],
    [714, 'apple'],
    [36183, 'apple'],
    [8075, 'microsoft'],
    [36647, 'yahoo'],
    [22843, 'gateway'],
    [30031, 'gateway'],
    [62044, 'web-gateway'],
    [396982, 'hosting'],
    [14061, 'hosting'],
    [3320, 'other'],
  ]
  it.each(examples)('AS%i is %s', (asn, expected) => {
    expect(ownerOf({ asn })?.network).toBe(expected)
  })

  it.each([13335, 20940, 54113, 19551, 57724, 400476])('AS%i hides who asked', (asn) => {
    expect(ownerOf({ asn })).toBeUndefined()
  })

  it.each([0, -1, 1.5, NaN, Infinity, 23_456, 64_512, 65_535, 65_540, 4_200_000_000])('%s is none', (asn) => {
    expect(ownerOf({ asn })).toBeUndefined()
  })

  it('where the address says nothing', () => {
    expect(network({ ip: '127.0.0.1', asn: 22843 })).toBe('gateway: Proofpoint')
    expect(network({ ip: 'unknown', asn: 3320 }, networkTable)).toBe('other')
    expect(network({ ip: '10.0.0.1', asn: 13335 }, networkTable)).toBe('-')
  })

  it('before the table does, but after what the owner publishes', () => {
    expect(network({ ip: '88.198.1.1', asn: 22843 }, networkTable)).toBe('gateway: Proofpoint')
    expect(network({ ip: '40.92.1.1', asn: 8075 }, networkTable)).toBe('gateway: Microsoft EOP')
    expect(network({ ip: '34.68.1.1', asn: 15169 })).toBe('hosting: Google Cloud')
  })

  it('that is not among ours leaves the table to say', () => {
    expect(network({ ip: '67.231.144.1', asn: 3320 }, networkTable)).toBe('gateway: Proofpoint')
  })
})

describe("an organisation's name", () => {
  it('tells a gateway where the number is new', () => {
    expect(network({ asn: 4_100_000_000, asOrg: 'PROOFPOINT-ASN-EU-9' })).toBe('gateway: Proofpoint')
    expect(network({ ip: '99.250.1.1', asOrg: 'Zscaler, Inc.' })).toBe('web-gateway: Zscaler')
    expect(network({ asn: 4_100_000_000, asOrg: 'Cloudflare, Inc.' })).toBe('-')
  })

  it('does not make a provider a mail service or a hoster', () => {
    expect(network({ asn: 16591, asOrg: 'Google Fiber Inc.' })).toBe('other')
    expect(network({ asn: 4_100_000_000, asOrg: 'Amazonia Telecom' })).toBe('other')
    expect(network({ asOrg: 'Google LLC' })).toBe('-')
  })
})

test('nothing is known of nothing', () => {
  expect(ownerOf({})).toBeUndefined()
  expect(ownerOf({}, networkTable)).toBeUndefined()
})

test('whatever stands for an address, nothing breaks and nothing is named', () => {
  const junk = fc.oneof(
    fc.string({ maxLength: 100 }),
    fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
    fc.stringMatching(/^[0-9a-f:.]{0,50}[g-z %/[\]]$/),
    fc.ipV4Extended().filter((text) => !/^(?:(?!0\d)\d{1,3}(?:\.|$)){4}$/.test(text)),
    fc.tuple(fc.ipV4(), fc.constantFrom('.', ':443', '/24', ' ', ',1.1.1.1')).map((parts) => parts.join('')),
    fc.tuple(fc.ipV6(), fc.constantFrom('::', ':', 'g', '%1', '/64')).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(junk, fc.string(), (ip, name) => {
      expect([network({ ip }, networkTable), network({ ip, asOrg: `${name}+` })]).toEqual(['-', '-'])
    }),
    { numRuns: 200 },
  )
})

test('every address is named as a search through all lists, block by block, would name it', () => {
  const blocks = [
    ...published.flatMap(({ kind, owner, ranges }) =>
      ranges.map((range) => ({ name: kind === 'cdn' ? '-' : `${kind}: ${owner}`, ...spanOf(range) })),
    ),
    ...special.map((range) => ({ name: '-', ...spanOf(range) })),
  ]
  const slowly = (bits: bigint, at: bigint) =>
    blocks
      .filter((block) => block.bits === bits && block.first <= at && at <= block.last)
      .toSorted((a, b) => Number(a.last - a.first - (b.last - b.first)))[0]?.name ?? '-'
  const near = fc.constantFrom(...blocks).chain(({ bits, first, last }) =>
    fc
      .oneof(fc.constantFrom(first - 1n, first, last, last + 1n), fc.bigInt({ min: first, max: last }))
      .filter((at) => at >= 0n && at < 1n << bits)
      .map((at) => [bits, at] as const),
  )
  fc.assert(
    fc.property(near, ([bits, at]) => {
      expect(network({ ip: textOf(bits, at) }), textOf(bits, at)).toBe(slowly(bits, at))
    }),
    { numRuns: 1_000 },
  )
})

/** What a block spans, in the 32 or 128 bits of its family; of IPv6 no less than a /48. */
function spanOf(block: string): { bits: bigint; first: bigint; last: bigint } {
  const [ip = '', length = ''] = block.split('/')
  const [bits, digits, base, least] = ip.includes(':')
    ? ([128n, spelledOut(ip), 16, 80n] as const)
    : ([32n, ip.split('.'), 10, 0n] as const)
  const step = bits === 128n ? 16n : 8n
  const value = digits.reduce((sum, digit) => (sum << step) + BigInt(parseInt(digit, base)), 0n)
  const free = bits - BigInt(length) > least ? bits - BigInt(length) : least
  const first = (value >> free) << free
  return { bits, first, last: first + (1n << free) - 1n }
}

function spelledOut(ip: string): string[] {
  const [front = [], back = []] = ip.split('::').map((part) => part.split(':').filter(Boolean))
  return [...front, ...Array.from({ length: 8 - front.length - back.length }, () => '0'), ...back]
}

function textOf(bits: bigint, at: bigint): string {
  const step = bits === 128n ? 16n : 8n
  const groups = Array.from(
    { length: Number(bits / step) },
    (_, group) => (at >> (bits - step * BigInt(group + 1))) & ((1n << step) - 1n),
  )
  return bits === 128n ? groups.map((group) => group.toString(16)).join(':') : groups.join('.')
}

test('the lists are well formed: no number twice, no block twice', () => {
  const asns = named.flatMap((entry) => entry.asns)
  expect(new Set(asns).size).toBe(asns.length)
  const blocks = [...published.flatMap(({ ranges }) => ranges), ...special]
  expect(new Set(blocks).size).toBe(blocks.length)
})

test("the table's owners are those of the list", () => {
  const known = named.map(({ kind, owner }) => `${kind}: ${owner}`)
  expect(
    networkTable.owners.map(({ kind, owner }) => `${kind}: ${owner}`).filter((name) => !known.includes(name)),
  ).toEqual([])
})

test('packed ranges come out as they went in', () => {
  const gaps = fc.array(fc.tuple(fc.nat(2 ** 31 - 1), fc.nat(2 ** 20), fc.nat(2)), { maxLength: 50 })
  fc.assert(
    fc.property(gaps, (numbers) => {
      let next = 0
      const ranges = numbers.map(([gap, length, value]) => {
        const range = { from: next + gap, to: next + gap + length, value }
        next = range.to + 1
        return range
      })
      const unpacked = unpack(pack(ranges), 256, ['a', 'b', 'c'])
      const wanted = ranges.map(({ value }) => 'abc'[value])
      expect(ranges.map(({ from }) => valueAt(unpacked, from * 256))).toEqual(wanted)
      expect(ranges.map(({ to }) => valueAt(unpacked, to * 256 + 255))).toEqual(wanted)
      expect(valueAt(unpacked, next * 256)).toBeUndefined()
    }),
  )
})
