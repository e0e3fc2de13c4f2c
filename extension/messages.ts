import * as v from 'valibot'
import type { AddressProblem } from '../shared/address.ts'
import { AlertsRequest, CHANNELS, MessageRequest } from '../shared/alerts.ts'
import type { AlertsAnswer, DeliveryListed } from '../shared/alerts.ts'
import { LONGEST_BROWSER_NAME, MailboxIdText, MessageIdText, RetentionRequest } from '../shared/api.ts'
import type { BrowserListed } from '../shared/api.ts'
import type { PairingProblem } from '../shared/pairing.ts'
import type { Sign } from '../shared/shield/look.ts'
import type { Kind } from '../shared/shield/services/service.ts'
import type { Status } from '../shared/status.ts'
import type { MailboxId } from '../shared/token/index.ts'
import { LONGEST_LINE } from '../shared/visible-line.ts'
import { MOST_NEVER_FOR } from './never-for.ts'
import type { By } from '../shared/verdict/index.ts'
import { LONGEST_TITLE, MOST_REMINDER_DAYS } from './limits.ts'
import { PAUSES } from './pause.ts'
import { NewsChoices, TellOf } from './news-choices.ts'
import { QuietHours } from './quiet-hours.ts'
import { WAYS } from './ways.ts'
import type { Way } from './ways.ts'
import { LANGUAGES } from './words.ts'
import type { LanguageChoice } from './words.ts'

/** Why nothing goes into mails at present: the key of its text in every language. */
export type Obstacle = 'not-consented' | 'not-paired' | 'revoked' | AddressProblem

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
    v.picklist([
      'not-consented',
      'not-paired',
      'revoked',
      'erasing',
      'newer-store',
      'not-an-address',
      'not-https',
      'this-computer',
      'private-network',
    ]),
  ),
  trackByDefault: v.boolean(),
  /** Absent while nothing is paused. */
  paused: v.optional(v.object({ until: v.optional(v.number()) })),
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
  /** All texts in the language that the user chose; absent where it is the browser's. */
  words: v.optional(v.record(v.string(), v.string())),
  /** Accounts of which no mail is tracked, in lower case. */
  accountsOff: v.optional(v.array(v.string())),
  /** The people and domains to whom no mail is tracked, as `never-for.ts` reads them. */
  neverFor: v.optional(v.array(v.string())),
  /** The line for recipients, as HTML around the address that it leads to; absent where there never was one. */
  line: v.optional(v.object({ head: v.string(), tail: v.string(), isOn: v.boolean() })),
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
  /** A recipient stopped its tracking. */
  stopped?: true
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
  /** Nothing is told of it. */
  isMuted: boolean
  /** Oldest first. */
  days: HistoryDay[]
  /** What is to be said of all of it: what may be concluded from silence, and what was forgotten. */
  remarks: string[]
}

/** What happened on one day; where that is little, on all of them. */
export interface HistoryDay {
  /** Its name, or '' where each row says its day itself. */
  day: string
  /** Oldest first. */
  rows: HistoryRow[]
}

/** What a row of a mail's history is about: a fetch and who it was, or something else. */
export type HistoryKind = By | 'sent' | 'answer' | 'reminder' | 'more'

/** One thing in a mail's history, or several that stand as one. */
export interface HistoryRow {
  /** The event's id; otherwise a name that no event has. */
  key: string
  kind: HistoryKind
  /** Unix milliseconds: of several the first. */
  at: number
  /** When it was, in words. */
  when: string
  /** What it was, and whether it counts. */
  said: string
  /** What else is worth knowing: which program, how soon it came, how often, which link. */
  details: string[]
  /** What the user may say of it: that it was them, or that they take that back. */
  sayable?: 'that-was-me' | 'undo'
  /** What this row stands for, oldest first, until the user wants to see it. */
  folded?: HistoryRow[]
}

/** What the shield's script in Gmail needs. */
export interface ShieldSettings {
  on: boolean
  /** What to put behind the `#` of an image that is to be let through; empty while the shield is off. */
  marker: string
  /** Every mailbox that this browser ever used: their images are not the shield's business. */
  own: MailboxId[]
  /** All texts in the language that the user chose; absent where it is the browser's. */
  words?: Record<string, string>
}

const LONGEST_ADDRESS = 8_000
/** Gmail cuts a mail off long before. */
const MOST_OF_A_KIND = 2_000

/** A text of a stranger's: what is too long or too much of it is left out, since it must not hide the rest. */
const cut = (longest: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, longest)),
  )
const cutList = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.array(item),
    v.transform((items) => items.slice(0, MOST_OF_A_KIND)),
  )
const attribute = v.exactOptional(cut(2_000))

