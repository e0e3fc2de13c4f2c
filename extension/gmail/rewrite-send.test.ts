import { describe, expect, it } from 'vitest'
import { linkUrl } from '../../shared/link.ts'
import { ownPixelMessage, pixelHtml } from '../../shared/pixel.ts'
import {
  expectedDelivery,
  isSigned,
  mintToken,
  newMailboxId,
  newMessageId,
  parseToken,
} from '../../shared/token/index.ts'
import type { MintingKey } from '../../shared/token/index.ts'
import { lineHtml, visibleLine } from '../../shared/visible-line.ts'
import { at } from './protocol/request.ts'
import { rewriteSend } from './rewrite-send.ts'
import type { Sender } from './rewrite-send.ts'

const NOW = Date.UTC(2026, 10, 23, 9, 0)
const ENDPOINT = 'https://reads.example.org'
const key: MintingKey = {
  mailbox: newMailboxId(new Uint8Array(8).fill(3)),
  generation: 1,
  pixelKey: new Uint8Array(32).fill(5),
}
const other: MintingKey = { ...key, mailbox: newMailboxId(new Uint8Array(8).fill(4)) }
const oldToken = mintToken(key, 'open', newMessageId(1, new Uint8Array(4)))
const oldPixel = pixelHtml(ENDPOINT, oldToken)
const quotedPixel = `<div hspace="doublecheck" style="max-height: 1px;"><img src="https://ci3.googleusercontent.com/meips/x=s0-d-e1-ft#${ENDPOINT}/p/${oldToken}.gif" width="1" height="1" alt="" hspace="doublecheck"></div>`

const OWN_TARGET = 'https://example.org/?a=1&b=2'
const OWN_LINK = linkUrl(
  ENDPOINT,
  mintToken(key, 'link', newMessageId(1, new Uint8Array(4)), OWN_TARGET),
  OWN_TARGET,
)

const sender = (given: Partial<Sender> = {}): Sender => ({
  minting: { ...key, publicUrl: ENDPOINT },
  own: [key.mailbox],
  account: 'me@example.com',
  now: NOW,
  machineNow: NOW + 7,
  random: (length) => new Uint8Array(length).fill(7),
  wanted: () => true,
  ...given,
})

const SEND = ['^all', '^pfg', '^f_bt', '^f_btns', '^f_cl']
const SAVE = ['^all', '^r', '^r_bt']
const SCHEDULE = ['^all', '^scheduled', '^f_bt', '^f_btns', '^f_cl']

interface Draft {
  id?: string
  labels?: string[]
  parts?: [number, string][]
  to?: string[]
  html?: unknown
  scheduledFor?: number
}

/** A message as Gmail writes it in 2026: an array with fields behind those that we know. */
function gmailMessage({
  id = 'msg-a:r1',
  labels = SEND,
  parts,
  to,
  html = 1,
  scheduledFor,
}: Draft = {}): unknown[] {
  const message: unknown[] = Array.from({ length: 78 }, () => null)
  message[0] = id
  message[1] = [1, 'me@example.com', 'Me']
  message[2] = (to ?? ['anna@example.org']).map((address) => [1, address])
  message[6] = message[17] = scheduledFor ?? NOW - 5_000
  message[7] = 'My résumé'
  message[8] = [null, parts ?? [[0, '<div dir="ltr">Hello</div>']], null, null, null, null, html]
  message[10] = labels
  message[51] = `s:6253542622a63a8c|#${id}|0`
  if (scheduledFor !== undefined) message[53] = scheduledFor
  message[77] = { unknown: ['\u2028', 1.5, 'trailing'] }
  return message
}

type Form = 'first save' | 'reply' | 'later'

function operation(message: unknown[], form: Form, thread = 'thread-a:r9'): unknown[] {
  const later = Array.from({ length: 14 }, (): unknown => null)
  later[13] = [message, null, 1]
  const operations: Record<Form, unknown[]> = {
    'first save': [null, null, [['', null, NOW, thread, [message]]]],
    reply: [null, [message, 'msg-f:123', 1, null, [NOW]]],
    later,
  }
  return [7, [thread, operations[form]]]
}

