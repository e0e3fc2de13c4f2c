import type { Event } from '../shared/events.ts'
import type { MailboxId, MessageId } from '../shared/token/index.ts'
import type { PushService } from './push/services.ts'
import type { PushSubscription } from './push/subscription.ts'
import type { By } from '../shared/verdict/index.ts'

/** One mailbox, as the API reaches it: beside it on one machine, or in an object of its own elsewhere. */
export interface MailboxDoor {
  browserOf(keyHash: Uint8Array): Promise<string | undefined>
  eventsAfter(after: string | undefined, limit: number): Promise<{ events: Event[]; cursor: string }>
  addView(message: MessageId, at: number): Promise<void>
  judge(eventId: string, by: By, rule: string): Promise<'no-such-event' | 'no-such-judgement' | undefined>
  /** Of the subscriptions of one browser, by its id: see `push/queue.ts`. */
  keepSubscription(browser: string, subscription: PushSubscription): Promise<void>
  dropSubscription(browser: string): Promise<void>
  hasSubscription(browser: string): Promise<boolean>
}

/** What the API needs of the machine that it runs on. */
export interface Host {
  /** The address under which recipients reach the endpoint, without a slash at its end. */
  publicUrl: string
  /** The secret from which every mailbox's key is derived: 32 bytes. */
  master: Uint8Array
  /** Unix milliseconds. */
  now(): number
  random(length: number): Uint8Array
  /** To which services it sends pushes. */
  pushServices: readonly PushService[]
  mailbox(id: MailboxId): MailboxDoor
  /** Spends the code and makes a mailbox with its first browser, both or neither; undefined for a wrong code. */
  pair(setupCode: string, mailbox: MailboxId, keyHash: Uint8Array): Promise<boolean>
  /** Milliseconds that this client must wait before its next try to pair counts. */
  waitBeforePairing(client: string): Promise<number>
  countPairingFailure(client: string): Promise<void>
  /** Writes down a failure of the endpoint's own. */
  report(error: Error): void
  /** Counts since the start, for monitors. */
  health(): { stored: number; lost: number }
}