/** An image of a received message, as it stands in Gmail's page. */
export const ShieldImage = v.object({
  // One character more than any address has says that it is none.
  src: cut(LONGEST_ADDRESS + 1),
  attributes: v.object({
    width: attribute,
    height: attribute,
    style: attribute,
    hidden: attribute,
    alt: attribute,
    class: attribute,
  }),
  /** Whether an element around it hides it. */
  isHiddenAround: v.exactOptional(v.boolean()),
  /**
   * What became of it so far: `let` as it is; `stopped` before it was drawn; `late`: taken out once it stood in the
   * page; `held` until the answer; `before`: it stood there before the shield did.
   */
  state: v.picklist(['let', 'stopped', 'late', 'held', 'before']),
})
export type ShieldImage = v.InferOutput<typeof ShieldImage>

/** A link of a received message. */
export const ShieldLink = v.object({ href: cut(LONGEST_ADDRESS + 1) })
export type ShieldLink = v.InferOutput<typeof ShieldLink>

/** What was found of a message, or allowed. */
export interface ShieldJudgement {
  isAllowed: boolean
  /** What it was that the user allowed: the message, or all of its sender's. */
  allowed?: 'message' | 'sender'
  trackers: TrackerFound[]
  /** Those that tell of a click, or say more than where they lead. */
  links: LinkFound[]
}

/** An image that tells its sender of an open. */
export interface Tracker {
  /** Whose it is, where that is known. */
  service?: string
  kind?: Kind
  certainty: 'known' | 'looks'
  signs: Sign[]
  /** Nothing was fetched of it; false where it may have been. */
  stopped: boolean
}

/** The same in a message that was asked about. */
export interface TrackerFound extends Tracker {
  /** Its place in the list of images. */
  image: number
}

/** A link that can be opened clean. */
export interface LinkFound {
  /** Its place in the list of links. */
  link: number
  /** Who learns of a click. */
  service?: string
  /** Where it leads, as far as that can be told without asking anyone. */
  target: string
}

/** What a list shows of a conversation in which there are trackers. */
export interface TrackersSeen {
  trackers: number
  /** Each named once. */
  services: string[]
}

/** "That was me", of one event of a mail's; or that this is taken back. */
const thatWasMe = v.object({
  type: v.literal('that-was-me'),
  mail: v.string(),
  event: v.pipe(v.string(), v.maxLength(100)),
  wasMe: v.boolean(),
})

/** No news of a mail are told any more, or as of all again. */
const mute = v.object({ type: v.literal('mute'), mail: v.string(), on: v.boolean() })

/** A mail is to be forgotten, here and at its endpoint. */
const erase = v.object({ type: v.literal('erase'), mail: v.string() })

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
  mute,
  erase,
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
  v.object({ type: v.literal('shield-settings') }),
  /** What a received message that the user opened carries, all of it at once. */
  v.object({
    type: v.literal('shield-judge'),
    account: v.string(),
    message: MessageIds,
    thread: v.object({ threadId: v.optional(v.string()), legacyThreadId: v.string() }),
    from: v.object({ address: cut(320), name: cut(200) }),
    images: cutList(ShieldImage),
    links: cutList(ShieldLink),
  }),
  v.object({
    type: v.literal('shield-seen'),
    account: v.string(),
    conversations: v.pipe(v.array(Conversation), v.maxLength(500)),
  }),
  /** The user wants to see a message's images, trackers too, or all of its sender's; or neither any more. */
  v.object({
    type: v.literal('shield-allow'),
    account: v.string(),
    message: MessageIds,
    what: v.picklist(['message', 'sender', 'neither']),
    /** The sender's address. */
    sender: cut(320),
  }),
  /** No message is open any more in the page that asks. */
  v.object({ type: v.literal('shield-left') }),
])
export type FromGmail = v.InferOutput<typeof FromGmail>

const MOST_RECIPIENTS = 100

const Language = v.picklist(['browser', ...LANGUAGES])

const Remind = v.unwrap(v.unwrap(MessageRequest.entries.remind))

const MOST_SEEN = 10_000

