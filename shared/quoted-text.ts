import { attributeOf } from './html-tags.ts'
import type { Tag } from './html-tags.ts'

const GMAILS = /(?:^|\s)gmail_(?:quote|extra)(?!\S)/
const OTHERS = /(?:^|\s)(?:yahoo_quoted|protonmail_quote)(?!\S)/

/** Whether Gmail's quoted or forwarded text begins with a tag. */
export function isGmailQuote(tag: Tag): boolean {
  return isBlock(tag) && GMAILS.test(classesOf(tag))
}

/** Whether text begins with a tag that somebody else wrote, whichever program quoted it. */
export function isQuote(tag: Tag): boolean {
  return isGmailQuote(tag) || (isBlock(tag) && (tag.name !== 'div' || OTHERS.test(classesOf(tag))))
}

function isBlock({ name, closes }: Tag): boolean {
  return !closes && (name === 'div' || name === 'blockquote')
}

function classesOf(tag: Tag): string {
  return attributeOf(tag, 'class')?.raw ?? ''
}
