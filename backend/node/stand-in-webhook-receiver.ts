import { once } from 'node:events'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'

export const RECEIVER = 'hooks.example.org'

/** A webhook as it arrived. */
export interface ArrivedWebhook {
  path: string
  headers: IncomingHttpHeaders
  body: string
}

/** Answers, or does what a bad receiver does; nothing at all is silence. */
export type Behaviour = (response: ServerResponse) => void

/** A receiver of webhooks on this machine, for tests, over TLS with a certificate for {@link RECEIVER}. */
export async function startReceiver() {
  const made = await generate([{ name: 'commonName', value: RECEIVER }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: RECEIVER }] }],
  })
  const arrived: ArrivedWebhook[] = []
  const behaviours: Behaviour[] = []
  let connections = 0
  const server = createServer({ key: made.private, cert: made.cert }, async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
    arrived.push({
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(pieces).toString(),
    })
    const behave = behaviours.shift() ?? ((usual) => usual.writeHead(204).end())
    behave(response)
  })
  server.on('connection', () => void connections++)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `https://${RECEIVER}:${port}/hook`,
    port,
    /** PEM: trusts this receiver. */
    ca: made.cert,
    arrived,
    /** How often somebody connected, whether or not they then said anything. */
    connections: () => connections,
    behaveNext: (...next: Behaviour[]) => void behaviours.push(...next),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
