import fc from 'fast-check'
import { hexToBytes, bytesToHex } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import {
  TOKEN_LENGTH,
  derivePixelKey,
  expectedDelivery,
  isSigned,
  mintToken,
  newMailboxId,
  newMessageId,
  parseToken,
} from './index.ts'
import type { MailboxId, MintingKey, TokenKind, TokenParts } from './index.ts'
import published from './vectors.json'

const key: MintingKey = {
  mailbox: newMailboxId(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)),
  generation: 1,
  pixelKey: new Uint8Array(32).fill(7),
}
const message = newMessageId(1_795_449_600_000, Uint8Array.of(9, 9, 9, 9))

function parsed(text: string): TokenParts {
  const parts = parseToken(text)
  if (!parts) throw new Error(`not a token: ${text}`)
  return parts
}

describe('the published vectors', () => {
  it.each(published.vectors)('hold for $kind, generation $generation, $expectedDelivery', (vector) => {
    const mailbox = vector.mailbox as MailboxId
    const kind = vector.kind as TokenKind
    const pixelKey = derivePixelKey(hexToBytes(vector.masterHex), mailbox, vector.generation)
    expect(bytesToHex(pixelKey)).toBe(vector.pixelKeyHex)
    const minted = newMessageId(vector.expectedDelivery, hexToBytes(vector.randomHex))
    expect(minted).toBe(vector.message)
    expect(expectedDelivery(minted)).toBe(vector.expectedDelivery)
    const token = mintToken({ mailbox, generation: vector.generation, pixelKey }, kind, minted, vector.target)
    expect(token).toBe(vector.token)
    const parts = parsed(vector.token)
    expect(parts).toMatchObject({ mailbox, generation: vector.generation, message: vector.message })
    expect(isSigned(parts, pixelKey, kind, vector.target)).toBe(true)
  })
})

describe('a token', () => {
  it('is exactly 36 characters, begins with its mailbox and survives parsing, whatever its parts', () => {
    const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
    fc.assert(
      fc.property(
        bytes(8),
        fc.integer({ min: 1, max: 255 }),
        fc.integer({ min: 0, max: 2 ** 48 - 1 }),
        bytes(4),
        fc.string({ unit: 'grapheme' }),
        (mailboxBytes, generation, time, random, target) => {
          const mailbox = newMailboxId(mailboxBytes)
          const id = newMessageId(time, random)
          const token = mintToken({ ...key, mailbox, generation }, 'link', id, target)
          expect(token).toHaveLength(TOKEN_LENGTH)
          expect(token.slice(0, 10)).toBe(mailbox.slice(0, 10))
          const parts = parsed(token)
          expect(parts).toMatchObject({ mailbox, generation, message: id })
          expect(expectedDelivery(parts.message)).toBe(time)
          expect(isSigned(parts, key.pixelKey, 'link', target)).toBe(true)
          expect(isSigned(parts, key.pixelKey, 'link', `${target}/`)).toBe(false)
        },
      ),
    )
  })

  it('is refused with any single character changed', () => {
    const token = mintToken(key, 'open', message)
    for (const i of Array.from(token).keys()) {
      const forged = token.slice(0, i) + (token[i] === 'A' ? 'B' : 'A') + token.slice(i + 1)
      const parts = parseToken(forged)
      expect(parts !== undefined && isSigned(parts, key.pixelKey, 'open'), forged).toBe(false)
    }
  })

  it('minted for the pixel is not good for a link', () => {
    expect(isSigned(parsed(mintToken(key, 'open', message)), key.pixelKey, 'link')).toBe(false)
  })

  it('of another generation is signed by another key', () => {
    const master = new Uint8Array(32).fill(1)
    expect(derivePixelKey(master, key.mailbox, 1)).not.toEqual(derivePixelKey(master, key.mailbox, 2))
  })

  it.each([
    ['cut', (token: string) => token.slice(1)],
    ['lengthened', (token: string) => `${token}A`],
    ['padded', (token: string) => `${token.slice(0, 35)}=`],
    ['in the other base64 alphabet', (token: string) => `${token.slice(0, 35)}+`],
    ['of another script', (token: string) => `${token.slice(0, 35)}я`],
    ['empty', () => ''],
  ])('is not parsed when %s', (_, spoil) => {
    expect(parseToken(spoil(mintToken(key, 'open', message)))).toBeUndefined()
  })

  it('is not parsed with a generation of 0, which is never given', () => {
    const bytes = 'A'.repeat(TOKEN_LENGTH)
    expect(parseToken(bytes)).toBeUndefined()
  })
})

describe('minting', () => {
  it('refuses a time that no message can carry', () => {
    expect(() => newMessageId(-1, new Uint8Array(4))).toThrow(RangeError)
    expect(() => newMessageId(2 ** 48, new Uint8Array(4))).toThrow(RangeError)
    expect(() => newMessageId(1.5, new Uint8Array(4))).toThrow(RangeError)
  })
  it('refuses a generation outside 1 to 255', () => {
    expect(() => mintToken({ ...key, generation: 0 }, 'open', message)).toThrow(RangeError)
    expect(() => mintToken({ ...key, generation: 256 }, 'open', message)).toThrow(RangeError)
  })
})
