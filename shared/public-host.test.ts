import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublicHost, isPublicIp } from './public-host.ts'

describe('an address is not public', () => {
  it.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '127.255.255.255',
    '168.63.129.16',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.0.2.1',
    '192.168.0.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'febf::1',
    'fec0::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:0:127.0.0.1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::1',
    '100::1',
    '2001::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '3fff::1',
    'fe80::1%eth0',
    '127.1',
    'localhost',
    '',
  ])('%s', (ip) => {
    expect(isPublicIp(ip)).toBe(false)
  })

  it.each([
    '1.1.1.1',
    '100.63.255.255',
    '100.128.0.1',
    '126.255.255.255',
    '128.0.0.1',
    '168.63.129.17',
    '172.15.255.255',
    '172.32.0.1',
    '192.169.0.1',
    '198.17.255.255',
    '223.255.255.255',
    '::ffff:1.1.1.1',
    '64:ff9b::1.1.1.1',
    '2606:4700:4700::1111',
    '2a00:1450:4001::1',
  ])('but %s is', (ip) => {
    expect(isPublicIp(ip)).toBe(true)
  })
})

/** As whoever writes a webhook's address may dress a host; `fetch` and Node read it as the URL standard does. */
const read = (host: string) =>
  new (globalThis as unknown as { URL: new (text: string) => { hostname: string } }).URL(`https://${host}/`)
    .hostname

describe('a host is not on the internet', () => {
  it.each([
    '127.1',
    '0x7f.1',
    '0x7f000001',
    '2130706433',
    '017700000001',
    '0177.0.0.1',
    '127.0.0.1.',
    '127.0.0.1%2e',
    '１２７.0.0.1',
    '127。0。0。1',
    '⑫7.0.0.1',
    '0',
    '0xA9FEA9FE',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::FFFF:7F00:1]',
    '[0:0:0:0:0:ffff:a9fe:a9fe]',
    '[64:ff9b::192.168.0.1]',
    '[fe80::1]',
    'localhost',
    'LOCALHOST',
    'localhost.',
    'ｌocalhost',
    'x.localhost',
    'nas',
    'nas.local',
    'metadata.google.internal',
    'router.lan.',
    'x.home.arpa',
    'x..example.org',
  ])('%s', (host) => {
    expect(isPublicHost(read(host))).toBe(false)
  })

  it.each([
    'hooks.example.org',
    'hooks.example.org.',
    'EXAMPLE.org',
    '1.1.1.1',
    '[2606:4700:4700::1111]',
    'bücher.example',
  ])('but %s is', (host) => {
    expect(isPublicHost(read(host))).toBe(true)
  })

  it('however an inner address is spelled', () => {
    const inner = fc.oneof(
      fc.tuple(fc.constant(127), fc.nat(255), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(10), fc.nat(255), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(169), fc.constant(254), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.integer({ min: 224, max: 255 }), fc.nat(255), fc.nat(255), fc.nat(255)),
    )
    const number = (octets: readonly number[]) => octets.reduce((sum, octet) => sum * 256 + octet, 0)
    const part = fc.constantFrom(
      (n: number) => String(n),
      (n: number) => `0x${n.toString(16)}`,
      (n: number) => `0X${n.toString(16).toUpperCase()}`,
      (n: number) => `0${n.toString(8)}`,
    )
    const spelling = fc.constantFrom<((octets: number[], write: (n: number) => string) => string)[]>(
      (octets, write) => octets.map(write).join('.'),
      ([a = 0, ...others], write) => `${write(a)}.${write(number(others))}`,
      ([a = 0, b = 0, ...others], write) => `${write(a)}.${write(b)}.${write(number(others))}`,
      (octets, write) => write(number(octets)),
      (octets, write) => `${octets.map(write).join('.')}.`,
      (octets) => `[::ffff:${octets.join('.')}]`,
      (octets) => `[64:ff9b::${octets.join('.')}]`,
      (octets) => `[::${octets.join('.')}]`,
      ([a = 0, b = 0, c = 0, d = 0]) =>
        `[2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::1]`,
    )
    fc.assert(
      fc.property(inner, part, spelling, (octets, write, spell) => {
        expect(isPublicHost(read(spell(octets, write)))).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  it('whatever text it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof isPublicHost(text)).toBe('boolean')
      }),
    )
  })
})
