import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import type { MailboxId } from '../../../shared/token/index.ts'
import { keepNotes, notesAfter, notesOf } from '../../alerts/messages.ts'
import { deliveriesOf } from '../../alerts/outbox.ts'
import { putTest } from '../../alerts/queue.ts'
import { answerForAddress, keepSettings, shownSettings } from '../../alerts/settings.ts'
import { createApi } from '../../api.ts'
import type { Host, MailboxDoor } from '../../host.ts'
import { Mailbox } from '../../mailbox/index.ts'
import { migrate } from '../../migrations.ts'
import { NodeDatabase } from '../../node/database.ts'
import { dropSubscription, hasSubscription, keepSubscription } from '../../push/queue.ts'
import { PUSH_SERVICES } from '../../push/services.ts'
import { Registry } from '../../registry.ts'
import type { Row } from '../../sql.ts'

/** The whole endpoint without a socket and a file: what fuzzing asks tens of thousands of times. */
export class EndpointInMemory {
  readonly master = new Uint8Array(randomBytes(32))
  readonly now = Date.UTC(2026, 10, 23, 9, 0)
  /** What it reported of itself: nothing, as long as all is well. */
  readonly failures: Error[] = []
  readonly api: Hono
  readonly #database = new NodeDatabase(':memory:')
  readonly #surroundings = {
    now: () => this.now,
    random: (length: number) => new Uint8Array(randomBytes(length)),
  }
  readonly #registry: Registry

  constructor() {
    migrate(this.#database)
    this.#registry = new Registry(this.#database, this.#surroundings)
    this.api = createApi(this.#host(), () => '203.0.113.9')
  }

  mailbox(id: MailboxId): Mailbox {
    return new Mailbox(this.#database, id, this.#surroundings)
  }

  newCode(): string {
    return this.#registry.newCode('invite')
  }

  /** Everything that a table holds. */
  rows(table: string): Row[] {
    return this.#database.exec(`select * from ${table}`)
  }

  #host(): Host {
    return {
      ...this.#surroundings,
      publicUrl: 'https://reads.example.org',
      master: this.master,
      pushServices: PUSH_SERVICES,
      webhooksToPrivate: false,
      channels: ['mail', 'webhook'],
      mailbox: async (id) => doorOf(this.mailbox(id)),
      pair: async (setupCode, id, browser) =>
        this.#database.transaction(() => {
          if (!this.#registry.spendCode(setupCode)) return false
          this.mailbox(id).create()
          return this.mailbox(id).addBrowser(browser)
        }),
      newJoinCode: async (id) => this.#registry.newJoinCode(id),
      spendJoinCode: async (joinCode) => this.#registry.spendJoinCode(joinCode),
      eraseMailbox: async (id) => {
        this.#registry.forgetMailbox(id)
        return this.mailbox(id).erase()
      },
      // Guessing is slowed down elsewhere: here every guess counts.
      waitBeforePairing: async () => 0,
      countPairingFailure: async () => undefined,
      report: (error) => this.failures.push(error),
      health: async () => ({ stored: 0, lost: 0 }),
    }
  }
}

function doorOf(mailbox: Mailbox): MailboxDoor {
  return {
    addBrowser: async (browser) => mailbox.addBrowser(browser),
    browserOf: async (keyHash) => mailbox.browserOf(keyHash),
    browsers: async () => mailbox.browsers(),
    removeBrowser: async (browser) => mailbox.removeBrowser(browser),
    about: async () => mailbox.about(),
    rotate: async () => mailbox.rotate(),
    eraseMessage: async (message) => mailbox.eraseMessage(message),
    fetchesOf: async (message, generation) => mailbox.fetchesOf(message, generation),
    stopTracking: async (message, generation) => mailbox.stopTracking(message, generation),
    keptDays: async () => mailbox.keptDays(),
    keepDays: async (days) => mailbox.keepDays(days),
    eventsAfter: async (after, limit) => mailbox.eventsAfter(after, limit),
    viewsAfter: async (after, limit) => mailbox.viewsAfter(after, limit),
    addView: async (message, at) => mailbox.addView(message, at),
    judge: async (eventId, by, rule) => mailbox.judge(eventId, by, rule),
    claimTelling: async (browser, events) => mailbox.claimTelling(browser, events),
    takeBack: async (eventId) => mailbox.takeBack(eventId),
    keepSubscription: async (browser, given) => keepSubscription(mailbox, browser, given),
    dropSubscription: async (browser) => dropSubscription(mailbox, browser),
    hasSubscription: async (browser) => hasSubscription(mailbox, browser),
    shownSettings: async () => shownSettings(mailbox),
    keepSettings: async (asked, _, toPrivate) => keepSettings(mailbox, asked, toPrivate),
    answerForAddress: async (address, answer) => answerForAddress(mailbox, address, answer),
    putTest: async (channel) => putTest(mailbox, channel),
    deliveriesOf: async (limit) => deliveriesOf(mailbox, limit),
    notesOf: async (message) => notesOf(mailbox, message),
    keepNotes: async (message, said) => keepNotes(mailbox, message, said),
    notesAfter: async (after, limit) => notesAfter(mailbox, after, limit),
  }
}
