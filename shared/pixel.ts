import { attributeOf, tagsOf } from './html-tags.ts'
import type { Span, Tag } from './html-tags.ts'
import { isGmailQuote } from './quoted-text.ts'
import { MAILBOX_PREFIX_LENGTH, TOKEN_LENGTH, isMailboxId, parseToken } from './token/index.ts'
import type { MailboxId, MessageId, Token } from './token/index.ts'

/** Every pixel of every endpoint stands under this path, and carries this mark: published, so that it can be blocked. */
export const PIXEL_PATH = '/p/'
export const PIXEL_MARK = 'doublecheck'

/** What a mailbox's id may end with: base64url whose last two bits are none. */
const LAST_OF_MAILBOX = 'AEIMQUYcgkosw048'

/** @param publicUrl the endpoint's public address, without a slash at its end */
export function pixelUrl(publicUrl: string, token: Token): string {
  return `${publicUrl}${PIXEL_PATH}${token}.gif`
}

/** @returns the HTML that goes into a mail: the image in a tiny wrapper, without any text */
export function pixelHtml(publicUrl: string, token: Token): string {
  const src = pixelUrl(publicUrl, token).replace(/[&"<>]/g, (char) => `&#${char.charCodeAt(0)};`)
  return `<div hspace="${PIXEL_MARK}" style="max-height:1px"><img src="${src}" width="1" height="1" alt="" hspace="${PIXEL_MARK}"></div>`
}

/**
 * The beginning of every own pixel's token: what filters and selectors look for. Not the path before it, whose
 * slashes are written otherwise where another proxy's address holds ours (Yahoo's: `…/mail?url=https%3A%2F%2F…`).
 */
export function ownTokenStart(mailbox: MailboxId): string {
  return mailbox.slice(0, MAILBOX_PREFIX_LENGTH)
}

/**
 * The mailboxes whose tokens may begin so: a beginning tells all but the last four bits of a mailbox.
 * @returns none for what is no beginning of a token
 */
export function mailboxesOfTokenStart(start: string): MailboxId[] {
  return [...LAST_OF_MAILBOX].map((last) => start + last).filter(isMailboxId)
}

/**
 * Finds out whose pixel an image's address is, in its direct form or within another address: Gmail's image proxy
 * puts it behind a `#` (`https://ci3.googleusercontent.com/…#<original>`), others percent-encode it.
 * @param own the mailboxes that count as one's own
 * @returns the mail that the pixel belongs to, or undefined for every other image
 */
export function ownPixelMessage(src: string, own: readonly MailboxId[]): MessageId | undefined {
  for (const mailbox of own) {
    const start = src.lastIndexOf(ownTokenStart(mailbox))
    if (start < 0 || !src.startsWith('.gif', start + TOKEN_LENGTH)) continue
    const token = parseToken(src.slice(start, start + TOKEN_LENGTH))
    if (token?.mailbox === mailbox) return token.message
  }
  return undefined
}

/** Whether an image's address may be anybody's pixel, in one of those forms: for as long as it is not known whose are one's own. */
export function mayBePixel(src: string): boolean {
  return /(?:\/|%2F)p(?:\/|%2F)[\w-]{36}\.gif/i.test(src)
}

/**
 * Takes one's own pixels out of a mail's HTML, each with its wrapper, and leaves every other character as it
 * is. Gmail quotes an older mail with its pixel, so a reply would carry it on.
 * @param found is told of each mail whose pixel was taken out
 */
export function withoutOwnPixels(
  html: string,
  own: readonly MailboxId[],
  found: (message: MessageId) => void = () => undefined,
): string {
  if (!own.some((mailbox) => html.includes(ownTokenStart(mailbox)))) return html
  const tags = [...tagsOf(html)]
  let kept = ''
  let at = 0
  for (const [i, tag] of tags.entries()) {
    if (tag.name !== 'img' || tag.closes) continue
    const src = attribute(tag, 'src')
    const message = src === undefined ? undefined : ownPixelMessage(src, own)
    if (message === undefined) continue
    found(message)
    const wrapper = wrapperAround(html, tags[i - 1], tag, tags[i + 1])
    kept += html.slice(at, wrapper.start)
    at = wrapper.end
  }
  return kept + html.slice(at)
}

/**
 * Puts a pixel at the end of the user's own part: after it, or above the quoted text where the part holds
 * that as well (as it does once the quote was unfolded). Gmail cuts off a long mail's tail, so a pixel below
 * a long quote would not be fetched.
 */
export function withPixel(html: string, pixel: string): string {
  for (const tag of tagsOf(html)) {
    if (isGmailQuote(tag)) {
      return html.slice(0, tag.start) + pixel + html.slice(tag.start)
    }
  }
  return html + pixel
}

function attribute(tag: Tag, name: string): string | undefined {
  return attributeOf(tag, name)?.raw.replaceAll('&amp;', '&')
}

/** The wrapper's span if the image is the only thing in a wrapper of ours, else the image's own. */
function wrapperAround(html: string, before: Tag | undefined, image: Tag, after: Tag | undefined): Span {
  const alone =
    before &&
    after &&
    before.end === image.start &&
    html.slice(image.end, after.start).trim() === '' &&
    before.name === 'div' &&
    !before.closes &&
    attribute(before, 'hspace') === PIXEL_MARK &&
    after.name === 'div' &&
    after.closes
  return alone ? { start: before.start, end: after.end } : image
}
