import { p256 } from '@noble/curves/nist.js'
import { base64urlnopad } from '@scure/base'
import * as v from 'valibot'
import { PUSH_SERVICES, isOfPushService } from './services.ts'
import type { PushService } from './services.ts'

const LONGEST_ADDRESS = 2_000

/** What a browser gives out to be woken by: `PushSubscription.toJSON()` of the Push API. */
export interface PushSubscription {
  /** Secret: whoever knows the address can wake the browser. */
  endpoint: string
  /** base64url of a point on P-256, 65 bytes. */
  p256dh: string
  /** base64url of 16 bytes. */
  auth: string
}

const key = (isKey: (bytes: Uint8Array) => boolean, what: string) =>
  v.pipe(
    v.string(),
    v.maxLength(100),
    v.check((text) => {
      const bytes = bytesOf(text)
      return bytes !== undefined && isKey(bytes)
    }, what),
  )

/** @param services the push services to which the endpoint may be sent; tests hand in one of their own */
export function pushRequest(services: readonly PushService[] = PUSH_SERVICES) {
  return v.pipe(
    v.object({
      endpoint: v.pipe(
        v.string(),
        v.maxLength(LONGEST_ADDRESS),
        v.check(
          (address) => isOfPushService(address, services),
          'This is no address of a push service that is known here. Update the endpoint, or go without push.',
        ),
      ),
      keys: v.object({
        p256dh: key(isPoint, 'p256dh is an uncompressed point on P-256: 65 bytes in base64url.'),
        auth: key((bytes) => bytes.length === 16, 'auth is 16 bytes in base64url.'),
      }),
    }),
    v.transform(({ endpoint, keys }): PushSubscription => ({ endpoint, ...keys })),
  )
}

function isPoint(bytes: Uint8Array): boolean {
  return bytes.length === 65 && p256.utils.isValidPublicKey(bytes, false)
}

function bytesOf(text: string): Uint8Array | undefined {
  try {
    return base64urlnopad.decode(text)
  } catch {
    return undefined
  }
}
