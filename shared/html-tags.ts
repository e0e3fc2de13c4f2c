/** A piece of a text: from its first character to behind its last. */
export interface Span {
  start: number
  end: number
}

/** An attribute; its span is that of its value as it is written, without quotes. */
export interface Attribute extends Span {
  /** In lower case. */
  name: string
  /** As it is written, with its character references: see {@link decoded}. */
  raw: string
}

export interface Tag extends Span {
  /** In lower case; empty for a comment. */
  name: string
  /** Whether it ends an element. */
  closes: boolean
  attributes: Attribute[]
}

const SPACE = '[\\t\\n\\f\\r ]'
const ATTRIBUTE = new RegExp(
  `[\\t\\n\\f\\r /]*([^\\t\\n\\f\\r />][^\\t\\n\\f\\r />=]*)(?:${SPACE}*=${SPACE}*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\\t\\n\\f\\r >]*)))?`,
  'y',
)
const TAG = /<(\/?)([a-z][^\t\n\f\r />]*)/iy
const TAG_END = /[\t\n\f\r /]*>/y
const COMMENT = /<!--(?:-?>|[^]*?--!?>)|<(?:!(?!--)|\?|\/[^a-z>])[^>]*>|<\/>/iy
/** In these, what looks like a tag is text. */
const TEXT_ONLY = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/

/**
 * Goes through an HTML text's tags and comments, as the standard's tokenizer does
 * (https://html.spec.whatwg.org/multipage/parsing.html#tokenization), without making a document of it: what is
 * changed by places in the text leaves every other character as it was.
 */
export function* tagsOf(html: string): Generator<Tag> {
  let start = html.indexOf('<')
  while (start >= 0) {
    const tag = tagAt(html, start)
    if (tag === 'none') start = html.indexOf('<', start + 1)
    else if (!tag) return
    else {
      yield tag
      let from = tag.end
      if (!tag.closes && TEXT_ONLY.test(tag.name)) {
        const close = new RegExp(`</${tag.name}[\\t\\n\\f\\r />]`, 'gi')
        close.lastIndex = from
        from = close.exec(html)?.index ?? html.length
      }
      start = html.indexOf('<', from)
    }
  }
}

/** @returns 'none' for a mere character, undefined for something that does not end */
function tagAt(html: string, start: number): Tag | 'none' | undefined {
  const found = match(TAG, html, start)
  if (!found) {
    const comment = match(COMMENT, html, start)
    if (comment) {
      return { start, end: start + comment[0].length, name: '', closes: false, attributes: [] }
    }
    return /^<(?:[!?]|\/.)/s.test(html.slice(start, start + 3)) ? undefined : 'none'
  }
  const [whole, slash = '', name = ''] = found
  const attributes: Attribute[] = []
  let at = start + whole.length
  for (;;) {
    const end = match(TAG_END, html, at)
    if (end) {
      return {
        start,
        end: at + end[0].length,
        name: name.toLowerCase(),
        closes: slash === '/',
        attributes,
      }
    }
    const next = match(ATTRIBUTE, html, at)
    if (!next) return undefined
    const raw = next[2] ?? next[3] ?? next[4] ?? ''
    at += next[0].length
    const valueEnd = next[2] === undefined && next[3] === undefined ? at : at - 1
    attributes.push({
      name: (next[1] ?? '').toLowerCase(),
      raw,
      start: valueEnd - raw.length,
      end: valueEnd,
    })
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** @returns a tag's attribute; of several with one name the first counts */
export function attributeOf(tag: Tag, name: string): Attribute | undefined {
  return tag.attributes.find((attribute) => attribute.name === name)
}

const REFERENCES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
])

const REFERENCE = /&(?:#(\d{2,3});|([a-z]+);|[a-z\d]+=|[a-z\d#])?/gi

/**
 * Decodes the character references that programs write which make HTML of a document.
 * @returns undefined where there may be others, which only the standard's table of two thousand could tell
 */
export function decoded(raw: string): string | undefined {
  let isKnown = true
  const text = raw.replace(REFERENCE, (whole: string, code?: string, name = '') => {
    if (code) return String.fromCharCode(Number(code))
    // In an attribute, what is followed by an equals sign is a parameter of an address.
    if (whole === '&' || whole.endsWith('=')) return whole
    const known = REFERENCES.get(name)
    isKnown &&= known !== undefined
    return known ?? ''
  })
  return isKnown ? text : undefined
}

/** Writes a text so that it is the same within quotes in HTML. */
export function encoded(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}
