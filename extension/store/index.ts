import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { MessageRequest } from '../../shared/alerts.ts'
import type { ErasedCounts } from '../../shared/api.ts'
import type { Event } from '../../shared/events.ts'
import type { Status } from '../../shared/status.ts'
import type { MailboxId, MessageId } from '../../shared/token/index.ts'
import type { Verdict } from '../../shared/verdict/index.ts'
import type { LinkChoice, Tracker } from '../messages.ts'
import type { Pause } from '../pause.ts'
import type { NewsChoices, TellOf } from '../news-choices.ts'
import type { News } from '../news-kinds.ts'
import type { QuietHours } from '../quiet-hours.ts'
import type { SentMail } from '../sent-mail.ts'
import type { Way } from '../ways.ts'
import type { LanguageChoice } from '../words.ts'
import { upgrade } from './versions.ts'

/** A tracked mail and what became of it. */
export interface Mail extends Partial<Pick<SentMail, 'legacyMessageId' | 'legacyThreadId' | 'from'>> {
  /**
   * `<account> <Gmail's message id>`; `outside <message>` for one that another mail program sends; `? <message>` for a
   * mail of which this browser knows nothing else.
   */
  key: string
  /** Absent for a mail that did not go out through Gmail here. */
  account?: string
  /** The mailbox that it was sent with; absent from mails of Doublecheck 0.1, and from those that did not go out here. */
  mailbox?: MailboxId
  /** For a mail whose image or links were made here for another mail program: the mailbox that they belong to. */
  outside?: MailboxId
  messageId?: string
  threadId?: string
  subject: string
  recipients: SentMail['recipients']
  /** Unix milliseconds. */
  sentAt: number
  scheduled: boolean
  /** Gmail has not said that it took the mail. */
  unanswered?: boolean
  /** Every token that it went out with: a send that failed halfway is tried again with another. */
  messages: MessageId[]
  /** When each of them was handed over, in Unix milliseconds by this machine's clock. */
  handedOver: Record<string, number>
  /** `<account> <conversation's id>`, in each of Gmail's forms. */
  conversations: string[]
  status: Status
  /** The event of the first read that this browser heard of: told, or no news to the user. */
  announced?: string
  /** What the user was told of it, or is to be told: the newest, in its order. */
  told?: Told[]
  /**
   * When the newest of that happened that the user has not looked at: Unix milliseconds by the endpoint's clock. It goes
   * once they open the mail, its conversation or its notification, and when what was told turns out not to be so.
   */
  unseen?: number
  /** What the user wants to be told of it; absent: as of all. */
  tell?: TellOf
  /** The first answer of a recipient's that was seen: when it came, and whose it is. */
  reply?: { at: number; by: string }
  remind?: Reminder
  /** A recipient stopped its tracking: nothing more is heard of it. */
  stopped?: true
  /** The address of its only recipient, in lower case; absent where it has several, or none that is known. */
  alone?: string
  /** The same, once something fetched it that is or may be a reader: absent before. */
  aloneSeen?: string
}

/** Something that the user was told of a mail, or is to be told. */
export interface Told {
  /** The event's id, or a reminder's notification. */
  event: string
  /** When it happened, in Unix milliseconds by the endpoint's clock. */
  at: number
  news: News | 'again' | 'reminder'
  /** The user has looked at the mail since. */
  isSeen?: true
}

/** The user wants to be told of a mail that is still not read, or not answered, at a time. */
export interface Reminder {
  /** Unix milliseconds. */
  at: number
  unless: 'read' | 'answered'
  /** The same as `at`, until this browser has told the user, or need not. */
  dueAt?: number
}

/** What holds for every mail that is sent from now on, unless something else is chosen for it. */
export interface RemindByDefault {
  days: number
  unless: Reminder['unless']
}

/** What an endpoint is to know of one message, and to do for it. */
export interface Wanted {
  title?: string
  remind?: NonNullable<MessageRequest['remind']>
  answered?: true
  muted?: true
  notInGmail?: true
}

