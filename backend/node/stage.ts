import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { base64urlnopad } from '@scure/base'
import * as v from 'valibot'
import { EventsAnswer, PairingAnswer } from '../../shared/api.ts'
import type { Event } from '../../shared/events.ts'
import { mintToken, newMessageId } from '../../shared/token/index.ts'
import type { MessageId } from '../../shared/token/index.ts'
import { startEndpoint } from './endpoint.ts'
import type { RunningEndpoint } from './endpoint.ts'

/** For tests: an answer as it came over the socket. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  /** The location header's bytes. */
  location: Uint8Array | undefined
  body: string
}

/** For tests: a mail of the stage's own, as its recipients see it. */
export interface Mail {
  message: MessageId
  pixel: string
  /** A link's path, signed even if it is to something to which no link may lead. */
  link(target: string): string
}

/** For tests: an endpoint with one paired browser, its data in a folder of its own, its clock in the test's hand. */
export class Stage {
  readonly folder = mkdtempSync(join(tmpdir(), 'doublecheck-'))
  clock = Date.UTC(2026, 10, 23, 9, 0)
  #endpoint: RunningEndpoint | undefined
  #paired: PairingAnswer | undefined
  readonly #agent = new Agent({ keepAlive: true })

  async start(): Promise<void> {
    const settings = { port: 0, host: '127.0.0.1', data: this.folder }
    this.#endpoint = await startEndpoint(settings, () => this.clock)
    if (this.#paired) return
    const answer = await this.call('POST', '/v1/mailboxes', { setupCode: this.#endpoint.setupCode })
    this.#paired = v.parse(PairingAnswer, JSON.parse(answer.body))
  }

  async stop(): Promise<void> {
    this.#agent.destroy()
    await this.#endpoint?.stop()
  }

  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.folder, { recursive: true })
  }

  get paired(): PairingAnswer {
    if (!this.#paired) throw new Error('start() first')
    return this.#paired
  }

  /** @param sentAt Unix milliseconds of the expected delivery */
  mail(sentAt = this.clock - 300_000): Mail {
    const message = newMessageId(sentAt, crypto.getRandomValues(new Uint8Array(4)))
    const { mailbox, generation } = this.paired
    const key = { mailbox, generation, pixelKey: base64urlnopad.decode(this.paired.pixelKey) }
    return {
      message,
      pixel: `/p/${mintToken(key, 'open', message)}.gif`,
      link: (target) =>
        `/l/${mintToken(key, 'link', message, target)}/${Buffer.from(target).toString('base64url')}`,
    }
  }

  /** Fetches a path as a mail program or a browser does, with these headers and no others. */
  async fetch(path: string, userAgent: string, method = 'GET', headers = {}): Promise<Answer> {
    return this.#ask(method, path, { 'user-agent': userAgent, ...headers })
  }

  /** Calls the API with the paired browser's key. */
  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers: Record<string, string> = this.#paired
      ? { authorization: `Bearer ${this.#paired.apiKey}` }
      : {}
    return this.#ask(method, path, headers, body === undefined ? undefined : JSON.stringify(body))
  }

  /** Whatever happened since the cursor, in order. */
  async events(after = ''): Promise<{ events: Event[]; cursor: string }> {
    const answer = await this.call('GET', `/v1/events?after=${after}`)
    return v.parse(EventsAnswer, JSON.parse(answer.body))
  }

  /** The rules that decided, in the order in which the fetches came. */
  async rules(): Promise<string[]> {
    const { events } = await this.events()
    return events.toSorted((one, other) => one.at - other.at).map(({ verdict }) => verdict.rule)
  }

  async #ask(method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
    const { port } = new URL(this.#endpoint?.url ?? '')
    return new Promise((resolve, reject) => {
      const asked = request({ agent: this.#agent, port, method, path, headers }, (answer) => {
        const pieces: Uint8Array[] = []
        answer.on('data', (piece: Uint8Array) => pieces.push(piece))
        answer.on('end', () => {
          const { location } = answer.headers
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            location: location === undefined ? undefined : Buffer.from(location, 'latin1'),
            body: Buffer.concat(pieces).toString(),
          })
        })
      })
      asked.on('error', reject)
      asked.end(body)
    })
  }
}
