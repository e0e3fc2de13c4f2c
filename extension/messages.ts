import * as v from 'valibot'
import type { AddressProblem } from '../shared/address.ts'
import { AlertsRequest, CHANNELS, MessageRequest } from '../shared/alerts.ts'
import type { AlertsAnswer, DeliveryListed } from '../shared/alerts.ts'
import { LONGEST_BROWSER_NAME, MailboxIdText, MessageIdText } from '../shared/api.ts'
import type { BrowserListed } from '../shared/api.ts'
import type { PairingProblem } from '../shared/pairing.ts'
import type { Status } from '../shared/status.ts'
import type { By } from '../shared/verdict/index.ts'

/** Why nothing goes into mails at present: the key of its text in every language. */
export type Obstacle = 'not-paired' | 'revoked' | AddressProblem

/** What the user chose for the links of one mail. */
export const LinkChoice = v.object({
  /** Absent: as for all mails. */
  on: v.optional(v.boolean()),
  /** Single links against the rule, by what {@link keyOfLink} makes of their target: tracked or not. */
  single: v.pipe(v.array(v.tuple([v.pipe(v.string(), v.maxLength(20)), v.boolean()])), v.maxLength(200)),
})
export type LinkChoice = v.InferOutput<typeof LinkChoice>

/** What the content script needs to put pixels in and to keep own ones out. Holds no key to the endpoint's data. */
export const GmailSettings = v.object({
  /** Every mailbox that this browser ever used. */
  own: v.array(MailboxIdText),
  /** Absent while not paired. */
  minting: v.optional(
    v.object({
      mailbox: MailboxIdText,
      generation: v.number(),
      /** base64url of 32 bytes. */
      pixelKey: v.string(),
      publicUrl: v.string(),
      /** What to add to this machine's clock to get the endpoint's, in milliseconds. */
      clockOffset: v.number(),
    }),
  ),
  obstacle: v.optional(
    v.picklist(['not-paired', 'revoked', 'not-an-address', 'not-https', 'this-computer', 'private-network']),
  ),
  trackByDefault: v.boolean(),
  /** What the user chose for single mails, by Gmail's message id: tracked or not. */
  choices: v.array(v.tuple([v.string(), v.boolean()])),
  /** Absent while links cannot be tracked: the endpoint was not reached at its public address yet. */
  links: v.optional(
    v.object({
      byDefault: v.boolean(),
      /** What the user chose for single mails, by Gmail's message id. */
      choices: v.array(v.tuple([v.string(), LinkChoice])),
    }),
  ),
  /** The subject of the doctor's test mail: the one mail to oneself that is tracked. */
  testSubject: v.optional(v.string()),
})
export type GmailSettings = v.InferOutput<typeof GmailSettings>

/** A conversation, as a list of Gmail's names it; with conversation view off, one message of it. */
export const Conversation = v.object({
  threadId: v.string(),
  legacyThreadId: v.string(),
  message: v.optional(v.object({ messageId: v.string(), legacyMessageId: v.string() })),
})
export type Conversation = v.InferOutput<typeof Conversation>

/** A message, as an opened conversation names it. */
export const MessageIds = v.object({ messageId: v.string(), legacyMessageId: v.string() })
export type MessageIds = v.InferOutput<typeof MessageIds>

/** What a mark shows of a mail. */
export interface MarkOfMail {
  /** The mail's name in the store. */
  key: string
  status: Status
  recipients: number
  scheduledFor?: number
  /** Gmail has not said that it took the mail. */
  unanswered?: boolean
  /** Who answered it: a name, or an address. */
  answeredBy?: string
  /** Why reads of it may not be visible. */
  silence?: SilenceOfMail
}

/** Why silence is no sign that a mail was not read. */
export interface SilenceOfMail {
  /** The address of its only recipient. */
  who: string
  why: 'never-seen' | 'scanner'
  /** Whose scanner it is. */
  scanner?: string
}

/** A mark, and every name under which Gmail may show what it belongs to. */
export interface NamedMark {
  names: string[]
  mark: MarkOfMail
}

/** The marks of an account's newest tracked mails. */
export interface RecentMarks {
  /** Each conversation's newest mail, under the conversation's ids. */
  conversations: NamedMark[]
  /** Each mail, under its message's ids. */
  messages: NamedMark[]
}

/** A mail's way in time, in the user's words. */
export interface History {
  mail: MarkOfMail
  /** Unix milliseconds, as are all times here. */
  sentAt: number
  entries: HistoryEntry[]
  /** For a mail that is not read: what may be concluded from that. */
  silence?: string
}

/** One fetch in a mail's history. */
export interface HistoryEntry {
  /** The event's id. */
  event: string
  at: number
  by: By
  /** What it was, and whether it counts. */
  said: string
  /** What else is worth knowing: how soon it came, how often, which link. */
  details: string[]
  /** What the user may say of it: that it was them, or that they take that back. */
  sayable?: 'that-was-me' | 'undo'
}

