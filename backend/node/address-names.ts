import { randomBytes } from 'node:crypto'
import { hmacTextUnder } from './keyed-hash.ts'

/** The key with which addresses are hashed for a day (counted from 1 January 1970, UTC). */
export interface DayKey {
  day: number
  key: Uint8Array
}

const DAY_MS = 86_400_000
/** Nine bytes in base64url: as many as tell a day's addresses apart for certain. */
const NAME_LENGTH = 12

/**
 * Gives names that stand for addresses on the disk: hashes under a key that is thrown away with its day. A mailbox
 * hashes them once more, under a salt of its own.
 */
export class AddressNames {
  #present: DayKey
  #hmac: ReturnType<typeof hmacTextUnder>

  /** @param known a key that an earlier life left */
  constructor(known: DayKey | undefined, now: number) {
    this.#present = known ?? newKey(dayOf(now))
    this.#hmac = hmacTextUnder(this.#present.key)
  }

  /** The newest key that a name was made with; it must be kept with the names, so that they go on after a restart. */
  get present(): DayKey {
    return this.#present
  }

  /** @param at Unix milliseconds */
  nameOf(address: string, at: number): string {
    const day = dayOf(at)
    if (this.#present.day !== day) {
      this.#present = newKey(day)
      this.#hmac = hmacTextUnder(this.#present.key)
    }
    return this.#hmac('base64url', Buffer.from(address)).slice(0, NAME_LENGTH)
  }
}

/** @param at Unix milliseconds */
export function dayOf(at: number): number {
  return Math.floor(at / DAY_MS)
}

function newKey(day: number): DayKey {
  return { day, key: new Uint8Array(randomBytes(32)) }
}
