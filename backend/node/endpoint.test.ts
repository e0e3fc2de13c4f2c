import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { base64urlnopad } from '@scure/base'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  EventsAnswer,
  KEY_SUBPROTOCOL,
  PING,
  PONG,
  PairingAnswer,
  STREAM_SUBPROTOCOL,
  StreamFrame,
} from '../../shared/api.ts'
import { normalSetupCode } from '../../shared/pairing.ts'
import { mintToken, newMessageId } from '../../shared/token/index.ts'
import type { MessageId, Token } from '../../shared/token/index.ts'
import { trustedProxies } from './client-address.ts'
import { startEndpoint } from './endpoint.ts'
import type { RunningEndpoint } from './endpoint.ts'
import { SettingError } from './settings.ts'
import type { Settings } from './settings.ts'

const GOOGLE = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
const THUNDERBIRD = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.4.0'
const PIXEL_HEADERS = [
  'access-control-allow-origin',
  'cache-control',
  'content-length',
  'content-type',
  'cross-origin-resource-policy',
  'x-content-type-options',
]
// What the client itself asked of the connection decides these.
const CONNECTION_HEADERS = ['connection', 'keep-alive', 'date']

let folder = ''
let endpoint: RunningEndpoint
let clock = Date.UTC(2026, 10, 23, 9, 0)

const start = (settings: Partial<Settings> = {}) =>
  startEndpoint({ port: 0, host: '127.0.0.1', data: folder, ...settings }, () => clock)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doublecheck-'))
  clock = Date.UTC(2026, 10, 23, 9, 0)
  endpoint = await start()
})

afterEach(async () => {
  await endpoint.stop()
  rmSync(folder, { recursive: true })
})

async function restart(): Promise<void> {
  await endpoint.stop()
  endpoint = await start()
}

async function post(path: string, body: unknown, key?: string): Promise<Response> {
  return fetch(endpoint.url + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: key ? { authorization: `Bearer ${key}` } : {},
  })
}

async function pair(): Promise<PairingAnswer> {
  const answer = await post('/v1/mailboxes', { setupCode: endpoint.setupCode })
  expect(answer.status).toBe(201)
  return v.parse(PairingAnswer, await answer.json())
}

function mail(paired: PairingAnswer, sentAt = clock): { message: MessageId; token: Token } {
  const message = newMessageId(sentAt, crypto.getRandomValues(new Uint8Array(4)))
  const { mailbox, generation } = paired
  const pixelKey = base64urlnopad.decode(paired.pixelKey)
  return { message, token: mintToken({ mailbox, generation, pixelKey }, 'open', message) }
}

async function open(token: string, userAgent = GOOGLE, init: RequestInit = {}): Promise<Response> {
  return fetch(`${endpoint.url}/p/${token}.gif`, {
    ...init,
    headers: { 'user-agent': userAgent, ...init.headers },
  })
}

async function eventsOf(paired: PairingAnswer, after = '', limit = 500): Promise<EventsAnswer> {
  const answer = await fetch(`${endpoint.url}/v1/events?after=${after}&limit=${limit}`, {
    headers: { authorization: `Bearer ${paired.apiKey}` },
  })
  expect(answer.status).toBe(200)
  return v.parse(EventsAnswer, await answer.json())
}

async function problemOf(answer: Response): Promise<{ status: number; code: string }> {
  const { error } = v.parse(
    v.object({ error: v.object({ code: v.string(), message: v.pipe(v.string(), v.minLength(20)) }) }),
    await answer.json(),
  )
  return { status: answer.status, code: error.code }
}

