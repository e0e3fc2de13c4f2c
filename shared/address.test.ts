import { describe, expect, it } from 'vitest'
import { ipAddressOf, networkOf, publicAddressProblem } from './address.ts'

describe('an address can stand in real mails', () => {
  it.each([
    'https://reads.example.org',
    'https://me.workers.dev',
    'https://203.0.113.5:8443',
    'https://[2001:db8::1]',
  ])('as %s', (address) => {
    expect(publicAddressProblem(address)).toBeUndefined()
  })
  it.each([
    ['http://localhost:8787', 'this-computer'],
    ['https://localhost', 'this-computer'],
    ['https://x.localhost', 'this-computer'],
    ['http://127.0.0.1:8787', 'this-computer'],
    ['https://[::1]', 'this-computer'],
    ['https://192.168.1.5', 'private-network'],
    ['https://10.0.0.2', 'private-network'],
    ['https://172.20.0.2', 'private-network'],
    ['https://100.64.0.1', 'private-network'],
    ['https://169.254.1.1', 'private-network'],
    ['https://0.0.0.0', 'private-network'],
    ['https://[fd00::1]', 'private-network'],
    ['https://[fe80::1]', 'private-network'],
    ['https://nas', 'private-network'],
    ['https://nas.local', 'private-network'],
    ['https://nas.home.arpa', 'private-network'],
    ['http://reads.example.org', 'not-https'],
    ['ftp://reads.example.org', 'not-an-address'],
    ['https://user@reads.example.org', 'not-an-address'],
    ['https://reads.example.org/path', 'not-an-address'],
    ['https://127.1', 'not-an-address'],
    ['https://0x7f.0.0.1', 'not-an-address'],
    ['https://2130706433', 'not-an-address'],
    ['https://127.0.0.01', 'not-an-address'],
    ['https://reads.example.org:99999', 'not-an-address'],
    ['https://evil.example"><h1>Hi', 'not-an-address'],
    ['https://reads..example.org', 'not-an-address'],
    ['https://[0:0:0:0:0:0:0:1]', 'this-computer'],
    ['https://[::127.0.0.1]', 'private-network'],
    ['https://[::ffff:8.8.8.8]', 'private-network'],
    ['https://[1::2::3]', 'not-an-address'],
    ['', 'not-an-address'],
  ])('not as %s (%s)', (address, problem) => {
    expect(publicAddressProblem(address)).toBe(problem)
  })
})

describe('a request comes from', () => {
  it.each([
    ['127.0.0.1', 'this-computer'],
    ['::1', 'this-computer'],
    ['::ffff:127.0.0.1', 'this-computer'],
    ['192.168.1.7', 'private-network'],
    ['::ffff:10.1.2.3', 'private-network'],
    ['fd12::1', 'private-network'],
    ['203.0.113.9', 'public'],
    ['2001:db8::9', 'public'],
  ])('%s: %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

describe('an IP address is read', () => {
  it.each([
    ['0.0.0.0', 0],
    ['1.2.3.4', 0x01020304],
    ['255.255.255.255', 0xffffffff],
    ['::ffff:1.2.3.4', 0x01020304],
    ['::FFFF:102:304', 0x01020304],
    ['64:ff9b::102:304', 0x01020304],
  ])('%s as IPv4', (text, v4) => {
    expect(ipAddressOf(text)).toEqual({ v4 })
  })

  it.each([
    ['::', [0, 0, 0, 0, 0, 0, 0, 0]],
    ['2001:db8::1', [0x2001, 0xdb8, 0, 0, 0, 0, 0, 1]],
    ['2001:DB8:0:0:0:0:0:1', [0x2001, 0xdb8, 0, 0, 0, 0, 0, 1]],
    ['64:ff9b:1::102:304', [0x64, 0xff9b, 1, 0, 0, 0, 0x102, 0x304]],
  ])('%s as IPv6', (text, v6) => {
    expect(ipAddressOf(text)).toEqual({ v6 })
  })

  it.each([
    '',
    '1.2.3',
    '1.2.3.4.',
    '1.2.3.256',
    '1.2.3.04',
    '1.2.3.4.5',
    '::ffff:1.2.3.256',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '12345::',
    'fe80::1%eth0',
    '[::1]',
    ' ::1',
  ])('not from "%s"', (text) => {
    expect(ipAddressOf(text)).toBeUndefined()
  })
})
