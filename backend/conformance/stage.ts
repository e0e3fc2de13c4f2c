import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { base64urlnopad } from '@scure/base'
import * as v from 'valibot'
import { afterEach, beforeEach, vi } from 'vitest'
import {
  EventsAnswer,
  JoinCodeAnswer,
  KeyAnswer,
  KEY_SUBPROTOCOL,
  PONG,
  PairingAnswer,
  STREAM_SUBPROTOCOL,
  StreamFrame,
} from '../../shared/api.ts'
import { Export } from '../../shared/export.ts'
import { mintToken, newMessageId } from '../../shared/token/index.ts'
import type { MessageId, Token } from '../../shared/token/index.ts'
import type { Arrived } from '../alerts/stand-in-receiver.ts'
import type { Choice, EndpointUnderTest, HostUnderTest } from './hosts.ts'

export const GOOGLE =
  'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
export const THUNDERBIRD = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.4.0'

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const DAY = 86_400 * SECOND

const Refusal = v.object({
  error: v.object({ code: v.string(), message: v.pipe(v.string(), v.minLength(20)) }),
})

/** A fresh endpoint for each test on the stage, with its clock and those who talk to it. */
export class Stage {
  readonly #host: HostUnderTest
  #folder = ''
  #endpoint: EndpointUnderTest | undefined
  /** The endpoint's clock, in Unix milliseconds; {@link wait} moves it. */
  now = 0

  constructor(host: HostUnderTest) {
    this.#host = host
  }

  async begin(): Promise<void> {
    this.#folder = mkdtempSync(join(tmpdir(), 'doublecheck-'))
    // To come, so that workerd, whose own clock is not moved, rings no alarm.
    this.now = Date.UTC(2100, 0, 4, 9, 0)
    await this.start()
  }

  async end(): Promise<void> {
    await this.#endpoint?.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  async start(choice: Omit<Choice, 'data'> = {}): Promise<void> {
    this.#endpoint = await this.#host.start({ data: this.#folder, ...choice }, () => this.now)
  }

  async restart(choice: Omit<Choice, 'data'> = {}): Promise<void> {
    await this.endpoint.stop()
    await this.start(choice)
  }