describe('pairing', () => {
  it('gives a mailbox, its keys and the public address for a setup code, once', async () => {
    const paired = await pair()
    expect(paired.publicUrl).toBe(endpoint.url)
    expect(paired.endpoint.now).toBe(clock)
    const again = await post('/v1/mailboxes', { setupCode: endpoint.setupCode })
    expect(await problemOf(again)).toEqual({ status: 403, code: 'wrong-setup-code' })
  })

  it('takes the code in capitals and without dashes', async () => {
    const setupCode = normalSetupCode(endpoint.setupCode ?? '').toUpperCase()
    expect((await post('/v1/mailboxes', { setupCode })).status).toBe(201)
  })

  it('makes who guesses wait after five wrong codes, longer each time, and lets them in afterwards', async () => {
    const guess = () => post('/v1/mailboxes', { setupCode: 'aaaaa-aaaaa-aaaaa-aaaaa' })
    for (let i = 0; i < 5; i++) expect((await guess()).status).toBe(403)
    const refused = await guess()
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(await problemOf(refused)).toEqual({ status: 429, code: 'too-many-tries' })
    clock += 1_000
    expect((await guess()).status).toBe(403)
    expect((await guess()).headers.get('retry-after')).toBe('2')
    clock += 2_000
    await pair()
  })

  it('keeps a code of the owner’s choice spent over a restart', async () => {
    const settings = { setupCode: 'my-own-code-0123456789', data: join(folder, 'own') }
    await endpoint.stop()
    endpoint = await start(settings)
    await pair()
    await endpoint.stop()
    endpoint = await start(settings)
    expect(endpoint.setupCode).toBeUndefined()
    const again = await post('/v1/mailboxes', { setupCode: settings.setupCode })
    expect(again.status).toBe(403)
  })

  it.each([
    ['no JSON', 'nonsense'],
    ['another shape', '{"code":"x"}'],
    ['a number', '{"setupCode":5}'],
  ])('refuses %s with a reason', async (_, body) => {
    const answer = await fetch(`${endpoint.url}/v1/mailboxes`, { method: 'POST', body })
    expect(await problemOf(answer)).toEqual({ status: 400, code: 'bad-request' })
  })

  it('refuses a body beyond its bounds', async () => {
    const answer = await post('/v1/mailboxes', { setupCode: 'x'.repeat(20_000) })
    expect(await problemOf(answer)).toEqual({ status: 413, code: 'too-large' })
  })
})

