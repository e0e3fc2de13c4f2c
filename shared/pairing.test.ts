import { describe, expect, it } from 'vitest'
import { parsePairing } from './pairing.ts'

describe('a pairing string', () => {
  it.each([
    ['http://localhost:8787#abcde-fghjk-mnpqr-stvwx', 'http://localhost:8787', 'abcdefghjkmnpqrstvwx'],
    [
      '  https://Reads.Example.org/#ABCDEFGHJKMNPQRSTVWX\n',
      'https://reads.example.org',
      'abcdefghjkmnpqrstvwx',
    ],
    ['http://127.0.0.1:1#abcdefghjkmnpqrs', 'http://127.0.0.1:1', 'abcdefghjkmnpqrs'],
  ])('%j is read', (text, endpoint, setupCode) => {
    expect(parsePairing(text)).toEqual({ endpoint, setupCode })
  })
  it.each([
    ['  ', 'empty'],
    ['abcdefghjkmnpqrs', 'no-address'],
    ['https://reads.example.org/path#abcdefghjkmnpqrs', 'no-address'],
    ['https://reads.example.org', 'no-code'],
    ['https://reads.example.org#', 'no-code'],
    ['https://reads.example.org#abc', 'code-too-short'],
    ['http://reads.example.org#abcdefghjkmnpqrs', 'plain-http'],
  ])('%j says what is wrong: %s', (text, problem) => {
    expect(parsePairing(text)).toEqual({ problem })
  })
})
