import { env } from 'cloudflare:workers'
import { evictDurableObject, reset, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { base64urlnopad } from '@scure/base'
import * as v from 'valibot'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PushAnswer } from '../../shared/api.ts'
import type { PairingAnswer } from '../../shared/api.ts'
import { ORIGIN, ask, listen, open, pair, tokenOf } from './a-browser.ts'
import { pushService, subscribingBrowser } from './a-push-service.ts'
import type { Arrived } from './a-push-service.ts'
import type { MailboxObject } from './worker-with-faults.ts'

const SERVICE = 'https://fcm.googleapis.com'
const SECOND = 1_000
const MINUTE = 60 * SECOND

afterEach(async () => {
  vi.restoreAllMocks()
  pushService.reset()
  await reset()
})

function objectOf({ mailbox }: PairingAnswer): DurableObjectStub<MailboxObject> {
  return env.MAILBOXES.get(env.MAILBOXES.idFromName(mailbox))
}

async function push({ apiKey }: PairingAnswer, method: string, body?: unknown): Promise<Response> {
  return await ask('/v1/push', {
    method,
    headers: { authorization: `Bearer ${apiKey}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

async function subscribed(paired: PairingAnswer): Promise<boolean> {
  return v.parse(PushAnswer, await (await push(paired, 'GET')).json()).subscribed
}

/** Pairs a browser that can be woken. */
async function pairWithPush(path = '/send/1') {
  const paired = await pair()
  const browser = await subscribingBrowser(SERVICE + path)
  expect((await push(paired, 'PUT', browser.subscription)).status).toBe(200)
  return { paired, browser }
}

async function nextPush(): Promise<Arrived> {
  await vi.waitUntil(() => pushService.arrived.length > 0, { timeout: 5_000 })
  const [arrived] = pushService.arrived.splice(0, 1)
  if (!arrived) throw new Error('No push arrived.')
  return arrived
}

/** What the mailbox knows of pushes that are to be sent: how often each was tried, and when it is due. */
async function queueOf(paired: PairingAnswer): Promise<unknown[]> {
  return await runInDurableObject(objectOf(paired), (_, { storage }) =>
    storage.sql.exec('select tries, due_at from push_subscriptions').toArray(),
  )
}

const NOTHING_TO_SEND = [{ tries: 0, due_at: null }]

async function alarmOf(paired: PairingAnswer): Promise<number> {
  return await runInDurableObject(
    objectOf(paired),
    async (_, { storage }) => (await storage.getAlarm()) ?? Infinity,
  )
}

async function moveClock(paired: PairingAnswer, now: number): Promise<void> {
  await runInDurableObject(objectOf(paired), (object) => void (object.clock = now))
}

/** Stops a mailbox's clock now. */
async function stopClock(paired: PairingAnswer): Promise<number> {
  const now = Date.now()
  await moveClock(paired, now)
  return now
}

/** Moves the clock to a mailbox's alarm and rings it. @returns the time */
async function ring(paired: PairingAnswer): Promise<number> {
  const time = await alarmOf(paired)
  await moveClock(paired, time)
  await runDurableObjectAlarm(objectOf(paired))
  return time
}

describe('a browser that does not listen', () => {
  it('is woken when a mail is read, with nothing about the mail', async () => {
    const { paired, browser } = await pairWithPush('/send/abc?d=e')
    await open(tokenOf(paired))
    const { address, headers, body } = await nextPush()
    expect(address).toBe(`${SERVICE}/send/abc?d=e`)
    expect(Object.fromEntries(headers)).toMatchObject({
      ttl: '60',
      urgency: 'high',
      topic: 'news',
      'content-encoding': 'aes128gcm',
    })
    expect(await browser.read(body)).toBe('news')
    await expect.poll(async () => await queueOf(paired)).toEqual(NOTHING_TO_SEND)
  })

  it('is told by whom: the service can check it with the key that the browser was given', async () => {
    const { paired } = await pairWithPush()
    await open(tokenOf(paired))
    const { key, claims, signed, signature } = vapidOf(await nextPush())
    expect(key).toBe(paired.vapidKey)
    expect(claims).toMatchObject({ aud: SERVICE, sub: ORIGIN })
    const curve = { name: 'ECDSA', namedCurve: 'P-256' }
    const raw = base64urlnopad.decode(key)
    const publicKey = await crypto.subtle.importKey('raw', raw, curve, false, ['verify'])
    const how = { name: 'ECDSA', hash: 'SHA-256' }
    expect(await crypto.subtle.verify(how, publicKey, signature, signed)).toBe(true)
  })

  it('is woken although the mailbox has slept since it subscribed', async () => {
    const { paired } = await pairWithPush()
    await evictDurableObject(objectOf(paired))
    await open(tokenOf(paired))
    expect((await nextPush()).address).toBe(`${SERVICE}/send/1`)
  })

  it('is woken once for what comes within ten seconds', async () => {
    const { paired } = await pairWithPush()
    const began = await stopClock(paired)
    await open(tokenOf(paired))
    await nextPush()
    await expect.poll(async () => await queueOf(paired)).toEqual(NOTHING_TO_SEND)
    await open(tokenOf(paired))
    await open(tokenOf(paired))
    expect(await queueOf(paired)).toEqual([{ tries: 0, due_at: began + 10 * SECOND }])
    expect(pushService.arrived).toEqual([])
    expect(await ring(paired)).toBe(began + 10 * SECOND)
    expect(pushService.arrived).toHaveLength(1)
    expect(await queueOf(paired)).toEqual(NOTHING_TO_SEND)
  })

  it('that is connected is not woken, and is again when it has gone', async () => {
    const { paired } = await pairWithPush()
    const { socket } = await listen(paired)
    await open(tokenOf(paired))
    expect(await queueOf(paired)).toEqual(NOTHING_TO_SEND)
    socket.close()
    const sockets = async () =>
      await runInDurableObject(objectOf(paired), (_, state) => state.getWebSockets().length)
    await expect.poll(sockets).toBe(0)
    expect(pushService.arrived).toEqual([])
    await open(tokenOf(paired))
    await nextPush()
  })

  it('that has connected meanwhile is not woken again', async () => {
    const { paired } = await pairWithPush()
    const began = await stopClock(paired)
    pushService.answerNext({ status: 500 })
    await open(tokenOf(paired))
    await nextPush()
    await expect.poll(async () => await queueOf(paired)).toEqual([{ tries: 1, due_at: began + 30 * SECOND }])
    await listen(paired)
    await ring(paired)
    expect(pushService.arrived).toEqual([])
    expect(await queueOf(paired)).toEqual(NOTHING_TO_SEND)
  })
})

describe('a push service that says', () => {
  it.each([404, 410])('%i is not asked again', async (status) => {
    const { paired } = await pairWithPush()
    pushService.answerNext({ status })
    await open(tokenOf(paired))
    await nextPush()
    await expect.poll(async () => await subscribed(paired)).toBe(false)
  })

  it.each([
    ['429 and when to come back', { status: 429, headers: { 'retry-after': '120' } }, 2 * MINUTE],
    ['500', { status: 500 }, 30 * SECOND],
    ['nothing', 'silent' as const, 30 * SECOND],
  ])('%s is asked again then, by the alarm, after a sleep too', async (_what, answer, wait) => {
    const { paired } = await pairWithPush()
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const began = await stopClock(paired)
    pushService.answerNext(answer)
    await open(tokenOf(paired))
    await nextPush()
    await expect.poll(async () => await queueOf(paired)).toEqual([{ tries: 1, due_at: began + wait }])
    expect(await alarmOf(paired)).toBe(began + wait)
    await evictDurableObject(objectOf(paired))
    await ring(paired)
    expect((await nextPush()).address).toBe(`${SERVICE}/send/1`)
    expect(await queueOf(paired)).toEqual(NOTHING_TO_SEND)
  })

  it('500 for ever is asked five times, each time later, and is then left alone', async () => {
    const { paired } = await pairWithPush()
    pushService.answerNext(...Array.from({ length: 5 }, () => ({ status: 500 })))
    const began = await stopClock(paired)
    await open(tokenOf(paired))
    await nextPush()
    await expect.poll(async () => await queueOf(paired)).toMatchObject([{ tries: 1 }])
    const times: number[] = []
    for (let i = 0; i < 4; i++) times.push((await ring(paired)) - began)
    expect(times).toEqual([30 * SECOND, 90 * SECOND, 210 * SECOND, 450 * SECOND])
    expect(pushService.arrived).toHaveLength(4)
    expect(await queueOf(paired)).toEqual(NOTHING_TO_SEND)
  })

  it('no is not asked again, and its host is all that the log says', async () => {
    const { paired } = await pairWithPush('/send/secret')
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    pushService.answerNext({ status: 403 })
    await open(tokenOf(paired))
    await nextPush()
    await expect.poll(async () => await queueOf(paired)).toEqual(NOTHING_TO_SEND)
    const log = said.mock.calls.flat().join('\n')
    expect(log).toContain('fcm.googleapis.com refused a push (status 403)')
    expect(log).not.toContain('secret')
  })

  it('"over there" is not followed', async () => {
    const { paired } = await pairWithPush()
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    pushService.answerNext({ status: 307, headers: { location: 'https://elsewhere.example/' } })
    await open(tokenOf(paired))
    expect((await nextPush()).redirect).toBe('manual')
    await expect.poll(async () => await queueOf(paired)).toEqual(NOTHING_TO_SEND)
    expect(pushService.arrived).toEqual([])
  })
})

describe('a subscription', () => {
  it.each([
    'https://reads.example.com/1',
    'https://192.168.0.1/1',
    'http://fcm.googleapis.com/1',
    'https://fcm.googleapis.com@reads.example.com/1',
    'https://fcm.googleapis.com:8443/1',
  ])('at %s is refused: no known push service has such an address', async (address) => {
    const paired = await pair()
    const { subscription } = await subscribingBrowser(address)
    expect((await push(paired, 'PUT', subscription)).status).toBe(400)
    expect(await subscribed(paired)).toBe(false)
  })

  it('at a service that is known no more is ended without asking that one', async () => {
    const { paired } = await pairWithPush()
    await runInDurableObject(objectOf(paired), (_, { storage }) => {
      storage.sql.exec(`update push_subscriptions set endpoint = 'https://reads.example.com/1'`)
    })
    await open(tokenOf(paired))
    await expect.poll(async () => await subscribed(paired)).toBe(false)
    expect(pushService.arrived).toEqual([])
  })

  it('that was taken back wakes nobody', async () => {
    const { paired } = await pairWithPush()
    expect((await push(paired, 'DELETE')).status).toBe(200)
    await open(tokenOf(paired))
    expect(await queueOf(paired)).toEqual([])
    expect(await subscribed(paired)).toBe(false)
  })
})

const Claims = v.object({ aud: v.string(), sub: v.string(), exp: v.number() })

/** Takes `Authorization: vapid t=…, k=…` apart (RFC 8292, 3). */
function vapidOf({ headers }: Arrived) {
  const [, token = '', key = ''] =
    /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(headers.get('authorization') ?? '') ?? []
  const [header = '', claims = '', signature = ''] = token.split('.')
  return {
    key,
    claims: v.parse(Claims, JSON.parse(new TextDecoder().decode(base64urlnopad.decode(claims)))),
    signed: new TextEncoder().encode(`${header}.${claims}`),
    signature: base64urlnopad.decode(signature),
  }
}
