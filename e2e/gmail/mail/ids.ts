import { randomInt } from 'node:crypto'

/**
 * A new legacy id (16 hex digits) whose upper 44 bits are the server's time, as in all sends that were
 * captured.
 */
export function mintLegacyId(serverTime: number): string {
  const id = (BigInt(serverTime) << 20n) | BigInt(randomInt(1 << 20))
  return id.toString(16).padStart(16, '0')
}

/** The sync form of a legacy id for what came from outside: `msg-f:<decimal>` or `thread-f:<decimal>`. */
export function receivedId(kind: 'msg' | 'thread', legacyId: string): string {
  return `${kind}-f:${BigInt(`0x${legacyId}`)}`
}

/** A Message-ID for the header of a mail. */
export function mintRfcId(legacyId: string): string {
  return `<CA${Buffer.from(legacyId + randomInt(2 ** 32)).toString('base64url')}@mail.gmail.com>`
}
