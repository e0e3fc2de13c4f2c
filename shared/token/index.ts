import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base64urlnopad } from '@scure/base'
import { sameBytes } from '../same-bytes.ts'

/** What a token stands for: the pixel in a mail, or one tracked link in it. */
export type TokenKind = 'open' | 'link'

/** base64url of a mailbox's 8 random bytes: 11 characters, no padding. */
export type MailboxId = string & { readonly brand: 'MailboxId' }

/** base64url of a message's 10 bytes (6 bytes of time, 4 random): 14 characters, no padding. */
export type MessageId = string & { readonly brand: 'MessageId' }

/** base64url of mailbox ‖ generation ‖ message ‖ mac: 27 bytes, exactly 36 characters, one spelling only. */
export type Token = string & { readonly brand: 'Token' }

/** What a mailbox needs to mint tokens. */
export interface MintingKey {
  mailbox: MailboxId
  /** 1 at first, one more at each key rotation; at most 255. */
  generation: number
  /** 32 bytes, see {@link derivePixelKey}. */
  pixelKey: Uint8Array
}

/** What stands in a token, before its signature was checked. */
export interface TokenParts {
  mailbox: MailboxId
  generation: number
  message: MessageId
  /** The bytes that stand for these three, which the signature covers. */
  signed: Uint8Array
  mac: Uint8Array
}

export const TOKEN_LENGTH = 36

/**
 * So many first characters of a token are the mailbox alone (60 of its 64 bits), so they single out the
 * tokens of one mailbox wherever an address is written.
 */
export const MAILBOX_PREFIX_LENGTH = 10

const MAILBOX_BYTES = 8
const MESSAGE_BYTES = 10
const TIME_BYTES = 6
const MAC_BYTES = 8
const SIGNED_BYTES = MAILBOX_BYTES + 1 + MESSAGE_BYTES
const LATEST_TIME = 2 ** 48 - 1

const KINDS: Record<TokenKind, Uint8Array> = { open: utf8ToBytes('open'), link: utf8ToBytes('link') }

// RFC 4648, section 5
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = new Uint8Array(128)
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i

/**
 * @param master the endpoint's secret, at least 32 bytes
 * @returns the 32 bytes with which one generation of one mailbox signs its tokens
 */
export function derivePixelKey(master: Uint8Array, mailbox: MailboxId, generation: number): Uint8Array {
  return hmac(
    sha256,
    master,
    concatBytes(utf8ToBytes('pixel'), decode(mailbox, MAILBOX_BYTES), generationByte(generation)),
  )
}

/**
 * @param expectedDelivery Unix milliseconds at which the mail is expected to be delivered: now by the
 *   endpoint's clock, or the scheduled time
 * @param random 4 random bytes
 * @throws RangeError when the time does not fit 6 bytes or the random bytes are not 4
 */
