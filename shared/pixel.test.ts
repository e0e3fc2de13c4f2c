import { describe, expect, it } from 'vitest'
import {
  mailboxesOfTokenStart,
  mayBePixel,
  ownPixelMessage,
  ownTokenStart,
  pixelHtml,
  pixelUrl,
  withPixel,
  withoutOwnPixels,
} from './pixel.ts'
import { mintToken, newMailboxId, newMessageId } from './token/index.ts'

const mine = newMailboxId(new Uint8Array(8).fill(1))
const theirs = newMailboxId(new Uint8Array(8).fill(2))
const message = newMessageId(1_795_449_600_000, new Uint8Array(4))
const pixelKey = new Uint8Array(32)
const myToken = mintToken({ mailbox: mine, generation: 1, pixelKey }, 'open', message)
const theirToken = mintToken({ mailbox: theirs, generation: 1, pixelKey }, 'open', message)
const endpoint = 'https://reads.example.org'
const direct = pixelUrl(endpoint, myToken)
const proxied = `https://ci3.googleusercontent.com/meips/AbC=s0-d-e1-ft#${direct}`
// As it stands in mails that were answered or forwarded in Yahoo Mail.
const yahoo = `https://ecp.yusercontent.com/mail?url=${encodeURIComponent(direct)}&t=1655843686&sig=Cd38d--~D`

describe('whose pixel an image is', () => {
  it.each([
    ['direct', direct],
    ['proxied in the newer form', proxied],
    ['proxied in the older form', `https://ci5.googleusercontent.com/proxy/x_y=s0-d-e1-ft#${direct}`],
    ['of an earlier endpoint', pixelUrl('https://old.example.net', myToken)],
    ['proxied by Yahoo', yahoo],
    ['proxied by Yahoo and then by Gmail', `https://ci3.googleusercontent.com/meips/AbC=s0-d-e1-ft#${yahoo}`],
  ])('is told when it is one’s own, %s', (_, src) => {
    expect(ownPixelMessage(src, [theirs, mine])).toBe(message)
  })
  it.each([
    ['another user’s', pixelUrl(endpoint, theirToken)],
    ['a picture', 'https://example.org/p/logo.gif'],
    ['cut', direct.slice(0, -10)],
    ['without its ending', direct.slice(0, -4)],
    ['nothing', ''],
  ])('is not told when it is %s', (_, src) => {
    expect(ownPixelMessage(src, [mine])).toBeUndefined()
  })
  it('shows in the address, however it is written', () => {
    expect(direct).toContain(ownTokenStart(mine))
    expect(yahoo).toContain(ownTokenStart(mine))
  })
  it('is one of a few mailboxes where only the address’s beginning is known', () => {
    const may = mailboxesOfTokenStart(ownTokenStart(mine))
    expect(may).toContain(mine)
    expect(may).not.toContain(theirs)
    expect(new Set(may).size).toBe(16)
    expect(ownPixelMessage(direct, may)).toBe(message)
  })
  it.each(['', 'example.org', '||example.org^', mine])('is not told by the beginning “%s”', (start) => {
    expect(mailboxesOfTokenStart(start)).toEqual([])
  })
  it.each([direct, proxied, yahoo, pixelUrl(endpoint, theirToken)])('is asked of %s', (src) => {
    expect(mayBePixel(src)).toBe(true)
  })
  it.each(['https://example.org/p/logo.gif', 'https://example.org/photo.gif', ''])(
    'is not asked of %s',
    (src) => {
      expect(mayBePixel(src)).toBe(false)
    },
  )
})

describe('taking own pixels out', () => {
  it.each([
    ['in our wrapper', `<div>a${pixelHtml(endpoint, myToken)}b</div>`, '<div>ab</div>'],
    [
      'as Gmail quotes it',
      `<div>a</div><div hspace="doublecheck" style="max-height: 1px;"><img src="${proxied}" width="1" height="1" alt="" hspace="doublecheck"></div><br>`,
      '<div>a</div><br>',
    ],
    ['without its wrapper', `a<img src='${direct}'/>b`, 'ab'],
    ['as Yahoo quotes it', `a<img src="${yahoo.replaceAll('&', '&amp;')}">b`, 'ab'],
    ['with an unquoted address', `a<img alt src=${direct}>b`, 'ab'],
    ['in capitals', `a<IMG SRC="${direct}">b`, 'ab'],
    [
      'in a wrapper that holds more',
      `<div hspace="doublecheck"><img src="${direct}">text</div>`,
      '<div hspace="doublecheck">text</div>',
    ],
    ['twice', `${pixelHtml(endpoint, myToken)}x${pixelHtml(endpoint, myToken)}`, 'x'],
    ['behind a text with quotes', `it's <3 "so"<br><img src="${direct}">`, `it's <3 "so"<br>`],
    [
      'behind an attribute that holds a >',
      `<a title="a > b">x</a><img src="${direct}">`,
      '<a title="a > b">x</a>',
    ],
  ])('works %s', (_, html, rest) => {
    expect(withoutOwnPixels(html, [mine])).toBe(rest)
  })
  it.each([
    ['another user’s pixel', pixelHtml(endpoint, theirToken)],
    ['one’s own address in a text', `<p>${direct}</p>`],
    ['one’s own address as a link', `<a href="${direct}">x</a>`],
    ['one’s own image within a comment', `<!-- <img src="${direct}"> -->`],
    ['an image within an attribute', `<a title='<img src="${direct}">'>x</a>`],
    ['a broken end', `<p>x</p><img src="${direct}`],
    ['nothing', ''],
  ])('leaves %s as it is', (_, html) => {
    expect(withoutOwnPixels(html, [mine])).toBe(html)
  })
})

describe('a pixel’s HTML', () => {
  it('is one image in one wrapper, whatever an endpoint says its address is', () => {
    const html = pixelHtml('https://evil.example"><h1>Hi', myToken)
    expect(html.match(/</g)).toHaveLength(3)
    expect(html).not.toContain('"><h1>')
  })
})

describe('putting a pixel in', () => {
  it.each([
    ['at the end of the mail', '<div dir="ltr">hi</div>', '<div dir="ltr">hi</div>PIXEL'],
    [
      'above quoted text',
      '<div dir="ltr">hi<br><div class="gmail_quote gmail_quote_container">On …</div></div>',
      '<div dir="ltr">hi<br>PIXEL<div class="gmail_quote gmail_quote_container">On …</div></div>',
    ],
    [
      'above the first of several quotes',
      'a<blockquote class="gmail_quote">b</blockquote>c<div class="gmail_quote">d</div>',
      'aPIXEL<blockquote class="gmail_quote">b</blockquote>c<div class="gmail_quote">d</div>',
    ],
    [
      'past a class that only looks alike',
      '<div class="gmail_quotes">a</div>',
      '<div class="gmail_quotes">a</div>PIXEL',
    ],
  ])('goes %s', (_, html, result) => {
    expect(withPixel(html, 'PIXEL')).toBe(result)
  })
})
