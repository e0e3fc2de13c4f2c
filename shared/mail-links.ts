import { attributeOf, decoded, encoded, tagsOf } from './html-tags.ts'
import type { Span } from './html-tags.ts'
import { LINK_PATH, isLinkTarget, linkTarget } from './link.ts'
import { ownTokenStart } from './pixel.ts'
import { isQuote } from './quoted-text.ts'
import { parseToken } from './token/index.ts'
import type { MailboxId } from './token/index.ts'

/** A link in the user's own part of a mail that can be tracked. */
export interface MailLink {
  /** Where it leads, byte for byte. */
  target: string
  /** What it reads, without tags; empty around a picture. */
  text: string
  /** What it reads is an address itself: it would look forged if it led elsewhere first. */
  isAddress: boolean
}

/** What the text of a link says, or its address, that lets a reader leave: that must work whatever becomes of an endpoint. */
const UNSUBSCRIBE =
  /unsubscri|opt-?out|abbestell|abmeld|d[ée]sinscri|d[ée]sabonn|darse de baja|cancelar.{1,4}suscrip|disiscri|uitschrij|отпис|отказаться от/i

// Through somebody's hands already: any Doublecheck's, Google's, Microsoft's, Proofpoint's, SendGrid's, Mailchimp's, Amazon's, Postmark's.
const TRACKED =
  /\/l\/[\w-]{36}\/|google\.[a-z.]+\/url\?|safelinks\.protection\.|urldefense\.|\/ls\/click\?|\/track\/click|awstrack\.me|pstmrk\.it/i

const ADDRESS = /:\/\/|^www\.|^(?:\d+\.){3}\d+|^[^\s/]+\.\p{L}[\p{L}\d-]+(?:[:/?#]\S*)?$/iu
/** No more of what a link reads is looked at, or shown. */
const LONGEST_TEXT = 300
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const AROUND = /^[^\p{L}\d]+|[^\p{L}\d/]+$/gu

/**
 * Finds the links of the user's own part that can be tracked, in their order: http and https, not in quoted text, not
 * to the endpoint, not tracked already, and none to unsubscribe.
 * @param html the part, which may hold quoted text as well
 * @param publicUrl the endpoint's public address
 */
export function mailLinks(html: string, publicUrl: string): MailLink[] {
  return [...placedLinks(html, publicUrl)]
}

/**
 * Leads links elsewhere, and leaves every other character of a mail's HTML as it is.
 * @param addressOf gives the address that a link gets, made of characters that need no encoding in HTML, or undefined
 * where it stays
 */
export function withTrackedLinks(
  html: string,
  publicUrl: string,
  addressOf: (link: MailLink) => string | undefined,
): string {
  return exchanged(
    html,
    [...placedLinks(html, publicUrl)].flatMap(({ place, ...link }) => {
      const text = addressOf(link)
      return text === undefined ? [] : [{ ...place, text }]
    }),
  )
}

function* placedLinks(html: string, publicUrl: string): Generator<MailLink & { place: Span }> {
  let quote: string | undefined
  let depth = 0
  let at = 0
  let link: { target: string; place: Span; text: string } | undefined
  const ended = () => {
    if (!link) return []
    const { target, place, text } = link
    link = undefined
    const read = (decoded(text) ?? text)
      .replace(UNSEEN, '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, LONGEST_TEXT)
    if (UNSUBSCRIBE.test(read) || UNSUBSCRIBE.test(target)) return []
    return [{ target, text: read, place, isAddress: ADDRESS.test(read.replace(AROUND, '')) }]
  }
  for (const tag of tagsOf(html)) {
    if (link) link.text += html.slice(at, tag.start)
    at = tag.end
    if (quote === undefined && isQuote(tag)) quote = tag.name
    if (tag.name === quote && (depth += tag.closes ? -1 : 1) === 0) quote = undefined
    if (tag.name !== 'a') continue
    yield* ended()
    const href = tag.closes || quote !== undefined ? undefined : attributeOf(tag, 'href')
    const target = href && decoded(href.raw)
    if (!href || target === undefined || !isTrackable(target, publicUrl)) continue
    link = { target, place: href, text: '' }
  }
  if (link) link.text += html.slice(at)
  yield* ended()
}

function isTrackable(target: string, publicUrl: string): boolean {
  return (
    isLinkTarget(target) &&
    !TRACKED.test(target) &&
    !`${target}/`.toLowerCase().startsWith(`${publicUrl}/`.toLowerCase())
  )
}

/** Where Gmail lets a click on a link go first (seen in copied mails, 2017 to 2025). */
export const SAFE_REDIRECT = 'data-saferedirecturl'

// As it is, or encoded once or more within another address that leads through somebody's hands.
const SLASH = '(?:/|%(?:25)*2F)'
const LINK = new RegExp(`${SLASH}l${SLASH}([\\w-]{36})${SLASH}([\\w-]+)`, 'gi')
const LINK_IN_TEXT = new RegExp(`https?://[^\\s/"'<>&]+${LINK_PATH}[\\w-]{36}/[\\w-]+`, 'gi')

/**
 * @param address a link's, tracked by whomever
 * @param own the mailboxes that count as one's own
 * @returns where the link of one's own in it leads, or undefined where there is none
 */
export function ownLinkTarget(address: string, own: readonly MailboxId[]): string | undefined {
  for (const [, token = '', target = ''] of address.matchAll(LINK)) {
    const mailbox = parseToken(token)?.mailbox
    if (mailbox && own.includes(mailbox)) return linkTarget(`${LINK_PATH}${token}/${target}`)?.target
  }
  return undefined
}

/**
 * Turns one's own tracked links in a mail's HTML back into what they lead to, and leaves every other character as it
 * is: a quoted or copied mail carries none on.
 */
export function withoutOwnLinks(html: string, own: readonly MailboxId[]): string {
  if (!own.some((mailbox) => html.includes(ownTokenStart(mailbox)))) return html
  const changes: (Span & { text: string })[] = []
  const turnBack = (place: Span, address: string) => {
    const target = ownLinkTarget(address, own)
    if (target !== undefined) changes.push({ ...place, text: encoded(target) })
  }
  let at = 0
  const lookAtText = (end: number) => {
    for (const { 0: address, index } of html.slice(at, end).matchAll(LINK_IN_TEXT)) {
      turnBack({ start: at + index, end: at + index + address.length }, address)
    }
  }
  for (const tag of tagsOf(html)) {
    lookAtText(tag.start)
    at = tag.end
    for (const attribute of tag.attributes) {
      if (attribute.name === 'href' || attribute.name === SAFE_REDIRECT) turnBack(attribute, attribute.raw)
    }
  }
  lookAtText(html.length)
  return exchanged(html, changes)
}

/** @param changes in their order, not overlapping */
function exchanged(html: string, changes: readonly (Span & { text: string })[]): string {
  let result = ''
  let at = 0
  for (const { start, end, text } of changes) {
    result += html.slice(at, start) + text
    at = end
  }
  return result + html.slice(at)
}
