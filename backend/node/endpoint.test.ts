import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { base64urlnopad } from '@scure/base'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EventsAnswer, PairingAnswer } from '../../shared/api.ts'
import { mintToken, newMessageId } from '../../shared/token/index.ts'
import type { MessageId, Token } from '../../shared/token/index.ts'
import { trustedProxies } from './client-address.ts'
import { startEndpoint } from './endpoint.ts'
import type { RunningEndpoint } from './endpoint.ts'
import { SettingError } from './settings.ts'
import type { Settings } from './settings.ts'

const GOOGLE = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
const THUNDERBIRD = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.4.0'
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

describe('the pixel', () => {
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
})

describe('the journal', () => {
  it('holds nothing any more of a message that was erased', async () => {
    const paired = await pair()
    const { message, token } = mail(paired)
    await open(token)
    const { DatabaseSync } = await import('node:sqlite')
    const journal = new DatabaseSync(join(folder, 'journal.sqlite'), { readOnly: true })
    const hits = () => journal.prepare('select hit from hits').all().length
    expect(hits()).toBe(1)
    const headers = { authorization: `Bearer ${paired.apiKey}` }
    await fetch(`${endpoint.url}/v1/messages/${message}`, { method: 'DELETE', headers })
    await expect.poll(hits).toBe(0)
    journal.close()
  })
})

describe('what is erased', () => {
  const program = 'KMail/5.24.5 (the-one-that-was-erased)'
  const filesThatNameIt = () =>
    readdirSync(folder).filter((name) => readFileSync(join(folder, name), 'latin1').includes(program))

  it('is nowhere in the bytes on the disk, the space that became free included', async () => {
    const paired = await pair()
    const headers = { authorization: `Bearer ${paired.apiKey}` }
    const kept = mail(paired)
    await open(kept.token)
    const single = mail(paired)
    await open(single.token, program)
    expect((await eventsOf(paired)).events).toHaveLength(2)
    expect(filesThatNameIt().length).toBeGreaterThan(0)
    await fetch(`${endpoint.url}/v1/messages/${single.message}`, { method: 'DELETE', headers })
    await expect.poll(filesThatNameIt).toEqual([])

    // So many that pages become free.
    for (let i = 0; i < 100; i++) await open(mail(paired).token, program)
    expect((await eventsOf(paired)).events).toHaveLength(101)
    await fetch(`${endpoint.url}/v1/mailbox`, { method: 'DELETE', headers })
    await expect.poll(filesThatNameIt).toEqual([])
  })
})

describe('the stream', () => {
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

  it('tells what a crash leaves as it was: who asked, and from whose network', async () => {
    await endpoint.stop()
    endpoint = await start({ trustedProxies: trustedProxies('loopback') })
    const paired = await pair()
    const { token } = mail(paired)
    const from = (address: string) => open(token, THUNDERBIRD, { headers: { 'x-forwarded-for': address } })
    await from('8.8.8.8')
    await eventsOf(paired)
    const { DatabaseSync } = await import('node:sqlite')
    const lock = new DatabaseSync(join(folder, 'doublecheck.sqlite'), { timeout: 5_000 })
    lock.exec('begin immediate')
    for (const address of ['8.8.8.8', '8.8.4.4']) await from(address)
    const crashed = join(folder, 'crashed')
    mkdirSync(crashed)
    for (const name of readdirSync(folder)) {
      if (name !== 'crashed') copyFileSync(join(folder, name), join(crashed, name))
    }
    lock.exec('rollback')
    lock.close()
    const thoughtOf = async () =>
      (await eventsOf(paired)).events.map(({ count, verdict, facts }) => ({ count, verdict, facts }))
    const uncrashed = await thoughtOf()
    expect(uncrashed).toMatchObject([
      { count: 2, facts: { network: 'google' } },
      { count: 1, facts: { network: 'google' } },
    ])
    await endpoint.stop()
    endpoint = await start({ data: crashed, trustedProxies: trustedProxies('loopback') })
    expect(await thoughtOf()).toEqual(uncrashed)
    await from('8.8.8.8')
    expect((await thoughtOf()).map(({ count }) => count)).toEqual([1, 3])
  })
})

describe('strangers', () => {
  it('do no harm with a broken request line', async () => {
    const { port } = new URL(endpoint.url)
    const broken = request({ port, path: '/p/%%%', headers: { 'user-agent': 'x' } }).end()
    const [answer] = await once(broken, 'response')
    expect(answer.statusCode).toBe(200)
    answer.resume()
  })
})