export function newMessageId(expectedDelivery: number, random: Uint8Array): MessageId {
  if (!Number.isInteger(expectedDelivery) || expectedDelivery < 0 || expectedDelivery > LATEST_TIME) {
    throw new RangeError(`A mail's time is a whole number of Unix milliseconds, not ${expectedDelivery}.`)
  }
  if (random.length !== MESSAGE_BYTES - TIME_BYTES) {
    throw new RangeError(`A message needs 4 random bytes, not ${random.length}.`)
  }
  const bytes = new Uint8Array(MESSAGE_BYTES)
  let rest = expectedDelivery
  for (let i = TIME_BYTES - 1; i >= 0; i--) {
    bytes[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes.set(random, TIME_BYTES)
  return base64urlnopad.encode(bytes) as MessageId
}

/** @returns Unix milliseconds of the expected delivery that a message carries */
export function expectedDelivery(message: MessageId): number {
  let time = 0
  for (const byte of decode(message, MESSAGE_BYTES).subarray(0, TIME_BYTES)) time = time * 256 + byte
  return time
}

/** @param bytes 8 random bytes */
export function newMailboxId(bytes: Uint8Array): MailboxId {
  if (bytes.length !== MAILBOX_BYTES) throw new RangeError(`A mailbox has 8 bytes, not ${bytes.length}.`)
  return base64urlnopad.encode(bytes) as MailboxId
}

/** Tells a mailbox id in its one spelling from anything else. */
export function isMailboxId(text: string): text is MailboxId {
  return isSpelling(text, MAILBOX_BYTES)
}

/** Tells a message id in its one spelling from anything else. */
export function isMessageId(text: string): text is MessageId {
  return isSpelling(text, MESSAGE_BYTES)
}

/**
 * Signs a token. Minting is synchronous because Gmail's request is rewritten synchronously.
 * @param target the link's URL for `link`, nothing for `open`
 */
export function mintToken(key: MintingKey, kind: TokenKind, message: MessageId, target = ''): Token {
  return base64urlnopad.encode(
    concatBytes(
      decode(key.mailbox, MAILBOX_BYTES),
      generationByte(key.generation),
      decode(message, MESSAGE_BYTES),
      macOf(key, kind, message, target),
    ),
  ) as Token
}

/** @returns what the text says if it is a token in its one spelling (signed or not), else undefined */
export function parseToken(text: string): TokenParts | undefined {
  // 27 bytes are 36 characters without a bit to spare: whatever is in the alphabet is the one spelling.
  if (text.length !== TOKEN_LENGTH || !/^[\w-]+$/.test(text)) return undefined
  const bytes = bytesOf(text)
  const generation = bytes[MAILBOX_BYTES] ?? 0
  if (generation === 0) return undefined
  return {
    // 8 bytes end 4 bits into the 11th character.
    mailbox: (text.slice(0, 10) + letter(valueOf(text, 10) & 0b111100)) as MailboxId,
    generation,
    // 10 bytes from the 13th character end 2 bits into the 26th.
    message: (text.slice(12, 25) + letter(valueOf(text, 25) & 0b110000)) as MessageId,
    // Copies: on so few bytes they cost half of what views do.
    signed: bytes.slice(0, SIGNED_BYTES),
    mac: bytes.slice(SIGNED_BYTES),
  }
}

/**
 * Checks a token's signature, in a time that does not depend on where it differs.
 * @param pixelKey the key of the mailbox and generation that the token names
 * @param target the link's URL for `link`, nothing for `open`
 */
export function isSigned(parts: TokenParts, pixelKey: Uint8Array, kind: TokenKind, target = ''): boolean {
  return signatureChecker(pixelKey)(parts, kind, target)
}

/** Says whether a token is signed: see {@link isSigned}. */
export type SignatureChecker = (parts: TokenParts, kind: TokenKind, target?: string) => boolean

/** Gives HMAC-SHA-256 under a key, of pieces that stand in a row. */
export type HmacUnder = (key: Uint8Array) => (...message: Uint8Array[]) => Uint8Array

const portableHmac: HmacUnder = (key) => {
  const keyed = hmac.create(sha256, key)
  return (...message) => {
    const own = keyed.clone()
    for (const piece of message) own.update(piece)
    return own.digest()
  }
}

/**
 * The same for many tokens of one mailbox and generation: what depends on the key alone is worked out once.
 * @param hmacUnder where the host has a faster one
 */
export function signatureChecker(pixelKey: Uint8Array, hmacUnder = portableHmac): SignatureChecker {
  const ownMac = hmacUnder(pixelKey)
  return ({ signed, mac }, kind, target = '') => {
    const own = target === '' ? ownMac(KINDS[kind], signed) : ownMac(KINDS[kind], signed, utf8ToBytes(target))
    return sameBytes(own.subarray(0, MAC_BYTES), mac)
  }
}

function macOf(key: MintingKey, kind: TokenKind, message: MessageId, target: string): Uint8Array {
  const signed = concatBytes(
    KINDS[kind],
    decode(key.mailbox, MAILBOX_BYTES),
    generationByte(key.generation),
    decode(message, MESSAGE_BYTES),
    utf8ToBytes(target),
  )
  return hmac(sha256, key.pixelKey, signed).subarray(0, MAC_BYTES)
}

/** @param text of the alphabet, in whole groups of four characters: every hit comes through here */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array((text.length / 4) * 3)
  for (let from = 0, to = 0; from < text.length; from += 4) {
    const group =
      (valueOf(text, from) << 18) |
      (valueOf(text, from + 1) << 12) |
      (valueOf(text, from + 2) << 6) |
      valueOf(text, from + 3)
    bytes[to++] = group >> 16
    bytes[to++] = group >> 8
    bytes[to++] = group
  }
  return bytes
}

function valueOf(text: string, place: number): number {
  return VALUES[text.charCodeAt(place)] ?? 0
}

function letter(value: number): string {
  return ALPHABET.charAt(value)
}

function generationByte(generation: number): Uint8Array {
  if (!Number.isInteger(generation) || generation < 1 || generation > 255) {
    throw new RangeError(`A generation is a whole number from 1 to 255, not ${generation}.`)
  }
  return Uint8Array.of(generation)
}

function decode(text: string, length: number): Uint8Array {
  const bytes = base64urlnopad.decode(text)
  if (bytes.length !== length)
    throw new RangeError(`Expected ${length} bytes in base64url, found ${bytes.length}.`)
  return bytes
}

function isSpelling(text: string, length: number): boolean {
  try {
    return base64urlnopad.decode(text).length === length
  } catch {
    // Not base64url, or bits set that the bytes do not need: another spelling of the same bytes.
    return false
  }
}
