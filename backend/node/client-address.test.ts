import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { clientAddress, isPassedOn, trustedProxies } from './client-address.ts'

/** A request as it comes from a peer with some headers. */
function requestFrom(peer: string, headers: Record<string, string> = {}): IncomingMessage {
  return { socket: { remoteAddress: peer }, headers } as unknown as IncomingMessage
}

const trusted = trustedProxies('loopback, private, 203.0.113.0/24, 2001:db8:1::/48')

describe('the client’s address', () => {
  it('is the peer’s, whatever a header claims, unless a proxy is trusted', () => {
    const request = requestFrom('198.51.100.7', { 'x-forwarded-for': '8.8.8.8', forwarded: 'for=8.8.8.8' })
    expect(clientAddress(request, undefined)).toBe('198.51.100.7')
    expect(clientAddress(request, trusted)).toBe('198.51.100.7')
  })

  it.each([
    ['the only entry', '8.8.8.8', '8.8.8.8'],
    ['the last entry: those before it are the client’s word', '1.1.1.1, 8.8.8.8', '8.8.8.8'],
    ['the last that is no proxy of one’s own', '1.1.1.1, 8.8.8.8, 203.0.113.9, 10.1.2.3', '8.8.8.8'],
    ['an entry with a port', '8.8.8.8:4711', '8.8.8.8'],
    ['an IPv6 address', '2001:db8:2::1', '2001:db8:2::1'],
    ['an IPv6 address with a port', '[2001:db8:2::1]:4711', '2001:db8:2::1'],
    ['IPv4 within IPv6', '::ffff:8.8.8.8', '8.8.8.8'],
    ['the first of all where all are trusted', '10.0.0.1, 10.0.0.2', '10.0.0.1'],
    ['the proxy’s own where nonsense comes first', 'unknown', '127.0.0.1'],
    ['the nearest before nonsense', '1.1.1.1, unknown, 10.0.0.2', '10.0.0.2'],
    ['the proxy’s own where the header is empty', '', '127.0.0.1'],
    ['the proxy’s own where an address has a network card behind it', '::ffff:8.8.8.8%eth0', '127.0.0.1'],
  ])('behind a trusted proxy is %s', (_, header, address) => {
    expect(clientAddress(requestFrom('127.0.0.1', { 'x-forwarded-for': header }), trusted)).toBe(address)
  })

  it.each([
    ['for=8.8.8.8', '8.8.8.8'],
    ['for=1.1.1.1, For="[2001:db8:2::1]:4711";proto=https;by=10.0.0.1', '2001:db8:2::1'],
    ['for=_hidden', '::ffff:10.0.0.9'],
  ])('is read from Forwarded: %s', (forwarded, address) => {
    expect(clientAddress(requestFrom('::ffff:10.0.0.9', { forwarded }), trusted)).toBe(address)
  })

  it('is the proxy’s own where the two headers disagree: one of them is the client’s word', () => {
    const headers = { 'x-forwarded-for': '8.8.8.8', forwarded: 'for=1.1.1.1' }
    expect(clientAddress(requestFrom('10.0.0.1', headers), trusted)).toBe('10.0.0.1')
  })

  it.each(['', 'proxy.example', '10.0.0.0/33', '10.0.0.0/x', '10.0.0.0/8/8', '10.0.0.1;10.0.0.2'])(
    'needs a list that can be read, not "%s"',
    (list) => expect(trustedProxies(list)).toBeUndefined(),
  )
})

describe('a request', () => {
  it.each([
    ['came straight', '198.51.100.7', {}, false],
    ['was passed on by a proxy that nobody named', '198.51.100.7', { 'x-forwarded-for': '8.8.8.8' }, true],
    ['was passed on by a proxy of one’s own', '127.0.0.1', { 'x-forwarded-for': '8.8.8.8' }, false],
    ['came from a proxy of one’s own that tells nonsense', '127.0.0.1', { forwarded: 'for=unknown' }, true],
  ])('that %s is known as such', (_, peer, headers, isSo) => {
    const request = requestFrom(peer, headers as Record<string, string>)
    expect(isPassedOn(request, clientAddress(request, trusted))).toBe(isSo)
  })
})
