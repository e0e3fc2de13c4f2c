import * as v from 'valibot'
import { Event, MessageIdText } from './events.ts'
export { MessageIdText } from './events.ts'
import { isMailboxId } from './token/index.ts'
import type { MailboxId } from './token/index.ts'

/** Extension and endpoint work together when their levels are at most one apart. */
export const API_LEVEL = 1

/** The WebSocket subprotocol; the key travels as a second one, behind {@link KEY_SUBPROTOCOL}. */
export const STREAM_SUBPROTOCOL = 'doublecheck.1'
export const KEY_SUBPROTOCOL = 'doublecheck.key.'

/** What a client says every 20 seconds over the stream, and what comes back. */
export const PING = 'ping'
export const PONG = 'pong'

/** Part of every answer: who speaks, under which address recipients reach it, and what its clock says. */
export const Endpoint = v.object({
  api: v.number(),
  publicUrl: v.string(),
  /** Unix milliseconds. */
  now: v.number(),
  /** Hits since its start that it answered without having kept them: absent while there are none. */
  lost: v.optional(v.number()),
})
export type Endpoint = v.InferOutput<typeof Endpoint>

/** What anybody may know of an endpoint, and how it sees who asks. */
export const HealthAnswer = v.object({
  status: v.literal('ok'),
  /** Hits since the start: kept, and answered before they were (a slow disk may have kept them later). */
  stored: v.number(),
  lost: v.number(),
  /** From where the asking request came: a proxy or tunnel in front hides the true one. */
  seenFrom: v.picklist(['this-computer', 'private-network', 'public']),
  endpoint: Endpoint,
})
export type HealthAnswer = v.InferOutput<typeof HealthAnswer>

export const ErrorAnswer = v.object({ error: v.object({ code: v.string(), message: v.string() }) })
export type ErrorAnswer = v.InferOutput<typeof ErrorAnswer>

/** What a browser is called in the list of those that share a mailbox: a person's words. */
export const LONGEST_BROWSER_NAME = 60
const browserName = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_BROWSER_NAME)), '')
const code = v.pipe(v.string(), v.maxLength(100))

export const PairingRequest = v.object({ setupCode: code, name: browserName })

/** Another browser for a mailbox: what comes back is a {@link PairingAnswer} too, with a key of its own. */
export const JoinRequest = v.object({ joinCode: code, name: browserName })

export const MailboxIdText = v.pipe(
  v.string(),
  v.check(isMailboxId, 'A mailbox is the base64url of its 8 bytes: 11 characters.'),
  v.transform((text) => text as MailboxId),
)

const generation = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(255))
/** Secret: base64url of the 32 bytes that sign tokens. */
const pixelKey = v.pipe(v.string(), v.regex(/^[\w-]{43}$/))

export const PairingAnswer = v.object({
  mailbox: MailboxIdText,
  generation,
  /** This browser's id in the list of those that share the mailbox; absent from older endpoints. */
  browser: v.optional(v.string()),
  /** Secret: lets this browser read the events of the mailbox. */
  apiKey: v.string(),
  pixelKey,
  publicUrl: v.string(),
  /** For Web Push; absent where the endpoint does not send any. */
  vapidKey: v.optional(v.string()),
  endpoint: Endpoint,
})
export type PairingAnswer = v.InferOutput<typeof PairingAnswer>

/** Events of a newer endpoint that this version cannot read are passed over: they must not hold up the others. */
const readableEvents = v.pipe(
  v.array(v.unknown()),
  v.transform((events) =>
    events.flatMap((event) => {
      const read = v.safeParse(Event, event)
      return read.success ? [read.output] : []
    }),
  ),
)

/** What stands behind a cursor besides events. */
const newsBesidesEvents = {
  /** Messages that were erased: every copy of their events has to go. None of them comes again. */
  erased: v.optional(v.array(MessageIdText)),
  /** Messages whose tracking a recipient stopped: no event of them comes again, and their facts have to go. */
  stopped: v.optional(v.array(MessageIdText)),
  /** The present generation of the pixel key: where it is another than the browser's, `GET /v1/key` gives the key. */
  generation: v.optional(generation),
}

export const EventsAnswer = v.object({
  events: readableEvents,
  ...newsBesidesEvents,
  cursor: v.string(),
  endpoint: Endpoint,
})
export type EventsAnswer = v.InferOutput<typeof EventsAnswer>