/** The same beside what the endpoint has heard of it. */
export interface Note {
  message: MessageId
  /** Only this mailbox's endpoint hears of it. */
  mailbox: MailboxId
  want: Wanted
  told: Wanted
  /** While there is something that the endpoint has not heard: from when on to tell it, in Unix milliseconds. */
  tellAt?: number
  /** The message was erased there, or is not taken: nothing is told of it any more. */
  isClosed?: true
}

/** The user lets this browser tell an endpoint something of mails: their subjects, or what alerts go by. */
export interface Leave {
  mailbox: MailboxId
  /** Of mails that were handed over from then on: Unix milliseconds by this machine's clock. */
  since: number
}

/** Whether this browser knows a mail from its events only: neither its subject nor its recipients. */
export function isStranger({ account, outside }: Pick<Mail, 'account' | 'outside'>): boolean {
  return account === undefined && outside === undefined
}

/** An event, with what this browser makes of it as its verdict. */
export interface KeptEvent extends Event {
  /** The endpoint's verdict as it came, where this browser knows better. */
  asTold?: Verdict
  /** The endpoint was told, or is to be told, that it is most likely one's own look. */
  isReported?: boolean
}

/** What makes silence no sign: a person, or all of a domain, of whom reads may not be visible. */
export interface Silence {
  /** An address, or `@` and a domain. */
  who: string
  /** Of a person of whom nothing was ever seen: when the third of the oldest mails to them alone was sent. */
  third?: number
  /** Of a domain with a mail scanner before it: the scanner's name, or '' where it is not known. */
  scanner?: string
}

/** What better rules changed: told once for each version of them. */
export interface Improvement {
  version: number
  /** Mails that do not count as read any more, and those that do now, by their key. */
  mails: Record<string, 'fell' | 'rose'>
  told?: boolean
  /** The user has put it away. */
  dismissed?: boolean
}

/** How far stored events were judged with the present rules. */
export interface JudgedAgain {
  version: number
  /** The key of the last mail that was. */
  upTo?: string
  isDone: boolean
}

/** Something that the user must be told, or no longer: kept until it was done. */
export interface Notice {
  /** The event's id: the notification's too, so that it is never shown twice. */
  id: string
  kind: Exclude<Told['news'], 'reminder'> | 'withdrawn'
  mail: string
  /** It came in quiet hours. */
  isHeld?: true
}

/** What is told as one, since much came at once. */
export interface Series {
  /** The notification's. */
  id: string
  events: string[]
  /** When it was told last, in Unix milliseconds. */
  at: number
}

/** A look of the sender's own: one that the endpoint has not heard of yet, or that was a moment ago. */
export interface OwnView {
  message: MessageId
  /** Unix milliseconds by this machine's clock. */
  at: number
  /** The endpoint has heard of it. */
  isTold?: boolean
}

/** A message that the user erased: only that it was, for ever, so that nothing of it is kept again. */
export interface Erased {
  message: MessageId
  /** Whose endpoint has to erase it too; absent where that is not known. */
  mailbox?: MailboxId
  /** While that endpoint has not done so: from when on to tell it, in Unix milliseconds. */
  tellAt?: number
}

/** A received message in which there were trackers, or links that tell of a click. */
export interface Shielded {
  /** `<account> <Gmail's message id>`. */
  key: string
  account: string
  messageId: string
  /** `<account> <conversation's id>`, in each of Gmail's forms. */
  conversations: string[]
  from: { address: string; name: string }
  /** When it was first seen, in Unix milliseconds. */
  at: number
  trackers: Tracker[]
  /** How many of its links tell of a click. */
  links: number
  /** The user let its images through. */
  isAllowed?: true
}

/** How the user has the shield. */
export interface Shield {
  on: boolean
  /** The toolbar's button says how many trackers there are in what is open. */
  badge: boolean
  /** Whose messages are let through: addresses in lower case. */
  senders: string[]
}

/** The user's own word on an event, which the endpoint has not heard yet. */
export interface Judgement {
  /** The event's id. */
  event: string
  /** "That was me"; false where the user takes that back. */
  wasMe: boolean
  /** What the endpoint last said of the event: what holds when it does not take this. */
  told: Verdict
}

