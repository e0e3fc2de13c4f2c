import { base64urlnopad } from '@scure/base'
import type { Facts } from '../../shared/verdict/index.ts'
import { isMailProxy } from '../../shared/verdict/rules.ts'
import { keyedHash } from '../secrets.ts'
import type { Mailbox } from './index.ts'

/**
 * Tells readers apart for a day, without keeping an address: `<address>.<program>`, each a hash under a salt that is
 * thrown away. Where the address is not the reader's own, its part is empty: behind a mail service's proxy, which has
 * another one from fetch to fetch, and on this machine or in a private network, where a tunnel or proxy stands.
 * @param client stands for the address: see `PlacedHit`
 * @param salt of the day, where there is one already
 */
export function readerOf(
  mailbox: Mailbox,
  facts: Facts,
  client: string,
  at: number,
  salt = newSalt(mailbox, dayOf(at)),
): string {
  const isKnown = client !== '' && !isMailProxy(facts)
  const shortHash = (text: string) => {
    const hash = (mailbox.surroundings.keyedHash ?? keyedHash)(salt, text)
    return base64urlnopad.encode(hash.subarray(0, 6))
  }
  return `${isKnown ? shortHash(client) : ''}.${shortHash(facts.userAgent ?? '')}`
}

/** @returns whether two readers certainly have neither the address nor the program in common */
export function areStrangers(one: string, other: string): boolean {
  if (!isKnownReader(one) || !isKnownReader(other)) return false
  const [address, program] = one.split('.')
  const [otherAddress, otherProgram] = other.split('.')
  return address !== otherAddress && program !== otherProgram
}

/** @returns whether a reader is known by an address of its own; of a hash of the first schema, without parts, none is known */
export function isKnownReader(reader: string): boolean {
  return /^[^.]+\../.test(reader)
}

/** @returns the day of a time (Unix milliseconds), counted from 1 January 1970, UTC */
export function dayOf(at: number): number {
  return Math.floor(at / 86_400_000)
}

function newSalt(mailbox: Mailbox, day: number): Uint8Array {
  const salt = mailbox.surroundings.random(32)
  mailbox.sql.exec('delete from reader_salts where mailbox = ? and day < ?', mailbox.id, day)
  mailbox.sql.exec('insert into reader_salts (mailbox, day, salt) values (?, ?, ?)', mailbox.id, day, salt)
  return salt
}
