import { connect } from 'node:net'
import { request } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

export interface FetchedBytes {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/**
 * The public hosts that exist in the lab besides Google's: each is an http origin on this machine, as if a
 * tunnel or a reverse proxy stood in front of it.
 */
export class RoutedHosts {
  readonly #origins = new Map<string, URL>()

  /** Sends `host` to `origin` from now on; `undefined` takes the host off the net. */
  route(host: string, origin: string | undefined): void {
    if (origin === undefined) this.#origins.delete(host)
    else this.#origins.set(host, new URL(origin))
  }

  has(host: string): boolean {
    return this.#origins.has(host)
  }

  /** Passes a browser's request on and its answer back; 502 when nobody listens behind the host. */
  pass(host: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
    const origin = this.#originOf(host)
    const passed = request(
      {
        hostname: origin.hostname,
        port: origin.port,
        method: incoming.method,
        path: incoming.url,
        headers: headersToPass(incoming),
        agent: false,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.rawHeaders)
        answer.pipe(outgoing)
      },
    )
    passed.on('error', () => {
      if (!outgoing.headersSent) outgoing.writeHead(502, { 'content-type': 'text/plain' })
      outgoing.end('Bad gateway: nothing listens behind this host.')
    })
    outgoing.on('close', () => passed.destroy())
    incoming.pipe(passed)
  }

  /** Passes a WebSocket (or any other upgrade) on as bytes, both ways, until one end closes. */
  passUpgrade(host: string, incoming: IncomingMessage, browser: Duplex, head: Buffer): void {
    const origin = this.#originOf(host)
    const endpoint = connect(Number(origin.port || 80), origin.hostname, () => {
      const lines = [`${incoming.method} ${incoming.url} HTTP/1.1`]
      for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
        lines.push(`${incoming.rawHeaders[i]}: ${incoming.rawHeaders[i + 1]}`)
      }
      endpoint.write(`${lines.join('\r\n')}\r\n\r\n`)
      endpoint.write(head)
      endpoint.pipe(browser)
      browser.pipe(endpoint)
    })
    const closeBoth = () => {
      endpoint.destroy()
      browser.destroy()
    }
    endpoint.on('error', closeBoth).on('close', closeBoth)
    browser.on('error', closeBoth).on('close', closeBoth)
  }

  /**
   * Fetches `url` from inside the lab with the given headers. Hosts that are not routed answer 404, an origin
   * that is down 502; it never rejects.
   */
  fetch(url: string, headers: OutgoingHttpHeaders): Promise<FetchedBytes> {
    const parsed = URL.parse(url)
    if (!parsed || !this.has(parsed.hostname)) return Promise.resolve(nothing(404))
    const origin = this.#originOf(parsed.hostname)
    return new Promise((resolve) => {
      const asked = request(
        {
          hostname: origin.hostname,
          port: origin.port,
          path: parsed.pathname + parsed.search,
          headers: { host: parsed.host, ...headers },
          agent: false,
        },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 502,
              headers: answer.headers,
              body: Buffer.concat(chunks),
            }),
          )
          answer.on('error', () => resolve(nothing(502)))
        },
      )
      asked.on('error', () => resolve(nothing(502)))
      asked.end()
    })
  }

  #originOf(host: string): URL {
    const origin = this.#origins.get(host)
    if (!origin) throw new Error(`No route for ${host}: ask has() first.`)
    return origin
  }
}

function nothing(status: number): FetchedBytes {
  return { status, headers: {}, body: Buffer.alloc(0) }
}

function headersToPass(incoming: IncomingMessage): OutgoingHttpHeaders {
  const { connection: _connection, ...headers } = incoming.headers
  return headers
}
