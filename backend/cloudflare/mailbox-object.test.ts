import { env } from 'cloudflare:workers'
import {
  evictDurableObject,
  listDurableObjectIds,
  reset,
  runDurableObjectAlarm,
  runInDurableObject,
} from 'cloudflare:test'
import { afterEach, describe, expect, it } from 'vitest'
import type { AlertsRequest } from '../../shared/alerts.ts'
import { PING } from '../../shared/api.ts'
import type { PairingAnswer } from '../../shared/api.ts'
import { newMessageId } from '../../shared/token/index.ts'
import { ask, eventsOf, listen, open, pair, tokenOf, tryToPair } from './a-browser.ts'
import { registryObject } from './host.ts'
import type { MailboxObject } from './worker-with-faults.ts'

const GOOGLE = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
const HOUR = 3_600_000
const DAY = 24 * HOUR

afterEach(async () => await reset())

function objectOf({ mailbox }: PairingAnswer): DurableObjectStub<MailboxObject> {
  return env.MAILBOXES.get(env.MAILBOXES.idFromName(mailbox))
}

async function alarmOf(paired: PairingAnswer): Promise<number | null> {
  return await runInDurableObject(objectOf(paired), async (_, state) => await state.storage.getAlarm())
}

/** Moves a mailbox's clock to its next alarm and rings it. */
async function ring(paired: PairingAnswer): Promise<void> {
  await runInDurableObject(objectOf(paired), async (object, state) => {
    object.clock = (await state.storage.getAlarm()) ?? 0
  })
  await runDurableObjectAlarm(objectOf(paired))
}

describe('the alarm of a mailbox', () => {
  it('is not set while there is nothing to do', async () => {
    const paired = await pair()
    await eventsOf(paired)
    expect(await alarmOf(paired)).toBeNull()
  })

  it('rings for each thing to forget, within an hour of its time, and then no more', async () => {
    const paired = await pair()
    const message = newMessageId(0, new Uint8Array(4))
    const began = Date.now()
    await objectOf(paired).addView(message, began)
    await open(tokenOf(paired))
    const midnight = (Math.floor(began / DAY) + 1) * DAY
    for (const due of [midnight, began + 2 * DAY, began + 30 * DAY]) {
      const alarm = (await alarmOf(paired)) ?? 0
      expect(alarm).toBeGreaterThanOrEqual(due)
      expect(alarm).toBeLessThan(due + 2 * HOUR)
      await ring(paired)
    }
    expect(await alarmOf(paired)).toBeNull()
    const left = await runInDurableObject(objectOf(paired), (_, { storage }) =>
      ['events where facts is not null', 'views', 'reader_salts'].map(
        (rows) => storage.sql.exec(`select count(*) as n from ${rows}`).one()['n'],
      ),
    )
    expect(left).toEqual([0, 0, 0])
    expect(await eventsOf(paired)).toHaveLength(1)
  })

  it('rings by itself, at once, when something is overdue', async () => {
    const paired = await pair()
    const monthAgo = Date.now() - 31 * DAY
    await objectOf(paired).record({
      kind: 'open',
      message: newMessageId(monthAgo, new Uint8Array(4)),
      generation: 1,
      target: '',
      at: monthAgo,
      method: 'GET',
      address: '',
    })
    await expect.poll(async () => (await eventsOf(paired))[0]?.facts, { timeout: 10_000 }).toBeUndefined()
  })
})