function request(...operations: unknown[]): string {
  return JSON.stringify([[null, null, 2], [operations], null, [NOW, operations.length, NOW, 1, 205], 2])
}

/** What was put in, by comparing the two texts: everything else must be the same. */
function addedTo(before: string, after: string | undefined): string {
  const text = after ?? before
  let start = 0
  while (start < before.length && before[start] === text[start]) start++
  let end = 0
  while (end < before.length - start && before.at(-1 - end) === text.at(-1 - end)) end++
  expect(before.length).toBe(start + end)
  return text.slice(start, text.length - end)
}

describe('a mail that is sent', () => {
  it.each<Form>(['first save', 'reply', 'later'])('gets a pixel and changes in nothing else (%s)', (form) => {
    const before = request(operation(gmailMessage(), form))
    const result = rewriteSend(before, sender())
    const added: string = JSON.parse(`"${addedTo(before, result.body)}"`)
    const token = /\/p\/([\w-]{36})\.gif/.exec(added)?.[1] ?? ''
    expect(added).toBe(pixelHtml(ENDPOINT, token as typeof oldToken))
    const parts = parseToken(token)
    expect(parts && isSigned(parts, key.pixelKey, 'open')).toBe(true)
    expect(parts && expectedDelivery(parts.message)).toBe(NOW)
    expect(result.sent).toEqual([
      {
        account: 'me@example.com',
        mailbox: key.mailbox,
        message: parts?.message,
        messageId: 'msg-a:r1',
        threadId: 'thread-a:r9',
        subject: 'My résumé',
        recipients: [{ address: 'anna@example.org' }],
        sentAt: NOW,
        scheduled: false,
        handedOverAt: NOW + 7,
      },
    ])
  })

  it('says as whom it was sent where that is not the account itself', () => {
    const before = request(operation(gmailMessage(), 'later'))
    const { sent } = rewriteSend(before, sender({ account: 'Account@example.com' }))
    expect(sent).toMatchObject([{ account: 'account@example.com', from: 'me@example.com' }])
  })

  it('gets a token of the scheduled time when it is scheduled', () => {
    const scheduledFor = NOW + 3 * 86_400_000
    const result = rewriteSend(
      request(operation(gmailMessage({ labels: SCHEDULE, scheduledFor }), 'later')),
      sender(),
    )
    expect(result.sent).toMatchObject([{ sentAt: scheduledFor, scheduled: true }])
    expect(result.sent.map((mail) => expectedDelivery(mail.message))).toEqual([scheduledFor])
  })

  it('is found among other operations: every sent one, and no saved one', () => {
    const label = [
      8,
      ['thread-a:r9', [null, null, null, null, null, null, [['^io_re'], ['^io_fwd'], ['msg-f:1']]]],
    ]
    const before = request(
      label,
      operation(gmailMessage({ id: 'msg-a:r1', labels: SAVE }), 'later', 'thread-a:r1'),
      operation(gmailMessage({ id: 'msg-a:r2' }), 'reply', 'thread-f:2'),
      operation(gmailMessage({ id: 'msg-a:r3' }), 'later', 'thread-a:r3'),
      label,
    )
    const result = rewriteSend(before, sender())
    expect(result.sent.map((mail) => [mail.messageId, mail.threadId])).toEqual([
      ['msg-a:r2', 'thread-f:2'],
      ['msg-a:r3', 'thread-a:r3'],
    ])
    expect(result.body?.match(/hspace=\\"doublecheck\\" style/g)).toHaveLength(2)
    expect(JSON.parse(result.body ?? '')[1][0][1]).toEqual(JSON.parse(before)[1][0][1])
  })

  it('is recognised by the label it is sent with, even when a draft’s label stands beside it', () => {
    const labels = [...SEND, '^r']
    expect(rewriteSend(request(operation(gmailMessage({ labels }), 'later')), sender())?.sent).toHaveLength(1)
  })

  it('keeps a text with every kind of character as it was', () => {
    const html = '<div dir="ltr">“Grüße” \\ "привет" 😀 \u2028 &amp; <b>x</b></div>'
    const before = request(operation(gmailMessage({ parts: [[0, html]] }), 'later'))
    const after = JSON.parse(rewriteSend(before, sender())?.body ?? '')
    expect(after[1][0][0][1][1][13][0][8][1][0][1].startsWith(html)).toBe(true)
  })

  it('as Gmail might write it with blanks changes in nothing but the one string', () => {
    const before = JSON.stringify(JSON.parse(request(operation(gmailMessage(), 'later'))), null, 2)
    expect(addedTo(before, rewriteSend(before, sender())?.body)).toContain('/p/')
  })
})

