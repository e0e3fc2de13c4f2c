import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { base64urlnopad } from '@scure/base'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  BrowsersAnswer,
  EventsAnswer,
  JoinCodeAnswer,
  KEY_SUBPROTOCOL,
  KeyAnswer,
  PairingAnswer,
  RemovedAnswer,
  STREAM_SUBPROTOCOL,
  StreamFrame,
} from '../../shared/api.ts'
import { Export } from '../../shared/export.ts'
import { mintToken, newMessageId } from '../../shared/token/index.ts'
import type { MessageId, Token } from '../../shared/token/index.ts'
import { startEndpoint } from './endpoint.ts'
import type { RunningEndpoint } from './endpoint.ts'
import type { Settings } from './settings.ts'

const GOOGLE = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
const START = Date.UTC(2026, 10, 23, 9, 0)
const MINUTE = 60_000
const DAY = 86_400_000
const EXTENSION = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop'

let folder = ''
let endpoint: RunningEndpoint
let clock = START

const start = (settings: Partial<Settings> = {}) =>
  startEndpoint({ port: 0, host: '127.0.0.1', data: folder, ...settings }, () => clock)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doublecheck-'))
  clock = START
  endpoint = await start()
})

afterEach(async () => {
  await endpoint.stop()
  rmSync(folder, { recursive: true })
})

