import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EventsAnswer } from '../../shared/api.ts'
import type { PairingAnswer } from '../../shared/api.ts'
import { startEndpoint } from './endpoint.ts'
import type { RunningEndpoint } from './endpoint.ts'
import { newMail, pairWith } from './trial/endpoint-process.ts'

let folder = ''
let endpoint: RunningEndpoint

const start = async () => await startEndpoint({ port: 0, host: '127.0.0.1', data: folder })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doublecheck-'))
  endpoint = await start()
})

afterEach(async () => {
  await endpoint.stop()
  rmSync(folder, { recursive: true })
})

async function call(method: string, path: string, { apiKey }: PairingAnswer): Promise<Response> {
  return await fetch(endpoint.url + path, { method, headers: { authorization: `Bearer ${apiKey}` } })
}

async function open(token: string): Promise<void> {
  await (await fetch(`${endpoint.url}/p/${token}.gif`)).arrayBuffer()
}

async function newsOf(paired: PairingAnswer): Promise<EventsAnswer> {
  return v.parse(EventsAnswer, await (await call('GET', '/v1/events', paired)).json())
}

/** Copies the database away, has something happen, and puts the copy in its place. */
async function withOlderCopy(happens: () => Promise<unknown>): Promise<void> {
  const [database, copy] = [join(folder, 'doublecheck.sqlite'), join(folder, 'backup')]
  await endpoint.stop()
  copyFileSync(database, copy)
  endpoint = await start()
  await happens()
  await endpoint.stop()
  copyFileSync(copy, database)
  endpoint = await start()
}

describe('an older copy of the database', () => {
  it('does not bring back an erased message', async () => {
    const paired = await pairWith(endpoint)
    const { message, token } = newMail(paired)
    await open(token)
    await withOlderCopy(async () => await call('DELETE', `/v1/messages/${message}`, paired))
    await open(token)
    expect(await newsOf(paired)).toMatchObject({ events: [], erased: [message] })
  })

  it('does not track again a message whose tracking was stopped', async () => {
    const paired = await pairWith(endpoint)
    const { message, token } = newMail(paired)
    await open(token)
    const stop = async () => await fetch(`${endpoint.url}/why/${token}`, { method: 'POST' })
    await withOlderCopy(async () => await (await stop()).text())
    await open(token)
    const { events, stopped } = await newsOf(paired)
    expect(stopped).toEqual([message])
    expect(events.map(({ count, facts }) => [count, facts])).toEqual([[1, undefined]])
    await withOlderCopy(async () => await call('DELETE', `/v1/messages/${message}`, paired))
    expect(await newsOf(paired)).toMatchObject({ events: [], erased: [message] })
  })

  it('does not bring back an erased mailbox, and leaves the others alone', async () => {
    const paired = await pairWith(endpoint)
    await withOlderCopy(async () => await call('DELETE', '/v1/mailbox', paired))
    expect((await call('GET', '/v1/events', paired)).status).toBe(401)
    const other = await pairWith(endpoint)
    const { message, token } = newMail(other)
    await open(token)
    expect((await newsOf(other)).events.map((event) => event.message)).toEqual([message])
  })
})
