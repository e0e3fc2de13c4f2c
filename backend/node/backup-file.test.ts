import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { DeliveriesAnswer } from '../../shared/alerts.ts'
import { EventsAnswer, KeyAnswer } from '../../shared/api.ts'
import type { PairingAnswer } from '../../shared/api.ts'
import type { MessageId } from '../../shared/token/index.ts'
import { makeBackup, restoreBackup } from './backup-file.ts'
import { startEndpoint } from './endpoint.ts'
import type { RunningEndpoint } from './endpoint.ts'
import { SettingError } from './settings.ts'
import { allEvents, newMail, pairWith } from './trial/endpoint-process.ts'

type Carry = Parameters<typeof startEndpoint>[4]

const NOW = Date.UTC(2026, 10, 23)

let folder = ''
let data = ''
let file = ''
let running: RunningEndpoint[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doublecheck-'))
  data = join(folder, 'data')
  file = join(folder, 'backup')
})
afterEach(async () => {
  for (const endpoint of running.splice(0)) await endpoint.stop()
  rmSync(folder, { recursive: true })
})

async function start(where = data, carry?: Carry): Promise<RunningEndpoint> {
  const settings = { port: 0, host: '127.0.0.1', data: where }
  const endpoint = await startEndpoint(settings, Date.now, 'full', undefined, carry)
  running.push(endpoint)
  return endpoint
}

async function stop(endpoint: RunningEndpoint): Promise<void> {
  running = running.filter((one) => one !== endpoint)
  await endpoint.stop()
}

async function open({ url }: RunningEndpoint, paired: PairingAnswer): Promise<MessageId> {
  const { message, token } = newMail(paired)
  await (await fetch(`${url}/p/${token}.gif`)).arrayBuffer()
  return message
}

const messagesAt = async ({ url }: RunningEndpoint, paired: PairingAnswer) =>
  (await allEvents(url, paired)).map(({ message }) => message)

describe('a backup', () => {
  it('that is taken under load holds every open that was answered before, once, and is sound', async () => {
    const endpoint = await start()
    const paired = await pairWith(endpoint)
    const answered: MessageId[] = []
    let loading = true
    const readers = Array.from({ length: 8 }, async () => {
      while (loading) answered.push(await open(endpoint, paired))
    })
    await expect.poll(() => answered.length, { timeout: 20_000 }).toBeGreaterThan(50)
    const before = [...answered]
    makeBackup(data, file, NOW)
    loading = false
    await Promise.all(readers)

    const other = join(folder, 'other')
    restoreBackup(other, file, false, NOW)
    const restored = await messagesAt(await start(other), paired)
    expect(before.filter((message) => !restored.includes(message))).toEqual([])
    expect(new Set(restored).size).toBe(restored.length)
  })

  it('holds hits that wait in the journal', async () => {
    const endpoint = await start()
    const paired = await pairWith(endpoint)
    const lock = new DatabaseSync(join(data, 'doublecheck.sqlite'), { timeout: 5_000 })
    lock.exec('begin immediate')
    const message = await open(endpoint, paired)
    makeBackup(data, file, NOW)
    lock.exec('rollback')
    lock.close()
    await stop(endpoint)
    restoreBackup(data, file, true, NOW)
    expect(await messagesAt(await start(), paired)).toEqual([message])
  })

  it('can be read by its owner only, and replaces no file', async () => {
    await start()
    makeBackup(data, file, NOW)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(() => makeBackup(data, file, NOW)).toThrow('exists already')
    expect(() => makeBackup(join(folder, 'nothing'), join(folder, 'x'), NOW)).toThrow('There is no data')
    expect(existsSync(join(folder, 'x.unfinished'))).toBe(false)
  })
})

