import { linkUrl } from '../../shared/link.ts'
import { withTrackedLinks, withoutOwnLinks } from '../../shared/mail-links.ts'
import type { MailLink } from '../../shared/mail-links.ts'
import { pixelHtml, withPixel, withoutOwnPixels } from '../../shared/pixel.ts'
import { mintToken, newMessageId } from '../../shared/token/index.ts'
import type { MailboxId, MintingKey } from '../../shared/token/index.ts'
import { lineHtml, withLineOfOwn, withoutVisibleLine } from '../../shared/visible-line.ts'
import type { VisibleLine } from '../../shared/visible-line.ts'
import { isNeverFor } from '../never-for.ts'
import type { SentMail } from '../sent-mail.ts'
import { exchange, placeOf } from './protocol/json-text.ts'
import { outgoingMessages } from './protocol/request.ts'
import type { Action, OutgoingMessage } from './protocol/request.ts'

/** Everything that a rewriting depends on: handed in, so that it is a pure function. */
export interface Sender {
  /** Absent when nothing may go into mails: not paired, or an endpoint that recipients cannot reach. */
  minting?: (MintingKey & { publicUrl: string }) | undefined
  /** Whose pixels are one's own. */
  own: readonly MailboxId[]
  /** The account's address, where Gmail's page told it. */
  account: string | undefined
  /** Accounts of which no mail is tracked, in lower case. */
  accountsOff?: readonly string[] | undefined
  /** The people and domains to whom no mail is tracked: see {@link isNeverFor}. */
  neverFor?: readonly string[] | undefined
  /** The line that tells recipients of the image, and whether it goes in; one that went in before is taken out anyway. */
  line?: (VisibleLine & { isOn: boolean }) | undefined
  /** Unix milliseconds by the endpoint's clock. */
  now: number
  /** Unix milliseconds by this machine's own clock. */
  machineNow: number
  random(length: number): Uint8Array
  /** Whether it is the doctor's test mail: tracked although it goes to nobody but oneself, whatever was chosen. */
  isTestMail?: ((mail: { subject: string }) => boolean) | undefined
  /** Whether the user wants this draft tracked. */
  wanted(messageId: string): boolean
  /** Whether the user wants this link of a tracked draft to lead through the endpoint; absent: none. */
  linkWanted?: ((messageId: string, link: MailLink) => boolean) | undefined
}

/** Why a message goes out without a pixel although its sender may want one: the key of its text. */
export type MailObstacle = 'plain-text' | 'confidential' | 'only-to-oneself' | 'account-off' | 'never-for'

/** What a request does with a draft, as far as that matters for what is shown. */
export interface SeenMessage {
  action: Action
  messageId: string
  obstacle?: MailObstacle
}

export interface ReadRequest {
  /** What to send instead; absent when the request goes out as it is. */
  body?: string
  /** The mails that now carry a pixel. */
  sent: SentMail[]
  /** Every message that the request saves, schedules or sends. */
  seen: SeenMessage[]
}

/**
 * Rewrites a request of Gmail's: every message that is sent or scheduled gets a pixel at the end of the user's
 * own part, its chosen links lead through the endpoint, and older pixels and tracked links of one's own are taken out
 * of every part of every message, as is an older visible line of one's own from the user's part. Nothing else changes, down to the last character; a request in a shape that we do not know goes out as it is.
 * @param body the request's body as Gmail made it
 */
export function rewriteSend(body: string, sender: Sender): ReadRequest {
  const sent: SentMail[] = []
  const seen: SeenMessage[] = []
  const edits: { place: { start: number; end: number }; value: string }[] = []
  for (const message of outgoingMessages(parsed(body))) {
    const { action, messageId } = message
    const obstacle = obstacleOf(message, sender)
    seen.push({ action, messageId, ...(obstacle === undefined ? {} : { obstacle }) })
    const mail = obstacle === undefined ? mailToTrack(message, sender) : undefined
    const target = mail && message.parts.find((part) => part.own)
    for (const part of message.parts) {
      // Plain text is written by other rules than HTML.
      if (!message.html) continue
      let html = withoutOwnLinks(withoutOwnPixels(part.html, sender.own), sender.own)
      if (part.own && sender.line) html = withoutVisibleLine(html, sender.line, sender.own)
      if (mail && part === target) html = mail.marked(html)
      const place = html === part.html ? undefined : placeOf(body, part.path)
      if (place) edits.push({ place, value: html })
    }
    if (mail) sent.push(mail.sent)
  }
  return { ...(edits.length > 0 ? { body: exchange(body, edits) } : {}), sent, seen }
}