describe('the pixel', () => {
  it('is stored before it is answered, over a restart too', async () => {
    const paired = await pair()
    const { message, token } = mail(paired)
    clock += 60_000
    const answer = await open(token)
    expect(new Uint8Array(await answer.arrayBuffer())).toHaveLength(43)
    await restart()
    const { events } = await eventsOf(paired)
    expect(events).toEqual([
      {
        id: expect.stringMatching(/^[\w-]{12}$/),
        cursor: expect.stringMatching(/^[\w-]+\.1$/),
        kind: 'open',
        message,
        at: clock,
        count: 1,
        verdict: expect.objectContaining({ by: 'recipient', rule: 'google-image-proxy' }),
        facts: { method: 'GET', userAgent: GOOGLE, sinceSending: 60_000 },
      },
    ])
  })

  it('is the same answer for every token, path and method, and only a true token is stored', async () => {
    const paired = await pair()
    const { token } = mail(paired)
    const stranger = mail({ ...paired, pixelKey: base64urlnopad.encode(new Uint8Array(32)) }).token
    const flipped = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
    const truth = await open(token)
    const shape = async (answer: Response) => ({
      status: answer.status,
      headers: PIXEL_HEADERS.map((name) => [name, answer.headers.get(name)]),
      others: [...answer.headers.keys()].filter(
        (name) => ![...PIXEL_HEADERS, ...CONNECTION_HEADERS].includes(name),
      ),
      body: base64urlnopad.encode(new Uint8Array(await answer.arrayBuffer())),
    })
    const expected = await shape(truth)
    expect(expected.status).toBe(200)
    const forged = [
      stranger,
      flipped,
      token.slice(1),
      `${token}A`,
      '',
      '..%2fv1/events',
      '%00',
      'x'.repeat(2_000),
    ]
    for (const text of forged) expect(await shape(await open(text)), text).toEqual(expected)
    expect(await shape(await open(flipped, GOOGLE, { method: 'POST' }))).toEqual(expected)
    expect(await shape(await open(flipped, GOOGLE, { method: 'HEAD' }))).toEqual({ ...expected, body: '' })
    expect((await eventsOf(paired)).events).toHaveLength(1)
  })

  it('counts repeats of one reader within ten seconds as one open, told again under a new cursor', async () => {
    const paired = await pair()
    const { token } = mail(paired)
    await open(token, THUNDERBIRD)
    const first = await eventsOf(paired)
    clock += 9_000
    await open(token, THUNDERBIRD)
    clock += 9_000
    await open(token, THUNDERBIRD)
    const changed = await eventsOf(paired, first.cursor)
    expect(changed.events).toMatchObject([{ id: first.events[0]?.id, count: 3 }])
    clock += 10_000
    await open(token, THUNDERBIRD)
    expect((await eventsOf(paired)).events).toMatchObject([{ count: 3 }, { count: 1 }])
  })

  it('keeps different readers apart', async () => {
    const paired = await pair()
    const { token } = mail(paired)
    await open(token, THUNDERBIRD)
    await open(token, GOOGLE)
    expect((await eventsOf(paired)).events).toHaveLength(2)
  })

  it('bounds what one message can store in an hour, and loses no count', async () => {
    const paired = await pair()
    const { token } = mail(paired)
    for (let i = 0; i < 70; i++) await open(token, `Mozilla/5.0 (reader ${i})`)
    const { events } = await eventsOf(paired)
    expect(events).toHaveLength(60)
    expect(events.reduce((sum, event) => sum + event.count, 0)).toBe(70)
  })

  it('counts a reader whom a flood of machines came before', async () => {
    const paired = await pair()
    const { token } = mail(paired)
    for (let i = 0; i < 70; i++) await open(token, `curl/${i}`)
    await open(token)
    const by = (await eventsOf(paired)).events.map((event) => event.verdict.by)
    expect(by.filter((one) => one === 'recipient')).toHaveLength(1)
  })

  it.each([
    ['a client that wants to speak another protocol', { connection: 'upgrade', upgrade: 'h2c' }, ''],
    ['a request line with the whole address', {}, 'http://reads.example.org'],
  ])('is answered and stored for %s', async (_, headers, prefix) => {
    const paired = await pair()
    const { token } = mail(paired)
    const { port } = new URL(endpoint.url)
    const asked = request({
      port,
      path: `${prefix}/p/${token}.gif`,
      headers: { 'user-agent': GOOGLE, ...headers },
    })
    const [answer] = await once(asked.end(), 'response')
    answer.resume()
    expect([answer.statusCode, answer.headers['content-length']]).toEqual([200, '43'])
    expect((await eventsOf(paired)).events).toHaveLength(1)
  })

  it('is judged: HEAD and prefetch are machines', async () => {
    const paired = await pair()
    const { token } = mail(paired)
    await open(token, THUNDERBIRD, { method: 'HEAD' })
    await open(token, THUNDERBIRD, { headers: { 'sec-purpose': 'prefetch;prerender' } })
    const rules = (await eventsOf(paired)).events.map((event) => [event.verdict.by, event.verdict.rule])
    expect(rules).toEqual([
      ['machine', 'head-request'],
      ['machine', 'prefetch-header'],
    ])
  })

  it('goes out when the hit cannot be stored, and the loss is counted', async () => {
    const paired = await pair()
    const { token } = mail(paired)
    const { DatabaseSync } = await import('node:sqlite')
    const other = new DatabaseSync(join(folder, 'journal.sqlite'))
    other.exec('begin immediate')
    const answer = await open(token)
    other.exec('rollback')
    other.close()
    expect((await answer.arrayBuffer()).byteLength).toBe(43)
    const health = await (await fetch(`${endpoint.url}/healthz`)).json()
    expect(health).toMatchObject({ status: 'ok', stored: 0, lost: 1 })
    await open(token)
    expect((await eventsOf(paired)).events).toHaveLength(1)
  })

  it('keeps the facts of a hit for 30 days and its verdict for longer', async () => {
    const paired = await pair()
    await open(mail(paired).token)
    clock += 29 * 86_400_000
    await restart()
    expect((await eventsOf(paired)).events[0]?.facts).toBeDefined()
    clock += 2 * 86_400_000
    await restart()
    const [event] = (await eventsOf(paired)).events
    expect(event?.facts).toBeUndefined()
    expect(event?.verdict.by).toBe('recipient')
  })

  it('carries no verdict of a wrong clock: the time since sending may be negative', async () => {
    const paired = await pair()
    await open(mail(paired, clock + 86_400_000).token)
    expect((await eventsOf(paired)).events).toMatchObject([
      { verdict: { by: 'recipient' }, facts: { sinceSending: -86_400_000 } },
    ])
  })
})