describe('alerts of a mailbox', () => {
  const ASKED: AlertsRequest = {
    language: 'en',
    timeZone: 'UTC',
    webhook: { form: 'standard', url: 'https://hooks.example.org', tells: ['read'], names: [] },
  }

  /** @returns what says how many rows were written since it was last asked */
  async function rowMeter(paired: PairingAnswer): Promise<() => number> {
    let rows = 0
    await runInDurableObject(objectOf(paired), (_, { storage: { sql } }) => {
      const exec = sql.exec.bind(sql)
      sql.exec = ((statement: string, ...parameters: SqlStorageValue[]) => {
        const cursor = exec(statement, ...parameters)
        const found = cursor.toArray()
        rows += cursor.rowsWritten
        return { toArray: () => found }
      }) as typeof sql.exec
    })
    return () => {
      const read = rows
      rows = 0
      return read
    }
  }

  it('cost the first open of a minute one row, and the others none', async () => {
    const paired = await pair()
    const written = await rowMeter(paired)
    const costOfOpen = async () => {
      written()
      await open(tokenOf(paired, Date.now() - HOUR), GOOGLE)
      return written()
    }
    await costOfOpen()
    const without = await costOfOpen()
    await objectOf(paired).keepSettings(ASKED, 'https://reads.example.org', false)
    expect([await costOfOpen(), await costOfOpen()]).toEqual([without + 1, without])
  })

  it('ring within a minute when better rules take for a reader what older ones did not', async () => {
    const paired = await pair()
    await objectOf(paired).keepSettings(ASKED, 'https://reads.example.org', false)
    const began = Date.now()
    await open(tokenOf(paired, began - HOUR), GOOGLE)
    await runInDurableObject(objectOf(paired), async (_, { storage }) => {
      storage.sql.exec(
        `update events set verdict = json_set(verdict, '$.by', 'machine', '$.rulesVersion', 1)`,
      )
      storage.sql.exec('update alert_channels set due_at = null')
      storage.sql.exec('update mailboxes set judged_version = 1')
      await storage.deleteAlarm()
    })
    await evictDurableObject(objectOf(paired))
    await expect.poll(async () => (await alarmOf(paired)) ?? 0).toBeGreaterThan(began + 55_000)
    expect(await alarmOf(paired)).toBeLessThan(Date.now() + 61_000)
  })

  it('ring within a minute of an open, and at the hour of the digest', async () => {
    const paired = await pair()
    const began = Date.now()
    await objectOf(paired).keepSettings(
      { ...ASKED, digest: { hour: 0, by: 'webhook' } },
      'https://reads.example.org',
      false,
    )
    expect(await alarmOf(paired)).toBe((Math.floor(began / DAY) + 1) * DAY)
    await open(tokenOf(paired, Date.now() - HOUR), GOOGLE)
    const alarm = (await alarmOf(paired)) ?? 0
    expect(alarm).toBeGreaterThan(began + 55_000)
    expect(alarm).toBeLessThan(Date.now() + 61_000)
  })
})

describe('a mailbox that sleeps', () => {
  it('knows behind which event each of its streams stands, and answers pings in its sleep', async () => {
    const paired = await pair()
    await open(tokenOf(paired))
    const { socket, frames } = await listen(paired)
    await expect.poll(() => frames.length).toBe(2)
    await evictDurableObject(objectOf(paired))
    socket.send(PING)
    await expect.poll(() => frames.slice(2)).toEqual(['pong'])
    await open(tokenOf(paired))
    await expect.poll(() => frames.length).toBe(4)
    const [, second] = await eventsOf(paired)
    expect(frames[3]).toEqual({ events: [second], generation: 1, cursor: second?.cursor })
    socket.close()
  })
})

describe('the registry', () => {
  it('lets no stranger wake a mailbox that was never made', async () => {
    const { apiKey } = await pair()
    const before = await listDurableObjectIds(env.MAILBOXES)
    const headers = { authorization: `Bearer AAAAAAAAAAA${apiKey.slice(11)}` }
    expect((await ask('/v1/events', { headers })).status).toBe(401)
    expect(await listDurableObjectIds(env.MAILBOXES)).toHaveLength(before.length)
  })

  it('makes no more mailboxes than its owner allows', async () => {
    await runInDurableObject(registryObject(env), (_, { storage }) => storage.kv.put('mailboxes', 3))
    const refused = await tryToPair()
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ error: { code: 'endpoint-full' } })
    await runInDurableObject(registryObject(env), (_, { storage }) => storage.kv.put('mailboxes', 2))
    expect((await tryToPair()).status).toBe(201)
  })

  it('forgets wrong tries within a day or so', async () => {
    const body = JSON.stringify({ setupCode: 'aaaaa-aaaaa-aaaaa-aaaaa' })
    await ask('/v1/mailboxes', { method: 'POST', body })
    const alarm = await runInDurableObject(
      registryObject(env),
      async (_, { storage }) => await storage.getAlarm(),
    )
    expect(alarm).toBeGreaterThan(Date.now() + DAY - HOUR)
    expect(alarm).toBeLessThan(Date.now() + DAY + 2 * HOUR)
  })
})
