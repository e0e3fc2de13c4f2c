import { DurableObject } from 'cloudflare:workers'
import { bytesToHex } from '@noble/hashes/utils.js'
import { sameBytes } from '../../shared/same-bytes.ts'
import type { MailboxId } from '../../shared/token/index.ts'
import { choresOf } from '../mailbox/chores.ts'
import { migrate } from '../migrations.ts'
import { Registry } from '../registry.ts'
import { hashSetupCode, keyedHash } from '../secrets.ts'
import { Alarm } from './alarm.ts'
import { ObjectDatabase } from './object-database.ts'
import { readSettings } from './settings.ts'
import type { Env, Settings } from './settings.ts'

/** The keys under which mailboxes are listed, each with the time when it was made. */
const MAILBOX = 'mailbox:'
/** The key under which their number stands. */
const MADE = 'mailboxes'
/** The key under which the counts of hits stand. */
const HITS = 'hits'

/** Setup codes, wrong tries, the number of mailboxes and what became of hits: one object, never on the way of a hit. */
export class RegistryObject extends DurableObject<Env> {
  readonly #settings: Settings
  readonly #registry: Registry
  readonly #alarm: Alarm

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    const database = new ObjectDatabase(context.storage)
    migrate(database)
    this.#settings = readSettings(env)
    this.#registry = new Registry(
      database,
      { now: () => this.now(), random: (length) => crypto.getRandomValues(new Uint8Array(length)) },
      keyedHash(this.#settings.master, 'clients that pair'),
    )
    this.#alarm = new Alarm(context.storage, () => choresOf(database))
  }

  /** Unix milliseconds. */
  now(): number {
    return Date.now()
  }

  /** Whether a setup code could make a mailbox now. */
  async check(setupCode: string): Promise<'good' | 'wrong' | 'full'> {
    if (await this.#wasMadeByOwner(setupCode)) this.#registry.offerCode(setupCode)
    if (!this.#registry.isUnspent(setupCode)) return 'wrong'
    return this.#isFull() ? 'full' : 'good'
  }

  /** @returns whether the code was still good: then it is spent by this, and the mailbox exists */
  async spend(setupCode: string, mailbox: MailboxId): Promise<boolean> {
    const spent = this.ctx.storage.transactionSync(() => {
      if (this.#isFull() || !this.#registry.spendCode(setupCode)) return false
      this.ctx.storage.kv.put(MAILBOX + mailbox, this.now())
      this.ctx.storage.kv.put(MADE, this.#made() + 1)
      return true
    })
    if (!spent) return false
    // For the next start on this machine, which says whether its owner's own code is good still.
    await this.env.CODES?.fetch(fileOf(setupCode), { method: 'PUT', body: 'spent' })
    return true
  }

  hasMailbox(mailbox: MailboxId): boolean {
    return this.ctx.storage.kv.get(MAILBOX + mailbox) !== undefined
  }

  newJoinCode(mailbox: MailboxId): { joinCode: string; validUntil: number } {
    return this.#registry.newJoinCode(mailbox)
  }

  spendJoinCode(joinCode: string): MailboxId | undefined {
    return this.#registry.spendJoinCode(joinCode)
  }

  /** A mailbox was erased: nobody joins it any more, and there is room for another. */
  forgetMailbox(mailbox: MailboxId): void {
    if (!this.hasMailbox(mailbox)) return
    this.ctx.storage.transactionSync(() => {
      this.#registry.forgetMailbox(mailbox)
      this.ctx.storage.kv.delete(MAILBOX + mailbox)
      this.ctx.storage.kv.put(MADE, this.#made() - 1)
    })
  }

  waitBeforeTry(client: string): number {
    return this.#registry.waitBeforeTry(client)
  }

  async countFailure(client: string): Promise<void> {
    await this.#alarm.after(() => this.#registry.countFailure(client))
  }

  /** Adds up what the Workers tell of hits: kept, and answered without being kept. */
  addCounts(stored: number, lost: number): void {
    const counts = this.counts()
    this.ctx.storage.kv.put(HITS, { stored: counts.stored + stored, lost: counts.lost + lost })
  }

  counts(): { stored: number; lost: number } {
    return this.ctx.storage.kv.get<{ stored: number; lost: number }>(HITS) ?? { stored: 0, lost: 0 }
  }

  override async alarm(): Promise<void> {
    await this.#alarm.ring(this.now())
  }

  #made(): number {
    return this.ctx.storage.kv.get<number>(MADE) ?? 0
  }

  #isFull(): boolean {
    return this.#made() >= this.#settings.mailboxesMost
  }

  async #wasMadeByOwner(setupCode: string): Promise<boolean> {
    const { setupCode: own } = this.#settings
    if (own !== undefined && sameBytes(hashSetupCode(own), hashSetupCode(setupCode))) return true
    const file = await this.env.CODES?.fetch(fileOf(setupCode), { method: 'HEAD' })
    return file?.ok === true
  }
}

function fileOf(setupCode: string): string {
  return `http://codes/${bytesToHex(hashSetupCode(setupCode))}`
}
