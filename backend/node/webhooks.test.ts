import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { Webhook as Verifier } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MailboxId } from '../../shared/token/index.ts'
import type { Webhook } from '../../shared/webhook.ts'
import type { Letter } from '../alerts/letter.ts'
import { postLetter } from '../webhooks/post.ts'
import { RECEIVER, startReceiver } from './stand-in-webhook-receiver.ts'
import type { Behaviour } from './stand-in-webhook-receiver.ts'
import { webhookWay } from './webhook-way.ts'
import type { Resolve } from './webhook-way.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const letter: Letter = {
  id: 'letter-1',
  mailbox: 'AAAAAAAAAAA' as MailboxId,
  language: 'en',
  timeZone: 'Europe/Berlin',
  at: Date.parse('2026-11-25T09:40:00Z'),
  content: { kind: 'test' },
}
/** Of the AS112 project: public, and made to take in what nobody answers (RFC 7535). */
const NOBODY = '192.31.196.1'
/** Milliseconds: enough for a slow machine, and for those that never get ready. */
const PATIENCE = { usual: 10_000, short: 1_000 }
/** 50 KB that unpack to 50 MB. */
const BOMB = gzipSync(Buffer.alloc(50_000_000))

let receiver: Awaited<ReturnType<typeof startReceiver>>
beforeAll(async () => {
  receiver = await startReceiver()
})
afterAll(async () => await receiver.stop())
beforeEach(() => void receiver.arrived.splice(0))

const resolvesTo =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

/** To the receiver, which is on this machine: the operator allows it, and the name's address is handed in. */
const wayHere = (resolve = resolvesTo('127.0.0.1'), signal?: AbortSignal, patience = PATIENCE.usual) =>
  webhookWay(true, signal, { resolve, ca: receiver.ca, patience })
const impatient = (resolve = resolvesTo('127.0.0.1')) => wayHere(resolve, undefined, PATIENCE.short)
/** As it is unless the operator says otherwise. */
const publicWay = (resolve = resolvesTo('127.0.0.1')) =>
  webhookWay(false, undefined, { resolve, ca: receiver.ca, patience: PATIENCE.short })

const to = (url: string): Webhook => ({ form: 'standard', url, secret: SECRET })
const post = async (webhook = to(receiver.url), way = wayHere()) => await postLetter(letter, webhook, way)
const answer =
  (status: number, headers: Record<string, string> = {}, body = ''): Behaviour =>
  (response) =>
    void response.writeHead(status, headers).end(body)

describe('a webhook', () => {
  it('arrives, and the receiver believes its signature', async () => {
    expect(await post()).toEqual({ kind: 'delivered' })
    const [{ headers, body, path } = { headers: {}, body: '', path: '' }] = receiver.arrived
    expect(path).toBe('/hook')
    expect(headers).toMatchObject({ 'webhook-id': 'letter-1', 'content-type': 'application/json' })
    const verified = new Verifier(SECRET).verify(body, headers as Record<string, string>)
    expect(verified).toMatchObject({ type: 'test' })
  })

  it('fails, and arrives at another try under the same id', async () => {
    receiver.behaveNext(answer(500))
    expect(await post()).toEqual({
      kind: 'failed',
      reason: `${RECEIVER}:${receiver.port} could not take it now (status 500).`,
    })
    expect(await post()).toEqual({ kind: 'delivered' })
    expect(receiver.arrived.map(({ headers }) => headers['webhook-id'])).toEqual(['letter-1', 'letter-1'])
  })

  it.each([
    [answer(429, { 'retry-after': '120' }), 120_000],
    [answer(503, { 'retry-after': '999999999' }), 86_400_000],
    [answer(429, {}, '{"message":"slow down","retry_after":1.25,"global":false}'), 1_250],
    [answer(429, {}, '{"ok":false,"error_code":429,"parameters":{"retry_after":7}}'), 7_000],
    [answer(429, {}, '{"retry_after":-1}'), undefined],
    [answer(429, {}, '{"retry_after":"soon"'), undefined],
  ])('is not sent again before the receiver wants it (%#)', async (behaviour, after) => {
    receiver.behaveNext(behaviour)
    const delivery = await post()
    expect([delivery.kind, 'after' in delivery ? delivery.after : undefined]).toEqual(['failed', after])
  })

  it.each([
    [400, 'Look whether the form'],
    [401, 'Look whether its address, its token'],
    [403, 'Look whether its address, its token'],
    [404, 'Copy its address again'],
    [410, 'Make a new one'],
  ])('is refused with status %d, and its user is told what to do', async (status, step) => {
    receiver.behaveNext(answer(status, {}, 'secrets of an inner machine'))
    const delivery = await post()
    expect(delivery).toMatchObject({ kind: 'refused', reason: expect.stringContaining(step) })
    expect(JSON.stringify(delivery)).not.toContain('secrets')
  })

  it('tells no secret of an address', async () => {
    receiver.behaveNext(answer(404))
    const delivery = await post(to(`${receiver.url}/sesame?key=sesame`))
    expect(JSON.stringify(delivery)).not.toContain('sesame')
  })

  it('says in Russian why it did not arrive', async () => {
    receiver.behaveNext(answer(404))
    const delivery = await postLetter({ ...letter, language: 'ru' }, to(receiver.url), wayHere())
    expect(delivery).toMatchObject({ reason: expect.stringContaining('Скопируйте его адрес ещё раз') })
  })

  it('ends when the endpoint stops', async () => {
    const stop = new AbortController()
    receiver.behaveNext(() => stop.abort())
    expect(await post(to(receiver.url), wayHere(resolvesTo('127.0.0.1'), stop.signal))).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('stopped'),
    })
  })
})

