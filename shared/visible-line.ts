import { attributeOf, encoded, tagsOf } from './html-tags.ts'
import { PIXEL_MARK, ownTokenStart } from './pixel.ts'
import { isGmailQuote } from './quoted-text.ts'
import type { MailboxId, Token } from './token/index.ts'

/** Where a mail's recipients learn what its image is for; the image's token follows. */
export const WHY_PATH = '/why/'

/** So long a line may be, in characters. */
export const LONGEST_LINE = 300

/** A line that tells recipients of the image, as HTML: before and behind the address of the page that says more. */
export interface VisibleLine {
  head: string
  tail: string
}

/** A line as it was written: what stands in its first brackets is the link; all of it where there are none. */
export interface LineParts {
  before: string
  link: string
  after: string
}

/** @param text as the user wrote it */
export function linePartsOf(text: string): LineParts {
  const [, before = '', link = '', after = ''] = /^([^]*?)\[([^\]]*[^\]\s][^\]]*)\]([^]*)$/.exec(text) ?? []
  return link ? { before, link, after } : { before: '', link: text, after: '' }
}

/** @param text plain: whatever it holds is shown as it is */
export function visibleLine(text: string): VisibleLine {
  const { before, link, after } = linePartsOf(text)
  return {
    head: `<div hspace="${PIXEL_MARK}" dir="auto" style="margin-top:1em;font-size:12px;color:#5f6368">${encoded(before)}<a href="`,
    tail: `">${encoded(link)}</a>${encoded(after)}</div>`,
  }
}

/** @returns the line's HTML in a mail */
export function lineHtml({ head, tail }: VisibleLine, publicUrl: string, token: Token): string {
  return head + encoded(publicUrl + WHY_PATH + token) + tail
}

/**
 * Takes a line that was put in before out of the user's own part of a mail, and leaves every other character as it is.
 * One that the user has written in is theirs and stays; so does what stands in quoted text.
 * @param own the mailboxes that count as one's own
 */
export function withoutVisibleLine(
  html: string,
  { head, tail }: VisibleLine,
  own: readonly MailboxId[],
): string {
  const reads = lettersOf(head + tail)
  for (const { start, end } of ownLines(html, own)) {
    if (lettersOf(html.slice(start, end)) === reads) return html.slice(0, start) + html.slice(end)
  }
  return html
}

/**
 * A line that stayed, since its text is another by now or the user has written in it, is this mail's: it leads to this
 * mail's page, and there is no second one.
 * @returns undefined where there is none
 */
export function withLineOfOwn(
  html: string,
  publicUrl: string,
  token: Token,
  own: readonly MailboxId[],
): string | undefined {
  const [line] = ownLines(html, own)
  const target = line?.target
  return (
    target && html.slice(0, target.start) + encoded(publicUrl + WHY_PATH + token) + html.slice(target.end)
  )
}

interface OwnLine {
  start: number
  end: number
  /** Where the address of its link stands. */
  target: { start: number; end: number }
}

/** Lines of one's own mails in the user's own part of a mail. */
function* ownLines(html: string, own: readonly MailboxId[]): Generator<OwnLine> {
  const tags = [...tagsOf(html)]
  for (const [i, tag] of tags.entries()) {
    if (isGmailQuote(tag)) return
    const [link, , last] = tags.slice(i + 1, i + 4)
    if (!link || !last || attributeOf(tag, 'hspace')?.raw !== PIXEL_MARK) continue
    const target = attributeOf(link, 'href')
    const isOwn = own.some((mailbox) => target?.raw.includes(WHY_PATH + ownTokenStart(mailbox)))
    if (target && isOwn) yield { start: tag.start, end: last.end, target }
  }
}

/** What an HTML text reads, without all that Gmail may write in another way. */
function lettersOf(html: string): string {
  return html.replace(/<[^>]*>|&#?\w+;|[^\p{L}\d]/gu, '')
}