describe('the sender’s own looks', () => {
  it.each([
    ['just before the fetch', 2_000, 0],
    ['just after the fetch, announced late', -4_000, 60_000],
  ])('%s make it the sender’s', async (_, lookBeforeFetch, late) => {
    const paired = await pair()
    const { message, token } = mail(paired)
    const look = clock - lookBeforeFetch
    await open(token)
    clock = Math.max(clock, look) + late
    const announced = await post('/v1/views', { message, ago: clock - look }, paired.apiKey)
    expect(announced.status).toBe(200)
    expect((await eventsOf(paired)).events).toMatchObject([
      { verdict: { by: 'sender', rule: 'own-view' }, facts: { sinceOwnView: lookBeforeFetch } },
    ])
  })

  it('do not touch a fetch that came a minute later, nor one by another program', async () => {
    const paired = await pair()
    const { message, token } = mail(paired)
    await post('/v1/views', { message, ago: 0 }, paired.apiKey)
    await open(token, THUNDERBIRD)
    clock += 60_000
    await open(token)
    const by = (await eventsOf(paired)).events.map((event) => event.verdict.by)
    expect(by).toEqual(['recipient', 'recipient'])
  })

  it('can be claimed afterwards: "that was me", for good', async () => {
    const paired = await pair()
    const { message, token } = mail(paired)
    await open(token)
    const { events, cursor } = await eventsOf(paired)
    const put = (id: string, body: unknown) =>
      fetch(`${endpoint.url}/v1/events/${id}/judgement`, {
        method: 'PUT',
        body: JSON.stringify(body),
        headers: { authorization: `Bearer ${paired.apiKey}` },
      })
    const id = events[0]?.id ?? ''
    expect((await put(id, { by: 'sender', rule: 'that-was-me' })).status).toBe(200)
    expect((await eventsOf(paired, cursor)).events).toMatchObject([
      { id, verdict: { by: 'sender', rule: 'that-was-me' } },
    ])
    await post('/v1/views', { message, ago: 30_000 }, paired.apiKey)
    expect((await eventsOf(paired)).events[0]?.verdict.rule).toBe('that-was-me')
    expect(await problemOf(await put('unknown', { by: 'sender', rule: 'that-was-me' }))).toMatchObject({
      status: 404,
    })
    expect(await problemOf(await put(id, { by: 'recipient', rule: 'that-was-me' }))).toMatchObject({
      status: 400,
    })
  })
})

describe('the events', () => {
  it('come in pieces, in order, from any cursor', async () => {
    const paired = await pair()
    for (let i = 0; i < 5; i++) await open(mail(paired).token)
    const all = (await eventsOf(paired)).events
    const first = await eventsOf(paired, '', 2)
    const second = await eventsOf(paired, first.cursor, 2)
    const third = await eventsOf(paired, second.cursor, 2)
    expect([...first.events, ...second.events, ...third.events]).toEqual(all)
    expect((await eventsOf(paired, third.cursor)).events).toEqual([])
  })

  it('start again for a cursor beyond the last: the endpoint was restored from a backup', async () => {
    const paired = await pair()
    await open(mail(paired).token)
    const { cursor } = await eventsOf(paired)
    expect((await eventsOf(paired, cursor.replace(/\d+$/, '99'))).events).toHaveLength(1)
  })

  it('start again for a cursor of another epoch', async () => {
    const paired = await pair()
    await open(mail(paired).token)
    expect((await eventsOf(paired, 'elsewhere.99')).events).toHaveLength(1)
  })

  it('of one mailbox are closed to another’s key, and to none', async () => {
    const paired = await pair()
    await restart()
    const other = await pair()
    await open(mail(paired).token)
    expect((await eventsOf(other)).events).toEqual([])
    const forgedKey = paired.mailbox + other.apiKey.slice(11)
    for (const authorization of ['', 'Bearer', 'Bearer x', `Basic ${paired.apiKey}`, `Bearer ${forgedKey}`]) {
      const answer = await fetch(`${endpoint.url}/v1/events`, { headers: { authorization } })
      expect(await problemOf(answer), authorization).toEqual({ status: 401, code: 'wrong-key' })
    }
  })
})