  get endpoint(): EndpointUnderTest {
    if (!this.#endpoint) throw new Error('No endpoint runs.')
    return this.#endpoint
  }

  /** Moves the clock. */
  async wait(milliseconds: number): Promise<void> {
    this.now += milliseconds
    await this.endpoint.clockMoved()
  }

  async ask(path: string, init: RequestInit & { key?: string } = {}): Promise<Response> {
    const { key, ...others } = init
    const headers = { ...(key === undefined ? {} : { authorization: `Bearer ${key}` }), ...init.headers }
    return await fetch(this.endpoint.url + path, { ...others, headers })
  }

  async post(path: string, body: unknown, key?: string): Promise<Response> {
    return await this.ask(path, { method: 'POST', body: JSON.stringify(body), ...(key ? { key } : {}) })
  }

  /** Pairs a browser with a mailbox of its own. */
  async pair(setupCode = this.endpoint.invite(), name?: string): Promise<PairingAnswer> {
    return v.parse(PairingAnswer, await (await this.post('/v1/mailboxes', { setupCode, name })).json())
  }

  /** A code that shows another browser the way into a mailbox. */
  async joinCode({ apiKey }: PairingAnswer): Promise<string> {
    const answer = await this.ask('/v1/browsers', { method: 'POST', key: apiKey })
    return v.parse(JoinCodeAnswer, await answer.json()).joinCode
  }

  /** Another browser uses such a code. */
  async useCode(joinCode: string, name?: string): Promise<Response> {
    return await this.post('/v1/browsers', { joinCode, name })
  }

  /** Another browser joins a mailbox. */
  async join(paired: PairingAnswer, name?: string): Promise<PairingAnswer> {
    const answer = await this.useCode(await this.joinCode(paired), name)
    return v.parse(PairingAnswer, await answer.json())
  }

  async messagesOf(paired: PairingAnswer): Promise<MessageId[]> {
    return (await this.eventsOf(paired)).events.map(({ message }) => message)
  }

  /** Renews a mailbox's key. */
  async rotate({ apiKey }: PairingAnswer): Promise<KeyAnswer> {
    const answer = await this.ask('/v1/rotation', { method: 'POST', key: apiKey })
    return v.parse(KeyAnswer, await answer.json())
  }

  async erase({ apiKey }: PairingAnswer, message: string): Promise<Response> {
    return await this.ask(`/v1/messages/${message}`, { method: 'DELETE', key: apiKey })
  }

  async exportOf({ apiKey }: PairingAnswer): Promise<Export> {
    return v.parse(Export, await (await this.ask('/v1/export', { key: apiKey })).json())
  }

  /** Writes a mail: nobody has to be told. */
  mail(paired: PairingAnswer, sentAt = this.now - 300_000): { message: MessageId; token: Token } {
    const message = newMessageId(sentAt, crypto.getRandomValues(new Uint8Array(4)))
    const { mailbox, generation } = paired
    const pixelKey = base64urlnopad.decode(paired.pixelKey)
    return { message, token: mintToken({ mailbox, generation, pixelKey }, 'open', message) }
  }

  /** Fetches a mail's pixel, as a mail program does, to its last byte. */
  async open(token: string, userAgent = GOOGLE, init: RequestInit = {}): Promise<Response> {
    const headers = { 'user-agent': userAgent, ...init.headers }
    return await this.ask(`/p/${token}.gif`, { ...init, headers })
  }

  async eventsOf({ apiKey }: PairingAnswer, after = '', limit = 500): Promise<EventsAnswer> {
    const answer = await this.ask(`/v1/events?after=${after}&limit=${limit}`, { key: apiKey })
    return v.parse(EventsAnswer, await answer.json())
  }

  async judge({ apiKey }: PairingAnswer, event: string, body: unknown): Promise<Response> {
    return await this.ask(`/v1/events/${event}/judgement`, {
      method: 'PUT',
      body: JSON.stringify(body),
      key: apiKey,
    })
  }

  async put(path: string, body: unknown, key: string): Promise<Response> {
    return await this.ask(path, { method: 'PUT', body: JSON.stringify(body), key })
  }

  /** @returns the letters that have arrived, once there are as many */
  async letters(count: number): Promise<Arrived[]> {
    const letters: Arrived[] = []
    const more = async () => {
      letters.push(...(await this.endpoint.letters()))
      if (letters.length < count) throw new Error(`${letters.length} of ${count} letters have arrived.`)
    }
    await vi.waitFor(more, { timeout: 10_000, interval: 50 })
    return letters
  }

  /** Opens a stream. */
  listen({ apiKey }: Pick<PairingAnswer, 'apiKey'>, after = ''): Listener {
    const url = `${this.endpoint.url.replace('http', 'ws')}/v1/stream?after=${after}`
    return new Listener(new WebSocket(url, [STREAM_SUBPROTOCOL, KEY_SUBPROTOCOL + apiKey]))
  }
}

/** One end of a stream. */
export class Listener {
  readonly socket: WebSocket
  /** What came and was not asked for yet. */
  readonly frames: StreamFrame[] = []
  readonly #waiting: ((frame: StreamFrame) => void)[] = []
  /** Comes when the first ping was answered. */
  readonly pong: Promise<void>

  constructor(socket: WebSocket) {
    this.socket = socket
    const { promise, resolve } = Promise.withResolvers<void>()
    this.pong = promise
    socket.addEventListener('message', ({ data }) => {
      if (data === PONG) return resolve()
      const frame = v.parse(StreamFrame, JSON.parse(String(data)))
      const taker = this.#waiting.shift()
      if (taker) taker(frame)
      else this.frames.push(frame)
    })
  }

  async next(): Promise<StreamFrame> {
    return this.frames.shift() ?? (await new Promise<StreamFrame>((resolve) => this.#waiting.push(resolve)))
  }

  /** @returns the frames until so many events have come */
  async nextEvents(count: number): Promise<NonNullable<StreamFrame['events']>> {
    const events: NonNullable<StreamFrame['events']> = []
    while (events.length < count) events.push(...((await this.next()).events ?? []))
    return events
  }

  /** Comes when the endpoint has said that this was all: workerd may leave the connection itself open for seconds. */
  async ended(): Promise<void> {
    await vi.waitUntil(() => this.socket.readyState >= WebSocket.CLOSING, { timeout: 5_000, interval: 10 })
  }

  async closed(): Promise<void> {
    if (this.socket.readyState !== WebSocket.CLOSED) await once(this.socket, 'close')
  }
}

/** A stage for the tests of one suite, set up anew for each of them. */
export function stageOn(host: HostUnderTest): Stage {
  const stage = new Stage(host)
  beforeEach(async () => await stage.begin())
  afterEach(async () => await stage.end())
  return stage
}

/** What an answer complains of; every complaint says in words what to do. */
export async function refusalOf(answer: Response): Promise<{ status: number; code: string }> {
  const { error } = v.parse(Refusal, await answer.json())
  return { status: answer.status, code: error.code }
}
