import { STATUS_CODES } from 'node:http'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { PIXEL_ANSWER } from '../pixel.ts'
import { PIXEL_TEXT } from './fetch-answers.ts'
import type { HttpLimits } from './http-server.ts'
import { plainRequest } from './plain-request.ts'
import type { PlainRequest } from './plain-request.ts'

/** What is asked for at the door, and by whom. */
export interface PixelRequest extends Pick<PlainRequest, 'url' | 'headers'> {
  method: 'GET'
  socket: Socket
}

/** @param send sends the image, once */
type Ask = (request: PixelRequest, send: () => void) => void

/**
 * Stands before Node's HTTP server and answers plain requests for pixels at the connection itself, with the bytes that
 * the server would send. Its streams and objects are most of what such an answer costs: 36 µs with them, 19 µs without
 * (measured in Node 24.21 on one busy core). A connection that brings anything else is the server's from then on.
 */
export class PixelDoor {
  readonly #limits: HttpLimits
  readonly #ask: Ask
  readonly #answer: (isLast: boolean) => string
  /** How each connection at the door is ended, after the answer that it waits for. */
  readonly #endings = new Set<() => void>()

  /** @param ask decides when the image goes out */
  constructor(server: Server, limits: HttpLimits, ask: Ask) {
    this.#limits = limits
    this.#ask = ask
    this.#answer = answers(limits.keepAliveTimeout)
    const [serve] = server.listeners('connection')
    if (!serve) throw new Error('The server takes no connections.')
    server.off('connection', serve as () => void)
    server.on('connection', (socket: Socket) => {
      if (!socket.destroyed) this.#receive(socket, () => serve.call(server, socket))
    })
  }

  /** Ends all connections at the door, each after the answer that it waits for. */
  close(): void {
    for (const end of this.#endings) end()
  }

  /** @param serve has the server take the connection, with what it has brought and not been answered */
  #receive(socket: Socket, serve: () => void): void {
    let isAsking = false
    let isEnding = false
    let unread: Buffer | undefined

    const hear = (bytes: Buffer) => {
      if (isAsking) {
        // Who asks for more before the answer is no plain visitor; what else comes stays where it is.
        socket.pause()
        unread = unread ? Buffer.concat([unread, bytes]) : bytes
        return
      }
      // Who does not read what was sent gets no more for now: the server knows how to wait.
      const request = socket.writableNeedDrain ? undefined : this.#read(bytes)
      if (!request) return handOver(bytes)
      isAsking = true
      const { url, headers, isLast } = request
      this.#ask({ method: 'GET', url, headers, socket }, () => {
        isAsking = false
        if (socket.destroyed) return
        isEnding ||= isLast
        socket.write(this.#answer(isEnding), 'latin1')
        if (isEnding) socket.destroySoon()
        else if (unread) handOver(unread)
        else this.#keepAlive(socket)
      })
    }
    const end = () => {
      isEnding = true
      if (!isAsking) socket.destroySoon()
    }
    const destroy = () => socket.destroy()
    const leave = () => this.#endings.delete(end)
    const handOver = (bytes: Buffer) => {
      leave()
      socket
        .off('data', hear)
        .off('end', end)
        .off('error', destroy)
        .off('timeout', destroy)
        .off('close', leave)
      socket.setTimeout(0)
      socket.pause()
      serve()
      socket.unshift(bytes)
      socket.resume()
    }
    this.#endings.add(end)
    socket.on('data', hear).on('end', end).on('error', destroy).on('timeout', destroy).on('close', leave)
    socket.setTimeout(this.#limits.headersTimeout)
  }

  #keepAlive(socket: Socket): void {
    const { keepAliveTimeout } = this.#limits
    // One that runs was set back by what came and went.
    if (socket.timeout !== keepAliveTimeout) socket.setTimeout(keepAliveTimeout)
  }

  #read(bytes: Buffer): PlainRequest | undefined {
    if (bytes.length > this.#limits.maxHeaderSize) return undefined
    return plainRequest(bytes.toString('latin1'), this.#limits.maxHeadersCount)
  }
}

const HEAD = [
  `HTTP/1.1 ${PIXEL_ANSWER.status} ${STATUS_CODES[PIXEL_ANSWER.status]}`,
  ...Object.entries(PIXEL_ANSWER.headers).map(([name, value]) => `${name}: ${value}`),
  '',
].join('\r\n')

/**
 * The answer as it goes out, written anew with each second, which it names.
 * @param keepAlive how long a connection may rest, in milliseconds
 * @returns gives each byte as one character
 */
function answers(keepAlive: number): (isLast: boolean) => string {
  let second = 0
  let [last, other] = ['', '']
  return (isLast) => {
    const now = Math.floor(Date.now() / 1_000)
    if (now !== second) {
      second = now
      const dated = `${HEAD}Date: ${new Date(now * 1_000).toUTCString()}\r\nConnection: `
      last = `${dated}close\r\n\r\n${PIXEL_TEXT}`
      other = `${dated}keep-alive\r\nKeep-Alive: timeout=${Math.floor(keepAlive / 1_000)}\r\n\r\n${PIXEL_TEXT}`
    }
    return isLast ? last : other
  }
}
