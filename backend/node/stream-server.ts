import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { PING, PONG, STREAM_SUBPROTOCOL } from '../../shared/api.ts'
import type { MailboxId } from '../../shared/token/index.ts'
import { callerOfKey, present } from '../caller.ts'
import type { Caller } from '../caller.ts'
import type { Host, MailboxDoor } from '../host.ts'
import { Problem } from '../problems.ts'
import { Stream, keyOfSubprotocols } from '../stream.ts'

/** Clients say something every 20 seconds; one that was silent for this long is gone. */
const SILENCE_MS = 60_000
const SOCKETS_A_MAILBOX = 20
/** In all: each costs memory and a file handle. */
const SOCKETS_MOST = 10_000
/** "Policy violation" (RFC 6455, 7.4.1): the browser may not listen any more. */
const REVOKED = 1008
const STREAM_PATH = '/v1/stream'

/** Whether a request asks for a stream: any other that wants to speak another protocol is answered in this one. */
export function wantsStream(request: IncomingMessage): boolean {
  return request.url?.split('?', 1)[0] === STREAM_PATH
}

interface Open {
  /** The id of the browser that listens. */
  browser: string
  socket: WebSocket
  stream: Stream
}

/** The open streams of all mailboxes, on Node's own HTTP server. */
export class StreamServer {
  readonly #host: Host
  readonly #recordedOf: (id: MailboxId) => Pick<MailboxDoor, 'eventsAfter'>
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: 1_024,
    handleProtocols: (offered) => (offered.has(STREAM_SUBPROTOCOL) ? STREAM_SUBPROTOCOL : false),
  })
  readonly #streams = new Map<MailboxId, Set<Open>>()

  /** @param recordedOf reads what is recorded in a mailbox: whatever comes later is announced */
  constructor(host: Host, http: Server, recordedOf: (id: MailboxId) => Pick<MailboxDoor, 'eventsAfter'>) {
    this.#host = host
    this.#recordedOf = recordedOf
    http.on('upgrade', (request, socket, head) => {
      socket.on('error', () => socket.destroy())
      this.#upgrade(request, socket, head).catch((error: unknown) => refuse(socket, error))
    })
  }

  /** Tells everybody who listens to these mailboxes. */
  announce(mailboxes: Iterable<MailboxId>): void {
    for (const mailbox of mailboxes) {
      for (const { stream } of this.#streams.get(mailbox) ?? []) {
        stream.drain().catch((error: unknown) => this.#host.report(error as Error))
      }
    }
  }

  /** Ends the streams of one browser, or all of a mailbox: whoever listens may not do so any more. */
  end(mailbox: MailboxId, browser?: string): void {
    for (const open of this.#streams.get(mailbox) ?? []) {
      // Nothing more is sent over a socket that is closing.
      if (browser === undefined || open.browser === browser) open.socket.close(REVOKED)
    }
  }

  /** @returns the ids of the browsers that listen to a mailbox now */
  listening(mailbox: MailboxId): string[] {
    return [...(this.#streams.get(mailbox) ?? [])].map(({ browser }) => browser)
  }

  /** Says anew who speaks, to everybody: something about this endpoint has changed. */
  present(): void {
    const frame = JSON.stringify({ endpoint: present(this.#host) })
    for (const socket of this.#server.clients) socket.send(frame)
  }

  /** Ends every stream: clients come back and catch up. */
  stop(): void {
    for (const socket of this.#server.clients) {
      socket.close(1001)
      socket.terminate()
    }
    this.#server.close()
  }

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://endpoint')
    if (url.pathname !== STREAM_PATH) throw new Problem(404, 'no-such-address', 'There is no stream here.')
    const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim())
    const key = keyOfSubprotocols(offered)
    const caller = await callerOfKey(this.#host, key)
    if ((this.#streams.get(caller.id)?.size ?? 0) >= SOCKETS_A_MAILBOX) {
      throw new Problem(429, 'too-many-streams', 'Too many browsers listen to this mailbox.')
    }
    if (this.#server.clients.size >= SOCKETS_MOST) {
      throw new Problem(503, 'too-many-streams', 'Too many browsers listen to this endpoint.')
    }
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      const after = url.searchParams.get('after') ?? undefined
      const stream = new Stream(this.#recordedOf(caller.id), after, (frame) =>
        webSocket.send(JSON.stringify(frame)),
      )
      this.#serve(caller, webSocket, stream)
      // It may have been removed after it was asked for its key and before its stream could be ended.
      callerOfKey(this.#host, key).catch(() => this.end(caller.id, caller.browser))
    })
  }

  #serve({ id: mailbox, browser }: Caller, socket: WebSocket, stream: Stream): void {
    const open: Open = { browser, socket, stream }
    const streams = this.#streams.get(mailbox) ?? new Set()
    this.#streams.set(mailbox, streams.add(open))
    let silence = setTimeout(() => socket.terminate(), SILENCE_MS)
    socket.on('message', (data) => {
      clearTimeout(silence)
      silence = setTimeout(() => socket.terminate(), SILENCE_MS)
      if (String(data) === PING) socket.send(PONG)
    })
    socket.on('close', () => {
      clearTimeout(silence)
      streams.delete(open)
      if (streams.size === 0) this.#streams.delete(mailbox)
    })
    socket.on('error', () => socket.terminate())
    socket.send(JSON.stringify({ endpoint: present(this.#host) }))
    this.announce([mailbox])
  }
}

function refuse(socket: Duplex, error: unknown): void {
  const status = error instanceof Problem ? error.status : 500
  // Whoever keeps their half open would otherwise keep the connection for ever.
  socket.end(`HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`, () =>
    socket.destroy(),
  )
}
