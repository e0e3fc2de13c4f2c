import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LONGEST_TARGET, isLinkTarget } from '../../shared/link.ts'
import { Stage } from './stage.ts'

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36'
const TARGET = 'https://example.org/cv?a=1&b=2#top'

let stage: Stage

beforeEach(async () => {
  stage = new Stage()
  await stage.start()
})

afterEach(async () => stage.remove())

const bytesOf = (text: string) => Buffer.from(text, 'utf8')
const encoded = (text: string) => bytesOf(text).toString('base64url')

describe('a tracked link', () => {
  it('leads where it was signed to lead, and is told as a click', async () => {
    const { message, link } = stage.mail()
    const answer = await stage.fetch(link(TARGET), CHROME)
    expect(answer).toMatchObject({
      status: 302,
      body: '',
      headers: {
        location: TARGET,
        'cache-control': expect.stringContaining('no-store'),
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      },
    })
    expect((await stage.events()).events).toMatchObject([
      {
        kind: 'link',
        message,
        target: TARGET,
        verdict: { by: 'recipient', rule: 'link-clicked' },
        facts: { kind: 'link', method: 'GET', userAgent: CHROME, sinceSending: 300_000 },
      },
    ])
  })

  it('sends the very bytes that were signed, or nothing of them', async () => {
    const { link } = stage.mail()
    const rest = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom('%20', '%D0%BF', '&amp;', 'я', '?', '#', '"', 'ü'), maxLength: 900 }),
      fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\0', ' ', 'set-cookie: b=c'), maxLength: 20 }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('http://', 'https://'),
        fc.domain(),
        rest,
        async (scheme, host, more) => {
          const target = `${scheme}${host}/${more}`
          const answer = await stage.fetch(link(target), CHROME)
          const expected = isLinkTarget(target) ? [302, bytesOf(target)] : [404, undefined]
          expect([answer.status, answer.location]).toEqual(expected)
          expect(answer.headers['set-cookie']).toBeUndefined()
        },
      ),
      { numRuns: 60 },
    )
  }, 30_000)

  it.each([
    ['a name of another alphabet', 'https://пример.рф/путь?имя=значение#ё'],
    ['a long address', `https://example.org/${'x'.repeat(LONGEST_TARGET - 20)}`],
  ])('leads to %s, byte for byte', async (_, target) => {
    const answer = await stage.fetch(stage.mail().link(target), CHROME)
    expect(answer.location).toEqual(bytesOf(target))
  })

  it('answers HEAD without a body, and takes who asks so for a machine', async () => {
    const answer = await stage.fetch(stage.mail().link(TARGET), CHROME, 'HEAD')
    expect(answer).toMatchObject({ status: 302, body: '', headers: { location: TARGET } })
    expect(await stage.rules()).toEqual(['head-request'])
  })

  it('still leads there with a query that somebody on the way added', async () => {
    const answer = await stage.fetch(`${stage.mail().link(TARGET)}?fbclid=x`, CHROME)
    expect(answer.headers.location).toBe(TARGET)
  })

  it('leads there when the click cannot be stored', async () => {
    const other = new DatabaseSync(join(stage.folder, 'journal.sqlite'))
    other.exec('begin immediate')
    const answer = await stage.fetch(stage.mail().link(TARGET), CHROME)
    other.exec('rollback')
    other.close()
    expect(answer.headers.location).toBe(TARGET)
    expect((await stage.events()).events).toEqual([])
  })

  it('is one and the same page, which names no target, for whatever was not signed so', async () => {
    const { link, pixel } = stage.mail()
    const path = link(TARGET)
    const token = path.slice(3, 39)
    const pixelToken = pixel.slice(3, 39)
    const wrong = [
      `/l/${token}/${encoded('https://evil.example/')}`,
      `/l/${token}/${encoded('javascript:alert(1)')}`,
      `/l/${token}/${encoded(`${TARGET}\r\nset-cookie: a=b`)}`,
      `/l/${token}/`,
      `/l/${token}/%%%`,
      `/l/${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}/${encoded(TARGET)}`,
      `/l/${pixelToken}/${encoded(TARGET)}`,
      `/l/${pixelToken}/`,
      path.slice(0, -1),
      `${path}=`,
      '/l/',
      '/l/..%2f..%2fv1/events',
      `/l/${token}/${encoded(`https://example.org/${'x'.repeat(5_000)}`)}`,
    ]
    const [first = '', ...others] = wrong
    const { status, headers, body } = await stage.fetch(first, CHROME)
    expect(status).toBe(404)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' })
    expect(body).toContain('This link leads nowhere')
    expect(body).not.toMatch(/evil|example|http/)
    const { date: _, ...expected } = headers
    for (const address of others) {
      const answer = await stage.fetch(address, CHROME)
      const { date: __, ...found } = answer.headers
      expect({ status: answer.status, found, body: answer.body }, address).toEqual({
        status,
        found: expected,
        body,
      })
    }
    const head = await stage.fetch(first, CHROME, 'HEAD')
    expect(head).toMatchObject({ status, body: '', headers: { 'content-length': headers['content-length'] } })
    expect((await stage.events()).events).toEqual([])
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//example.org', 'https:///x'])(
    'never leads to %s, though its mailbox signed it',
    async (target) => {
      const answer = await stage.fetch(stage.mail().link(target), CHROME)
      expect(answer).toMatchObject({ status: 404, location: undefined })
    },
  )
})