describe('a restored endpoint', () => {
  it('takes the old key and tokens, and a cursor of before means "from the start"', async () => {
    const endpoint = await start()
    const paired = await pairWith(endpoint)
    const message = await open(endpoint, paired)
    const eventsOf = async ({ url }: RunningEndpoint, after: string) => {
      const headers = { authorization: `Bearer ${paired.apiKey}` }
      const answer = await fetch(`${url}/v1/events?after=${after}`, { headers })
      return v.parse(EventsAnswer, await answer.json())
    }
    const { cursor } = await eventsOf(endpoint, '')
    expect((await eventsOf(endpoint, cursor)).events).toEqual([])
    makeBackup(data, file, NOW)
    await open(endpoint, paired)
    await stop(endpoint)

    const replaced = restoreBackup(data, file, true, NOW)
    const restored = await start()
    expect((await eventsOf(restored, cursor)).events).toMatchObject([{ message }])
    const later = await open(restored, paired)
    expect(await messagesAt(restored, paired)).toEqual([message, later])
    expect(existsSync(join(replaced ?? '', 'doublecheck.sqlite'))).toBe(true)
  })

  it('counts mails of a key that was renewed after the backup', async () => {
    const endpoint = await start()
    const paired = await pairWith(endpoint)
    makeBackup(data, file, NOW)
    const headers = { authorization: `Bearer ${paired.apiKey}` }
    const renewed = await fetch(`${endpoint.url}/v1/rotation`, { method: 'POST', headers })
    const after = { ...paired, ...v.parse(KeyAnswer, await renewed.json()) }
    expect(after.generation).toBe(2)
    const before = await open(endpoint, after)
    await stop(endpoint)
    restoreBackup(data, file, true, NOW)
    const restored = await start()
    expect(await messagesAt(restored, paired)).not.toContain(before)
    const message = await open(restored, after)
    expect(await messagesAt(restored, paired)).toEqual([message])
  })

  it('gives no mailbox for a setup code of before', async () => {
    const endpoint = await start()
    makeBackup(data, file, NOW)
    await stop(endpoint)
    restoreBackup(data, file, true, NOW)
    const { url } = await start()
    const body = JSON.stringify({ setupCode: endpoint.setupCode })
    expect((await fetch(`${url}/v1/mailboxes`, { method: 'POST', body })).status).toBe(403)
  })

  it('sends no letter that waited to go out then', async () => {
    // It takes a letter and never says what became of it.
    const endpoint = await start(data, (_, signal) => ({
      webhook: async () =>
        await new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve({ kind: 'failed', reason: 'Stopped.' }))
        }),
    }))
    const { apiKey } = await pairWith(endpoint)
    const headers = { authorization: `Bearer ${apiKey}` }
    const deliveriesAt = async ({ url }: RunningEndpoint) => {
      const answer = await fetch(`${url}/v1/alerts/deliveries`, { headers })
      return v.parse(DeliveriesAnswer, await answer.json()).deliveries
    }
    const webhook = { form: 'standard', url: 'https://hooks.example.org/' }
    const settings = JSON.stringify({ language: 'en', timeZone: 'UTC', webhook })
    await fetch(`${endpoint.url}/v1/alerts`, { method: 'PUT', headers, body: settings })
    const body = JSON.stringify({ channel: 'webhook' })
    await fetch(`${endpoint.url}/v1/alerts/test`, { method: 'POST', headers, body })
    expect(await deliveriesAt(endpoint)).toMatchObject([{ kind: 'test', state: 'waiting' }])
    makeBackup(data, file, NOW)
    await stop(endpoint)
    const other = join(folder, 'other')
    restoreBackup(other, file, false, NOW)
    expect(await deliveriesAt(await start(other))).toEqual([])
  })

  it('replaces data only when it is forced to, and never under a running endpoint', async () => {
    const endpoint = await start()
    const secret = readFileSync(join(data, 'secret.key'), 'utf8')
    makeBackup(data, file, NOW)
    expect(() => restoreBackup(data, file, false, NOW)).toThrow('add --force')
    expect(() => restoreBackup(data, file, true, NOW)).toThrow('An endpoint runs on this data')
    await stop(endpoint)
    expect(() => restoreBackup(data, file, false, NOW)).toThrow('add --force')
    expect(readFileSync(join(data, 'secret.key'), 'utf8')).toBe(secret)
  })

  it('is not made of anything but a backup', () => {
    expect(() => restoreBackup(data, file, false, NOW)).toThrow('does not exist')
    writeFileSync(file, 'nonsense')
    expect(() => restoreBackup(data, file, false, NOW)).toThrow(SettingError)
    new DatabaseSync(join(folder, 'other')).close()
    expect(() => restoreBackup(data, join(folder, 'other'), false, NOW)).toThrow('is no backup')
    expect(existsSync(data)).toBe(false)
  })

  it('does not bring back what was erased since, not over an even older backup either', async () => {
    const endpoint = await start()
    const paired = await pairWith(endpoint)
    const [erased, kept] = [await open(endpoint, paired), await open(endpoint, paired)]
    makeBackup(data, file, NOW)
    const headers = { authorization: `Bearer ${paired.apiKey}` }
    await fetch(`${endpoint.url}/v1/messages/${erased}`, { method: 'DELETE', headers })
    const later = join(folder, 'later')
    makeBackup(data, later, NOW)
    await stop(endpoint)

    restoreBackup(data, file, true, NOW)
    const restored = await start()
    expect(await messagesAt(restored, paired)).toEqual([kept])
    await stop(restored)
    const elsewhere = join(folder, 'elsewhere')
    restoreBackup(elsewhere, later, false, NOW)
    restoreBackup(elsewhere, file, true, NOW + 1)
    expect(await messagesAt(await start(elsewhere), paired)).toEqual([kept])
  })
})
