import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

/** A request with which another client's library tells its makers something. */
export interface CallHome {
  method: string
  host: string
  path: string
  body: string
  at: number
}

const HOSTS = new Set(['api.inboxsdk.com', 'pubsub.googleapis.com'])

/** Answers what InboxSDK asks of its makers so that it is content, and keeps it. */
export class CallsHome {
  readonly calls: CallHome[] = []
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  has(host: string): boolean {
    return HOSTS.has(host)
  }

  async answer(host: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/' } = request
    const body = await text(request)
    if (method !== 'OPTIONS') this.calls.push({ method, host, path, body, at: this.#now() })
    response.writeHead(200, {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
      'access-control-allow-methods': 'GET, POST',
    })
    const isToken = path.startsWith('/api/v2/events/oauth')
    response.end(
      JSON.stringify(isToken ? { oauthToken: 'lab', expirationDate: this.#now() + 3_600_000 } : {}),
    )
  }
}
