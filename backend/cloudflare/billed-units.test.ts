import { env } from 'cloudflare:workers'
import {
  createExecutionContext,
  reset,
  runDurableObjectAlarm,
  runInDurableObject,
  waitOnExecutionContext,
} from 'cloudflare:test'
import { afterEach, describe, expect, it } from 'vitest'
import { KEY_SUBPROTOCOL, STREAM_SUBPROTOCOL } from '../../shared/api.ts'
import type { PairingAnswer } from '../../shared/api.ts'
import type { Token } from '../../shared/token/index.ts'
import { ORIGIN, listen, pair, tokenOf } from './a-browser.ts'
import { BILLED } from './billed-units.ts'
import type { BilledUnits } from './billed-units.ts'
import { createWorker } from './endpoint.ts'
import { mailboxObject, registryObject } from './host.ts'
import type { MailboxObject } from './mailbox-object.ts'
import type { RegistryObject } from './registry-object.ts'
import type { Env } from './settings.ts'

const OPENS_OF_ONE_DAY = 200
const DAY = 86_400_000
/** No midnight passes within a test. */
const noon = Math.floor(Date.now() / DAY) * DAY + DAY / 2

afterEach(async () => await reset())

/** Counts what is billed from now on, at one mailbox and on the way to it. */
class Meter {
  #units: BilledUnits = { workerRequests: 0, objectRequests: 0, rowsRead: 0, rowsWritten: 0 }
  readonly #worker = createWorker(() => noon)

  async watch(object: DurableObjectStub<MailboxObject> | DurableObjectStub<RegistryObject>): Promise<void> {
    await runInDurableObject(object as DurableObjectStub, (_, { storage }) => {
      const { kv, sql } = storage
      const exec = sql.exec.bind(sql)
      sql.exec = ((statement: string, ...parameters: SqlStorageValue[]) => {
        const cursor = exec(statement, ...parameters)
        const rows = cursor.toArray()
        this.#units.rowsRead += cursor.rowsRead
        this.#units.rowsWritten += cursor.rowsWritten
        return { toArray: () => rows }
      }) as typeof sql.exec
      const get = kv.get.bind(kv)
      kv.get = (key: string) => {
        this.#units.rowsRead++
        return get(key)
      }
      const setAlarm = storage.setAlarm.bind(storage)
      storage.setAlarm = async (time) => {
        this.#units.rowsWritten++
        await setAlarm(time)
      }
    })
  }

  /** Fetches a pixel. */
  async open(token: Token): Promise<void> {
    const context = createExecutionContext()
    const request = new Request(`${ORIGIN}/p/${token}.gif`, { headers: { 'user-agent': 'Thunderbird' } })
    this.#units.workerRequests++
    await this.#worker.fetch(request, this.#env(), context)
    await waitOnExecutionContext(context)
  }

  /** Opens a stream. */
  async connect({ apiKey }: PairingAnswer): Promise<void> {
    const context = createExecutionContext()
    const protocols = `${STREAM_SUBPROTOCOL}, ${KEY_SUBPROTOCOL}${apiKey}`
    const headers = { upgrade: 'websocket', 'sec-websocket-protocol': protocols }
    const request = new Request(`${ORIGIN}/v1/stream`, { headers })
    this.#units.workerRequests++
    const { webSocket } = await this.#worker.fetch(request, this.#env(), context)
    webSocket?.accept()
    webSocket?.close()
    await waitOnExecutionContext(context)
  }

  /** Rings the mailbox's alarm at its time. */
  async ring({ mailbox }: PairingAnswer): Promise<void> {
    const object = mailboxObject(env, mailbox)
    await runInDurableObject(object, async (instance, { storage }) => {
      const due = (await storage.getAlarm()) ?? 0
      Object.assign(instance, { clock: due })
    })
    this.#units.objectRequests++
    await runDurableObjectAlarm(object)
  }

  /** @returns what was counted since the last reading */
  read(): BilledUnits {
    const units = this.#units
    this.#units = { workerRequests: 0, objectRequests: 0, rowsRead: 0, rowsWritten: 0 }
    return units
  }

