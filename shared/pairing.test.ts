import { describe, expect, it } from 'vitest'
import { joinString, parsePairing } from './pairing.ts'

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
    joinString('https://reads.example.org', 'abcde-fghjk-mnpqr-stvwx'),
    'HTTPS://reads.example.org/#JOIN:ABCDEFGHJKMNPQRSTVWX',
  ])('%j joins another browser’s mailbox', (text) => {
    expect(parsePairing(text)).toEqual({
      endpoint: 'https://reads.example.org',
      joinCode: 'abcdefghjkmnpqrstvwx',
    })
  })
  it.each([
    ['  ', 'empty'],
    ['https://reads.example.org#join:', 'no-code'],
    ['https://reads.example.org#join:abc', 'code-too-short'],
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
