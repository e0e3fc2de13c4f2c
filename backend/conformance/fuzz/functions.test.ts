import { base64urlnopad } from '@scure/base'
import fc from 'fast-check'
import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { ErrorAnswer, PairingAnswer } from '../../../shared/api.ts'
import { Event } from '../../../shared/events.ts'
import { LINK_PATH, linkTarget } from '../../../shared/link.ts'
import { PIXEL_PATH } from '../../../shared/pixel.ts'
import { isMailboxId, isMessageId, mintToken, newMessageId } from '../../../shared/token/index.ts'
import type { MintingKey } from '../../../shared/token/index.ts'
import { USER_AGENT_KEPT } from '../../../shared/verdict/facts.ts'
import { TokenChecker, answerOf } from '../../fetches.ts'
import { NO_LINK_ANSWER } from '../../link.ts'
import { GIF, GIF_HEADERS } from '../../pixel.ts'
import { apiPaths, fetchPaths } from './addresses.ts'
import { bodies } from './bodies.ts'
import { EndpointInMemory } from './endpoint-in-memory.ts'
import { callerHeaders, headers } from './headers.ts'

// Together with the sockets' cases more than 100,000. A failure prints its seed, with which it comes again.
const FETCHES = 70_000
const CALLS = 32_000
const LONG = 60_000

const TARGETS = ['https://example.org/a?b=c#d', 'http://пример.example/путь']

async function pair(endpoint: EndpointInMemory): Promise<PairingAnswer> {
  const body = JSON.stringify({ setupCode: endpoint.newCode() })
  const answer = await endpoint.api.request('/v1/mailboxes', { method: 'POST', body })
  return v.parse(PairingAnswer, await answer.json())
}

function mintingKey({ mailbox, generation, pixelKey }: PairingAnswer): MintingKey {
  return { mailbox, generation, pixelKey: base64urlnopad.decode(pixelKey) }
}

describe('a fetch, whatever its address and headers are,', () => {
  const endpoint = new EndpointInMemory()
  const sent = Array.from({ length: 20 }, (_, i) =>
    newMessageId(endpoint.now - 60_000, Uint8Array.of(0, 0, 0, i)),
  )
  let truePaths: string[]
  let paired: PairingAnswer

  beforeAll(async () => {
    paired = await pair(endpoint)
    const key = mintingKey(paired)
    const pixels = sent.map((message) => `${PIXEL_PATH}${mintToken(key, 'open', message)}.gif`)
    const links = sent.flatMap((message) =>
      TARGETS.map((target) => {
        const written = base64urlnopad.encode(Buffer.from(target))
        return `${LINK_PATH}${mintToken(key, 'link', message, target)}/${written}`
      }),
    )
    truePaths = [...pixels, ...links]
  })

  it(
    'is answered as every other, and stored only where its token is true',
    () => {
      const checker = new TokenChecker(endpoint.master)
      const mailbox = endpoint.mailbox(paired.mailbox)
      const known = new Set(truePaths)
      let stored = 0
      const asked = fc.record({
        method: fc.constantFrom('GET', 'HEAD', 'POST', 'BREW', ''),
        path: fetchPaths(truePaths),
        headers,
        address: fc.constantFrom('203.0.113.9', '::ffff:203.0.113.9', '2001:db8::1', '', 'nonsense'),
        at: fc.integer({ min: endpoint.now - 3_600_000, max: endpoint.now }),
      })
      fc.assert(
        fc.property(asked, ({ method, path, headers, address, at }) => {
          const header = (name: string) => headers[name]
          const found = checker.hitOf({ method, path, header, address, at })
          const answer = answerOf(path, found?.hit)
          const [written = ''] = path.split('?', 1)
          expect(found !== undefined).toBe(known.has(written))
          expect(answer).toEqual(expectedAnswer(path, found !== undefined))
          if (!found) return
          mailbox.record(found.hit)
          stored++
        }),
        { numRuns: FETCHES },
      )
      expect(stored).toBeGreaterThan(FETCHES / 20)
      const kept = endpoint.rows('events')
      expect(kept.reduce((sum, { count }) => sum + Number(count), 0)).toBe(stored)
      expectNoRubbish(endpoint)
      expect(new Set(kept.map(({ message }) => message))).toEqual(new Set(sent))
    },
    LONG,
  )
})

