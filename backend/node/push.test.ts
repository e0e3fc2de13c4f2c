import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { base64urlnopad } from '@scure/base'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  ErrorAnswer,
  KEY_SUBPROTOCOL,
  PairingAnswer,
  PushAnswer,
  STREAM_SUBPROTOCOL,
} from '../../shared/api.ts'
import { mintToken, newMessageId } from '../../shared/token/index.ts'
import { startEndpoint } from './endpoint.ts'
import type { RunningEndpoint } from './endpoint.ts'
import type { Settings } from './settings.ts'
import { startPushService, subscribingBrowser } from './stand-in-push-service.ts'
import type { Arrived } from './stand-in-push-service.ts'

const PUBLIC_URL = 'https://reads.example.net'

let folder = ''
let clock = 0
let endpoint: RunningEndpoint
let service: Awaited<ReturnType<typeof startPushService>>

const start = (settings: Partial<Settings> = {}) =>
  startEndpoint(
    { port: 0, host: '127.0.0.1', data: folder, publicUrl: PUBLIC_URL, ...settings },
    () => clock,
    undefined,
    service.way,
  )

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doublecheck-'))
  clock = Date.UTC(2026, 10, 24, 9, 0)
  service = await startPushService()
  endpoint = await start()
})

afterEach(async () => {
  await endpoint.stop()
  await service.stop()
  rmSync(folder, { recursive: true })
})

async function restart(settings: Partial<Settings> = {}): Promise<void> {
  await endpoint.stop()
  endpoint = await start(settings)
}

async function pair(): Promise<PairingAnswer> {
  const answer = await fetch(`${endpoint.url}/v1/mailboxes`, {
    method: 'POST',
    body: JSON.stringify({ setupCode: endpoint.setupCode }),
  })
  return v.parse(PairingAnswer, await answer.json())
}

