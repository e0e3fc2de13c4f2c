import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base64urlnopad } from '@scure/base'
import { sameBytes } from '../../shared/same-bytes.ts'
import { isMailboxId } from '../../shared/token/index.ts'
import type { MailboxId } from '../../shared/token/index.ts'

/** For so long the link in a confirmation is good. */
export const CONFIRMATION_VALID_MS = 7 * 86_400_000

/** What a link in a mail of ours does. */
export type LinkPurpose = 'confirm' | 'unsubscribe'

const MAILBOX_BYTES = 8
const TIME_BYTES = 6
const MAC_BYTES = 16
const BYTES = MAILBOX_BYTES + TIME_BYTES + MAC_BYTES
const NEVER = 2 ** 48 - 1

/** What a link's token says, before it is known whether that is true. */
export interface LinkClaim {
  mailbox: MailboxId
  /** Unix milliseconds. */
  validUntil: number
  mac: Uint8Array
}

/**
 * @param master the endpoint's secret
 * @param validUntil Unix milliseconds; without it, for ever
 * @returns base64url of mailbox, time and signature: 40 characters, in which the address is not
 */
export function linkToken(
  master: Uint8Array,
  purpose: LinkPurpose,
  mailbox: MailboxId,
  address: string,
  validUntil = NEVER,
): string {
  const signed = concatBytes(base64urlnopad.decode(mailbox), timeBytes(validUntil))
  return base64urlnopad.encode(concatBytes(signed, macOf(master, purpose, signed, address)))
}

/** @returns what a token says, or undefined where it is none */
export function readLink(token: string): LinkClaim | undefined {
  if (!/^[\w-]{40}$/.test(token)) return undefined
  const bytes = base64urlnopad.decode(token)
  const mailbox = base64urlnopad.encode(bytes.subarray(0, MAILBOX_BYTES))
  if (bytes.length !== BYTES || !isMailboxId(mailbox)) return undefined
  let validUntil = 0
  for (const byte of bytes.subarray(MAILBOX_BYTES, MAILBOX_BYTES + TIME_BYTES))
    validUntil = validUntil * 256 + byte
  return { mailbox, validUntil, mac: bytes.subarray(MAILBOX_BYTES + TIME_BYTES) }
}

/** Whether a link was made here for an address, and is still good; the time it takes says nothing of the signature. */
export function isLinkFor(
  { mailbox, validUntil, mac }: LinkClaim,
  master: Uint8Array,
  purpose: LinkPurpose,
  address: string,
  now: number,
): boolean {
  const signed = concatBytes(base64urlnopad.decode(mailbox), timeBytes(validUntil))
  return sameBytes(macOf(master, purpose, signed, address), mac) && now <= validUntil
}

function macOf(master: Uint8Array, purpose: LinkPurpose, signed: Uint8Array, address: string): Uint8Array {
  const text = concatBytes(utf8ToBytes(`alerts-${purpose}`), signed, utf8ToBytes(address))
  return hmac(sha256, master, text).subarray(0, MAC_BYTES)
}

function timeBytes(time: number): Uint8Array {
  const bytes = new Uint8Array(TIME_BYTES)
  let rest = time
  for (let i = TIME_BYTES - 1; i >= 0; i--) {
    bytes[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  return bytes
}
