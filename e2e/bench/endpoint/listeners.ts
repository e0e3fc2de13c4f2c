import * as v from 'valibot'
import { WebSocket } from 'ws'
import { KEY_SUBPROTOCOL, PING, PONG, STREAM_SUBPROTOCOL, StreamFrame } from '../../../shared/api.ts'
import type { MessageId } from '../../../shared/token/index.ts'

/** Browsers ping so often. */
const PING_EVERY_MS = 20_000
const LONGEST_WAIT_MS = 30_000
/** Sockets are opened so many at a time. */
const OPENED_AT_ONCE = 50

/** A browser that may listen, and up to where it knows what happened. */
export interface Browser {
  apiKey: string
  cursor?: string
}

interface Heard {
  text: string
  at: number
}

/** Connected browsers. Frames are read after the measurement: until then they only get the time at which they came. */
export class Listeners {
  readonly #sockets: WebSocket[] = []
  readonly #pinging: ReturnType<typeof setInterval>
  #heard: Heard[] = []
  #waiting: { message: string; left: number; told: (at: number) => void } | undefined

  private constructor() {
    this.#pinging = setInterval(() => {
      for (const socket of this.#sockets) if (socket.readyState === WebSocket.OPEN) socket.send(PING)
    }, PING_EVERY_MS)
  }

  /**
   * Opens a stream for each of the browsers.
   * @throws Error where one is refused
   */
  static async open(url: string, browsers: readonly Browser[]): Promise<Listeners> {
    const listeners = new Listeners()
    for (let from = 0; from < browsers.length; from += OPENED_AT_ONCE) {
      await Promise.all(
        browsers.slice(from, from + OPENED_AT_ONCE).map(async ({ apiKey, cursor = '' }) => {
          const protocols = [STREAM_SUBPROTOCOL, KEY_SUBPROTOCOL + apiKey]
          const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/stream?after=${cursor}`, protocols)
          listeners.#sockets.push(socket)
          socket.on('message', (data) => listeners.#hear(String(data)))
          await new Promise((resolve, reject) => {
            // The first frame says who speaks.
            socket.once('message', resolve)
            socket.once('error', reject)
          })
        }),
      )
    }
    return listeners
  }

  get count(): number {
    return this.#sockets.length
  }

  /** @returns when the message was told to so many sockets (`performance.now()`) */
  async told(message: MessageId, sockets = 1): Promise<number> {
    return await new Promise((resolve, reject) => {
      const timeout = setTimeout(
        () => reject(new Error('A socket was not told of an event.')),
        LONGEST_WAIT_MS,
      )
      const told = (at: number) => {
        clearTimeout(timeout)
        this.#waiting = undefined
        resolve(at)
      }
      this.#waiting = { message, left: sockets, told }
    })
  }

  /** Forgets what was heard. */
  forget(): void {
    this.#heard = []
  }

  /** @returns when each message was first told since the last forgetting (`performance.now()`) */
  firstTold(): Map<string, number> {
    const first = new Map<string, number>()
    for (const { text, at } of this.#heard) {
      const { events = [] } = v.parse(StreamFrame, JSON.parse(text))
      for (const { message } of events) if (!first.has(message)) first.set(message, at)
    }
    return first
  }

  close(): void {
    clearInterval(this.#pinging)
    for (const socket of this.#sockets) socket.terminate()
  }

  #hear(text: string): void {
    const at = performance.now()
    if (text === PONG) return
    this.#heard.push({ text, at })
    const waiting = this.#waiting
    if (waiting && text.includes(waiting.message) && --waiting.left === 0) waiting.told(at)
  }
}