describe('a receiver does no harm that', () => {
  it.each<[string, Behaviour]>([
    ['hangs', () => undefined],
    ['closes the connection', (response) => response.socket?.destroy()],
    ['answers with something else than HTTP', ({ socket }) => void socket?.end('SSH-2.0-OpenSSH_9.6\r\n')],
    [
      'switches to another protocol',
      ({ socket }) => void socket?.write('HTTP/1.1 101 X\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    ],
    [
      'sends headers without end',
      ({ socket }) => void socket?.write(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}`),
    ],
    ['drips its headers', ({ socket }) => void socket?.write('HTTP/1.1 200 OK\r\nX-Drip: ')],
    [
      'says over and over that it will answer soon',
      ({ socket }) => void socket?.write('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(1_000)),
    ],
  ])('%s: the webhook failed', async (_, behaviour) => {
    receiver.behaveNext(behaviour)
    expect(await post(to(receiver.url), impatient())).toMatchObject({ kind: 'failed' })
  })

  it.each<[string, Behaviour]>([
    ['never ends its body', (response) => void response.writeHead(200).write('ok')],
    [
      'sends a body without end',
      (response) => {
        response.writeHead(200)
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536)));
          response.once('drain', more)
        }
        more()
      },
    ],
    [
      'promises more than it sends',
      ({ socket }) => void socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nok'),
    ],
    [
      'sends more than it promised',
      ({ socket }) => void socket?.end(`HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n${'x'.repeat(100_000)}`),
    ],
    [
      'sends a bomb in gzip',
      (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB),
    ],
    [
      'lies about its compression',
      (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip at all'),
    ],
  ])('%s after it said 200: the webhook arrived', async (_, behaviour) => {
    receiver.behaveNext(behaviour)
    expect(await post(to(receiver.url), impatient())).toEqual({ kind: 'delivered' })
  })

  it.each([301, 302, 303, 307, 308])('redirects inward with status %d: nobody follows', async (status) => {
    const inner = await startInner()
    receiver.behaveNext(answer(status, { location: `http://127.0.0.1:${inner.port}/` }))
    expect(await post()).toMatchObject({ reason: expect.stringContaining('redirects are not followed') })
    expect(inner.asked()).toBe(0)
    await inner.stop()
  })

  it('has a certificate that nobody vouches for: it learns nothing', async () => {
    const way = webhookWay(true, undefined, { resolve: resolvesTo('127.0.0.1'), patience: PATIENCE.short })
    expect(await post(to(receiver.url), way)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('certificate'),
    })
    expect(receiver.arrived).toEqual([])
  })
})

describe('a webhook reaches nothing private', () => {
  it.each([
    ['a name', ['127.0.0.1']],
    ['a name of several addresses, one of them private', [NOBODY, '127.0.0.1']],
    ['a name with IPv4 in IPv6', ['::ffff:127.0.0.1']],
    ['a name with the metadata address', ['169.254.169.254']],
    ['a name with an IPv6 loopback', ['::1']],
  ])('by %s', async (_, addresses) => {
    const before = receiver.connections()
    expect(await post(to(receiver.url), publicWay(resolvesTo(...addresses)))).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('private network'),
    })
    expect(receiver.connections()).toBe(before)
  })

  it.each([
    '127.0.0.1',
    '127.1',
    '0x7f.1',
    '2130706433',
    '[::ffff:127.0.0.1]',
    '[::1]',
    'localhost',
    '127.0.0.1.',
  ])('by %s, which no resolver is asked for', async (host) => {
    const before = receiver.connections()
    const url = `https://${host}:${receiver.port}/hook`
    expect(await post(to(url), publicWay())).toMatchObject({ kind: 'refused' })
    expect(receiver.connections()).toBe(before)
  })

  it('by a name that is public once and private then', async () => {
    const answers = [[NOBODY], ['127.0.0.1'], ['127.0.0.1']]
    const before = receiver.connections()
    const way = publicWay(async (name) => await resolvesTo(...(answers.shift() ?? []))(name))
    expect(await post(to(receiver.url), way)).toMatchObject({ kind: 'failed' })
    // The one try asked once, and connected to nothing but what it was told then.
    expect(answers.length).toBe(2)
    expect(await post(to(receiver.url), way)).toMatchObject({ kind: 'refused' })
    expect(receiver.connections()).toBe(before)
  })

  it('by http', async () => {
    const delivery = await post(to('http://hooks.example.org/'), publicWay(resolvesTo(NOBODY)))
    expect(delivery).toMatchObject({ kind: 'refused', reason: expect.stringContaining('https') })
  })

  it('unless the operator allows it: then also by http', async () => {
    const inner = await startInner()
    expect(await post(to(`http://127.0.0.1:${inner.port}/hook`), webhookWay(true))).toEqual({
      kind: 'delivered',
    })
    expect(inner.asked()).toBe(1)
    await inner.stop()
  })
})

it('a name that is not known is tried again', async () => {
  const unknown: Resolve = async () => {
    throw new Error('getaddrinfo ENOTFOUND')
  }
  expect(await post(to(receiver.url), wayHere(unknown))).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('was not reached'),
  })
})

it('a resolver that hangs is given up', async () => {
  const silent: Resolve = async () => await new Promise(() => {})
  expect(await post(to(receiver.url), impatient(silent))).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('in time'),
  })
})

/** Something inside that must not be reached. */
async function startInner() {
  let count = 0
  const server = createServer((_, response) => {
    count++
    response.end('inner')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    asked: () => count,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
