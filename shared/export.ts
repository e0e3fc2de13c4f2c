import * as v from 'valibot'
import { AlertsShown, MessageNotes } from './alerts.ts'
import { BrowserListed, MailboxIdText, PairingAnswer } from './api.ts'
import { Event, MessageIdText } from './events.ts'

/**
 * Everything that the endpoint holds of a mailbox, as one document; `GET /v1/export` streams it. An event that
 * changed meanwhile stands in it twice, in its last form last. Times are Unix milliseconds by the endpoint's clock.
 */
export const Export = v.object({
  format: v.literal('doublecheck-export'),
  version: v.literal(1),
  exportedAt: v.number(),
  publicUrl: v.string(),
  mailbox: MailboxIdText,
  createdAt: v.number(),
  generation: PairingAnswer.entries.generation,
  /** For how many days what happened is kept; absent: for ever. */
  keptDays: v.optional(v.number()),
  /** Until when each earlier generation of the key counted. */
  rotations: v.array(v.object({ generation: PairingAnswer.entries.generation, endedAt: v.number() })),
  /** Of their keys a hash is kept, which is left out here. */
  browsers: v.array(v.omit(BrowserListed, ['current'])),
  events: v.array(Event),
  /** The sender's own looks of the last two days. */
  views: v.array(v.object({ message: MessageIdText, at: v.number() })),
  /** What is set up to alert its user, without what is secret in it. */
  alerts: v.optional(AlertsShown),
  /** What the user said of single mails. */
  messages: v.array(v.object({ message: MessageIdText, ...MessageNotes.entries })),
  /** Messages of which nothing is kept but that they were erased. */
  erased: v.array(MessageIdText),
  /** Messages whose tracking a recipient stopped; absent from older endpoints. */
  stopped: v.optional(v.array(MessageIdText)),
})
export type Export = v.InferOutput<typeof Export>