/** What belongs to the pairing with an endpoint. */
export interface Paired {
  /** The address of its API, without a slash at its end. */
  endpoint: string
  mailbox: MailboxId
  generation: number
  /** This browser's id in the list of those that share the mailbox; absent where an older endpoint gave none. */
  browser?: string
  /**
   * When this browser was paired, in Unix milliseconds by the endpoint's clock: what was read before in a mailbox
   * that it joined is shown, and not announced. Absent from earlier pairings.
   */
  since?: number
  /** Secret. */
  apiKey: string
  /** Secret: base64url of 32 bytes. */
  pixelKey: string
  /** The address that goes into mails. */
  publicUrl: string
  /** Its key was refused: this browser was removed there, or its data is another's. */
  revoked?: boolean
  /** Opens since its start that the endpoint could not store, by its own last word. */
  lost?: number
}

/** The line that tells recipients of the image. */
export interface Line {
  /** Plain; what stands in its first brackets is the link. */
  text: string
  isOn: boolean
}

/** An account of Gmail's that was shown in this browser. */
export interface Account {
  /** In lower case. */
  address: string
  /** No mail of it is tracked; absent while the user chose neither, false where they switched it on again. */
  isOff?: boolean
}

/** For how long mails are kept in this browser. */
export interface Retention {
  /** Since they were sent. */
  days: number
  /** Mails of before (Unix milliseconds) are forgotten, or about to be. */
  before?: number
  /** When all of them were last gone, in Unix milliseconds. */
  doneAt?: number
}

/** What the user wants erased, until it is. */
export interface Erasing {
  what: 'here' | 'endpoint' | 'both'
  /** Unix milliseconds. */
  askedAt: number
  /** The pairing as it was then: its key opens the mailbox that is to go. */
  paired?: Paired
  /** The endpoint was asked to erase: where it knows the key no more from then on, that is why. */
  tried?: boolean
  /** What the endpoint answered. */
  endpoint?: EndpointErased
}

/** What became of the mailbox at an endpoint. */
export interface EndpointErased {
  /** The address of its API. */
  address: string
  /** How much it says that it erased; absent where it did not say, or its answer was lost. */
  counts?: ErasedCounts
  /** Asked again afterwards, it refused the key. */
  isRefused: boolean
  /** It refused the key before it had erased anything: what it has is still there. */
  isStillThere?: boolean
}

/** The proof of what was erased. */
export interface Receipt extends Omit<Erasing, 'paired' | 'tried'> {
  /** Unix milliseconds. */
  doneAt: number
  here?: {
    /** How many records each table held. */
    counts: Record<string, number>
    /** How many there were when it was looked again; absent while nobody has looked. */
    left?: number
  }
}

/** Single values, each under its own name. */
export interface SettingValues {
  paired: Paired
  /** What to ask the endpoint with for events that came later. */
  cursor: string
  /** What to add to this machine's clock to get the endpoint's, in milliseconds. */
  clockOffset: number
  /** When the user agreed to what is kept, in Unix milliseconds; before, nothing is. */
  consented: number
  /** The way to an endpoint that the user has chosen in the first run. */
  way: Way
  language: LanguageChoice
  trackByDefault: boolean
  /** Absent while nothing is paused; one that is over may still stand here. */
  paused: Pause
  /** What the user chose for single mails while writing, by Gmail's message id; the newest last. */
  choices: [messageId: string, tracked: boolean][]
  /** Whether links are tracked in every mail for which nothing else was chosen. */
  trackLinks: boolean
  /** What the user chose for the links of single mails, by Gmail's message id; the newest last. */
  linkChoices: [messageId: string, choice: LinkChoice][]
  /** The public address at which the endpoint was reached last. */
  reachedAt: string
  /** The subject of the doctor's test mail. */
  testSubject: string
  /** Presses on Send in a row after which no mail was recognised; the user was told at the second. */
  unrecognisedSends: number
  /** How often in a row this browser could not be given to the endpoint to wake, and when to look again (Unix milliseconds). */
  push: { failures: number; lookAgainAt: number }
  /** When the facts of old events were last forgotten, in Unix milliseconds. */
  factsForgottenAt: number
  /** Of events up to then: Unix milliseconds by the endpoint's clock. */
  factsForgottenUpTo: number
  /** Every mailbox that this browser ever used. */
  ownMailboxes: MailboxId[]
  judgedAgain: JudgedAgain
  improvement: Improvement
  /** What the user said of events, oldest first, until the endpoint has taken it. */
  judgements: Judgement[]
  /** Absent where no subject leaves this browser. */
  titles: Leave
  /** Absent where no alerts were set up in this browser. */
  alerted: Leave
  /** Null where the user turned it off; absent while they never chose. */
  remindByDefault: RemindByDefault | null
  /** What the user is told of mails for which nothing else was chosen. */
  news: NewsChoices
  /** The people and domains to whom no mail is tracked, as `never-for.ts` reads them. */
  neverFor: string[]
  /** Absent while the user never wanted one. */
  line: Line
  accounts: Account[]
  /** Null where the user turned them off; absent while they never chose. */
  quietHours: QuietHours | null
  series: Series
  /** Absent where mails are kept for ever. */
  retention: Retention
  /** Absent while the user never switched it on: it is off. */
  shield: Shield
  erasingAll: Erasing
  /** Until the user puts it away. */
  receipt: Receipt
}

