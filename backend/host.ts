import type {
  AlertsRequest,
  AlertsShown,
  Channel,
  DeliveryListed,
  MessageNotes,
  MessageRequest,
} from '../shared/alerts.ts'
import type { ErasedCounts } from '../shared/api.ts'
import type { MailboxId, MessageId } from '../shared/token/index.ts'
import type { MessageComplaint } from './alerts/messages.ts'
import type { MailState, SettingsOutcome } from './alerts/settings.ts'
import type { Complaint } from './mailbox/index.ts'
import type { PushService } from './push/services.ts'
import type { PushSubscription } from './push/subscription.ts'
import type { By } from '../shared/verdict/index.ts'
import type {
  AboutMailbox,
  BrowserOfMailbox,
  EventsPage,
  Fetches,
  NewBrowser,
  Rotated,
  ViewsPage,
} from './mailbox/index.ts'

/**
 * One mailbox, as the API reaches it: beside it on one machine, or in an object of its own elsewhere. Each call is
 * the method of that name of `Mailbox`; what it changes is told to open streams.
 */
export interface MailboxDoor {
  addBrowser(browser: NewBrowser): Promise<boolean>
  browserOf(keyHash: Uint8Array): Promise<string | undefined>
  browsers(): Promise<BrowserOfMailbox[]>
  /** Ends the browser's streams too. */
  removeBrowser(browser: string): Promise<number | undefined>
  about(): Promise<AboutMailbox | undefined>
  rotate(): Promise<Rotated>
  eraseMessage(message: MessageId): Promise<boolean>
  fetchesOf(message: MessageId, generation: number): Promise<Fetches | undefined>
  stopTracking(message: MessageId, generation: number): Promise<boolean>
  keptDays(): Promise<number | null>
  keepDays(days: number | null): Promise<void>
  eventsAfter(after: string | undefined, limit: number): Promise<EventsPage>
  viewsAfter(after: number, limit: number): Promise<ViewsPage>
  addView(message: MessageId, at: number): Promise<void>
  judge(eventId: string, by: By, rule: string): Promise<Complaint | undefined>
  takeBack(eventId: string): Promise<Complaint | undefined>
  claimTelling(browser: string, events: readonly string[]): Promise<string[]>
  /**
   * Of the subscriptions of one browser, by its id: see `push/queue.ts`.
   * @param publicUrl the endpoint's address, which pushes name
   */
  keepSubscription(browser: string, subscription: PushSubscription, publicUrl: string): Promise<void>
  dropSubscription(browser: string): Promise<void>
  hasSubscription(browser: string): Promise<boolean>
  /** Of alerts: see `alerts/settings.ts`, `alerts/queue.ts` and `alerts/outbox.ts`. */
  shownSettings(): Promise<AlertsShown | undefined>
  /**
   * @param publicUrl where recipients reach the endpoint: links in mails name it
   * @param webhooksToPrivate see {@link Host}
   */
  keepSettings(
    asked: AlertsRequest,
    publicUrl: string,
    webhooksToPrivate: boolean,
  ): Promise<SettingsOutcome | undefined>
  answerForAddress(address: string, answer: Exclude<MailState, 'unconfirmed'>): Promise<boolean>
  putTest(channel: Channel): Promise<{ letter: string } | { after: number } | undefined>
  deliveriesOf(limit: number): Promise<DeliveryListed[]>
  /** What the user says of single mails: see `alerts/messages.ts`. */
  notesOf(message: MessageId): Promise<MessageNotes>
  keepNotes(message: MessageId, said: MessageRequest): Promise<MessageComplaint | undefined>
  notesAfter(after: string, limit: number): Promise<(MessageNotes & { message: MessageId })[]>
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
  /** By which channels it sends alerts. */
  channels: readonly Channel[]
  /** Webhooks may go to private addresses, there by http too. */
  webhooksToPrivate: boolean
  /** Undefined where there is no such mailbox, as far as can be told without waking it. */
  mailbox(id: MailboxId): Promise<MailboxDoor | undefined>
  /**
   * Spends the code and makes a mailbox with its first browser, both or neither; false for a wrong code.
   * @throws Problem where there are as many mailboxes as there may be
   */
  pair(setupCode: string, mailbox: MailboxId, browser: NewBrowser): Promise<boolean>
  newJoinCode(mailbox: MailboxId): Promise<{ joinCode: string; validUntil: number }>
  /** Spends the code; undefined for a wrong one. */
  spendJoinCode(joinCode: string): Promise<MailboxId | undefined>
  /** Erases a mailbox for good, with its join codes, and ends its streams. */
  eraseMailbox(mailbox: MailboxId): Promise<ErasedCounts>
  /** Milliseconds that this client must wait before its next try to pair or to join counts. */
  waitBeforePairing(client: string): Promise<number>
  countPairingFailure(client: string): Promise<void>
  /** Writes down a failure of the endpoint's own. */
  report(error: Error): void
  /** Hits since the start that were answered without being kept, where the host knows at once. */
  lost?(): number
  /** Counts since the start, for monitors. */
  health(): Promise<{ stored: number; lost: number }>
}
