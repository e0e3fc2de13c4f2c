// Stands in for an endpoint that was deployed, as far as deploying looks at it.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HealthAnswer } from '../shared/api.ts'

const HEALTH: HealthAnswer = {
  status: 'ok',
  stored: 0,
  lost: 0,
  seenFrom: 'public',
  endpoint: { api: 1, publicUrl: 'https://doublecheck.maria.workers.dev', now: 0 },
}

/** An endpoint that is well at first. */
export class StandInEndpoint {
  /** The status of its answers. */
  status = 200
  readonly #server = createServer((_, response) => {
    response.writeHead(this.status).end(JSON.stringify(this.status === 200 ? HEALTH : { error: {} }))
  })

  /** @returns its address */
  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