describe('the stream', () => {
  function listen(
    key: string,
    after = '',
  ): { socket: WebSocket; frames: StreamFrame[]; next(): Promise<StreamFrame> } {
    const url = `${endpoint.url.replace('http', 'ws')}/v1/stream?after=${after}`
    const socket = new WebSocket(url, [STREAM_SUBPROTOCOL, KEY_SUBPROTOCOL + key])
    const frames: StreamFrame[] = []
    const waiting: ((frame: StreamFrame) => void)[] = []
    socket.addEventListener('message', ({ data }) => {
      if (data === PONG) return
      const frame = v.parse(StreamFrame, JSON.parse(String(data)))
      const taker = waiting.shift()
      if (taker) taker(frame)
      else frames.push(frame)
    })
    const next = async () =>
      frames.shift() ?? (await new Promise<StreamFrame>((resolve) => waiting.push(resolve)))
    return { socket, frames, next }
  }

  it('says who it is, then what was missed, then what happens', async () => {
    const paired = await pair()
    const missed = mail(paired)
    await open(missed.token)
    const { socket, next } = listen(paired.apiKey)
    expect((await next()).endpoint?.publicUrl).toBe(endpoint.publicUrl)
    expect((await next()).events).toMatchObject([{ message: missed.message }])
    const live = mail(paired)
    await open(live.token)
    expect((await next()).events).toMatchObject([{ message: live.message }])
    await post('/v1/views', { message: live.message, ago: 0 }, paired.apiKey)
    expect((await next()).events).toMatchObject([{ message: live.message, verdict: { by: 'sender' } }])
    socket.close()
  })

  it('goes on behind a cursor, so that nothing comes twice', async () => {
    const paired = await pair()
    await open(mail(paired).token)
    const { cursor } = await eventsOf(paired)
    const { socket, next, frames } = listen(paired.apiKey, cursor)
    await next()
    const live = mail(paired)
    await open(live.token)
    expect((await next()).events).toMatchObject([{ message: live.message }])
    expect(frames).toEqual([])
    socket.close()
  })

  it('answers a ping', async () => {
    const paired = await pair()
    const { socket, next } = listen(paired.apiKey)
    await next()
    await next()
    socket.send(PING)
    const [answer] = (await once(socket, 'message')) as [MessageEvent]
    expect(answer.data).toBe(PONG)
    socket.close()
  })

  it('is refused without the right key', async () => {
    const paired = await pair()
    const { socket } = listen(`${paired.apiKey.slice(0, -2)}AA`)
    await once(socket, 'close')
    expect(socket.readyState).toBe(WebSocket.CLOSED)
  })

  it('does not keep the endpoint from stopping, when who was refused stays connected', async () => {
    const { port } = new URL(endpoint.url)
    const stranger = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true })
    stranger.write(
      'GET /v1/stream HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    )
    const [answer] = await once(stranger, 'data')
    expect(String(answer)).toContain('HTTP/1.1 401')
    await restart()
    stranger.destroy()
  })

  it('ends when the endpoint stops', async () => {
    const paired = await pair()
    const { socket, next } = listen(paired.apiKey)
    await next()
    const closed = once(socket, 'close')
    await restart()
    await closed
    expect(socket.readyState).toBe(WebSocket.CLOSED)
  })
})