describe('a reply', () => {
  it('carries no older pixel on, in no part, direct or proxied, and gets its own above the quote', () => {
    const result = rewriteSend(
      request(
        operation(
          gmailMessage({
            parts: [
              [0, `<div dir="ltr">Re</div>${oldPixel}`],
              [2, `<br><div class="gmail_quote">a${quotedPixel}b</div>`],
            ],
          }),
          'reply',
        ),
      ),
      sender(),
    )
    const [own, quote] = JSON.parse(result.body ?? '')[1][0][0][1][1][1][0][8][1]
    expect(own[1]).toMatch(/^<div dir="ltr">Re<\/div><div hspace="doublecheck"/)
    expect(own[1].match(/<img/g)).toHaveLength(1)
    expect(own[1]).not.toContain(oldToken)
    expect(quote).toEqual([2, '<br><div class="gmail_quote">ab</div>'])
  })

  it('with an unfolded quote has one part: the pixel stands above the quote', () => {
    const html = `<div dir="ltr">Re</div><br><div class="gmail_quote">a${quotedPixel}b</div>`
    const result = rewriteSend(request(operation(gmailMessage({ parts: [[0, html]] }), 'reply')), sender())
    expect(JSON.parse(result.body ?? '')[1][0][0][1][1][1][0][8][1][0][1]).toMatch(
      /^<div dir="ltr">Re<\/div><br><div hspace="doublecheck".*<\/div><div class="gmail_quote">ab<\/div>$/,
    )
  })

  it('keeps another user’s pixel, which is part of what is quoted', () => {
    const theirs = pixelHtml(ENDPOINT, mintToken(other, 'open', newMessageId(1, new Uint8Array(4))))
    const quote: [number, string] = [2, `<div class="gmail_quote">${theirs}</div>`]
    const parts: [number, string][] = [[0, '<div>Re</div>'], quote]
    const result = rewriteSend(request(operation(gmailMessage({ parts }), 'reply')), sender())
    expect(JSON.parse(result.body ?? '')[1][0][0][1][1][1][0][8][1][1]).toEqual(quote)
  })
})