async function call(method: string, path: string, key = '', body?: unknown): Promise<Response> {
  return fetch(endpoint.url + path, {
    method,
    headers: key ? { authorization: `Bearer ${key}` } : {},
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

async function read<S extends v.GenericSchema>(
  schema: S,
  answer: Response,
  status = 200,
): Promise<v.InferOutput<S>> {
  expect(answer.status).toBe(status)
  return v.parse(schema, await answer.json())
}

async function problemOf(answer: Response): Promise<{ status: number; code: string }> {
  const { error } = v.parse(
    v.object({ error: v.object({ code: v.string(), message: v.pipe(v.string(), v.minLength(20)) }) }),
    await answer.json(),
  )
  return { status: answer.status, code: error.code }
}

async function pair(name?: string): Promise<PairingAnswer> {
  const body = { setupCode: endpoint.setupCode, ...(name === undefined ? {} : { name }) }
  return read(PairingAnswer, await call('POST', '/v1/mailboxes', '', body), 201)
}

async function joinCode(paired: PairingAnswer): Promise<string> {
  return (await read(JoinCodeAnswer, await call('POST', '/v1/browsers', paired.apiKey), 201)).joinCode
}

const useCode = (code: string, name?: string) =>
  call('POST', '/v1/browsers', '', { joinCode: code, ...(name === undefined ? {} : { name }) })

async function joined(paired: PairingAnswer, name?: string): Promise<PairingAnswer> {
  return read(PairingAnswer, await useCode(await joinCode(paired), name), 201)
}

const browsersOf = async (paired: PairingAnswer) =>
  (await read(BrowsersAnswer, await call('GET', '/v1/browsers', paired.apiKey))).browsers

const remove = (by: PairingAnswer, id: string | undefined) => call('DELETE', `/v1/browsers/${id}`, by.apiKey)

const rotate = async (paired: PairingAnswer) =>
  read(KeyAnswer, await call('POST', '/v1/rotation', paired.apiKey))

const erase = (paired: PairingAnswer, message: string) =>
  call('DELETE', `/v1/messages/${message}`, paired.apiKey)

type Signing = Pick<PairingAnswer, 'mailbox' | 'generation' | 'pixelKey'>

function mail(signing: Signing, sentAt = clock - 5 * MINUTE): { message: MessageId; token: Token } {
  const message = newMessageId(sentAt, crypto.getRandomValues(new Uint8Array(4)))
  return { message, token: tokenOf(signing, message) }
}

function tokenOf({ mailbox, generation, pixelKey }: Signing, message: MessageId): Token {
  return mintToken({ mailbox, generation, pixelKey: base64urlnopad.decode(pixelKey) }, 'open', message)
}

/** Fetches a pixel as Google's proxy does; the image is the same whatever becomes of the hit. */
async function open(token: string): Promise<void> {
  const answer = await fetch(`${endpoint.url}/p/${token}.gif`, { headers: { 'user-agent': GOOGLE } })
  expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, 43])
}

async function newsOf(paired: PairingAnswer, after = '', limit = 500): Promise<EventsAnswer> {
  const path = `/v1/events?after=${after}&limit=${limit}`
  return read(EventsAnswer, await call('GET', path, paired.apiKey))
}

const messagesOf = async (paired: PairingAnswer) =>
  (await newsOf(paired)).events.map(({ message }) => message)

function listen(key: string, after = ''): { socket: WebSocket; next(): Promise<StreamFrame> } {
  const url = `${endpoint.url.replace('http', 'ws')}/v1/stream?after=${after}`
  const socket = new WebSocket(url, [STREAM_SUBPROTOCOL, KEY_SUBPROTOCOL + key])
  const frames: StreamFrame[] = []
  const waiting: ((frame: StreamFrame) => void)[] = []
  socket.addEventListener('message', ({ data }) => {
    const frame = v.parse(StreamFrame, JSON.parse(String(data)))
    const taker = waiting.shift()
    if (taker) taker(frame)
    else frames.push(frame)
  })
  const next = async () =>
    frames.shift() ?? (await new Promise<StreamFrame>((resolve) => waiting.push(resolve)))
  return { socket, next }
}

describe('a second browser', () => {
  it('joins by a code that the first one shows, and has a key of its own', async () => {
    const first = await pair('Firefox, Linux')
    const answer = await call('POST', '/v1/browsers', first.apiKey)
    const shown = await read(JoinCodeAnswer, answer, 201)
    expect(shown.joinCode).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{5}-){3}[0-9a-hjkmnp-tv-z]{5}$/)
    expect(shown.validUntil).toBe(clock + 10 * MINUTE)
    const second = await read(PairingAnswer, await useCode(shown.joinCode, ' Chrome, Windows '), 201)
    expect(second).toMatchObject({
      mailbox: first.mailbox,
      generation: 1,
      pixelKey: first.pixelKey,
      publicUrl: first.publicUrl,
    })
    expect(second.apiKey).not.toBe(first.apiKey)
    const { message, token } = mail(first)
    await open(token)
    expect([await messagesOf(first), await messagesOf(second)]).toEqual([[message], [message]])
  })

  it('gets in once by a code, within ten minutes', async () => {
    const first = await pair()
    const code = await joinCode(first)
    const late = await joinCode(first)
    expect((await useCode(code.toUpperCase().replaceAll('-', ''))).status).toBe(201)
    expect(await problemOf(await useCode(code))).toEqual({ status: 403, code: 'wrong-join-code' })
    clock += 10 * MINUTE
    expect(await problemOf(await useCode(late))).toEqual({ status: 403, code: 'wrong-join-code' })
  })

  it('gets in by one of the three newest codes only', async () => {
    const first = await pair()
    const codes: string[] = []
    for (let i = 0; i < 4; i++) {
      codes.push(await joinCode(first))
      clock += 1_000
    }
    const statuses: number[] = []
    for (const code of codes) statuses.push((await useCode(code)).status)
    expect(statuses).toEqual([403, 201, 201, 201])
  })

  it('waits after wrong codes, of either kind together', async () => {
    const first = await pair()
    const code = await joinCode(first)
    const wrong = 'aaaaa-aaaaa-aaaaa-aaaaa'
    for (let i = 0; i < 3; i++) expect((await useCode(wrong)).status).toBe(403)
    for (let i = 0; i < 2; i++) {
      expect((await call('POST', '/v1/mailboxes', '', { setupCode: wrong })).status).toBe(403)
    }
    const refused = await useCode(code)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(await problemOf(refused)).toEqual({ status: 429, code: 'too-many-tries' })
    clock += 1_000
    expect((await useCode(code)).status).toBe(201)
  })

  it('cannot use a setup code to join, nor a join code to pair', async () => {
    const first = await pair()
    await endpoint.stop()
    endpoint = await start()
    const crossed = await call('POST', '/v1/mailboxes', '', { setupCode: await joinCode(first) })
    expect(await problemOf(crossed)).toEqual({ status: 403, code: 'wrong-setup-code' })
    expect(await problemOf(await useCode(endpoint.setupCode ?? ''))).toMatchObject({ status: 403 })
  })

  it('is one of twenty at the most', async () => {
    const first = await pair()
    for (let i = 0; i < 19; i++) await joined(first)
    const answer = await useCode(await joinCode(first))
    expect(await problemOf(answer)).toEqual({ status: 409, code: 'too-many-browsers' })
  })

  it('has a name of at most 60 characters', async () => {
    const first = await pair()
    const answer = await useCode(await joinCode(first), 'x'.repeat(61))
    expect(await problemOf(answer)).toEqual({ status: 400, code: 'bad-request' })
  })
})