describe('a start', () => {
  it('says in one line that a port is taken', async () => {
    const port = Number(new URL(endpoint.url).port)
    const second = start({ port, data: join(folder, 'second') })
    await expect(second).rejects.toThrow(SettingError)
    await expect(second).rejects.toThrow(`Port ${port} is taken.`)
  })

  it('says in one line that the data folder cannot be used', async () => {
    writeFileSync(join(folder, 'file'), '')
    for (const data of [join(folder, 'file', 'data'), '/proc/doublecheck/data']) {
      await expect(start({ data })).rejects.toThrow(`The data folder ${data} cannot be used`)
    }
  })

  it('refuses data of a newer version and leaves it alone', async () => {
    await endpoint.stop()
    const { DatabaseSync } = await import('node:sqlite')
    const database = new DatabaseSync(join(folder, 'doublecheck.sqlite'))
    database.exec('insert into schema_version (version) values (999)')
    await expect(start()).rejects.toThrow('Update Doublecheck; the data is untouched.')
    database.exec('delete from schema_version where version = 999')
    database.close()
    endpoint = await start()
  })

  it('says in one line that another process holds the data', async () => {
    const { DatabaseSync } = await import('node:sqlite')
    const other = new DatabaseSync(join(folder, 'doublecheck.sqlite'), { timeout: 5_000 })
    other.exec('begin immediate')
    await expect(start()).rejects.toThrow(/cannot be (written|used)/)
    other.exec('rollback')
    other.close()
  })

  it('keeps its secret from other users of the machine', () => {
    expect(statSync(join(folder, 'secret.key')).mode & 0o077).toBe(0)
  })

  it('refuses a damaged secret instead of making another', async () => {
    await endpoint.stop()
    const file = join(folder, 'secret.key')
    chmodSync(file, 0o600)
    writeFileSync(file, 'short')
    await expect(start()).rejects.toThrow('restore it from a backup')
    rmSync(file)
    endpoint = await start()
  })
})

describe('a proxy in front', () => {
  const seenFrom = async () => {
    const headers = { 'x-forwarded-for': '8.8.8.8' }
    const health = await (await fetch(`${endpoint.url}/healthz`, { headers })).json()
    return v.parse(v.object({ seenFrom: v.string() }), health).seenFrom
  }

  it('is believed about its clients only where it is trusted', async () => {
    expect(await seenFrom()).toBe('this-computer')
    await endpoint.stop()
    endpoint = await start({ trustedProxies: trustedProxies('loopback') })
    expect(await seenFrom()).toBe('public')
  })

  it('tells an address that never comes to the disk', async () => {
    await endpoint.stop()
    endpoint = await start({ trustedProxies: trustedProxies('loopback') })
    const { token, message } = mail(await pair())
    await open(token, THUNDERBIRD, { headers: { 'x-forwarded-for': '198.51.100.77' } })
    const onDisk = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
    expect(onDisk.filter((content) => content.includes(message)).length).toBeGreaterThan(0)
    expect(onDisk.filter((content) => content.includes('198.51.100.77'))).toEqual([])
  })

  it('that is trusted lets repeats be told by address', async () => {
    await endpoint.stop()
    endpoint = await start({ trustedProxies: trustedProxies('loopback') })
    const paired = await pair()
    const { token } = mail(paired)
    const from = (address: string) => open(token, THUNDERBIRD, { headers: { 'x-forwarded-for': address } })
    await from('8.8.8.8')
    await from('8.8.8.8')
    await from('8.8.4.4')
    expect((await eventsOf(paired)).events.map(({ count }) => count)).toEqual([2, 1])
  })
})

describe('strangers', () => {
  it('find a page that explains the image', async () => {
    const page = await fetch(endpoint.url)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await page.text()).toContain('hspace=&#34;doublecheck&#34;'.replaceAll('&#34;', '"'))
  })

  it('get a plain answer at any other address', async () => {
    expect(await problemOf(await fetch(`${endpoint.url}/wp-login.php`))).toMatchObject({ status: 404 })
  })

  it('do no harm with a broken request line', async () => {
    const { port } = new URL(endpoint.url)
    const broken = request({ port, path: '/p/%%%', headers: { 'user-agent': 'x' } }).end()
    const [answer] = await once(broken, 'response')
    expect(answer.statusCode).toBe(200)
    answer.resume()
  })
})
