import * as v from 'valibot'
import { MessageRequest } from '../../shared/alerts.ts'
import { MailboxIdText } from '../../shared/api.ts'
import { Event, MessageIdText } from '../../shared/events.ts'
import { LONGEST_LINE } from '../../shared/visible-line.ts'
import { LinkChoice } from '../messages.ts'
import { neverForIn } from '../never-for.ts'
import { NewsChoices, TellOf } from '../news-choices.ts'
import { NEWS } from '../news-kinds.ts'
import { QuietHours } from '../quiet-hours.ts'
import { LANGUAGES } from '../words.ts'
import type { Erased, KeptEvent, Mail, Note, SettingValues, Silence, Told } from './index.ts'

/** The name of the form, and its version: one more when an older Doublecheck could not read it. */
export const FORMAT = 'doublecheck-store'
export const FORMAT_VERSION = 1

const time = v.pipe(v.number(), v.integer())
const unless = v.picklist(['read', 'answered'])
const verdict = Event.entries.verdict

const told = v.object({
  event: v.string(),
  at: time,
  news: v.picklist([...NEWS, 'again', 'reminder']),
  isSeen: v.exactOptional(v.literal(true)),
} satisfies Record<keyof Told, v.GenericSchema>)

const mail = {
  key: v.string(),
  account: v.exactOptional(v.string()),
  from: v.exactOptional(v.string()),
  mailbox: v.exactOptional(MailboxIdText),
  outside: v.exactOptional(MailboxIdText),
  messageId: v.exactOptional(v.string()),
  threadId: v.exactOptional(v.string()),
  legacyMessageId: v.exactOptional(v.string()),
  legacyThreadId: v.exactOptional(v.string()),
  subject: v.string(),
  recipients: v.array(v.object({ address: v.string(), name: v.optional(v.string()) })),
  sentAt: time,
  scheduled: v.boolean(),
  unanswered: v.exactOptional(v.boolean()),
  messages: v.pipe(v.array(MessageIdText), v.minLength(1)),
  handedOver: v.record(v.string(), time),
  conversations: v.array(v.string()),
  status: v.object({
    mark: v.picklist(['sent', 'unsure', 'read']),
    reads: time,
    clicks: time,
    firstRead: v.exactOptional(time),
    lastRead: v.exactOptional(time),
    firstReadEvent: v.exactOptional(v.string()),
    replied: v.exactOptional(time),
    unsureRule: v.exactOptional(v.string()),
  }),
  announced: v.exactOptional(v.string()),
  told: v.exactOptional(v.array(told)),
  unseen: v.exactOptional(time),
  tell: v.exactOptional(TellOf),
  reply: v.exactOptional(v.object({ at: time, by: v.string() })),
  remind: v.exactOptional(v.object({ at: time, unless, dueAt: v.exactOptional(time) })),
  stopped: v.exactOptional(v.literal(true)),
  alone: v.exactOptional(v.string()),
  aloneSeen: v.exactOptional(v.string()),
} satisfies Record<keyof Mail, v.GenericSchema>

export const ExportedMail = v.pipe(
  v.object(mail),
  v.check(
    (named) => isNamedAfterItself(named),
    'A mail’s key is made of its account and Gmail’s id, or of its message.',
  ),
)

const event = {
  ...Event.entries,
  asTold: v.exactOptional(verdict),
  isReported: v.exactOptional(v.boolean()),
} satisfies Record<keyof KeptEvent, v.GenericSchema>

export const ExportedEvent = v.object(event)

const wanted = v.object({
  title: v.exactOptional(v.string()),
  remind: v.exactOptional(v.unwrap(v.unwrap(MessageRequest.entries.remind))),
  answered: v.exactOptional(v.literal(true)),
  muted: v.exactOptional(v.literal(true)),
  notInGmail: v.exactOptional(v.literal(true)),
} satisfies Record<keyof Note['want'], v.GenericSchema>)

const note = {
  message: MessageIdText,
  mailbox: MailboxIdText,
  want: wanted,
  told: wanted,
  tellAt: v.exactOptional(time),
  isClosed: v.exactOptional(v.literal(true)),
} satisfies Record<keyof Note, v.GenericSchema>