/** What popup and options page ask of the background. */
export const FromOwnPages = v.variant('type', [
  v.object({ type: v.literal('state') }),
  /** The user agrees to what is kept, in the language that they read it in. */
  v.object({ type: v.literal('consent'), language: Language }),
  /** The way to an endpoint that the user is on. */
  v.object({ type: v.literal('choose-way'), way: v.picklist(WAYS) }),
  v.object({
    type: v.literal('pair'),
    text: v.string(),
    name: v.pipe(v.string(), v.maxLength(LONGEST_BROWSER_NAME)),
  }),
  v.object({ type: v.literal('unpair') }),
  v.object({ type: v.literal('track-by-default'), on: v.boolean() }),
  v.object({ type: v.literal('track-links'), on: v.boolean() }),
  /** From now on, for so long, nothing goes into mails. */
  v.object({ type: v.literal('pause'), length: v.picklist(PAUSES) }),
  v.object({ type: v.literal('resume') }),
  v.object({ type: v.literal('choose-language'), language: Language }),
  /** Whether nothing to these people and domains is tracked. */
  v.object({
    type: v.literal('never-for'),
    rules: v.pipe(v.array(v.string()), v.maxLength(MOST_NEVER_FOR)),
    on: v.boolean(),
  }),
  v.object({
    type: v.literal('line'),
    text: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_LINE)),
    on: v.boolean(),
  }),
  v.object({ type: v.literal('account'), address: v.string(), on: v.boolean() }),
  /** For how many days mails are kept in this browser, or what happened at the endpoint. */
  v.object({ type: v.literal('keep-days'), days: RetentionRequest.entries.days }),
  v.object({ type: v.literal('days-there') }),
  v.object({ type: v.literal('keep-days-there'), days: RetentionRequest.entries.days }),
  v.object({ type: v.literal('erase-everything'), what: v.picklist(['here', 'endpoint', 'both']) }),
  v.object({ type: v.literal('stop-erasing') }),
  v.object({ type: v.literal('go-on-erasing') }),
  v.object({ type: v.literal('drop-receipt') }),
  v.object({ type: v.literal('examine') }),
  v.object({ type: v.literal('start-test-mail') }),
  v.object({ type: v.literal('fetch-test-mail') }),
  v.object({ type: v.literal('dismiss-improvement'), version: v.number() }),
  v.object({ type: v.literal('open-conversation'), mail: v.string() }),
  v.object({ type: v.literal('history'), mail: v.string() }),
  thatWasMe,
  erase,
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
  /** The user looks at mails: what was told of them is seen. */
  v.object({ type: v.literal('seen'), mails: v.pipe(v.array(v.string()), v.maxLength(MOST_SEEN)) }),
  v.object({ type: v.literal('tell-of-mail'), mail: v.string(), tell: TellOf }),
  /** What is told of all mails for which nothing else is chosen. */
  v.object({ type: v.literal('tell-by-default'), kinds: NewsChoices }),
  /** Some of an exported file's rows; the store's own schema looks at them. */
  v.object({ type: v.literal('import-piece'), piece: v.unknown() }),
  v.object({ type: v.literal('end-import') }),
  /** When nothing is told; null: never. */
  v.object({ type: v.literal('quiet-hours'), hours: v.nullable(QuietHours) }),
  v.object({ type: v.literal('shield-switch'), on: v.boolean() }),
  /** Whether the toolbar's button says how many trackers there are in what is open. */
  v.object({ type: v.literal('shield-badge'), on: v.boolean() }),
  /** Whether all that comes from an address is let through. */
  v.object({
    type: v.literal('shield-sender'),
    address: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(320)),
    allowed: v.boolean(),
  }),
])
export type FromOwnPages = v.InferOutput<typeof FromOwnPages>

/** What popup and options page show about the connection. */
export interface State {
  endpoint?: string
  publicUrl?: string
  obstacle?: Obstacle
  /** The way to an endpoint that the user has chosen in the first run. */
  way?: Way
  /** Whether the stream is open right now. */
  connected: boolean
  /** The endpoint does not know this browser's key any more. */
  revoked: boolean
  /** Everything is being erased, and the endpoint has not answered yet. */
  isErasing?: boolean
  /** Opens since its start that the endpoint could not store. */
  lost: number
  trackByDefault: boolean
  language: LanguageChoice
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
  problem: PairingProblem | 'unreachable' | 'refused' | 'not-doublecheck' | 'too-far-apart' | 'erasing'
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
  /** The history as it is now; null where there is no such mail. */
  mute: History | null
  erase: true
  'draft-saved': true
  'send-recognised': true
  cards: true
  choose: true
  'choose-links': true
  'reply-seen': true
  'own-views': null
  state: State
  consent: null
  'choose-way': null
  pair: PairingFailure | null
  unpair: null
  'track-by-default': null
  'track-links': null
  pause: null
  resume: null
  'choose-language': null
  /** Whether there was room for them. */
  'never-for': boolean
  line: null
  account: null
  'keep-days': null
  'days-there': AskedOfNew<number | null>
  'keep-days-there': AskedOfNew<number | null>
  'erase-everything': null
  'stop-erasing': null
  'go-on-erasing': null
  'drop-receipt': null
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
  seen: null
  'tell-of-mail': null
  'tell-by-default': null
  /** How many rows are new; null where they are none. */
  'import-piece': { mails: number; events: number } | null
  'end-import': null
  'quiet-hours': null
  'shield-settings': ShieldSettings
  'shield-judge': ShieldJudgement
  'shield-seen': (TrackersSeen | null)[]
  'shield-allow': true
  'shield-left': true
  'shield-switch': null
  'shield-badge': null
  /** Whether there was room for it. */
  'shield-sender': boolean
}

/** What the background tells every Gmail tab and every page of ours. */
export const Announcement = v.variant('type', [
  v.object({ type: v.literal('mails-changed') }),
  v.object({ type: v.literal('settings-changed') }),
  /** The shield was switched, or what it lets through, or what it found. */
  v.object({ type: v.literal('shield-changed') }),
  /** Only to Gmail tabs: which account is this? Answered with its address or ''. */
  v.object({ type: v.literal('which-account') }),
])
export type Announcement = v.InferOutput<typeof Announcement>
