import * as v from 'valibot'
import { isMessageId } from './token/index.ts'
import type { MessageId } from './token/index.ts'
import { NETWORKS } from './verdict/networks/kinds.ts'

const messageId = v.pipe(
  v.string(),
  v.check(isMessageId, 'A message is the base64url of its 10 bytes: 14 characters.'),
  v.transform((text) => text as MessageId),
)

const verdict = v.object({
  by: v.picklist(['recipient', 'unsure', 'machine', 'sender']),
  rule: v.string(),
  why: v.string(),
  rulesVersion: v.number(),
})

const nearby = v.object({
  inMinute: v.optional(v.number()),
  linksAtOnce: v.optional(v.number()),
  askedFirst: v.optional(v.boolean()),
  others: v.optional(v.number()),
  wasMachine: v.optional(v.boolean()),
})

const facts = v.object({
  kind: v.optional(v.picklist(['open', 'link'])),
  method: v.string(),
  userAgent: v.optional(v.string()),
  purpose: v.optional(v.string()),
  hasLanguage: v.optional(v.literal(false)),
  isNavigation: v.optional(v.literal(true)),
  isForwarded: v.optional(v.literal(true)),
  sinceSending: v.number(),
  sinceOwnView: v.optional(v.number()),
  // A network of a newer endpoint's is one that is not known here.
  network: v.optional(v.fallback(v.optional(v.picklist(NETWORKS)), undefined)),
  networkOwner: v.optional(v.string()),
  nearby: v.optional(nearby),
})

/**
 * One fetch of a pixel or a link, as the endpoint tells it. `id` is stable: a change (count, verdict) delivers
 * the event again under a new cursor, so clients keep events by `id`.
 */
export const Event = v.object({
  id: v.string(),
  /** Opaque, `<epoch>.<n>`: what to hand back as `after` to get what came later. */
  cursor: v.string(),
  kind: v.picklist(['open', 'link']),
  message: messageId,
  target: v.optional(v.string()),
  /** Unix milliseconds by the endpoint's clock. */
  at: v.number(),
  /** How many fetches this one stands for: repeats of the same reader within ten seconds are one open. */
  count: v.number(),
  verdict,
  /** Absent once they were forgotten. */
  facts: v.optional(facts),
})
export type Event = v.InferOutput<typeof Event>

export const MessageIdText = messageId
