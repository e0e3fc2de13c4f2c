import { describe, expect, it } from 'vitest'
import { mintToken, newMailboxId, newMessageId } from './token/index.ts'
import { lineHtml, linePartsOf, visibleLine, withoutVisibleLine } from './visible-line.ts'

const ENDPOINT = 'https://reads.example.org'
const mailbox = newMailboxId(new Uint8Array(8).fill(3))
const key = { mailbox, generation: 1, pixelKey: new Uint8Array(32).fill(5) }
const token = mintToken(key, 'open', newMessageId(1, new Uint8Array(4)))
const TEXT = 'I can see that this mail was opened. [What is that?] Thanks.'
const line = visibleLine(TEXT)
const html = lineHtml(line, ENDPOINT, token)

describe('a visible line', () => {
  it('has its link where the brackets are, and nothing of its text is HTML', () => {
    const { head, tail } = visibleLine('<b>A & "B"</b> [see > here] [too]')
    expect(head + tail).toBe(
      '<div hspace="doublecheck" dir="auto" style="margin-top:1em;font-size:12px;color:#5f6368">' +
        '&lt;b&gt;A &amp; &quot;B&quot;&lt;/b&gt; <a href="">see &gt; here</a> [too]</div>',
    )
  })

  it.each([
    ['without brackets', 'All of it', { before: '', link: 'All of it', after: '' }],
    ['with nothing in them', 'A [ ] b', { before: '', link: 'A [ ] b', after: '' }],
    ['that do not end', 'A [b', { before: '', link: 'A [b', after: '' }],
    ['in several lines', 'A\n[b]\nc', { before: 'A\n', link: 'b', after: '\nc' }],
  ])('%s is a link as a whole, or where they are', (_, text, parts) => {
    expect(linePartsOf(text)).toEqual(parts)
  })

  it('leads to the page that says what the image is', () => {
    expect(html).toContain(`<a href="${ENDPOINT}/why/${token}">What is that?</a>`)
  })
})

describe('a line of an earlier send', () => {
  const taken = (text: string, given = line) => withoutVisibleLine(text, given, [mailbox])

  it('is taken out, and nothing else', () => {
    expect(taken(`<p>Hello</p>${html}<p>Bye</p>`)).toBe('<p>Hello</p><p>Bye</p>')
  })

  it('is taken out as Gmail wrote it anew', () => {
    const written = html
      .replace(/style="[^"]*"/, 'style="margin-top:1em;font-size:12px;color:rgb(95,99,104)"')
      .replace('<a ', '<a target="_blank" rel="noreferrer" ')
      .replace('? Thanks', '?&nbsp;Thanks')
      .replace('opened. ', 'opened.\r\n ')
    expect(taken(`Hello${written}`)).toBe('Hello')
  })

  it.each([
    ['that the user has written in', html.replace('Thanks', 'Thanks, Anna')],
    ['that stands in quoted text', `<div class="gmail_quote">${html}</div>`],
    ['of another mailbox', html.replace(token, `AAAAAAAAAAA${token.slice(11)}`)],
    ['that was never closed', html.replace('</div>', '')],
    ['that is none', '<p>Hello <a href="https://example.org">What is that?</a></p>'],
  ])('stays where it is one %s', (_, text) => {
    expect(taken(text)).toBe(text)
  })
})