export const ExportedNote = v.object(note)

const silence = {
  who: v.string(),
  third: v.exactOptional(time),
  scanner: v.exactOptional(v.string()),
} satisfies Record<keyof Silence, v.GenericSchema>

/** Without `tellAt`: a file that somebody made up must not make this browser erase anything at its endpoint. */
const erased = {
  message: MessageIdText,
  mailbox: v.exactOptional(MailboxIdText),
} satisfies Record<Exclude<keyof Erased, 'tellAt'>, v.GenericSchema>

/**
 * What never leaves this browser: the keys to the endpoint (`paired`), what was agreed to here, as which subjects and
 * alerts the endpoint hears of and whether received mails are looked at, and what is only of use here, as how far this browser has come with reading events.
 */
type StaysHere =
  | 'paired'
  | 'consented'
  | 'titles'
  | 'alerted'
  | 'way'
  | 'cursor'
  | 'clockOffset'
  | 'reachedAt'
  | 'testSubject'
  | 'unrecognisedSends'
  | 'push'
  | 'factsForgottenAt'
  | 'factsForgottenUpTo'
  | 'judgedAgain'
  | 'improvement'
  | 'paused'
  | 'series'
  | 'retention'
  | 'shield'
  | 'erasingAll'
  | 'receipt'

const settings = {
  language: v.picklist(['browser', ...LANGUAGES]),
  trackByDefault: v.boolean(),
  choices: v.array(v.tuple([v.string(), v.boolean()])),
  trackLinks: v.boolean(),
  linkChoices: v.array(v.tuple([v.string(), LinkChoice])),
  ownMailboxes: v.array(MailboxIdText),
  judgements: v.array(v.object({ event: v.string(), wasMe: v.boolean(), told: verdict })),
  remindByDefault: v.nullable(v.object({ days: v.pipe(time, v.minValue(1)), unless })),
  news: NewsChoices,
  quietHours: v.nullable(QuietHours),
  neverFor: v.array(
    v.pipe(
      v.string(),
      v.check(
        (rule) => neverForIn(rule) === rule,
        'Tracking is kept from an address, or from @ and a domain.',
      ),
    ),
  ),
  line: v.object({ text: v.pipe(v.string(), v.maxLength(LONGEST_LINE)), isOn: v.boolean() }),
  accounts: v.array(v.object({ address: v.string(), isOff: v.exactOptional(v.boolean()) })),
} satisfies Record<Exclude<keyof SettingValues, StaysHere>, v.GenericSchema>

export const EXPORTED_SETTINGS = Object.keys(settings) as (keyof typeof settings)[]

/** All but mails, events and notes, of which there may be many. */
const rest = {
  settings: v.partial(v.object(settings)),
  silences: v.array(v.object(silence)),
  /** Tokens of sends that were taken back. */
  withdrawn: v.array(MessageIdText),
  erased: v.array(v.object(erased)),
}

/** What stands above the rows of an exported file. Times are Unix milliseconds. */
export const ExportHead = v.object({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION),
  exportedAt: time,
  ...rest,
  mails: v.array(v.unknown()),
  events: v.array(v.unknown()),
  notes: v.array(v.unknown()),
})

const rows = v.object({
  ...rest,
  mails: v.array(ExportedMail),
  events: v.array(ExportedEvent),
  notes: v.array(ExportedNote),
  /** Whose tracking a recipient stopped, as an endpoint says it: a browser's mails say so themselves. */
  stopped: v.array(MessageIdText),
})
/** All that a file holds. */
export type ImportRows = v.InferOutput<typeof rows>

/** What is put into the store at once. Of a mail that is in it, all events and notes are too. */
export const ImportPiece = v.partial(rows)
export type ImportPiece = v.InferOutput<typeof ImportPiece>

type Named = Pick<Mail, 'key' | 'account' | 'messageId' | 'messages'>

function isNamedAfterItself({ key, account, messageId, messages }: Named): boolean {
  if (account !== undefined) return key === `${account} ${messageId}`
  return messages.some((message) => key === `? ${message}` || key === `outside ${message}`)
}