async function push({ apiKey }: PairingAnswer, method: string, body?: unknown): Promise<Response> {
  return fetch(`${endpoint.url}/v1/push`, {
    method,
    headers: { authorization: `Bearer ${apiKey}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

async function subscribed(paired: PairingAnswer): Promise<boolean> {
  return v.parse(PushAnswer, await (await push(paired, 'GET')).json()).subscribed
}

/** Pairs a browser that can be woken. */
async function pairWithPush(path?: string) {
  const paired = await pair()
  const browser = subscribingBrowser(path)
  expect((await push(paired, 'PUT', browser.subscription)).status).toBe(200)
  return { paired, browser }
}

/** A mail of the mailbox is read; returns when the image was answered, so the hit is stored. */
async function open({ mailbox, generation, pixelKey }: PairingAnswer): Promise<void> {
  const message = newMessageId(clock - 300_000, crypto.getRandomValues(new Uint8Array(4)))
  const key = { mailbox, generation, pixelKey: base64urlnopad.decode(pixelKey) }
  const answer = await fetch(`${endpoint.url}/p/${mintToken(key, 'open', message)}.gif`)
  await answer.arrayBuffer()
}

describe('a browser that is not connected', () => {
  it('is woken when a mail is read, with nothing about the mail', async () => {
    const { paired, browser } = await pairWithPush('/send/abc?d=e')
    await open(paired)
    const { path, headers, body } = await service.next()
    expect(path).toBe('/send/abc?d=e')
    expect(headers).toMatchObject({
      ttl: '60',
      urgency: 'high',
      topic: 'news',
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
    })
    expect(browser.read(body)).toBe('news')
  })

  it('is told by whom: the service can check it with the key that the browser was given', async () => {
    const { paired } = await pairWithPush()
    await open(paired)
    const { key, header, claims, signed, signature } = vapidOf(await service.next())
    expect(key).toBe(paired.vapidKey)
    expect(header).toEqual({ typ: 'JWT', alg: 'ES256' })
    expect(claims).toMatchObject({ aud: 'https://push.example.org', sub: PUBLIC_URL })
    const hours = (claims.exp - Date.now() / 1_000) / 3_600
    expect(hours).toBeGreaterThan(1)
    expect(hours).toBeLessThan(24)
    const publicKey = await crypto.subtle.importKey(
      'raw',
      Buffer.from(key, 'base64url'),
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['verify'],
    )
    const how = { name: 'ECDSA', hash: 'SHA-256' }
    expect(await crypto.subtle.verify(how, publicKey, signature, signed)).toBe(true)
  })

  it('is not asked after what brings no news: another’s mail, a forged address', async () => {
    const { paired } = await pairWithPush()
    await fetch(`${endpoint.url}/p/${'A'.repeat(36)}.gif`)
    await restart()
    const other = await pair()
    await open(other)
    await push(other, 'PUT', subscribingBrowser('/send/other').subscription)
    await open(other)
    expect((await service.next()).path).toBe('/send/other')
    expect(service.arrived).toEqual([])
    expect(await subscribed(paired)).toBe(true)
  })

  it('is woken through the latest address that it gave, and by none after it took that back', async () => {
    const { paired } = await pairWithPush('/send/first')
    await push(paired, 'PUT', subscribingBrowser('/send/second').subscription)
    await open(paired)
    expect((await service.next()).path).toBe('/send/second')
    expect(await subscribed(paired)).toBe(true)
    expect((await push(paired, 'DELETE')).status).toBe(200)
    expect(await subscribed(paired)).toBe(false)
    expect((await push(paired, 'DELETE')).status).toBe(200)
  })

  it('that is connected is not woken, and is again when it has gone', async () => {
    const { paired } = await pairWithPush('/send/connected')
    await restart()
    const other = await pairWithPush('/send/other')
    const socket = new WebSocket(`${endpoint.url.replace('http', 'ws')}/v1/stream`, [
      STREAM_SUBPROTOCOL,
      KEY_SUBPROTOCOL + paired.apiKey,
    ])
    await once(socket, 'message')
    await open(paired)
    await open(other.paired)
    expect((await service.next()).path).toBe('/send/other')
    socket.close()
    await once(socket, 'close')
    await open(paired)
    expect((await service.next()).path).toBe('/send/connected')
    expect(service.arrived).toEqual([])
  })
})

describe('a push service that says', () => {
  it.each([404, 410])('%i is not asked again', async (status) => {
    const { paired } = await pairWithPush()
    service.answerNext({ status })
    await open(paired)
    await service.next()
    await expect.poll(() => subscribed(paired)).toBe(false)
  })

  it.each([
    ['429 and when to come back', { status: 429, headers: { 'retry-after': '120' } }, 120_000],
    ['500', { status: 500 }, 30_000],
    ['nothing', 'silent' as const, 30_000],
  ])('%s is asked again then, over a restart of the endpoint too', async (_what, answer, wait) => {
    const { paired } = await pairWithPush()
    service.answerNext(answer)
    await open(paired)
    await service.next()
    const due = async () => (await dueInDatabase())?.[0]
    await expect.poll(due, { timeout: 5_000 }).toEqual({ tries: 1, due_at: clock + wait })
    clock += wait - 1
    await restart()
    expect(service.arrived).toEqual([])
    clock += 1
    await restart()
    expect((await service.next()).path).toBe('/send/1')
    await expect.poll(due).toEqual({ tries: 0, due_at: null })
  })

  it('"over there" is not followed', async () => {
    const { paired } = await pairWithPush()
    service.answerNext({ status: 307, headers: { location: '/elsewhere' } })
    await open(paired)
    expect((await service.next()).path).toBe('/send/1')
    await expect.poll(async () => (await dueInDatabase())?.[0]).toEqual({ tries: 0, due_at: null })
    expect(service.arrived).toEqual([])
  })
})

describe('a subscription', () => {
  const good = subscribingBrowser().subscription
  const { p256dh, auth } = good.keys

  it.each([
    ['at a host that is no known push service', { ...good, endpoint: 'https://reads.example.com/1' }],
    ['in the endpoint’s own network', { ...good, endpoint: 'https://192.168.0.1/1' }],
    ['over plain http', { ...good, endpoint: 'http://push.example.org/1' }],
    ['behind a user name', { ...good, endpoint: 'https://push.example.org@example.com/1' }],
    ['with an address without end', { ...good, endpoint: `https://push.example.org/${'1'.repeat(2_000)}` }],
    ['without keys', { endpoint: good.endpoint }],
    ['with a key too short', { ...good, keys: { auth, p256dh: p256dh.slice(0, -4) } }],
    ['with a point that is not on the curve', { ...good, keys: { auth, p256dh: `B${'A'.repeat(86)}` } }],
    ['with a secret too long', { ...good, keys: { p256dh, auth: `${auth}AAAA` } }],
    ['that is none', null],
  ])('%s is refused', async (_what, subscription) => {
    const paired = await pair()
    const answer = await push(paired, 'PUT', subscription)
    expect(answer.status).toBe(400)
    expect(v.parse(ErrorAnswer, await answer.json()).error.message.length).toBeGreaterThan(20)
    expect(await subscribed(paired)).toBe(false)
  })

  it('is only taken from a browser of the mailbox', async () => {
    const paired = { ...(await pair()), apiKey: 'wrong' }
    expect((await push(paired, 'PUT', good)).status).toBe(401)
    expect((await push(paired, 'GET')).status).toBe(401)
    expect((await push(paired, 'DELETE')).status).toBe(401)
  })

  it('is not wanted while the endpoint’s address is not public', async () => {
    await restart({ publicUrl: undefined })
    const paired = await pair()
    expect(paired.vapidKey).toBeUndefined()
    const answer = await push(paired, 'PUT', good)
    expect(answer.status).toBe(409)
    expect(v.parse(ErrorAnswer, await answer.json()).error.code).toBe('no-push')
  })

  it('is made with a key that stays the same over restarts', async () => {
    const { vapidKey = '' } = await pair()
    expect(Buffer.from(vapidKey, 'base64url')).toHaveLength(65)
    await restart()
    expect((await pair()).vapidKey).toBe(vapidKey)
  })
})

/** What lies in the endpoint's database, seen from outside. */
async function dueInDatabase(): Promise<unknown[] | undefined> {
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(join(folder, 'doublecheck.sqlite'), { readOnly: true })
  const rows = database.prepare('select tries, due_at from push_subscriptions').all()
  database.close()
  return rows.map((row) => ({ ...row }))
}

const Claims = v.object({ aud: v.string(), sub: v.string(), exp: v.number() })

/** Takes `Authorization: vapid t=…, k=…` apart (RFC 8292, 3). */
function vapidOf({ headers }: Arrived) {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(headers.authorization ?? '') ?? []
  const [header = '', claims = '', signature = ''] = token.split('.')
  const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString())
  return {
    key,
    header: read(header),
    claims: v.parse(Claims, read(claims)),
    signed: Buffer.from(`${header}.${claims}`),
    signature: Buffer.from(signature, 'base64url'),
  }
}
