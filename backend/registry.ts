import { base64urlnopad } from '@scure/base'
import { sameBytes } from '../shared/same-bytes.ts'
import { hashSetupCode, keyedHash, newSetupCode } from './secrets.ts'
import { bytes, number, text } from './sql.ts'
import type { Sql } from './sql.ts'
import { isMailboxId } from '../shared/token/index.ts'
import type { MailboxId } from '../shared/token/index.ts'
import type { Surroundings } from './mailbox/index.ts'

/** Who made a setup code: the start of the endpoint, its owner's setting, or `npm run invite`. */
export type CodeMaker = 'start' | 'setting' | 'invite'

/** So many wrong codes are free; then each further try has to wait. */
export const FREE_TRIES = 5
const LONGEST_WAIT_MS = 900_000
const LONGEST_WAIT_FOR_ALL_MS = 2_000
const REMEMBERED_MS = 3_600_000

/** How long a join code is good. */
export const JOIN_CODE_VALID_MS = 600_000
/** So many join codes of one mailbox are good at a time: another one ends the oldest. */
const JOIN_CODES_A_MAILBOX = 3

/** Setup codes, join codes and wrong tries. It is never on the way of a hit. */
export class Registry {
  readonly sql: Sql
  readonly surroundings: Surroundings
  readonly #clientKey: Uint8Array

  /** @param clientKey hides the addresses of clients; one that outlives the process lets it remember them */
  constructor(sql: Sql, surroundings: Surroundings, clientKey = surroundings.random(32)) {
    this.sql = sql
    this.surroundings = surroundings
    this.#clientKey = clientKey
  }

  /** Makes a setup code that is good for one pairing; codes that an earlier start left unspent end. */
  newCode(maker: 'start' | 'invite'): string {
    const code = newSetupCode(this.surroundings.random)
    this.sql.transaction(() => {
      if (maker === 'start') {
        this.sql.exec(`delete from setup_codes where made_by = 'start' and spent_at is null`)
      }
      this.#keep(code, maker)
    })
    return code
  }

  /** @returns whether the owner's own code is still good (it is spent by its first use, over restarts too) */
  offerCode(code: string): boolean {
    return this.sql.transaction(() => {
      const [row] = this.sql.exec('select spent_at from setup_codes where code_hash = ?', hashSetupCode(code))
      if (!row) this.#keep(code, 'setting')
      return !row || row['spent_at'] === null
    })
  }

  /** @returns whether the code is good, without spending it */
  isUnspent(code: string): boolean {
    const hash = hashSetupCode(code)
    const known = this.sql
      .exec('select code_hash from setup_codes where spent_at is null')
      .filter((row) => sameBytes(bytes(row, 'code_hash'), hash))
    return known.length > 0
  }

  /** @returns whether the code was good; it is spent by this */
  spendCode(code: string): boolean {
    return this.sql.transaction(() => {
      if (!this.isUnspent(code)) return false
      this.sql.exec(
        'update setup_codes set spent_at = ? where code_hash = ?',
        this.surroundings.now(),
        hashSetupCode(code),
      )
      return true
    })
  }

  /**
   * Makes a code with which one more browser joins a mailbox.
   * @returns the code, and until when it is good (Unix milliseconds)
   */
  newJoinCode(mailbox: MailboxId): { joinCode: string; validUntil: number } {
    const joinCode = newSetupCode(this.surroundings.random)
    const now = this.surroundings.now()
    this.sql.transaction(() => {
      this.sql.exec('delete from join_codes where made_at <= ?', now - JOIN_CODE_VALID_MS)
      this.sql.exec(
        `delete from join_codes where mailbox = ? and code_hash not in
           (select code_hash from join_codes where mailbox = ? order by made_at desc limit ?)`,
        mailbox,
        mailbox,
        JOIN_CODES_A_MAILBOX - 1,
      )
      this.sql.exec(
        'insert into join_codes (code_hash, mailbox, made_at) values (?, ?, ?)',
        hashSetupCode(joinCode),
        mailbox,
        now,
      )
    })
    return { joinCode, validUntil: now + JOIN_CODE_VALID_MS }
  }

  /** @returns the mailbox that the code joins, or undefined for a wrong one; it is spent by this */
  spendJoinCode(joinCode: string): MailboxId | undefined {
    const hash = hashSetupCode(joinCode)
    return this.sql.transaction(() => {
      const [row] = this.sql
        .exec(
          'select code_hash, mailbox from join_codes where made_at > ?',
          this.surroundings.now() - JOIN_CODE_VALID_MS,
        )
        .filter((open) => sameBytes(bytes(open, 'code_hash'), hash))
      if (!row) return undefined
      this.sql.exec('delete from join_codes where code_hash = ?', hash)
      const mailbox = text(row, 'mailbox')
      return isMailboxId(mailbox) ? mailbox : undefined
    })
  }

  /** A mailbox was erased: nobody joins it any more. */
  forgetMailbox(mailbox: MailboxId): void {
    this.sql.exec('delete from join_codes where mailbox = ?', mailbox)
  }

  /**
   * @param client the network address that tries to pair or to join; only a hash of it is kept
   * @returns how many milliseconds it has to wait before its next try counts; 0 if none
   */
  waitBeforeTry(client: string): number {
    const now = this.surroundings.now()
    const tries = (where: string, ...parameters: string[]) => {
      const [row] = this.sql.exec(
        `select count(*) as tries, coalesce(max(at), 0) as last from pairing_failures where at > ? ${where}`,
        now - REMEMBERED_MS,
        ...parameters,
      )
      return row ? { count: number(row, 'tries'), last: number(row, 'last') } : { count: 0, last: 0 }
    }
    const own = tries('and client = ?', this.#nameOf(client))
    const all = tries('')
    return Math.max(0, waitEnd(own, LONGEST_WAIT_MS) - now, waitEnd(all, LONGEST_WAIT_FOR_ALL_MS) - now)
  }

  /** Remembers a wrong code. */
  countFailure(client: string): void {
    const now = this.surroundings.now()
    this.sql.transaction(() => {
      this.sql.exec('delete from pairing_failures where at <= ?', now - REMEMBERED_MS)
      this.sql.exec('insert into pairing_failures (client, at) values (?, ?)', this.#nameOf(client), now)
    })
  }

  #keep(code: string, maker: CodeMaker): void {
    this.sql.exec(
      'insert into setup_codes (code_hash, made_at, made_by, spent_at) values (?, ?, ?, null)',
      hashSetupCode(code),
      this.surroundings.now(),
      maker,
    )
  }

  #nameOf(client: string): string {
    return base64urlnopad.encode(keyedHash(this.#clientKey, client).subarray(0, 9))
  }
}

/** The wait doubles with every try beyond the free ones. */
function waitEnd(tries: { count: number; last: number }, longest: number): number {
  if (tries.count < FREE_TRIES) return 0
  return tries.last + Math.min(longest, 1_000 * 2 ** Math.min(20, tries.count - FREE_TRIES))
}