describe('links', () => {
  const target = 'https://example.org/cv?a=1&b=2#ё'
  const html =
    '<div dir="ltr">My <a href="https://example.org/cv?a=1&amp;b=2#ё" target="_blank">résumé</a> and <a href="https://example.org/">example.org</a></div>'
  const quote = '<div class="gmail_quote"><a href="https://example.org/">x</a></div>'
  const linkFor = (by: MintingKey, message: Parameters<typeof mintToken>[2], address: string) =>
    linkUrl(ENDPOINT, mintToken(by, 'link', message, address), address)
  const partsOf = (body: string | undefined): [number, string][] =>
    JSON.parse(body ?? '')[1][0][0][1][1][13][0][8][1]

  it('that are wanted lead through the endpoint, signed for this mail; nothing else in it changes', () => {
    const before = request(
      operation(
        gmailMessage({
          parts: [
            [0, html],
            [2, quote],
          ],
        }),
        'later',
      ),
    )
    const result = rewriteSend(
      before,
      sender({ linkWanted: (id, link) => id === 'msg-a:r1' && !link.isAddress }),
    )
    const without = rewriteSend(before, sender())
    const [mail] = result.sent
    const link = linkFor(key, mail?.message ?? newMessageId(0, new Uint8Array(4)), target)
    expect(result.body?.replace(link, 'https://example.org/cv?a=1&amp;b=2#ё')).toBe(without.body)
    expect(partsOf(result.body)[0]?.[1]).toContain(`<a href="${link}" target="_blank">résumé</a>`)
    expect(result.sent).toEqual(without.sent)
  })

  it('that are not wanted stay, and so do all links of a mail that is not tracked', () => {
    const before = request(operation(gmailMessage({ parts: [[0, html]] }), 'later'))
    expect(addedTo(before, rewriteSend(before, sender({ linkWanted: () => false })).body)).not.toContain(
      '/l/',
    )
    expect(rewriteSend(before, sender({ wanted: () => false, linkWanted: () => true })).body).toBeUndefined()
    const saved = request(operation(gmailMessage({ labels: SAVE, parts: [[0, html]] }), 'later'))
    expect(rewriteSend(saved, sender({ linkWanted: () => true })).body).toBeUndefined()
  })

  it('of an older mail of one’s own are turned back in every part, and tracked anew where that is wanted', () => {
    const old = linkFor(key, newMessageId(1, new Uint8Array(4)), target)
    const theirs = linkFor(other, newMessageId(1, new Uint8Array(4)), target)
    const parts = (link: string): [number, string][] => [
      [0, `<div>copied <a href="${link}">résumé</a></div>`],
      [2, `<div class="gmail_quote"><a href="${link}">résumé</a><a href="${theirs}">theirs</a></div>`],
    ]
    const written = 'https://example.org/cv?a=1&amp;b=2#ё'
    const saved = request(operation(gmailMessage({ labels: SAVE, parts: parts(old) }), 'later'))
    expect(partsOf(rewriteSend(saved, sender()).body)).toEqual(parts(written))
    const sent = request(operation(gmailMessage({ parts: parts(old) }), 'later'))
    const result = rewriteSend(sent, sender({ linkWanted: () => true }))
    const [ownPart, quoted] = partsOf(result.body)
    expect(ownPart?.[1]).toContain(
      linkFor(key, result.sent[0]?.message ?? newMessageId(0, new Uint8Array(4)), target),
    )
    expect(ownPart?.[1]).not.toContain(old)
    expect(quoted).toEqual(parts(written)[1])
  })
})

describe('a draft', () => {
  it('never gets a pixel', () => {
    const { body, sent } = rewriteSend(request(operation(gmailMessage({ labels: SAVE }), 'later')), sender())
    expect([body, sent]).toEqual([undefined, []])
  })
  it('that Gmail reopened with a pixel in it is saved without', () => {
    const parts: [number, string][] = [[0, `<div>a</div>${oldPixel}`]]
    const result = rewriteSend(request(operation(gmailMessage({ labels: SAVE, parts }), 'later')), sender())
    expect(result.sent).toEqual([])
    expect(JSON.parse(result.body ?? '')[1][0][0][1][1][13][0][8][1]).toEqual([[0, '<div>a</div>']])
  })
})

describe('a request goes out byte for byte as it was', () => {
  const sendOf = (draft: Draft) => request(operation(gmailMessage(draft), 'later'))
  it.each<[string, string, Partial<Sender>?]>([
    ['without a pairing', sendOf({}), { minting: undefined }],
    ['when the user does not want it tracked', sendOf({}), { wanted: () => false }],
    ['as plain text', sendOf({ html: 0, parts: [[0, 'Hello']] })],
    ['as plain text with a link of one’s own', sendOf({ html: 0, parts: [[0, `See ${OWN_LINK}`]] })],
    ['as text without a tag', sendOf({ parts: [[0, 'Hello 1 < 2']] })],
    ['in confidential mode', sendOf({ labels: [...SEND, '^irm_outbound'] })],
    ['to oneself only', sendOf({ to: ['Me@Example.com', 'me@example.com'] })],
    [
      'to one’s account from an alias',
      sendOf({ to: ['account@example.com'] }),
      { account: 'account@example.com' },
    ],
    ['without recipients', sendOf({ to: [] })],
    ['without a part of the user’s own', sendOf({ parts: [[2, '<div>quote</div>']] })],
    ['without a body', sendOf({ parts: [] })],
    ['when it is no JSON', 'a=1&b=2'],
    ['when it is empty', ''],
    ['when it is JSON of another shape', '{"1":[[{"1":"thread-a:r1"}]]}'],
    ['when it is an array of another shape', '[[["x",[1]]],null,"^pfg"]'],
    ['when its message is something else', request([1, ['thread-a:r1', [null, ['msg-a:r1', '^pfg']]]])],
    [
      'when it only sets labels',
      request([1, ['thread-a:r1', [null, null, null, null, null, null, [['^io_re']]]]]),
    ],
  ])('%s', (_, body, given = {}) => {
    const { body: rewritten, sent } = rewriteSend(body, sender(given))
    expect([rewritten, sent]).toEqual([undefined, []])
  })
})

