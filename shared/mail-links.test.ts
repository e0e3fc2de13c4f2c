import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encoded } from './html-tags.ts'
import { isLinkTarget, linkTarget, linkUrl } from './link.ts'
import { mailLinks, ownLinkTarget, withTrackedLinks, withoutOwnLinks } from './mail-links.ts'
import { isSigned, mintToken, newMailboxId, newMessageId, parseToken } from './token/index.ts'

const ENDPOINT = 'https://reads.example.org'
const key = { mailbox: newMailboxId(new Uint8Array(8).fill(1)), generation: 1, pixelKey: new Uint8Array(32) }
const other = { ...key, mailbox: newMailboxId(new Uint8Array(8).fill(2)) }
const message = newMessageId(1_795_449_600_000, new Uint8Array(4))
const own = [key.mailbox]
const tracked = (target: string, by = key) =>
  linkUrl(ENDPOINT, mintToken(by, 'link', message, target), target)
const track = (html: string) => withTrackedLinks(html, ENDPOINT, ({ target }) => tracked(target))
const found = (html: string) => mailLinks(html, ENDPOINT).map(({ target }) => target)

describe('a link can be tracked', () => {
  it.each([
    ['in double quotes', '<a href="https://a.example/">x</a>'],
    ['in single quotes', "<a href='https://a.example/'>x</a>"],
    ['without quotes', '<a href=https://a.example/>x</a>'],
    ['among other attributes', '<A class=x title="> href=no" HREF = "https://a.example/" id=1>x</A>'],
    ['in a signature', '<div class="gmail_signature"><a href="https://a.example/">x</a></div>'],
    [
      'behind quoted text',
      '<blockquote>a<blockquote>b</blockquote></blockquote><a href="https://a.example/">x</a>',
    ],
    ['around a picture', '<a href="https://a.example/"><img alt="www.a.example" src="x"></a>'],
    ['without an end', '<a href="https://a.example/">x'],
  ])('%s', (_, html) => {
    expect(found(html)).toEqual(['https://a.example/'])
    expect(track(html)).toBe(html.replace('https://a.example/', tracked('https://a.example/')))
  })

  it.each([
    [
      'in Gmail’s quote',
      '<div class="gmail_quote gmail_quote_container"><div></div><a href="https://a.example/">x</a></div>',
    ],
    [
      'in a quote’s inner parts',
      '<div class="gmail_quote"><div>a</div><blockquote><a href="https://a.example/">x</a></blockquote></div>',
    ],
    ['in a paragraph that was set apart', '<blockquote><a href="https://a.example/">x</a></blockquote>'],
    ['in Yahoo’s quote', '<div class="yahoo_quoted"><a href="https://a.example/">x</a></div>'],
    ['that writes a mail', '<a href="mailto:anna@example.org">x</a>'],
    ['that calls', '<a href="tel:+4912345">x</a>'],
    ['to a place in the mail', '<a href="#top">x</a>'],
    ['without a scheme', '<a href="//a.example/">x</a>'],
    ['with a space around it', '<a href=" https://a.example/">x</a>'],
    ['to unsubscribe, by its text', '<a href="https://a.example/"><b>Un</b>subscribe</a>'],
    ['to unsubscribe, by its text in Russian', '<a href="https://a.example/">Отписаться</a>'],
    ['to unsubscribe, by its address', '<a href="https://a.example/unsubscribe?u=1">here</a>'],
    ['to the endpoint', `<a href="${ENDPOINT}">x</a><a href="${ENDPOINT}/why/x">x</a>`],
    ['of one’s own that is tracked', `<a href="${tracked('https://a.example/')}">x</a>`],
    [
      'of another’s that is tracked',
      `<a href="${tracked('https://a.example/', other).replace('reads', 'theirs')}">x</a>`,
    ],
    ['through Google', '<a href="https://www.google.com/url?q=https://a.example/">x</a>'],
    ['through Safe Links', '<a href="https://eur01.safelinks.protection.outlook.com/?url=x">x</a>'],
    ['with a reference that only a browser knows', '<a href="https://a.example/?a&copy">x</a>'],
    ['in a comment', '<!-- <a href="https://a.example/">x</a> -->'],
    ['in a style', '<style>/* <a href="https://a.example/">x</a> */</style>'],
    ['that is cut', '<a href="https://a.example/'],
  ])('but not one %s', (_, html) => {
    expect(found(html)).toEqual([])
    expect(track(html)).toBe(html)
  })

  it.each([
    ['https://a.example/', true],
    ['see <b>http://</b>a.example', true],
    ['www.a.example', true],
    ['a.example', true],
    ['A.Example/path?q=1', true],
    ['(a.example).', true],
    ['a.exa\u00admple', true],
    ['a.exa<wbr>mple', true],
    ['пример.рф', true],
    ['anna@example.org', true],
    ['192.168.0.1/cam', true],
    ['my résumé', false],
    ['My résumé.', false],
    ['и т.д.', false],
    ['Version 2.1', false],
    ['50 % & more', false],
    ['', false],
  ])('and what it reads is an address itself: %s (%s)', (text, isAddress) => {
    expect(mailLinks(`<a href="https://b.example/">${text}</a>`, ENDPOINT)).toMatchObject([{ isAddress }])
  })

  it('however long what it reads is', () => {
    const html = `<a href="https://a.example/">${'.'.repeat(1_000_000)}</a>`
    expect(mailLinks(html, ENDPOINT).map(({ text }) => text.length)).toEqual([300])
  })

  it('and is told with what it reads', () => {
    const html = '<a href="https://a.example/?a=1&amp;b=2">\n My&nbsp;<b>résumé</b> &amp; more</a>'
    expect(mailLinks(html, ENDPOINT)).toEqual([
      {
        target: 'https://a.example/?a=1&b=2',
        text: 'My résumé & more',
        isAddress: false,
        place: expect.anything(),
      },
    ])
  })
})