export interface Schema extends DBSchema {
  settings: { key: keyof SettingValues; value: SettingValues[keyof SettingValues] }
  mails: {
    key: string
    value: Mail
    indexes: {
      bySentAt: number
      byMessage: MessageId
      byConversation: string
      byLegacyId: string
      byAlone: [alone: string, sentAt: number]
      byAloneSeen: string
      byReminder: number
      byUnseen: number
    }
  }
  events: { key: string; value: KeptEvent; indexes: { byMessage: MessageId; byTime: number } }
  notices: { key: string; value: Notice }
  ownViews: { key: number; value: OwnView }
  /** Tokens of sends that were taken back: what fetches them is no reader's. */
  withdrawn: { key: MessageId; value: { message: MessageId } }
  silences: { key: string; value: Silence }
  /** Events that are most likely one's own looks, of which the endpoint has not heard. */
  elsewhere: { key: string; value: { event: string } }
  notes: { key: MessageId; value: Note; indexes: { byTellAt: number } }
  erased: { key: MessageId; value: Erased; indexes: { byTellAt: number } }
  shielded: { key: string; value: Shielded; indexes: { byConversation: string; byTime: number } }
}

export type Store = IDBPDatabase<Schema>

let opened: Promise<Store> | undefined

/**
 * Opens the store: the one place that keeps subjects and recipients, and the endpoint's keys. It belongs to the
 * extension's own origin, so no page and no content script can reach it.
 */
export function openStore(): Promise<Store> {
  opened ??= openDB<Schema>('doublecheck', 5, {
    upgrade: (database, version, _, transaction) => upgrade(database, version, transaction),
    // Another version of the extension wants to open it: stand aside.
    blocking: (_current, _blocked, event) => {
      opened = undefined
      if (event.target instanceof IDBDatabase) event.target.close()
    },
    terminated: () => (opened = undefined),
  }).catch((error: unknown) => {
    // What is in the way now, a full disk, say, need not be the next time.
    opened = undefined
    throw error
  })
  return opened
}

/**
 * @param error why the store could not be opened
 * @returns whether that is since a newer Doublecheck wrote it; then it stays as it is
 */
export function isOfNewer(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'VersionError'
}

/** Whether a pairing is the present one; asked within the transaction that depends on it. */
export async function isStill(
  settings: { get(name: 'paired'): Promise<unknown> },
  paired: Pick<Paired, 'apiKey'>,
): Promise<boolean> {
  const present = (await settings.get('paired')) as Paired | undefined
  return present?.apiKey === paired.apiKey
}

/** @returns the pairing, or undefined where there is none whose endpoint would answer: it may have refused the key */
export async function pairedInForce(store: Store): Promise<Paired | undefined> {
  const paired = await getSetting(store, 'paired')
  return paired?.revoked ? undefined : paired
}

/** @returns a single value, or undefined while it was never set */
export async function getSetting<K extends keyof SettingValues>(
  store: Store,
  name: K,
): Promise<SettingValues[K] | undefined> {
  return (await store.get('settings', name)) as SettingValues[K] | undefined
}

export async function setSetting<K extends keyof SettingValues>(
  store: Store,
  name: K,
  value: SettingValues[K],
): Promise<void> {
  await store.put('settings', value, name)
}