describe('a mail to others and to oneself', () => {
  it('is tracked', () => {
    const body = request(operation(gmailMessage({ to: ['me@example.com', 'anna@example.org'] }), 'later'))
    expect(rewriteSend(body, sender())?.sent).toHaveLength(1)
  })
})

describe('a mail to whom no mail is tracked', () => {
  const neverFor = ['anna@example.org', '@clinic.example']
  const to = (...addresses: string[]) => request(operation(gmailMessage({ to: addresses }), 'later'))

  it.each([
    ['to one alone', to('Anna@example.org')],
    ['to one among others', to('boris@example.net', 'eva@mail.clinic.example')],
  ])('goes out as it is, and is not kept: %s', (_, body) => {
    expect(rewriteSend(body, sender({ neverFor }))).toEqual({
      sent: [],
      seen: [{ action: 'send', messageId: 'msg-a:r1', obstacle: 'never-for' }],
    })
  })

  it.each([3, 4])('counts who gets a copy too (field %i)', (field) => {
    const message = gmailMessage({ to: ['boris@example.net'] })
    message[field] = [[1, 'anna@example.org']]
    expect(rewriteSend(request(operation(message, 'later')), sender({ neverFor })).sent).toEqual([])
  })

  it('does not carry the pixel of an earlier one either', () => {
    const body = request(operation(gmailMessage({ parts: [[0, `<div>Hello</div>${oldPixel}`]] }), 'later'))
    expect(addedTo(rewriteSend(body, sender({ neverFor })).body ?? '', body)).not.toBe('')
  })

  it('is tracked to others', () => {
    expect(rewriteSend(to('boris@example.net'), sender({ neverFor })).sent).toHaveLength(1)
  })
})

describe('a mail of an account that is off', () => {
  const body = request(operation(gmailMessage(), 'later'))

  it.each([
    ['is known', sender({ account: 'Me@example.com', accountsOff: ['me@example.com'] })],
    ['is not known yet', sender({ account: undefined, accountsOff: ['me@example.com'] })],
  ])('goes out as it is where the account %s', (_, given) => {
    expect(rewriteSend(body, { ...given, isTestMail: () => true })).toMatchObject({
      sent: [],
      seen: [{ obstacle: 'account-off' }],
    })
  })

  it('of another is tracked', () => {
    expect(rewriteSend(body, sender({ accountsOff: ['other@example.com'] })).sent).toHaveLength(1)
  })
})