/**
 * The doctor fetches the pixel of its own test mail seconds after sending, with a browser: for every other mail
 * that is a scanner's way. So its token is of an earlier time, at which nothing is too soon any more.
 */
const TEST_MAIL_DATED_BACK_MS = 5 * 60_000

interface MailToTrack {
  sent: SentMail
  /** @returns the user's own part with tracked links, the visible line where there is to be one, and the pixel */
  marked(html: string): string
}

/** @returns what goes into a message and what to keep of it, or undefined when it goes out as it is */
function mailToTrack(
  message: OutgoingMessage,
  { minting, linkWanted = () => false, ...sender }: Sender,
): MailToTrack | undefined {
  if (!minting || message.action === 'save' || message.recipients.length === 0) return undefined
  if (!message.parts.some((part) => part.own)) return undefined
  const isTestMail = sender.isTestMail?.(message) ?? false
  if (!isTestMail && !sender.wanted(message.messageId)) return undefined
  const sentAt = message.scheduledFor ?? sender.now
  const from = message.from.toLowerCase()
  const account = accountOf(message, sender)
  const id = newMessageId(sentAt - (isTestMail ? TEST_MAIL_DATED_BACK_MS : 0), sender.random(4))
  const { publicUrl } = minting
  const token = mintToken(minting, 'open', id)
  const line = sender.line?.isOn ? lineHtml(sender.line, publicUrl, token) : ''
  const pixel = pixelHtml(publicUrl, token)
  return {
    marked: (html) => {
      const linked = withTrackedLinks(html, publicUrl, (link) => {
        const { target } = link
        const isWanted = linkWanted(message.messageId, link)
        return isWanted ? linkUrl(publicUrl, mintToken(minting, 'link', id, target), target) : undefined
      })
      const lined = withLineOfOwn(linked, publicUrl, token, sender.own)
      return lined === undefined ? withPixel(linked, line + pixel) : withPixel(lined, pixel)
    },
    sent: {
      account,
      ...(from === account || from === '' ? {} : { from }),
      mailbox: minting.mailbox,
      message: id,
      messageId: message.messageId,
      threadId: message.threadId,
      subject: message.subject,
      recipients: message.recipients,
      sentAt,
      scheduled: message.action === 'schedule',
      handedOverAt: sender.machineNow,
    },
  }
}

function obstacleOf(message: OutgoingMessage, sender: Sender): MailObstacle | undefined {
  const own = message.parts.find((part) => part.own)
  // Recipients see a confidential mail on a page of Google's, which would fetch the pixel there.
  if (message.confidential) return 'confidential'
  // A draft without a single tag is one that nobody has written in yet.
  if (!message.html || (message.action !== 'save' && own && !/<[a-z]/i.test(own.html))) return 'plain-text'
  if (sender.accountsOff?.includes(accountOf(message, sender))) return 'account-off'
  if (sender.isTestMail?.(message)) return undefined
  if (isOnlyToOneself(message, sender.account)) return 'only-to-oneself'
  const { neverFor = [] } = sender
  return message.recipients.some(({ address }) => isNeverFor(neverFor, address)) ? 'never-for' : undefined
}

/** @returns whose mail it is: an address in lower case */
function accountOf({ from }: OutgoingMessage, { account }: Pick<Sender, 'account'>): string {
  return (account ?? from).toLowerCase()
}

function isOnlyToOneself(message: OutgoingMessage, account: string | undefined): boolean {
  const oneself = [message.from.toLowerCase(), account?.toLowerCase()]
  if (message.recipients.length === 0) return false
  return message.recipients.every((person) => oneself.includes(person.address.toLowerCase()))
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
