import { pixelHtml, withPixel, withoutOwnPixels } from '../../shared/pixel.ts'
import { mintToken, newMessageId } from '../../shared/token/index.ts'
import type { MailboxId, MintingKey } from '../../shared/token/index.ts'
import type { SentMail } from '../sent-mail.ts'
import { exchange, placeOf } from './protocol/json-text.ts'
import { outgoingMessages } from './protocol/request.ts'
import type { OutgoingMessage } from './protocol/request.ts'

/** Everything that a rewriting depends on: handed in, so that it is a pure function. */
export interface Sender {
  /** Absent when nothing may go into mails: not paired, or an endpoint that recipients cannot reach. */
  minting?: (MintingKey & { publicUrl: string }) | undefined
  /** Whose pixels are one's own. */
  own: readonly MailboxId[]
  /** The account's address, where Gmail's page told it. */
  account: string | undefined
  /** Unix milliseconds by the endpoint's clock. */
  now: number
  random(length: number): Uint8Array
  /** Whether a mail to nobody but oneself is tracked too, as a test mail is. */
  alsoToOneself?: boolean
  /** Whether the user wants this draft tracked. */
  wanted(messageId: string): boolean
}

export interface RewrittenRequest {
  body: string
  /** The mails that now carry a pixel. */
  sent: SentMail[]
}

/**
 * Rewrites a request of Gmail's: every message that is sent or scheduled gets a pixel at the end of the user's
 * own part, and older pixels of one's own are taken out of every part of every message. Nothing else changes,
 * down to the last character.
 * @param body the request's body as Gmail made it
 * @returns undefined when the request goes out as it is: nothing to change, or a shape that we do not know
 */
export function rewriteSend(body: string, sender: Sender): RewrittenRequest | undefined {
  const request = parsed(body)
  const sent: SentMail[] = []
  const edits: { place: { start: number; end: number }; value: string }[] = []
  for (const message of outgoingMessages(request)) {
    const mail = mailToTrack(message, sender)
    const target = mail && message.parts.find((part) => part.own)
    for (const part of message.parts) {
      let html = withoutOwnPixels(part.html, sender.own)
      if (mail && part === target) html = withPixel(html, mail.pixel)
      const place = html === part.html ? undefined : placeOf(body, part.path)
      if (place) edits.push({ place, value: html })
    }
    if (mail) sent.push(mail.sent)
  }
  return edits.length > 0 ? { body: exchange(body, edits), sent } : undefined
}

/** @returns the pixel for a message and what to keep of it, or undefined when it goes out without one */
function mailToTrack(
  message: OutgoingMessage,
  { minting, ...sender }: Sender,
): { pixel: string; sent: SentMail } | undefined {
  if (!minting || message.action === 'save' || !sender.wanted(message.messageId)) return undefined
  if (!canCarryPixel(message)) return undefined
  if (!sender.alsoToOneself && isOnlyToOneself(message, sender.account)) return undefined
  const sentAt = message.scheduledFor ?? sender.now
  const id = newMessageId(sentAt, sender.random(4))
  return {
    pixel: pixelHtml(minting.publicUrl, mintToken(minting, 'open', id)),
    sent: {
      account: (sender.account ?? message.from).toLowerCase(),
      mailbox: minting.mailbox,
      message: id,
      messageId: message.messageId,
      threadId: message.threadId,
      subject: message.subject,
      recipients: message.recipients,
      sentAt,
      scheduled: message.action === 'schedule',
    },
  }
}

/** Not a plain text, and not a confidential mail, which recipients see on a page of Google's. */
function canCarryPixel(message: OutgoingMessage): boolean {
  const own = message.parts.find((part) => part.own)
  return message.html && !message.confidential && own !== undefined && /<[a-z]/i.test(own.html)
}

function isOnlyToOneself(message: OutgoingMessage, account: string | undefined): boolean {
  const oneself = [message.from.toLowerCase(), account?.toLowerCase()]
  return message.recipients.every((person) => oneself.includes(person.address.toLowerCase()))
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