describe('the visible line', () => {
  const text = visibleLine('This mail tells me when it is opened. [What is that?]')
  const line = { ...text, isOn: true }
  const written = (html: string, given: Partial<Sender> = {}) => {
    const body = request(operation(gmailMessage({ parts: [[0, html]] }), 'later'))
    const { body: rewritten = body } = rewriteSend(body, sender({ line, ...given }))
    return String(at(JSON.parse(rewritten), 1, 0, 0, 1, 1, 13, 0, 8, 1, 0, 1))
  }
  const added = (() => {
    const html = written('<div>Hello</div>').slice('<div>Hello</div>'.length)
    const token = /\/why\/([\w-]{36})"/.exec(html)?.[1] as typeof oldToken
    return { html, token }
  })()
  const old = lineHtml(text, ENDPOINT, oldToken) + oldPixel

  it('stands before the pixel, and leads to the page of the same token', () => {
    expect(added.html).toBe(lineHtml(text, ENDPOINT, added.token) + pixelHtml(ENDPOINT, added.token))
  })

  it('stands above the quoted text, whose own line stays', () => {
    const quote = `<div class="gmail_quote">${lineHtml(text, ENDPOINT, oldToken)}</div>`
    expect(written(`<div>Hello</div>${quote}`)).toBe(`<div>Hello</div>${added.html}${quote}`)
  })

  it('of an earlier send gives way to that of this one', () => {
    expect(written(`<div>Hello</div>${old}`)).toBe(`<div>Hello</div>${added.html}`)
  })

  it.each([
    ['whose text is another by now', visibleLine('An earlier text. [Why?]')],
    [
      'in which the user has written',
      visibleLine('This mail tells me when it is opened, Anna. [What is that?]'),
    ],
  ])('%s stays, leads to this mail’s page, and has no second beside it', (_, other) => {
    const html = written(`<div>Hello</div>${lineHtml(other, ENDPOINT, oldToken)}${oldPixel}`)
    const token = /\/why\/([\w-]{36})"/.exec(html)?.[1] as typeof oldToken
    expect(token).not.toBe(oldToken)
    expect(html).toBe(`<div>Hello</div>${lineHtml(other, ENDPOINT, token)}${pixelHtml(ENDPOINT, token)}`)
  })

  it.each<[string, Partial<Sender>]>([
    ['goes untracked', { wanted: () => false }],
    ['is sent without a line now', { wanted: () => false, line: { ...text, isOn: false } }],
  ])('is taken out of a draft that %s', (_, given) => {
    expect(written(`<div>Hello</div>${old}`, given)).toBe('<div>Hello</div>')
  })

  it('is not put in where it is off', () => {
    expect(written('<div>Hello</div>', { line: { ...text, isOn: false } })).not.toContain('/why/')
  })
})

describe('the doctor’s test mail', () => {
  it('is of now, and its pixel of some minutes before, so that it may be fetched at once', () => {
    const body = request(operation(gmailMessage({ to: ['me@example.com'] }), 'later'))
    const { sent } = rewriteSend(body, sender({ wanted: () => false, isTestMail: () => true }))
    expect(sent.map((mail) => [mail.sentAt, expectedDelivery(mail.message)])).toEqual([[NOW, NOW - 300_000]])
  })
})

describe('what a request does with a draft', () => {
  it.each<[string, Draft, string | undefined]>([
    ['an ordinary one', {}, undefined],
    ['one that nobody has written in', { parts: [[0, '']] }, undefined],
    ['a plain text', { html: 0, parts: [[0, 'Hello']] }, 'plain-text'],
    ['a confidential one', { labels: [...SAVE, '^irm_outbound'] }, 'confidential'],
    ['one to oneself', { to: ['me@example.com'] }, 'only-to-oneself'],
    ['one without recipients yet', { to: [] }, undefined],
  ])('is told, with what stands in the way: %s', (_, draft, obstacle) => {
    const body = request(operation(gmailMessage({ labels: SAVE, ...draft }), 'later'))
    expect(rewriteSend(body, sender()).seen).toEqual([
      { action: 'save', messageId: 'msg-a:r1', ...(obstacle ? { obstacle } : {}) },
    ])
  })
})

// Recorded from the real Gmail and published by InboxSDK; they lie beside a checkout where they may be had.
const captures = import.meta.glob<string>('../../../shared/gmail/captures/*_request.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const sends: Record<string, [string, string]> = {
  cvOnSend: ['msg-a:r8190137112111191537', 'thread-a:r263523620390330024'],
  cvOnReplySend: ['msg-a:r-414184523264894368', 'thread-a:r-474834441621213468'],
}

describe.skipIf(Object.keys(captures).length === 0)('a real capture of Gmail’s', () => {
  it.each(Object.entries(captures))(
    '%s is recognised, and rewritten with nothing else changed',
    (name, before) => {
      // One of them was sent to its own sender.
      const result = rewriteSend(before, sender({ account: 'someone@example.com', isTestMail: () => true }))
      const expected = sends[/-(\w+)_request/.exec(name)?.[1] ?? '']
      expect(result.sent.map((mail) => [mail.messageId, mail.threadId])).toEqual(expected ? [expected] : [])
      const added = addedTo(before, result.body)
      const src = /src=\\"([^"]+)\\"/.exec(added)?.[1] ?? ''
      expect(ownPixelMessage(src, [key.mailbox])).toBe(result.sent[0]?.message)
    },
  )
})