/** One text frame of the stream: the endpoint first says who it is, then events come as they happen. */
export const StreamFrame = v.object({
  endpoint: v.optional(Endpoint),
  events: v.optional(readableEvents),
  ...newsBesidesEvents,
  cursor: v.optional(v.string()),
})
export type StreamFrame = v.InferOutput<typeof StreamFrame>

/** "I, the sender, looked at this message `ago` milliseconds ago": no clock of the sender's is trusted. */
export const ViewRequest = v.object({
  message: MessageIdText,
  ago: v.pipe(v.number(), v.minValue(0), v.maxValue(86_400_000)),
})

/** How the endpoint wakes browsers (Web Push), and whether it can wake the one that asks. */
export const PushAnswer = v.object({
  /** What to subscribe with: base64url of 65 bytes. Absent where the endpoint sends no pushes. */
  vapidKey: v.optional(v.string()),
  subscribed: v.boolean(),
  endpoint: Endpoint,
})
export type PushAnswer = v.InferOutput<typeof PushAnswer>

export const JudgementRequest = v.object({
  by: v.picklist(['recipient', 'unsure', 'machine', 'sender']),
  rule: v.pipe(v.string(), v.maxLength(60)),
})

/** So many events a browser may ask about at once. */
export const MOST_TOLD_AT_ONCE = 200

/** "I am about to tell my user of these events": one person may have several browsers, and one of them tells. */
export const TellingRequest = v.object({
  events: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(MOST_TOLD_AT_ONCE)),
})

/** Those of them that another browser tells. */
export const TellingAnswer = v.object({ elsewhere: v.array(v.string()), endpoint: Endpoint })
export type TellingAnswer = v.InferOutput<typeof TellingAnswer>

/** A code with which one more browser joins the mailbox, once. */
export const JoinCodeAnswer = v.object({
  joinCode: v.string(),
  /** Unix milliseconds by the endpoint's clock. */
  validUntil: v.number(),
  endpoint: Endpoint,
})
export type JoinCodeAnswer = v.InferOutput<typeof JoinCodeAnswer>

/** One of the browsers that share a mailbox. Times are Unix milliseconds by the endpoint's clock. */
export const BrowserListed = v.object({
  id: v.string(),
  /** Empty where it gave none. */
  name: v.string(),
  createdAt: v.number(),
  /** The beginning of the day (UTC) on which it last asked for something. */
  lastSeen: v.number(),
  /** Whether it is the one that asks. */
  current: v.boolean(),
})
export type BrowserListed = v.InferOutput<typeof BrowserListed>

export const BrowsersAnswer = v.object({ browsers: v.array(BrowserListed), endpoint: Endpoint })
export type BrowsersAnswer = v.InferOutput<typeof BrowsersAnswer>

/**
 * A browser was removed. With none left, the mailbox goes on recording what is fetched, but nobody can read,
 * join or erase it any more.
 */
export const RemovedAnswer = v.object({ left: v.number(), endpoint: Endpoint })
export type RemovedAnswer = v.InferOutput<typeof RemovedAnswer>

/** For so many days what happened may be kept; null: for ever, as it is at first. */
export const KEPT_DAYS = [30, 365] as const
export const RetentionRequest = v.object({ days: v.nullable(v.picklist(KEPT_DAYS)) })
export const RetentionAnswer = v.object({ days: v.nullable(v.number()), endpoint: Endpoint })

/** How much of each kind was erased with a mailbox. */
export const ErasedCounts = v.object({
  /** Messages of which there were events. */
  mails: v.number(),
  events: v.number(),
  /** Messages of which the user had said something: a reminder, a subject, that they are muted. */
  notes: v.number(),
  /** Looks of the sender's own. */
  views: v.number(),
  browsers: v.number(),
  /** Letters on their way, and those in the list of what became of them. */
  letters: v.number(),
  /** Messages that were erased before, whose ids were all that was left. */
  erased: v.number(),
})
export type ErasedCounts = v.InferOutput<typeof ErasedCounts>

/** A mailbox was erased: nothing but its id is kept. */
export const ErasedAnswer = v.object({
  /** Absent from older endpoints. */
  erased: v.optional(ErasedCounts),
  endpoint: Endpoint,
})
export type ErasedAnswer = v.InferOutput<typeof ErasedAnswer>

/** The key with which tokens are signed now. */
export const KeyAnswer = v.object({ generation, pixelKey, endpoint: Endpoint })
export type KeyAnswer = v.InferOutput<typeof KeyAnswer>