/** "That was me", of one event of a mail's; or that this is taken back. */
const thatWasMe = v.object({
  type: v.literal('that-was-me'),
  mail: v.string(),
  event: v.pipe(v.string(), v.maxLength(100)),
  wasMe: v.boolean(),
})

/** What the content script asks of the background. */
export const FromGmail = v.variant('type', [
  v.object({ type: v.literal('gmail-settings') }),
  v.object({ type: v.literal('outbox-filled') }),
  v.object({
    type: v.literal('marks'),
    account: v.string(),
    conversations: v.pipe(v.array(Conversation), v.maxLength(500)),
  }),
  v.object({
    type: v.literal('message-marks'),
    account: v.string(),
    messages: v.pipe(v.array(MessageIds), v.maxLength(500)),
  }),
  v.object({ type: v.literal('recent-marks'), account: v.string() }),
  v.object({ type: v.literal('history'), mail: v.string() }),
  thatWasMe,
  /** Gmail saved a draft: if it was sent before, that was taken back (undo, or a schedule that was cancelled). */
  v.object({
    type: v.literal('draft-saved'),
    account: v.string(),
    messageId: v.string(),
    savedAt: v.number(),
  }),
  /** Send was pressed, the compose went, and no request was recognised as its mail; or one was, again. */
  v.object({ type: v.literal('send-recognised'), recognised: v.boolean() }),
  /** The cards are needed in the page that asks. */
  v.object({ type: v.literal('cards') }),
  v.object({ type: v.literal('choose'), messageId: v.string(), tracked: v.boolean() }),
  v.object({ type: v.literal('choose-links'), messageId: v.string(), choice: LinkChoice }),
  /** A message that came in, in the opened conversation of a tracked mail: a recipient's answer, perhaps. */
  v.object({
    type: v.literal('reply-seen'),
    account: v.string(),
    conversation: v.pipe(v.array(v.string()), v.maxLength(2)),
    legacyMessageId: v.string(),
    /** The sender's address. */
    from: v.string(),
    subject: v.string(),
    /** Its first lines. */
    opening: v.pipe(v.string(), v.maxLength(500)),
    quotes: v.boolean(),
  }),
  v.object({ type: v.literal('own-views'), messages: v.pipe(v.array(MessageIdText), v.maxLength(100)) }),
])
export type FromGmail = v.InferOutput<typeof FromGmail>

/** So much a person may write of a mail for another mail program, in characters. */
export const LONGEST_TITLE = 500
const MOST_RECIPIENTS = 100

const Remind = v.unwrap(v.unwrap(MessageRequest.entries.remind))

/** So many days after sending a reminder may come. */
export const MOST_REMINDER_DAYS = 30

/** What popup and options page ask of the background. */
export const FromOwnPages = v.variant('type', [
  v.object({ type: v.literal('state') }),
  v.object({
    type: v.literal('pair'),
    text: v.string(),
    name: v.pipe(v.string(), v.maxLength(LONGEST_BROWSER_NAME)),
  }),
  v.object({ type: v.literal('unpair') }),
  v.object({ type: v.literal('track-by-default'), on: v.boolean() }),
  v.object({ type: v.literal('track-links'), on: v.boolean() }),
  v.object({ type: v.literal('examine') }),
  v.object({ type: v.literal('start-test-mail') }),
  v.object({ type: v.literal('fetch-test-mail') }),
  v.object({ type: v.literal('dismiss-improvement'), version: v.number() }),
  v.object({ type: v.literal('open-conversation'), mail: v.string() }),
  v.object({ type: v.literal('history'), mail: v.string() }),
  thatWasMe,
  /** A mail that another mail program sends: from now on what it carries is this mail's. */
  v.object({
    type: v.literal('make-outside-mail'),
    title: v.pipe(v.string(), v.maxLength(LONGEST_TITLE)),
    recipients: v.pipe(
      v.array(v.object({ address: v.string(), name: v.optional(v.string()) })),
      v.maxLength(MOST_RECIPIENTS),
    ),
  }),
  /** The image that such a mail carries. */
  v.object({ type: v.literal('outside-image'), mail: v.string() }),
  /** A link for such a mail: `target` is the address that it leads to. */
  v.object({ type: v.literal('outside-link'), mail: v.string(), target: v.string() }),
  v.object({ type: v.literal('browsers') }),
  v.object({ type: v.literal('remove-browser'), id: v.string() }),
  v.object({ type: v.literal('invite-browser') }),
  v.object({ type: v.literal('renew-key') }),
  v.object({ type: v.literal('alerts') }),
  v.object({ type: v.literal('keep-alerts'), alerts: AlertsRequest }),
  v.object({ type: v.literal('test-alert'), channel: v.picklist(CHANNELS) }),
  v.object({ type: v.literal('deliveries') }),
  v.object({ type: v.literal('remind'), mail: v.string(), remind: v.nullable(Remind) }),
  v.object({
    type: v.literal('remind-by-default'),
    rule: v.nullable(
      v.object({
        days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_REMINDER_DAYS)),
        unless: Remind.entries.unless,
      }),
    ),
  }),
])
export type FromOwnPages = v.InferOutput<typeof FromOwnPages>

