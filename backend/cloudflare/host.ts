import type { Channel } from '../../shared/alerts.ts'
import type { ErasedCounts } from '../../shared/api.ts'
import type { MailboxId } from '../../shared/token/index.ts'
import type { Carriers } from '../alerts/carriers.ts'
import { channelsOf } from '../alerts/carriers.ts'
import type { Host, MailboxDoor } from '../host.ts'
import { NOTHING_ERASED } from '../mailbox/erasing.ts'
import type { NewBrowser } from '../mailbox/index.ts'
import { endpointFull } from '../problems.ts'
import { PUSH_SERVICES } from '../push/services.ts'
import { logError } from './log.ts'
import type { MailboxObject } from './mailbox-object.ts'
import type { FetchAnswers } from './fetch-answers.ts'
import type { RegistryObject } from './registry-object.ts'
import type { Env, Settings } from './settings.ts'
import { WEBHOOK_WAY } from './webhook-way.ts'

/** Mailboxes that exist, as the registry said: they go on doing so, or say themselves that they were erased. */
const known = new Set<MailboxId>()
const KNOWN_KEPT = 10_000

/** What the API needs, on Workers. */
export class WorkerHost implements Host {
  readonly publicUrl: string
  readonly master: Uint8Array
  readonly now: () => number
  readonly pushServices = PUSH_SERVICES
  readonly channels: readonly Channel[]
  readonly webhooksToPrivate = WEBHOOK_WAY.toPrivate
  readonly #env: Env
  readonly #fetches: FetchAnswers

  /** @param origin the address that was asked, which is the public one unless a setting says another */
  constructor(
    env: Env,
    settings: Settings,
    origin: string,
    now: () => number,
    fetches: FetchAnswers,
    carriers: Carriers,
  ) {
    this.channels = channelsOf(carriers)
    this.publicUrl = settings.publicUrl ?? origin
    this.master = settings.master
    this.now = now
    this.#env = env
    this.#fetches = fetches
  }

  random(length: number): Uint8Array {
    return crypto.getRandomValues(new Uint8Array(length))
  }

  /** A stranger's made-up mailbox must not become an object with a file of its own. */
  async mailbox(id: MailboxId): Promise<MailboxDoor | undefined> {
    if (!known.has(id)) {
      if (!(await registryObject(this.#env).hasMailbox(id))) return undefined
      if (known.size >= KNOWN_KEPT) known.clear()
      known.add(id)
    }
    return mailboxObject(this.#env, id)
  }

  /**
   * The mailbox is made first and its code spent then: who is cut off in between can try again with the same code,
   * and a mailbox whose key nobody has holds a few bytes.
   */
  async pair(setupCode: string, id: MailboxId, browser: NewBrowser): Promise<boolean> {
    const registry = registryObject(this.#env)
    const code = await registry.check(setupCode)
    if (code === 'full') {
      throw endpointFull()
    }
    if (code === 'wrong') return false
    const mailbox = mailboxObject(this.#env, id)
    await mailbox.create(id, browser)
    const spent = await registry.spend(setupCode, id)
    if (!spent) await mailbox.unmake()
    return spent
  }

  async newJoinCode(mailbox: MailboxId): Promise<{ joinCode: string; validUntil: number }> {
    return await registryObject(this.#env).newJoinCode(mailbox)
  }

  async spendJoinCode(joinCode: string): Promise<MailboxId | undefined> {
    return await registryObject(this.#env).spendJoinCode(joinCode)
  }

  async eraseMailbox(mailbox: MailboxId): Promise<ErasedCounts> {
    const erased = await mailboxObject(this.#env, mailbox).eraseAll()
    known.delete(mailbox)
    await registryObject(this.#env).forgetMailbox(mailbox)
    return erased ?? NOTHING_ERASED
  }

  async waitBeforePairing(client: string): Promise<number> {
    return await registryObject(this.#env).waitBeforeTry(client)
  }

  async countPairingFailure(client: string): Promise<void> {
    await registryObject(this.#env).countFailure(client)
  }

  report(error: Error): void {
    logError(error)
  }

  async health(): Promise<{ stored: number; lost: number }> {
    await this.#fetches.tell(this.#env)
    return await registryObject(this.#env).counts()
  }
}

/** The object that is one mailbox. */
export function mailboxObject(env: Env, id: MailboxId): DurableObjectStub<MailboxObject> {
  return env.MAILBOXES.get(env.MAILBOXES.idFromName(id))
}

/** The one object that knows setup codes. */
export function registryObject(env: Env): DurableObjectStub<RegistryObject> {
  return env.REGISTRY.get(env.REGISTRY.idFromName('registry'))
}
