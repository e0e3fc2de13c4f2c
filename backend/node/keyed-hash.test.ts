import { bytesToHex } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyedHash as portable } from '../secrets.ts'
import { keyedHash } from './keyed-hash.ts'

describe('the keyed hash', () => {
  it('is that of RFC 4231, test case 2', () => {
    const key = new TextEncoder().encode('Jefe')
    expect(bytesToHex(keyedHash(key, 'what do ya want for nothing?'))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
  })

  it('is the same on every host', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 })
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), text, (key, said) => {
        expect(bytesToHex(keyedHash(key, said))).toBe(bytesToHex(portable(key, said)))
      }),
    )
  })

  it('takes no key that would have to be hashed itself', () => {
    expect(() => keyedHash(new Uint8Array(65), '')).toThrow(RangeError)
  })
})