/** What popup and options page show about the connection. */
export interface State {
  endpoint?: string
  publicUrl?: string
  obstacle?: Obstacle
  /** Whether the stream is open right now. */
  connected: boolean
  /** The endpoint does not know this browser's key any more. */
  revoked: boolean
  /** Opens since its start that the endpoint could not store. */
  lost: number
  trackByDefault: boolean
  /** Links of all mails; undefined while the endpoint was not reached at its public address. */
  trackLinks?: boolean
}

/** What the doctor looks at, in this order. */
export type Examined =
  | 'paired'
  | 'permissions'
  | 'endpoint'
  | 'gmail'
  | 'sends'
  | 'own-pixels'
  | 'public-address'
  | 'addresses'
  | 'push'

/** One thing that the doctor looked at. */
export interface Finding {
  what: Examined
  /** `unknown`: it could not be looked at, or need not be as it should. */
  state: 'good' | 'bad' | 'unknown'
  /** The key of the sentence that says how it is and what to do. */
  text: string
  /** What goes into that sentence. */
  value?: string
}

/** How an attempt to pair ended: undefined when it worked, else the key of a text and what the endpoint said. */
export interface PairingFailure {
  problem: PairingProblem | 'unreachable' | 'refused' | 'not-doublecheck' | 'too-far-apart'
  detail?: string
}

/** What the endpoint answered, or why it did not: the key of a text and what it said itself. */
export type Asked<T> = { answer: T } | AskedInVain<'unreachable' | 'refused'>

/** `code` is the endpoint's own name for what is wrong, and `detail` says it in English. */
interface AskedInVain<Problem> {
  problem: Problem
  code?: string
  detail?: string
}

/** The same of what an endpoint may be too old for. */
export type AskedOfNew<T> = Asked<T> | AskedInVain<'too-old'>

/** What is set up of alerts. */
export interface AlertsState extends Omit<AlertsAnswer, 'endpoint'> {
  /** This browser tells the endpoint subjects. */
  tellsTitles: boolean
}

/** What another browser is to be given, and for how many milliseconds it is good. */
export interface Invitation {
  text: string
  validFor: number
}

/** Each question's answer. */
export interface Answers {
  'gmail-settings': GmailSettings
  'outbox-filled': null
  marks: (MarkOfMail | null)[]
  'message-marks': (MarkOfMail | null)[]
  'recent-marks': RecentMarks
  history: History | null
  /** The history as it is now; null where there is no such event. */
  'that-was-me': History | null
  'draft-saved': true
  'send-recognised': true
  cards: true
  choose: true
  'choose-links': true
  'reply-seen': true
  'own-views': null
  state: State
  pair: PairingFailure | null
  unpair: null
  'track-by-default': null
  'track-links': null
  examine: Finding[]
  /** Null, or the key of the text that says what is wrong. */
  'start-test-mail': string | null
  'fetch-test-mail': string | null
  'dismiss-improvement': null
  'open-conversation': null
  /** Its name in the store, or why nothing goes into mails. */
  'make-outside-mail': { mail: string } | { obstacle: Obstacle }
  /** HTML; null where it was made for an endpoint with which this browser is not paired now. */
  'outside-image': string | null
  'outside-link': { link: string } | { problem: 'no-link-target' | 'made-elsewhere' }
  browsers: Asked<BrowserListed[]>
  'remove-browser': Asked<null>
  'invite-browser': Asked<Invitation>
  'renew-key': Asked<null>
  alerts: AskedOfNew<AlertsState>
  'keep-alerts': AskedOfNew<AlertsState>
  /** The letter's id in the list of deliveries. */
  'test-alert': AskedOfNew<string>
  deliveries: AskedOfNew<DeliveryListed[]>
  remind: null
  'remind-by-default': null
}

/** What the background tells every Gmail tab and every page of ours. */
export const Announcement = v.variant('type', [
  v.object({ type: v.literal('mails-changed') }),
  v.object({ type: v.literal('settings-changed') }),
  /** Only to Gmail tabs: which account is this? Answered with its address or ''. */
  v.object({ type: v.literal('which-account') }),
])
export type Announcement = v.InferOutput<typeof Announcement>
