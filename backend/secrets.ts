import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64urlnopad } from '@scure/base'
import { normalSetupCode } from '../shared/pairing.ts'
import { isMailboxId } from '../shared/token/index.ts'
import type { MailboxId } from '../shared/token/index.ts'

// Crockford's base32: no letter that is taken for another.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const SETUP_CODE_LETTERS = 20

/** @returns a setup code or join code of 100 random bits, in four groups of five letters */
export function newSetupCode(random: (length: number) => Uint8Array): string {
  const letters = Array.from(random(SETUP_CODE_LETTERS), (byte) => ALPHABET[byte % ALPHABET.length] ?? '')
  return letters.join('').replace(/(.{5})(?!$)/g, '$1-')
}

/** @returns what is kept of a setup code or join code: SHA-256 of its one spelling */
export function hashSetupCode(code: string): Uint8Array {
  return sha256(utf8ToBytes(normalSetupCode(code)))
}

/** @returns a browser's key: the mailbox that it opens, a dot, 32 random bytes in base64url */
export function newApiKey(mailbox: MailboxId, random: (length: number) => Uint8Array): string {
  return `${mailbox}.${base64urlnopad.encode(random(32))}`
}

/** @returns the mailbox that a key claims to open, and the hash by which it is known, or undefined if it is none */
export function readApiKey(key: string): { mailbox: MailboxId; hash: Uint8Array } | undefined {
  const [mailbox = '', secret = ''] = key.split('.', 2)
  if (!isMailboxId(mailbox) || !/^[\w-]{43}$/.test(secret) || key.length !== 55) return undefined
  return { mailbox, hash: hashApiKey(key) }
}

/** @returns what is kept of a browser's key: SHA-256, enough for 256 random bits */
export function hashApiKey(key: string): Uint8Array {
  return sha256(utf8ToBytes(key))
}

/** HMAC-SHA-256 of a text in UTF-8. */
export function keyedHash(key: Uint8Array, text: string): Uint8Array {
  return hmac(sha256, key, utf8ToBytes(text))
}
