import { Buffer } from 'node:buffer'
import { hash } from 'node:crypto'

const BLOCK_BYTES = 64
const DIGEST_BYTES = 32

/** What is hashed first, and then: the key's block, and a message or a digest behind it. Nothing stays between two calls. */
const inner = Buffer.alloc(512)
const outer = Buffer.alloc(BLOCK_BYTES + DIGEST_BYTES)
/** The first so many bytes of `inner`: messages have few lengths. */
const beginnings: (Uint8Array | undefined)[] = []

/**
 * HMAC-SHA-256 (RFC 2104) under a key, of pieces that stand in a row, as text. Node's own `createHmac` makes a stream
 * for each, 2.8 µs; two hashes at one stroke are 0.6 µs (measured in Node 24.21).
 * @param key at most 64 bytes
 * @returns gives each byte as one character, or base64url without padding
 */
export function hmacTextUnder(
  key: Uint8Array,
): (encoding: 'binary' | 'base64url', ...message: Uint8Array[]) => string {
  const innerKey = padded(key, 0x36)
  const outerKey = padded(key, 0x5c)
  return (encoding, ...message) => {
    outer.set(outerKey)
    outer.write(hash('sha256', inRow(innerKey, message), 'binary'), BLOCK_BYTES, 'latin1')
    return hash('sha256', outer, encoding)
  }
}

/**
 * The same as bytes. Asked of Node as bytes, they would have memory of their own and cost 0.4 µs more.
 * @param key at most 64 bytes
 */
export function hmacUnder(key: Uint8Array): (...message: Uint8Array[]) => Uint8Array {
  const hmac = hmacTextUnder(key)
  return (...message) => Buffer.from(hmac('binary', ...message), 'latin1')
}

/**
 * The same of a text in UTF-8.
 * @param key at most 64 bytes
 */
export function keyedHash(key: Uint8Array, text: string): Uint8Array {
  return hmacUnder(key)(Buffer.from(text))
}

function inRow(key: Uint8Array, message: readonly Uint8Array[]): Uint8Array {
  let end = BLOCK_BYTES
  for (const piece of message) end += piece.length
  if (end > inner.length) return Buffer.concat([key, ...message])
  inner.set(key)
  let at = BLOCK_BYTES
  for (const piece of message) {
    inner.set(piece, at)
    at += piece.length
  }
  return (beginnings[end] ??= inner.subarray(0, end))
}

function padded(key: Uint8Array, pad: number): Uint8Array {
  if (key.length > BLOCK_BYTES) throw new RangeError('The key is longer than a block.')
  const block = new Uint8Array(BLOCK_BYTES)
  for (let i = 0; i < BLOCK_BYTES; i++) block[i] = (key[i] ?? 0) ^ pad
  return block
}
