import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64urlnopad } from '@scure/base'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_TARGET, isLinkTarget, linkTarget, linkUrl } from './link.ts'
import { mintToken, newMailboxId, newMessageId } from './token/index.ts'

const key = { mailbox: newMailboxId(new Uint8Array(8)), generation: 1, pixelKey: new Uint8Array(32) }
const message = newMessageId(1_795_449_600_000, new Uint8Array(4))
const endpoint = 'https://reads.example.org'

/** The path of a link to a target that was not asked whether it may be one. */
function pathTo(bytes: Uint8Array): string {
  return `/l/${mintToken(key, 'link', message)}/${base64urlnopad.encode(bytes)}`
}

describe('a tracked link', () => {
  it('gives back its token and its target, whatever the target', () => {
    const piece = fc.constantFrom(
      '/',
      '?',
      '#',
      '&',
      '%20',
      '"',
      '<',
      'a',
      'ё',
      '例',
      '👩‍🚀',
      '\u0301',
      '=',
      ';',
    )
    fc.assert(
      fc.property(
        fc.constantFrom('http://a.example', 'https://пример.рф', 'HTTPS://[2001:db8::1]:8443'),
        fc.oneof(fc.string({ unit: piece }), fc.string({ unit: 'grapheme', maxLength: 30 })),
        (address, rest) => {
          const target = address + rest
          fc.pre(isLinkTarget(target))
          const token = mintToken(key, 'link', message, target)
          const path = linkUrl(endpoint, token, target).slice(endpoint.length)
          expect(linkTarget(path)).toEqual({ token, target })
          expect(linkTarget(`${path}?utm_source=proxy`)).toEqual({ token, target })
        },
      ),
    )
  })

  it.each([
    ['a name of another alphabet', 'https://пример.рф/путь?имя=значение#ё'],
    ['an encoded one', 'https://example.org/%D0%BF%2F?q=a%20b&amp;c=%25#%23'],
    ['one with a login and a port', 'https://user:pass@example.org:8443/'],
    ['an IPv6 address', 'http://[2001:db8::1]/x'],
    ['a long one', `https://example.org/${'x'.repeat(LONGEST_TARGET - 20)}`],
  ])('leads to %s', (_, target) => {
    const token = mintToken(key, 'link', message, target)
    expect(linkTarget(linkUrl('', token, target))?.target).toBe(target)
  })

  it.each([
    ['another scheme', 'javascript:alert(1)'],
    ['mail', 'mailto:anna@example.org'],
    ['no scheme', '//example.org/'],
    ['no host', 'https:///path'],
    ['a line break', 'https://example.org/\r\nset-cookie: a=b'],
    ['a tab', 'https://example.org/\ta'],
    ['a space at its end', 'https://example.org/ '],
    ['a control character beyond ASCII', 'https://example.org/\u0085'],
    ['too many characters', `https://example.org/${'x'.repeat(LONGEST_TARGET)}`],
    ['too many bytes', `https://example.org/${'й'.repeat(LONGEST_TARGET / 2)}`],
  ])('never leads to %s', (_, target) => {
    expect(() => linkUrl(endpoint, mintToken(key, 'link', message, target), target)).toThrow(RangeError)
    expect(linkTarget(pathTo(utf8ToBytes(target)))).toBeUndefined()
  })

  it('is not made of half a character, which no two programs write alike', () => {
    const target = 'https://example.org/\ud83d'
    expect(() => linkUrl(endpoint, mintToken(key, 'link', message), target)).toThrow(RangeError)
  })

  it.each([
    ['another path', '/p/x.gif'],
    ['no target', `/l/${mintToken(key, 'link', message)}`],
    ['an empty target', `/l/${mintToken(key, 'link', message)}/`],
    ['no base64url', `/l/${mintToken(key, 'link', message)}/ht%74ps`],
    ['broken UTF-8', pathTo(Uint8Array.of(...utf8ToBytes('https://a.b/'), 0xff))],
    ['a mark of byte order', pathTo(utf8ToBytes('\ufeffhttps://a.b/'))],
  ])('is not read from %s', (_, path) => {
    expect(linkTarget(path)).toBeUndefined()
  })
})
