import * as v from 'valibot'
import { Endpoint, MessageIdText } from './api.ts'
import { isTimeZone } from './time-zone.ts'
import { LONGEST_WEBHOOK_ADDRESS, WEBHOOK_FORMS } from './webhook.ts'

/** How an alert reaches its user. */
export const CHANNELS = ['mail', 'webhook'] as const
export type Channel = (typeof CHANNELS)[number]

/** What a user wants to be told of: a mail's first read or click, or each of them, and reminders. */
export const TELLS = ['read', 'every-read', 'clicked', 'every-click', 'reminder'] as const
export type Tell = (typeof TELLS)[number]

/** What a letter may name besides a mail's moment: the title that its user gave it, and where a link in it leads. */
export const NAMES = ['title', 'link'] as const
export type Name = (typeof NAMES)[number]

export { WEBHOOK_FORMS }

export const LONGEST_TITLE = 200
const LONGEST_ADDRESS = 254

const listOf = <const T extends readonly [string, ...string[]]>(names: T) =>
  v.pipe(
    v.array(v.picklist(names)),
    v.maxLength(names.length),
    v.transform((list) => [...new Set(list)]),
  )

const said = {
  tells: v.optional(listOf(TELLS), ['read', 'clicked', 'reminder']),
  names: v.optional(listOf(NAMES), []),
}

const secret = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^[\x21-\x7e]*$/))

/** One address, without a name, and with nothing that a mail's header would take for more than one. */
export const MailAddress = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(LONGEST_ADDRESS),
  v.regex(/^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/u, 'This is no mail address, as in me@example.org.'),
)

const webhookUrl = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_WEBHOOK_ADDRESS))

/**
 * Where a webhook posts: together with what is kept, a `Webhook` of `webhook.ts`. What is secret is never shown again:
 * left out, it stays as it is, as long as form and origin stay; null takes it away. Of the form `standard`, a secret
 * that is missing is made, and a null makes a new one.
 */
const webhook = v.object({
  form: v.picklist(WEBHOOK_FORMS),
  /** Part of it may be secret: left out, it stays as it is. */
  url: v.optional(webhookUrl),
  secret: v.optional(v.nullable(secret)),
  token: v.optional(v.nullable(secret)),
  /** Of Telegram. */
  chat: v.optional(v.pipe(v.string(), v.maxLength(100))),
  ...said,
})

const hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23))
const language = v.picklist(['en', 'ru'])
const by = v.picklist(['mail', 'webhook', 'both'])

/** `PUT /v1/alerts`: all of it at once; a channel or a digest that is left out is turned off. */
export const AlertsRequest = v.object({
  language,
  timeZone: v.pipe(
    v.string(),
    v.check(isTimeZone, 'This is no time zone of the IANA database, as in Europe/Berlin.'),
  ),
  mail: v.optional(v.object({ address: MailAddress, ...said })),
  webhook: v.optional(webhook),
  /** `hour` by the clocks of the time zone. */
  digest: v.optional(v.object({ hour, by })),
})
export type AlertsRequest = v.InferOutput<typeof AlertsRequest>

const saidOf = { tells: v.array(v.picklist(TELLS)), names: v.array(v.picklist(NAMES)) }

/** How it stands with the address: nothing but one mail with a link goes there before the link is followed. */
export const MAIL_STATES = ['unconfirmed', 'confirmed', 'unsubscribed'] as const

/** What is set up, without what is secret in it. */
export const AlertsShown = v.object({
  language,
  timeZone: v.string(),
  mail: v.optional(
    v.object({
      address: v.string(),
      state: v.picklist(MAIL_STATES),
      /** When the mail with the link was asked for, in Unix milliseconds; the link is good for seven days. */
      askedAt: v.optional(v.number()),
      ...saidOf,
    }),
  ),
  webhook: v.optional(
    v.object({
      form: v.picklist(WEBHOOK_FORMS),
      /** Scheme and host; what follows may be secret. */
      origin: v.string(),
      hasSecret: v.boolean(),
      hasToken: v.boolean(),
      /** The signing secret, in the answer to the PUT that made it, and nowhere else. */
      secret: v.optional(v.string()),
      chat: v.optional(v.string()),
      ...saidOf,
    }),
  ),
  /** `next`: when the next one is due, in Unix milliseconds. */
  digest: v.optional(v.object({ hour, by, next: v.number() })),
})
export type AlertsShown = v.InferOutput<typeof AlertsShown>

export const AlertsAnswer = v.object({
  /** Null where nothing was ever set up. */
  alerts: v.nullable(AlertsShown),
  /** By which channels this endpoint can send. */
  channels: v.array(v.picklist(CHANNELS)),
  endpoint: Endpoint,
})
export type AlertsAnswer = v.InferOutput<typeof AlertsAnswer>

export const AlertsTestRequest = v.object({ channel: v.picklist(CHANNELS) })

/** The test letter is on its way: what becomes of it stands in the log under this id. */
export const AlertsTestAnswer = v.object({ letter: v.string(), endpoint: Endpoint })
export type AlertsTestAnswer = v.InferOutput<typeof AlertsTestAnswer>

/** One letter in the log, without what is in it. Times are Unix milliseconds by the endpoint's clock. */
export const DeliveryListed = v.object({
  id: v.string(),
  channel: v.picklist(CHANNELS),
  kind: v.picklist(['news', 'digest', 'test', 'confirmation']),
  madeAt: v.number(),
  tries: v.number(),
  state: v.picklist(['waiting', 'delivered', 'refused', 'given-up']),
  /** Of the last try that failed: a webhook’s in the language of the alerts, a mail’s in English. */
  reason: v.optional(v.string()),
  /** When it came to its end. */
  settledAt: v.optional(v.number()),
  /** When it is tried next. */
  dueAt: v.optional(v.number()),
})
export type DeliveryListed = v.InferOutput<typeof DeliveryListed>

export const DeliveriesAnswer = v.object({ deliveries: v.array(DeliveryListed), endpoint: Endpoint })
export type DeliveriesAnswer = v.InferOutput<typeof DeliveriesAnswer>

const remind = v.object({
  /** Unix milliseconds. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
  unless: v.picklist(['read', 'answered']),
})

/**
 * `PUT /v1/messages/<message>`: what the endpoint may know of one mail, and is to do for it. What is left out stays as
 * it is; null takes it away.
 */
export const MessageRequest = v.object({
  title: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_TITLE)))),
  /** Nothing is told of it: neither of its reads and clicks, nor when its reminder is due. */
  muted: v.optional(v.boolean()),
  remind: v.optional(v.nullable(remind)),
  answered: v.optional(v.boolean()),
  /** It went only to services that do not fetch through Google: an open in Gmail is most likely the sender's own. */
  notInGmail: v.optional(v.boolean()),
})
export type MessageRequest = v.InferOutput<typeof MessageRequest>

/** What the endpoint knows of one mail besides its events. */
export const MessageNotes = v.object({
  title: v.optional(v.string()),
  muted: v.boolean(),
  remind: v.optional(v.object({ at: v.number(), unless: v.picklist(['read', 'answered']) })),
  answered: v.boolean(),
  /** Absent where it is not known. */
  notInGmail: v.optional(v.boolean()),
})
export type MessageNotes = v.InferOutput<typeof MessageNotes>

export const MessageAnswer = v.object({ message: MessageIdText, ...MessageNotes.entries, endpoint: Endpoint })
export type MessageAnswer = v.InferOutput<typeof MessageAnswer>
