import * as v from 'valibot'
import { MailboxIdText, MessageIdText } from '../shared/api.ts'

/**
 * What happened to a send that we put a pixel into. One whose answer never came, or was an error of the server's,
 * may have gone out all the same.
 */
export const SendStep = v.picklist(['handed-over', 'unanswered', 'accepted', 'refused'])
export type SendStep = v.InferOutput<typeof SendStep>

/** A mail that went out with a pixel: what the content script hands to the store. It never leaves the browser. */
export const SentMail = v.object({
  /** Whose mail it is: the account's address, in lower case. */
  account: v.string(),
  /** The address that it was sent as, in lower case, where that is another. */
  from: v.optional(v.string()),
  mailbox: MailboxIdText,
  /** The token's message. */
  message: MessageIdText,
  messageId: v.string(),
  threadId: v.string(),
  legacyMessageId: v.optional(v.string()),
  legacyThreadId: v.optional(v.string()),
  subject: v.string(),
  recipients: v.array(v.object({ address: v.string(), name: v.optional(v.string()) })),
  /** Unix milliseconds: when it was sent, or for when it was scheduled. */
  sentAt: v.number(),
  scheduled: v.boolean(),
  /** Unix milliseconds by this machine's clock: tells a draft that is saved later from one that was saved before. */
  handedOverAt: v.number(),
})
export type SentMail = v.InferOutput<typeof SentMail>

/** One step of a send, as it lies in the outbox until the store has it. */
export const OutboxEntry = v.object({ step: SendStep, mail: SentMail })
export type OutboxEntry = v.InferOutput<typeof OutboxEntry>