describe('the list of browsers', () => {
  it('has all of them, when each was last seen, and which one asks', async () => {
    const first = await pair('At home')
    clock += 3 * DAY
    const second = await joined(first)
    clock += DAY
    const today = clock - (clock % DAY)
    expect(await browsersOf(second)).toEqual([
      { id: first.browser, name: 'At home', createdAt: START, lastSeen: today - DAY, current: false },
      { id: second.browser, name: '', createdAt: clock - DAY, lastSeen: today, current: true },
    ])
  })

  it('is one mailbox’s own', async () => {
    const first = await pair()
    await endpoint.stop()
    endpoint = await start()
    const stranger = await pair()
    expect(await browsersOf(stranger)).toHaveLength(1)
    expect(await problemOf(await remove(stranger, first.browser))).toEqual({
      status: 404,
      code: 'no-such-browser',
    })
    expect(await browsersOf(first)).toHaveLength(1)
  })
})

describe('a browser that is removed', () => {
  it('is refused, and its stream ends while the others’ go on', async () => {
    const first = await pair()
    const second = await joined(first)
    const [kept, ended] = [listen(first.apiKey), listen(second.apiKey)]
    await Promise.all([kept.next(), ended.next()])
    const closed = once(ended.socket, 'close')
    const answer = await remove(first, second.browser)
    expect((await read(RemovedAnswer, answer)).left).toBe(1)
    await closed
    for (const path of ['/v1/events', '/v1/browsers', '/v1/key', '/v1/export']) {
      expect(await problemOf(await call('GET', path, second.apiKey)), path).toEqual({
        status: 401,
        code: 'wrong-key',
      })
    }
    const again = listen(second.apiKey)
    await once(again.socket, 'close')
    const { message, token } = mail(first)
    await open(token)
    let frame = await kept.next()
    while (!frame.events?.length) frame = await kept.next()
    expect(frame.events).toMatchObject([{ message }])
    kept.socket.close()
  })

  it('may remove itself, even as the last one: the mailbox goes on without anybody who reads it', async () => {
    const first = await pair()
    expect((await read(RemovedAnswer, await remove(first, first.browser))).left).toBe(0)
    expect((await call('GET', '/v1/events', first.apiKey)).status).toBe(401)
    await open(mail(first).token)
  })
})

describe('a renewed key', () => {
  it('signs from now on, and every browser hears of it', async () => {
    const first = await pair()
    const second = await joined(first)
    const { cursor } = await newsOf(second)
    const stream = listen(second.apiKey, cursor)
    await stream.next()
    const renewed = await rotate(first)
    expect(renewed.generation).toBe(2)
    expect(renewed.pixelKey).not.toBe(first.pixelKey)
    expect(await stream.next()).toMatchObject({ events: [], generation: 2 })
    stream.socket.close()
    expect(await newsOf(second, cursor)).toMatchObject({ events: [], generation: 2 })
    const { generation, pixelKey } = await read(KeyAnswer, await call('GET', '/v1/key', second.apiKey))
    expect({ generation, pixelKey }).toEqual({ generation: 2, pixelKey: renewed.pixelKey })
    const { message, token } = mail({ ...first, generation, pixelKey })
    await open(token)
    expect(await messagesOf(second)).toEqual([message])
    expect((await joined(first)).generation).toBe(2)
  })

  it('leaves older mails counted, and what the old key signs later, or ten minutes later, uncounted', async () => {
    const first = await pair()
    const before = mail(first, clock - 1)
    const renewed = await rotate(first)
    const unaware = mail(first, clock + 10 * MINUTE - 1)
    const forged = mail(first, clock + 10 * MINUTE)
    clock += DAY
    for (const { token } of [before, unaware, forged]) await open(token)
    expect(await messagesOf(first)).toEqual([before.message, unaware.message])
    const tooNew = tokenOf({ ...first, ...renewed, generation: 3 }, mail(first).message)
    await open(tooNew)
    expect(await messagesOf(first)).toHaveLength(2)
  })

  it('is had five times a day at the most', async () => {
    const first = await pair()
    for (let i = 0; i < 5; i++) {
      await rotate(first)
      clock += 1_000
    }
    const refused = await call('POST', '/v1/rotation', first.apiKey)
    expect(refused.headers.get('retry-after')).toBe(String(DAY / 1_000 - 5))
    expect(await problemOf(refused)).toEqual({ status: 429, code: 'too-many-rotations' })
    clock += DAY - 5_000
    expect((await rotate(first)).generation).toBe(7)
  })

  it('is the 255th at the most', async () => {
    const first = await pair()
    for (let generation = 2; generation <= 255; generation++) {
      await rotate(first)
      clock += DAY / 5
    }
    expect(await problemOf(await call('POST', '/v1/rotation', first.apiKey))).toEqual({
      status: 409,
      code: 'no-more-keys',
    })
  }, 60_000)
})

