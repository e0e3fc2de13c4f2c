import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base64urlnopad } from '@scure/base'
import { sameBytes } from '../../shared/same-bytes.ts'
import { newMailboxId } from '../../shared/token/index.ts'
import type { MailboxId } from '../../shared/token/index.ts'

/** What a link in a mail stands for: a mailbox, and by a keyed hash the address to which the mail went. */
export interface MailLink {
  mailbox: MailboxId
  /** For {@link isForAddress}; says nothing to whoever has no master secret. */
  addressTag: Uint8Array
}

/** What a confirmation's token says: its link, too late, or that nobody here made it. */
export type Confirmation = ({ kind: 'link' } & MailLink) | { kind: 'expired' } | { kind: 'forged' }

const MAILBOX_BYTES = 8
const EXPIRY_BYTES = 6
const TAG_BYTES = 8
const MAC_BYTES = 16

/**
 * Makes what goes into the link of a confirmation mail: base64url of mailbox ‖ expiry ‖ address tag ‖ mac.
 * @param master the endpoint's secret, 32 bytes
 * @param address to which the mail goes, as it is kept
 * @param validUntil Unix milliseconds
 */
export function mintConfirmation(
  master: Uint8Array,
  mailbox: MailboxId,
  address: string,
  validUntil: number,
): string {
  const key = keyOf(master)
  return signed(key, 'confirm', concatBytes(bytesOf(mailbox), timeBytes(validUntil), tagOf(key, address)))
}

/** @param now Unix milliseconds; the token is good until the very moment that it names */
export function readConfirmation(master: Uint8Array, token: string, now: number): Confirmation {
  const bytes = verified(keyOf(master), 'confirm', token, MAILBOX_BYTES + EXPIRY_BYTES + TAG_BYTES)
  if (!bytes) return { kind: 'forged' }
  const time = bytes.subarray(MAILBOX_BYTES, MAILBOX_BYTES + EXPIRY_BYTES)
  if (now > timeOf(time)) return { kind: 'expired' }
  return {
    kind: 'link',
    mailbox: newMailboxId(bytes.subarray(0, MAILBOX_BYTES)),
    addressTag: bytes.subarray(MAILBOX_BYTES + EXPIRY_BYTES),
  }
}

/**
 * Makes what goes into every mail, to end them: base64url of mailbox ‖ address tag ‖ mac. It never expires: mails
 * lie in their mailbox for years.
 * @param master the endpoint's secret, 32 bytes
 * @param address to which the mail goes, as it is kept
 */
export function mintUnsubscription(master: Uint8Array, mailbox: MailboxId, address: string): string {
  const key = keyOf(master)
  return signed(key, 'unsubscribe', concatBytes(bytesOf(mailbox), tagOf(key, address)))
}

/** @returns undefined where nobody here made the token */
export function readUnsubscription(master: Uint8Array, token: string): MailLink | undefined {
  const bytes = verified(keyOf(master), 'unsubscribe', token, MAILBOX_BYTES + TAG_BYTES)
  if (!bytes) return undefined
  return {
    mailbox: newMailboxId(bytes.subarray(0, MAILBOX_BYTES)),
    addressTag: bytes.subarray(MAILBOX_BYTES),
  }
}

/** Says whether the mail with this link went to that address: a link to an address of before must change nothing. */
export function isForAddress(master: Uint8Array, { addressTag }: MailLink, address: string): boolean {
  return sameBytes(addressTag, tagOf(keyOf(master), address))
}

function keyOf(master: Uint8Array): Uint8Array {
  return hmac(sha256, master, utf8ToBytes('mail-links'))
}

function tagOf(key: Uint8Array, address: string): Uint8Array {
  return hmac(sha256, key, utf8ToBytes(`address\0${address}`)).subarray(0, TAG_BYTES)
}

function macOf(key: Uint8Array, purpose: string, bytes: Uint8Array): Uint8Array {
  return hmac(sha256, key, concatBytes(utf8ToBytes(`${purpose}\0`), bytes)).subarray(0, MAC_BYTES)
}

function signed(key: Uint8Array, purpose: string, bytes: Uint8Array): string {
  return base64urlnopad.encode(concatBytes(bytes, macOf(key, purpose, bytes)))
}

/** @returns the bytes that were signed, of the length that they must have */
function verified(key: Uint8Array, purpose: string, token: string, length: number): Uint8Array | undefined {
  const whole = length + MAC_BYTES
  if (token.length !== Math.ceil((whole * 8) / 6) || !/^[\w-]+$/.test(token)) return undefined
  let bytes: Uint8Array
  try {
    bytes = base64urlnopad.decode(token)
  } catch {
    return undefined
  }
  const [said, mac] = [bytes.subarray(0, length), bytes.subarray(length)]
  return sameBytes(mac, macOf(key, purpose, said)) ? said : undefined
}

function bytesOf(mailbox: MailboxId): Uint8Array {
  return base64urlnopad.decode(mailbox)
}

function timeBytes(time: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(Math.floor(time)))
  return bytes.subarray(8 - EXPIRY_BYTES)
}

function timeOf(bytes: Uint8Array): number {
  return bytes.reduce((time, byte) => time * 256 + byte, 0)
}
