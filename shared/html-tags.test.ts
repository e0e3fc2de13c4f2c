import fc from 'fast-check'
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import { attributeOf, decoded, encoded, tagsOf } from './html-tags.ts'

/** What HTML may be made of, where it comes out of order. */
const PIECES = [
  '<a ',
  '<A\thref=',
  '</a>',
  '</a',
  '<',
  '>',
  '/',
  '=',
  '"',
  "'",
  '<b>',
  '<br/>',
  '<img alt="1 > 0" ',
  '<div class=x>',
  '</div>',
  'href="https://a.example/?x=1&amp;y=2"',
  "href='https://b.example/'",
  'href=https://c.example/',
  ' title="href=evil"',
  'HREF = "d"',
  '<!--',
  '-->',
  '--!>',
  '<!',
  '<?x',
  '</',
  '</>',
  '<style>',
  '</style>',
  '<textarea>',
  '</TEXTAREA >',
  '<title>',
  '</title>',
  'x',
  ' ',
  '\n',
  '\f',
  '&lt;',
  'é',
  '😀',
]

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.constant('<a href="https://whole.example/">x</a>') },
)

/** The places of the values of all links that a browser's parser sees, with their values. */
function linksOfParser(html: string): [place: number, value: string][] {
  const found = new Map<number, string>()
  const visit = (node: DefaultTreeAdapterTypes.ChildNode) => {
    if ('attrs' in node && node.tagName === 'a') {
      const place = node.sourceCodeLocation?.attrs?.['href']
      const value = node.attrs.find(({ name }) => name === 'href')?.value
      if (place && value !== undefined) found.set(place.startOffset, value)
    }
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  parseFragment(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }).childNodes.forEach(visit)
  return [...found].sort(([one], [other]) => one - other)
}

describe('the tags of an HTML text', () => {
  it('are those that a browser’s parser finds, with the same attributes at the same places', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const html = pieces.join('')
        const ours = [...tagsOf(html)]
          .filter(({ name, closes }) => name === 'a' && !closes)
          .flatMap((tag) => attributeOf(tag, 'href') ?? [])
        const theirs = linksOfParser(html)
        expect(ours).toHaveLength(theirs.length)
        for (const [i, { start, end, raw }] of ours.entries()) {
          const [place = -1, value] = theirs[i] ?? []
          expect(html.slice(start, end)).toBe(raw)
          // Its location begins at the attribute's name.
          expect(html.slice(place, start)).toMatch(/^href(?:[\t\n\f\r ]*=[\t\n\f\r ]*["']?)?$/i)
          expect([undefined, value]).toContain(decoded(raw))
        }
      }),
      { numRuns: 20_000 },
    )
  })
})

describe('a text within an attribute', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '&',
        'amp;',
        'lt',
        ';',
        '=',
        '#39;',
        '#x2f;',
        '"',
        "'",
        '<',
        '>',
        'copy',
        '?a',
        '\u00a0',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
  })
  const valueOf = (raw: string) => {
    const [element] = parseFragment(`<a href="${raw}">`).childNodes
    return element && 'attrs' in element ? element.attrs[0]?.value : undefined
  }

  it('is read as a browser reads it, or not at all', () => {
    fc.assert(
      fc.property(text, (raw) => {
        fc.pre(!/["\r\0]/.test(raw) && !/&#(?:12[89]|1[345]\d|0|1?3;)/.test(raw) && raw.isWellFormed())
        expect([undefined, valueOf(raw)]).toContain(decoded(raw))
      }),
    )
  })

  it('is the same to a browser after it was written, and to us', () => {
    fc.assert(
      fc.property(text, (value) => {
        fc.pre(!/[\r\0]/.test(value) && value.isWellFormed())
        expect(valueOf(encoded(value))).toBe(value)
        expect(decoded(encoded(value))).toBe(value)
      }),
    )
  })
})

it('HTML as programs write it is read whole', () => {
  const html = '<p title="a&quot;b">1 &lt; 2 <a href="https://a.example/?a=1&amp;copy=2#x">x</a></p>'
  expect([...tagsOf(html)].map(({ name, closes }) => (closes ? `/${name}` : name))).toEqual([
    'p',
    'a',
    '/a',
    '/p',
  ])
  const [, link] = [...tagsOf(html)]
  expect(link && decoded(attributeOf(link, 'href')?.raw ?? '')).toBe('https://a.example/?a=1&copy=2#x')
})