describe('an erased message', () => {
  it('is gone, stays gone, and its pixel stores nothing any more', async () => {
    const first = await pair()
    const [gone, kept] = [mail(first), mail(first)]
    await open(gone.token)
    await open(kept.token)
    expect((await erase(first, gone.message)).status).toBe(200)
    expect((await erase(first, gone.message)).status).toBe(200)
    await open(gone.token)
    await call('POST', '/v1/views', first.apiKey, { message: gone.message, ago: 0 })
    const { events, views } = await read(Export, await call('GET', '/v1/export', first.apiKey))
    expect([events.length, views]).toEqual([1, []])
    clock += 40 * DAY
    await endpoint.stop()
    endpoint = await start()
    await open(gone.token)
    const news = await newsOf(first)
    expect(news.events.map(({ message }) => message)).toEqual([kept.message])
    expect(news.erased).toEqual([gone.message])
  })

  it('is told to every browser, as it happens and from any cursor', async () => {
    const first = await pair()
    const second = await joined(first)
    const mails = Array.from({ length: 5 }, () => mail(first))
    for (const { token } of mails) await open(token)
    const { cursor } = await newsOf(second)
    const stream = listen(second.apiKey, cursor)
    await stream.next()
    const [one, other] = mails.map(({ message }) => message)
    await erase(first, one ?? '')
    expect(await stream.next()).toMatchObject({ events: [], erased: [one] })
    await erase(first, other ?? '')
    expect(await stream.next()).toMatchObject({ events: [], erased: [other] })
    stream.socket.close()
    // In pieces of two: three events and two erased messages.
    const pieces = [await newsOf(second, '', 2)]
    for (let i = 0; i < 3; i++) pieces.push(await newsOf(second, pieces.at(-1)?.cursor, 2))
    expect(pieces.map(({ events, erased = [] }) => [events.length, erased.length])).toEqual([
      [2, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ])
  })

  it('does not come back with an older copy of the database', async () => {
    const first = await pair()
    const { message, token } = mail(first)
    await open(token)
    await endpoint.stop()
    copyFileSync(join(folder, 'doublecheck.sqlite'), join(folder, 'backup'))
    endpoint = await start()
    await erase(first, message)
    await endpoint.stop()
    copyFileSync(join(folder, 'backup'), join(folder, 'doublecheck.sqlite'))
    endpoint = await start()
    await open(token)
    expect(await newsOf(first)).toMatchObject({ events: [], erased: [message] })
  })

  it('must be one', async () => {
    const first = await pair()
    expect(await problemOf(await erase(first, 'nonsense'))).toEqual({ status: 400, code: 'bad-request' })
  })
})

describe('an erased mailbox', () => {
  it('is gone with all its keys and codes, its streams end, and its pixels store nothing', async () => {
    const first = await pair()
    const second = await joined(first)
    const code = await joinCode(first)
    const { token } = mail(first)
    await open(token)
    const stream = listen(second.apiKey)
    await stream.next()
    const closed = once(stream.socket, 'close')
    expect((await call('DELETE', '/v1/mailbox', first.apiKey)).status).toBe(200)
    await closed
    for (const { apiKey } of [first, second]) {
      expect((await call('GET', '/v1/events', apiKey)).status).toBe(401)
    }
    expect((await useCode(code)).status).toBe(403)
    await open(token)
  })

  it('leaves the others alone, and does not come back with an older copy of the database', async () => {
    const first = await pair()
    await endpoint.stop()
    copyFileSync(join(folder, 'doublecheck.sqlite'), join(folder, 'backup'))
    endpoint = await start()
    await call('DELETE', '/v1/mailbox', first.apiKey)
    await endpoint.stop()
    copyFileSync(join(folder, 'backup'), join(folder, 'doublecheck.sqlite'))
    endpoint = await start()
    expect((await call('GET', '/v1/events', first.apiKey)).status).toBe(401)
    const other = await pair()
    const { message, token } = mail(other)
    await open(token)
    expect(await messagesOf(other)).toEqual([message])
  })
})

describe('the export', () => {
  it('is one document with everything but secrets', async () => {
    const first = await pair('At home')
    const second = await joined(first)
    const [mailed, gone] = [mail(first), mail(first)]
    await open(mailed.token)
    await call('POST', '/v1/views', first.apiKey, { message: mailed.message, ago: 0 })
    await erase(first, gone.message)
    await rotate(first)
    const answer = await call('GET', '/v1/export', first.apiKey)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const text = await answer.text()
    const document = v.parse(Export, JSON.parse(text))
    expect(document).toMatchObject({
      mailbox: first.mailbox,
      createdAt: clock,
      exportedAt: clock,
      generation: 2,
      rotations: [{ generation: 1, endedAt: clock }],
      events: [{ message: mailed.message, verdict: { by: 'sender' } }],
      views: [{ message: mailed.message, at: clock }],
      erased: [gone.message],
    })
    expect(document.browsers.map(({ id }) => id).sort()).toEqual([first.browser, second.browser].sort())
    for (const { apiKey, pixelKey } of [first, second]) {
      expect(text).not.toContain(apiKey.slice(12))
      expect(text).not.toContain(pixelKey)
    }
  })

  it('has more than one piece holds', async () => {
    const first = await pair()
    for (let i = 0; i < 21; i++) {
      await Promise.all(Array.from({ length: 25 }, () => open(mail(first).token)))
    }
    const { events } = await read(Export, await call('GET', '/v1/export', first.apiKey))
    expect(new Set(events.map(({ id }) => id)).size).toBe(525)
  }, 60_000)
})

describe('the number of mailboxes', () => {
  it('is bounded by the owner; a code that finds no room is not spent', async () => {
    await endpoint.stop()
    endpoint = await start({ mailboxes: 0 })
    const { setupCode } = endpoint
    const full = await call('POST', '/v1/mailboxes', '', { setupCode })
    expect(await problemOf(full)).toEqual({ status: 403, code: 'endpoint-full' })
    const wrong = await call('POST', '/v1/mailboxes', '', { setupCode: 'aaaaa-aaaaa-aaaaa-aaaaa' })
    expect(await problemOf(wrong)).toEqual({ status: 403, code: 'wrong-setup-code' })
  })
})

describe('answers', () => {
  const from = (origin: string, path: string, method = 'GET') =>
    fetch(endpoint.url + path, {
      method,
      headers: {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    })

  const corsOf = (answer: Response) =>
    [...answer.headers].filter(([name]) => name.startsWith('access-control-'))

  it.each([EXTENSION, 'moz-extension://5d0c2f8e-3b7a-4f21-9c64-d0b1e5c0ffee'])(
    'may be read by %s',
    async (origin) => {
      for (const [path, method] of [
        ['/healthz', 'GET'],
        ['/v1/events', 'GET'],
        ['/v1/events', 'OPTIONS'],
      ] as const) {
        const answer = await from(origin, path, method)
        expect(corsOf(answer), `${method} ${path}`).toContainEqual(['access-control-allow-origin', origin])
      }
    },
  )

  it.each([
    'https://mail.google.com',
    'null',
    'http://localhost:8787',
    'https://evil.example/chrome-extension://abc',
    `${EXTENSION}.evil.example`,
  ])('may not be read by %s, and nothing is done for it', async (origin) => {
    for (const [path, method] of [
      ['/healthz', 'GET'],
      ['/', 'GET'],
      ['/v1/events', 'GET'],
      ['/v1/events', 'OPTIONS'],
      ['/v1/mailboxes', 'POST'],
    ] as const) {
      const answer = await from(origin, path, method)
      expect(corsOf(answer), `${method} ${path}`).toEqual([])
    }
    expect(await problemOf(await from(origin, '/v1/mailboxes', 'POST'))).toEqual({
      status: 403,
      code: 'wrong-origin',
    })
  })

  it('carry headers that let a browser do nothing with them, errors too', async () => {
    const first = await pair()
    const answers = [
      await call('GET', '/healthz'),
      await call('GET', '/v1/events', first.apiKey),
      await call('GET', '/v1/export', first.apiKey),
      await call('GET', '/v1/events', 'wrong'),
      await call('GET', '/nowhere'),
      await call('POST', '/v1/mailboxes', '', { setupCode: 'x'.repeat(20_000) }),
      await call('GET', '/'),
    ]
    for (const { url, headers } of answers) {
      expect(headers.get('content-security-policy'), url).toMatch(
        /default-src 'none'.*frame-ancestors 'none'/,
      )
      expect(headers.get('x-content-type-options'), url).toBe('nosniff')
      expect(headers.get('referrer-policy'), url).toBe('no-referrer')
      expect(headers.get('cache-control'), url).toBe('no-store')
    }
  })

  it.each(['PUT', 'POST', 'DELETE'])('refuse a body beyond its bounds: %s', async (method) => {
    const first = await pair()
    const answer = await call(method, '/v1/events/x/judgement', first.apiKey, 'x'.repeat(20_000))
    expect(await problemOf(answer)).toEqual({ status: 413, code: 'too-large' })
  })
})
