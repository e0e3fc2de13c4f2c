import { p256 } from '@noble/curves/nist.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64urlnopad } from '@scure/base'
import { publicAddressProblem } from '../../shared/address.ts'

/** What the endpoint shows a push service, to be known as the one for whom a browser subscribed (RFC 8292). */
export interface Vapid {
  /** base64url of the 65 bytes of an uncompressed point on P-256. */
  publicKey: string
  /** Secret: base64url of the 32 bytes of the scalar. */
  privateKey: string
  /** Whom the push service may turn to: the endpoint's public address. */
  subject: string
}

/**
 * Derives the endpoint's key pair from its master secret: the same after every restart, restore and move to another
 * host, and nothing more to keep or to lose. 48 bytes leave the scalar without bias (FIPS 186-5, A.2.1).
 * @param master the endpoint's secret, 32 bytes
 * @returns undefined where the endpoint has no public address: push services want one as a contact
 */
export function vapidOf(master: Uint8Array, publicUrl: string): Vapid | undefined {
  if (publicAddressProblem(publicUrl)) return undefined
  const seed = hmac(sha512, master, utf8ToBytes('vapid')).subarray(0, p256.lengths.seed ?? 48)
  const { secretKey } = p256.keygen(seed)
  return {
    publicKey: base64urlnopad.encode(p256.getPublicKey(secretKey, false)),
    privateKey: base64urlnopad.encode(secretKey),
    subject: publicUrl,
  }
}
