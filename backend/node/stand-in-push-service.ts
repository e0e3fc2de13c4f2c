import { createECDH, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { decrypt } from 'http_ece'
import type { PUBLIC_WAY } from '../push/post.ts'

const HOST = 'push.example.org'

/** A push as it arrived. */
export interface Arrived {
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/** How the stand-in answers; `silent` never does. */
export type Answer = { status: number; headers?: Record<string, string>; body?: string } | 'silent'

/** A push service on this machine, for tests: it answers as it is told, 201 by itself. */
export async function startPushService() {
  const arrived: Arrived[] = []
  const answers: Answer[] = []
  const waiting: ((push: Arrived) => void)[] = []
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
    const push: Arrived = {
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(pieces),
    }
    const answer = answers.shift() ?? { status: 201 }
    if (answer !== 'silent') response.writeHead(answer.status, answer.headers).end(answer.body)
    const taker = waiting.shift()
    if (taker) taker(push)
    else arrived.push(push)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  /** The product's own list and https lead elsewhere; the way to here is handed in. */
  const way: typeof PUBLIC_WAY = {
    fetch: (asked, init) => fetch(String(asked).replace(`https://${HOST}`, `http://127.0.0.1:${port}`), init),
    services: [{ host: HOST, browsers: 'tests', source: 'here', read: '2026-11-24' }],
    patience: 300,
  }
  return {
    way,
    /** Those that nobody asked for yet. */
    arrived,
    answerNext: (...next: Answer[]) => void answers.push(...next),
    next: async () => arrived.shift() ?? (await new Promise<Arrived>((resolve) => waiting.push(resolve))),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A browser's end: what it subscribes with, and how it reads a push. */
export function subscribingBrowser(path = '/send/1') {
  const keys = createECDH('prime256v1')
  const p256dh = keys.generateKeys('base64url')
  const authSecret = randomBytes(16)
  return {
    subscription: {
      endpoint: `https://${HOST}${path}`,
      expirationTime: null,
      keys: { p256dh, auth: authSecret.toString('base64url') },
    },
    read: (body: Buffer) => decrypt(body, { version: 'aes128gcm', privateKey: keys, authSecret }).toString(),
  }
}