/** The pixel's bytes and headers; a link's target where it is signed, else the one page. */
function expectedAnswer(path: string, isTrue: boolean): object {
  if (path.startsWith(PIXEL_PATH)) return { status: 200, headers: GIF_HEADERS, body: GIF }
  if (!isTrue) return NO_LINK_ANSWER
  const location = Buffer.from(linkTarget(path)?.target ?? '').toString('latin1')
  return { status: 302, headers: expect.objectContaining({ location }), body: new Uint8Array() }
}

describe('a call of the API, whatever its address, headers and body are,', () => {
  const endpoint = new EndpointInMemory()
  let paired: PairingAnswer
  const message = newMessageId(endpoint.now - 60_000, new Uint8Array(4))

  /** The browser that asks; another once it has erased its own mailbox, or itself. */
  async function renew(): Promise<void> {
    const isLeft = endpoint.rows('browsers').some((row) => row['id'] === paired.browser)
    if (!isLeft) paired = await pair(endpoint)
  }

  beforeAll(async () => {
    paired = await pair(endpoint)
    const token = mintToken(mintingKey(paired), 'open', message)
    const at = endpoint.now
    const request = { method: 'GET', path: `/p/${token}.gif`, header: () => undefined, address: '', at }
    const found = new TokenChecker(endpoint.master).hitOf(request)
    if (found) endpoint.mailbox(found.mailbox).record(found.hit)
  })

  it(
    'is answered in one form, without a failure, and stores nothing but what a schema knows',
    async () => {
      const [event] = endpoint.mailbox(paired.mailbox).eventsAfter('', 1).events
      const token = mintToken(mintingKey(paired), 'open', message)
      const known = [
        event?.id ?? '',
        message,
        token,
        paired.mailbox,
        paired.browser ?? '',
        endpoint.newCode(),
      ]
      const statuses = new Set<number>()
      const asked = fc.record({
        method: fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS') },
          { weight: 1, arbitrary: fc.constantFrom('PATCH', 'BREW', 'get', 'PROPFIND') },
        ),
        path: apiPaths(known),
        headers: callerHeaders(() => paired.apiKey),
        body: bodies(known),
      })
      await fc.assert(
        fc.asyncProperty(asked, async ({ method, path, headers, body }) => {
          const bare = ['GET', 'HEAD', 'get'].includes(method) || body === undefined
          const init = { method, headers, ...(bare ? {} : { body }) }
          const request = new Request(`http://endpoint${path}`, init)
          const { pathname } = new URL(request.url)
          const answer = await endpoint.api.fetch(request)
          expect(endpoint.failures).toEqual([])
          expect(answer.status).toBeLessThan(500)
          statuses.add(answer.status)
          expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
          expect(answer.headers.get('cache-control')).toBe('no-store')
          const text = await answer.text()
          const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true
          expect(isPage && !/^\/(?:why(?:\/|$)|$)/.test(pathname)).toBe(false)
          const isRefused = answer.status >= 400 && method !== 'HEAD' && !isPage
          expect(!isRefused || v.is(ErrorAnswer, JSON.parse(text))).toBe(true)
          await renew()
        }),
        { numRuns: CALLS },
      )
      // What was asked went deep enough to come by all of these.
      for (const status of [200, 201, 204, 400, 401, 403, 404, 413]) expect(statuses).toContain(status)
      expectNoRubbish(endpoint)
    },
    LONG,
  )
})

/** Every row holds what the present schema knows, within its bounds. */
function expectNoRubbish(endpoint: EndpointInMemory): void {
  for (const { mailbox } of endpoint.rows('mailboxes')) {
    const { events } = endpoint.mailbox(expectMailbox(mailbox)).eventsAfter('', 100_000)
    for (const event of events) {
      expect(v.is(Event, event)).toBe(true)
      expect((event.facts?.userAgent ?? '').length).toBeLessThanOrEqual(USER_AGENT_KEPT)
      expect((event.facts?.purpose ?? '').length).toBeLessThanOrEqual(USER_AGENT_KEPT)
    }
  }
  for (const table of ['views', 'erased_messages', 'events']) {
    expect(endpoint.rows(table).filter((row) => !isMessageId(String(row['message'])))).toEqual([])
  }
  for (const { at } of endpoint.rows('views')) {
    expect(at).toBeGreaterThanOrEqual(endpoint.now - 86_400_000)
    expect(at).toBeLessThanOrEqual(endpoint.now)
  }
  for (const { name } of endpoint.rows('browsers')) expect(String(name).length).toBeLessThanOrEqual(60)
}

function expectMailbox(id: unknown) {
  const text = String(id)
  if (!isMailboxId(text)) throw new Error(`Not a mailbox: ${text}`)
  return text
}
