import { Buffer } from 'node:buffer'
import { hash } from 'node:crypto'

const BLOCK_BYTES = 64

/**
 * HMAC-SHA-256 (RFC 2104) under a key, of pieces that stand in a row. Node's own `createHmac` makes a stream for each,
 * 2.8 µs; two hashes at one stroke are 1.0 µs, given as characters: as bytes each would have memory of its own and
 * cost 0.8 µs more (measured in Node 24.21).
 * @param key at most 64 bytes
 */
export function hmacUnder(key: Uint8Array): (...message: Uint8Array[]) => Uint8Array {
  const inner = padded(key, 0x36)
  const outer = padded(key, 0x5c)
  const sha256 = (...pieces: Uint8Array[]) =>
    Buffer.from(hash('sha256', Buffer.concat(pieces), 'binary'), 'latin1')
  return (...message) => sha256(outer, sha256(inner, ...message))
}

/**
 * The same of a text in UTF-8.
 * @param key at most 64 bytes
 */
export function keyedHash(key: Uint8Array, text: string): Uint8Array {
  return hmacUnder(key)(Buffer.from(text))
}

function padded(key: Uint8Array, pad: number): Uint8Array {
  if (key.length > BLOCK_BYTES) throw new RangeError('The key is longer than a block.')
  const block = new Uint8Array(BLOCK_BYTES)
  for (let i = 0; i < BLOCK_BYTES; i++) block[i] = (key[i] ?? 0) ^ pad
  return block
}
