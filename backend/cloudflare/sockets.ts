import { PING, PONG, STREAM_SUBPROTOCOL } from '../../shared/api.ts'
import type { Endpoint, StreamFrame } from '../../shared/api.ts'
import type { Mailbox } from '../mailbox/index.ts'
import { Problem } from '../problems.ts'
import { EVENTS_A_FRAME, isFull } from '../stream.ts'
import { logError } from './log.ts'

/** A client says something every 20 seconds; one that was silent for this long makes room for others. */
const SILENCE_MS = 60_000
const SOCKETS_A_MAILBOX = 20
const LARGEST_MESSAGE = 1_024
const LONGEST_CURSOR = 100

/** What of a stream outlives the object's sleep: it is kept with the socket, by the runtime. */
interface Attachment {
  /** Behind which event the stream stands. */
  cursor: string | undefined
  /** Unix milliseconds by the machine's clock. */
  openedAt: number
}

/**
 * A mailbox's open streams. The object sleeps while nothing happens: the runtime keeps its sockets and answers
 * their pings.
 */
export class Sockets {
  readonly #context: DurableObjectState

  constructor(context: DurableObjectState) {
    this.#context = context
    context.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG))
  }

  /**
   * Opens a stream, says who speaks and what was missed.
   * @throws Problem when too many listen
   */
  open(after: string | undefined, browser: string, endpoint: Endpoint, mailbox: Mailbox): Response {
    this.#makeRoom()
    const { 0: client, 1: server } = new WebSocketPair()
    this.#context.acceptWebSocket(server, [browser])
    keep(server, { cursor: after?.slice(0, LONGEST_CURSOR), openedAt: Date.now() })
    server.send(JSON.stringify({ endpoint } satisfies StreamFrame))
    drain(server, mailbox)
    return new Response(null, {
      status: 101,
      webSocket: client,
      headers: { 'sec-websocket-protocol': STREAM_SUBPROTOCOL },
    })
  }

  /** Tells everybody who listens what they do not know yet. */
  announce(mailbox: Mailbox): void {
    for (const socket of this.#context.getWebSockets()) {
      try {
        drain(socket, mailbox)
      } catch (error) {
        // It is closing: its client comes back and catches up.
        logError(error)
      }
    }
  }

  /** @returns the ids of the browsers that listen */
  listening(): string[] {
    return this.#context.getWebSockets().flatMap((socket) => this.#context.getTags(socket))
  }

  /** Ends a browser's streams, or all of them. */
  end(browser?: string): void {
    for (const socket of this.#context.getWebSockets(browser)) socket.close(1008)
  }

  /** Clients have nothing to say but pings, which the runtime answers. */
  hear(socket: WebSocket, message: string | ArrayBuffer): void {
    const size = typeof message === 'string' ? message.length : message.byteLength
    if (size > LARGEST_MESSAGE) socket.close(1009)
  }

  #makeRoom(): void {
    const sockets = this.#context.getWebSockets().filter((socket) => socket.readyState === WebSocket.OPEN)
    if (sockets.length < SOCKETS_A_MAILBOX) return
    const silent = sockets.filter((socket) => this.#heardAt(socket) < Date.now() - SILENCE_MS)
    for (const socket of silent) socket.close(1001)
    if (silent.length === 0) {
      throw new Problem(429, 'too-many-streams', 'Too many browsers listen to this mailbox.')
    }
  }

  #heardAt(socket: WebSocket): number {
    return this.#context.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? attachmentOf(socket).openedAt
  }
}

/** Sends what is behind a stream's cursor, each event once per change and in order. */
function drain(socket: WebSocket, mailbox: Mailbox): void {
  const attachment = attachmentOf(socket)
  for (;;) {
    const page = mailbox.eventsAfter(attachment.cursor, EVENTS_A_FRAME)
    if (page.cursor === attachment.cursor) return
    socket.send(JSON.stringify(page satisfies StreamFrame))
    attachment.cursor = page.cursor
    keep(socket, attachment)
    if (!isFull(page)) return
  }
}

function keep(socket: WebSocket, attachment: Attachment): void {
  socket.serializeAttachment(attachment)
}

function attachmentOf(socket: WebSocket): Attachment {
  return socket.deserializeAttachment() as Attachment
}