const target = fc
  .tuple(
    fc.constantFrom(
      'http://a.example',
      'https://пример.рф',
      'HTTPS://[2001:db8::1]:8443',
      'https://u:p@x.example',
    ),
    fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '/',
          '?',
          '#',
          '&',
          '&amp;',
          '&copy',
          '%20',
          '%2F',
          '"',
          "'",
          '<',
          '>',
          '=',
          ';',
          'ё',
          '👩‍🚀',
        ),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
    }),
  )
  .map(([address, rest]) => `${address}/${rest}`)
  .filter((address) => isLinkTarget(address) && mailLinks(linkTo(address), ENDPOINT).length > 0)

function linkTo(address: string): string {
  return `<a href="${encoded(address)}">x</a>`
}

describe('a tracked link', () => {
  it('leads where the link led, byte for byte, signed, and nothing else in the mail has changed', () => {
    fc.assert(
      fc.property(
        fc.array(target, { maxLength: 5 }),
        fc.array(fc.constantFrom('é &amp; ', '<br>', '<b>“</b>', '<a>')),
        (targets, text) => {
          const between = text.join('')
          const html = between + targets.map((address) => linkTo(address) + between).join('')
          const after = track(html)
          const arrived: string[] = []
          const back = after.replace(
            /https:\/\/reads\.example\.org(\/l\/[\w-]+\/[\w-]+)/g,
            (_, path: string) => {
              const read = linkTarget(path)
              const parts = parseToken(read?.token ?? '')
              expect(parts && isSigned(parts, key.pixelKey, 'link', read?.target)).toBe(true)
              arrived.push(read?.target ?? '')
              return encoded(read?.target ?? '')
            },
          )
          expect(arrived).toEqual(targets)
          expect(back).toBe(html)
        },
      ),
    )
  })

  it('of one’s own is turned back, however it is written, and nothing else changes', () => {
    fc.assert(
      fc.property(target, (address) => {
        const html = `a${linkTo(address)}b`
        expect(withoutOwnLinks(track(html), own)).toBe(html)
        const link = tracked(address)
        for (const wrapped of [
          link,
          `${link}?utm_source=x`,
          `https://www.google.com/url?q=${link}&source=gmail&usg=AOvVaw0`,
          `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05`,
          `https://a.example/?u=${encodeURIComponent(encodeURIComponent(link))}`,
        ]) {
          expect(ownLinkTarget(wrapped, own)).toBe(address)
          expect(withoutOwnLinks(linkTo(wrapped), own)).toBe(linkTo(address))
        }
      }),
    )
  })

  it('is turned back in what Gmail notes beside it, and in a text', () => {
    const link = tracked('https://a.example/?a=1&b=2')
    const html = `<a href="${link}" data-saferedirecturl="https://www.google.com/url?q=${link}&amp;usg=x">x</a> &lt;${link}&gt;`
    const address = 'https://a.example/?a=1&amp;b=2'
    expect(withoutOwnLinks(html, own)).toBe(
      `<a href="${address}" data-saferedirecturl="${address}">x</a> &lt;${address}&gt;`,
    )
  })

  it('of another’s stays, and so does what only looks like one', () => {
    const theirs = tracked('https://a.example/', other)
    const broken = tracked('https://a.example/').replace(/\/[\w-]+$/, '/aGk')
    const html = `<a href="${theirs}">x</a><a href="${broken}">x</a>${broken}<img alt="${broken}">`
    expect(withoutOwnLinks(html, own)).toBe(html)
  })
})
