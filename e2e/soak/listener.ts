import * as v from 'valibot'
import { WebSocket } from 'ws'
import { KEY_SUBPROTOCOL, STREAM_SUBPROTOCOL, StreamFrame } from '../../shared/api.ts'
import type { PairingAnswer } from '../../shared/api.ts'

const STAYS_MS = 15_000
const IS_AWAY_MS = 2_000

/** A browser that listens, goes without a word or with one, and comes again with the cursor that it has. */
export class Listener {
  readonly #url: string
  readonly #paired: PairingAnswer
  #cursor = ''
  #socket: WebSocket | undefined
  #isLeaving = false
  /** How often each message was told. */
  readonly told = new Map<string, number>()
  opened = 0

  constructor(url: string, paired: PairingAnswer) {
    this.#url = url.replace('http', 'ws')
    this.#paired = paired
  }

  /** Comes and goes until it is told to end. */
  async run(): Promise<void> {
    while (!this.#isLeaving) {
      const socket = this.#open()
      const closed = new Promise((resolve) => socket.once('close', resolve))
      await this.#whileUnless(Math.random() * STAYS_MS, closed)
      // Half of them say goodbye; the others' machines fall asleep.
      if (Math.random() < 0.5) socket.close()
      else socket.terminate()
      await closed
      if (!this.#isLeaving) await this.#whileUnless(Math.random() * IS_AWAY_MS)
    }
  }

  /** Listens once more, until it knows as many messages as it should or for so many milliseconds. */
  async catchUp(count: number, patience: number): Promise<void> {
    const socket = this.#open()
    const deadline = performance.now() + patience
    while (this.told.size < count && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    socket.terminate()
  }

  end(): void {
    this.#isLeaving = true
    this.#socket?.terminate()
  }

  #open(): WebSocket {
    const protocols = [STREAM_SUBPROTOCOL, KEY_SUBPROTOCOL + this.#paired.apiKey]
    const socket = new WebSocket(`${this.#url}/v1/stream?after=${this.#cursor}`, protocols)
    this.#socket = socket
    socket.on('open', () => this.opened++)
    socket.on('error', () => undefined)
    socket.on('message', (data) => {
      // What comes after one has gone is not read by a browser either: its cursor stays.
      if (this.#socket !== socket || socket.readyState !== WebSocket.OPEN) return
      const { events = [], cursor } = v.parse(StreamFrame, JSON.parse(String(data)))
      for (const { message } of events) this.told.set(message, (this.told.get(message) ?? 0) + 1)
      this.#cursor = cursor ?? this.#cursor
    })
    return socket
  }

  async #whileUnless(milliseconds: number, other?: Promise<unknown>): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, milliseconds)
    await Promise.race([promise, ...(other ? [other] : [])])
    clearTimeout(timer)
  }
}
