import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import {
  EventsAnswer,
  KEY_SUBPROTOCOL,
  PairingAnswer,
  STREAM_SUBPROTOCOL,
  StreamFrame,
} from '../../shared/api.ts'
import type { Event } from '../../shared/events.ts'
import { startMailServer } from '../../backend/examples/a-mail-server.ts'
import { startEndpoint } from '../../backend/node/endpoint.ts'

const EXAMPLE = join(import.meta.dirname, '../../backend/examples/send-with-nodemailer.ts')
const MINUTE = 60_000

const run = promisify(execFile)
const Printed = v.object({ message: v.string() })

/** An endpoint, a mail server, and a script that sends tracked mails through it. */
export interface Stage {
  /** Sends a mail; it is ten minutes old when this returns. */
  send(html: string): Promise<{ message: string; source: string }>
  /** @returns the next event that the endpoint tells over its socket */
  nextEvent(): Promise<Event>
  /** @returns all events that the endpoint has */
  events(): Promise<Event[]>
  /**
   * Another place for images, of another origin than the endpoint's. `fetched` comes when a program that fetched one of
   * its images, and was sent on, has come again: whatever else it fetches for the same mail it has asked for by then.
   */
  elsewhere: { origin: string; fetched: Promise<void> }
  stop(): Promise<void>
}

export async function raiseStage(): Promise<Stage> {
  const data = await mkdtemp(join(tmpdir(), 'doublecheck-clients-'))
  let ahead = 0
  const endpoint = await startEndpoint({ port: 0, host: '127.0.0.1', data }, () => Date.now() + ahead)
  const smtp = await startMailServer()
  const answer = await fetch(`${endpoint.url}/v1/mailboxes`, {
    method: 'POST',
    body: JSON.stringify({ setupCode: endpoint.setupCode }),
  })
  const { apiKey } = v.parse(PairingAnswer, await answer.json())

  const told: Event[] = []
  const waiting: ((event: Event) => void)[] = []
  const protocols = [STREAM_SUBPROTOCOL, KEY_SUBPROTOCOL + apiKey]
  const socket = new WebSocket(`${endpoint.url.replace('http', 'ws')}/v1/stream?after=`, protocols)
  socket.addEventListener('message', ({ data: frame }) => {
    for (const event of v.parse(StreamFrame, JSON.parse(String(frame))).events ?? []) {
      const taker = waiting.shift()
      if (taker) taker(event)
      else told.push(event)
    }
  })
  await once(socket, 'open')

  const { promise: fetched, resolve: wasFetched } = Promise.withResolvers<void>()
  const images = createServer((request, response) => {
    if (request.url === '/again.gif') wasFetched()
    else response.writeHead(302, { location: '/again.gif' })
    response.end()
  })
  await once(images.listen(0, '127.0.0.1'), 'listening')

  return {
    send: async (html) => {
      const env = { ...process.env, ENDPOINT: endpoint.url, API_KEY: apiKey, SMTP: smtp.url }
      const mail = ['maria@example.com', 'anna@example.org', 'An offer', html]
      const [{ stdout }, source] = await Promise.all([
        run(process.execPath, [EXAMPLE, ...mail], { env }),
        smtp.next(),
      ])
      ahead += 10 * MINUTE
      return { ...v.parse(Printed, JSON.parse(stdout)), source }
    },
    nextEvent: async () => told.shift() ?? (await new Promise<Event>((resolve) => waiting.push(resolve))),
    events: async () => {
      const all = await fetch(`${endpoint.url}/v1/events?after=`, {
        headers: { authorization: `Bearer ${apiKey}` },
      })
      return v.parse(EventsAnswer, await all.json()).events
    },
    elsewhere: { origin: `http://127.0.0.1:${(images.address() as AddressInfo).port}`, fetched },
    stop: async () => {
      socket.close()
      images.close()
      await smtp.stop()
      await endpoint.stop()
      await rm(data, { recursive: true })
    },
  }
}