  // Each call of a stub is billed as a request to its object.
  #env(): Env {
    const counted = <N extends Env['MAILBOXES'] | Env['REGISTRY']>(namespace: N): N =>
      ({
        idFromName: (name: string) => namespace.idFromName(name),
        get: (id: DurableObjectId) =>
          new Proxy(namespace.get(id), {
            get: (stub, name) => {
              // A stub is no promise: it is looked at for that wherever it is awaited.
              if (name === 'then') return undefined
              return (...values: unknown[]): unknown => {
                this.#units.objectRequests++
                return Reflect.apply(Reflect.get(stub, name, stub), stub, values)
              }
            },
          }),
      }) as unknown as N
    return { ...env, MAILBOXES: counted(env.MAILBOXES), REGISTRY: counted(env.REGISTRY) }
  }
}

async function meterOf(paired: PairingAnswer): Promise<Meter> {
  const meter = new Meter()
  await meter.watch(mailboxObject(env, paired.mailbox))
  await meter.watch(registryObject(env))
  return meter
}

/** All as it is said, but for the rows that are read: at most so many. */
function within(billed: BilledUnits): object {
  return { ...billed, rowsRead: expect.toSatisfy((rows: number) => rows <= billed.rowsRead) }
}

describe('what is billed', () => {
  it('of the day’s first open, and of its end', async () => {
    const paired = await pair()
    const meter = await meterOf(paired)
    await meter.open(tokenOf(paired))
    expect(meter.read()).toEqual(within(BILLED.firstOpenOfDay))
    await meter.ring(paired)
    expect(meter.read()).toEqual(within(BILLED.endOfDay))
  })

  it('of every other open is one request to the Worker, one to the object, three rows; of its repeat, two', async () => {
    const paired = await pair()
    const meter = await meterOf(paired)
    await meter.open(tokenOf(paired))
    meter.read()
    const token = tokenOf(paired)
    await meter.open(token)
    expect(meter.read()).toEqual(within(BILLED.firstOpen))
    await meter.open(token)
    expect(meter.read()).toEqual(within(BILLED.repeatedOpen))
  })

  it('of an open while a browser listens is no row more written', async () => {
    const paired = await pair()
    const meter = await meterOf(paired)
    await meter.open(tokenOf(paired))
    const { socket, frames } = await listen(paired)
    await expect.poll(() => frames.length).toBe(2)
    meter.read()
    await meter.open(tokenOf(paired))
    expect(meter.read()).toEqual(within(BILLED.openWithListener))
    await expect.poll(() => frames.length).toBe(3)
    socket.close()
  })

  it('of a browser that connects is what finds its mailbox, checks its key and lets it in', async () => {
    const paired = await pair()
    const meter = await meterOf(paired)
    await meter.connect(paired)
    expect(meter.read()).toEqual(within(BILLED.connect))
  })

  it('does not grow with the mailbox', async () => {
    const paired = await pair()
    const meter = await meterOf(paired)
    for (let i = 0; i < OPENS_OF_ONE_DAY; i++) await meter.open(tokenOf(paired))
    meter.read()
    await meter.open(tokenOf(paired))
    expect(meter.read()).toEqual(within(BILLED.firstOpen))
  })

  it('grows by a few rows read, once, where a mailbox has several segments', async () => {
    const paired = await pair()
    const meter = await meterOf(paired)
    for (let i = 0; i < 9; i++) await meter.open(tokenOf(paired))
    await runInDurableObject(mailboxObject(env, paired.mailbox), (_, { storage }) => {
      for (let segment = 1; segment < 9; segment++)
        storage.sql.exec(
          'insert into segments values (?, ?, ?, ?)',
          paired.mailbox,
          segment,
          segment,
          segment,
        )
    })
    const token = tokenOf(paired)
    meter.read()
    await meter.open(token)
    expect(meter.read()).toEqual(within(BILLED.firstOpen))
    await meter.open(token)
    expect(meter.read()).toEqual(within(BILLED.repeatedOpen))
  })
})
