import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { latencyOf } from './percentiles.ts'
import type { Latency } from './percentiles.ts'
import { CONNECTIONS } from './saturation.ts'
import type { Traffic } from './traffic.ts'

const LONGEST_WAIT_MS = 60_000
/** Once a request had to wait so long for its turn, no more are sent: the server cannot do it, and its queue only grows. */
export const GIVE_UP_MS = 3_000

/** What became of a load whose times were fixed beforehand. */
export interface Steady {
  sent: number
  /** Requests at the end that were not sent any more, since the server could not keep up. */
  heldBack: number
  /** From the time at which a request should have gone out: one that had to wait here has waited. Of those that were sent. */
  latency: Latency
  /** How late requests came onto their way because of this side, which the latencies contain. */
  lateness: Latency
  /** When each should have gone out, by `performance.now()`. */
  intended: Float64Array
}

/**
 * Sends requests from a place on at times that were fixed beforehand, whether or not the answers keep up; where all
 * connections are under way, a request waits for the first that is free, and that counts.
 * @param times milliseconds from the beginning, ascending
 * @param giveUp milliseconds after which no more are sent, see {@link GIVE_UP_MS}
 * @returns once all that were sent are answered
 * @throws Error where an answer is no GIF, or does not come
 */
export async function steady(
  port: number,
  traffic: Pick<Traffic, 'requestAt'>,
  from: number,
  times: Float64Array,
  giveUp = GIVE_UP_MS,
): Promise<Steady> {
  const connections: Connection[] = []
  while (connections.length < CONNECTIONS) connections.push(await Connection.open(port))
  const idle = [...connections]
  const waiting: number[] = []
  const latencies = new Float64Array(times.length)
  const lateness = new Float64Array(times.length)
  const begin = performance.now() + 50
  // Requests are sent in order: those that were are the first ones.
  let [next, taken, sent, answered] = [0, 0, 0, 0]
  let hasGivenUp = false
  let failed = false

  try {
    await new Promise<void>((resolve, reject) => {
      const timeout = setTimeout(
        () => {
          failed = true
          reject(new Error(`${times.length - answered} requests were not answered.`))
        },
        (times.at(-1) ?? 0) + LONGEST_WAIT_MS,
      )
      const intended = (i: number) => begin + (times[i] ?? 0)
      const send = (connection: Connection, i: number) => {
        sent++
        connection.ask(traffic.requestAt(from + i), (error) => {
          if (error) {
            failed = true
            return reject(error)
          }
          latencies[i] = performance.now() - intended(i)
          answered++
          const waiter = waiting[taken]
          if (waiter === undefined) return void idle.push(connection)
          hasGivenUp ||= performance.now() - intended(waiter) > giveUp
          if (!hasGivenUp) send(connection, (taken++, waiter))
        })
      }
      // Timers keep to whole milliseconds: on a core of its own, looking all the time is exact.
      const look = () => {
        const now = performance.now()
        for (; next < times.length && intended(next) <= now && !hasGivenUp; next++) {
          lateness[next] = now - intended(next)
          const connection = idle.pop()
          if (connection) send(connection, next)
          else waiting.push(next)
        }
        if (answered < (hasGivenUp ? sent : times.length) && !failed) return void setImmediate(look)
        clearTimeout(timeout)
        resolve()
      }
      look()
    })
  } finally {
    for (const connection of connections) connection.close()
  }
  return {
    sent,
    heldBack: times.length - sent,
    latency: latencyOf(latencies.subarray(0, sent)),
    lateness: latencyOf(lateness.subarray(0, sent)),
    intended: times.subarray(0, sent).map((time) => begin + time),
  }
}

/** A connection that is kept open, with one request under way at a time. */
export class Connection {
  readonly #socket: Socket
  #done: ((error?: Error) => void) | undefined
  #received = ''

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay()
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => this.#receive(chunk))
    socket.on('error', (error) => this.#end(error))
    socket.on('close', () => this.#end(new Error('The server closed a connection.')))
  }

  static async open(port: number): Promise<Connection> {
    const socket = connect(port, '127.0.0.1')
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('error', reject)
    })
    return new Connection(socket)
  }

  /** @param done is called once the whole answer is there, or with what went wrong */
  ask(request: string, done: (error?: Error) => void): void {
    this.#done = done
    this.#received = ''
    this.#socket.write(request, 'latin1')
  }

  close(): void {
    this.#done = undefined
    this.#socket.destroy()
  }

  #receive(chunk: string): void {
    this.#received += chunk
    const headersEnd = this.#received.indexOf('\r\n\r\n')
    if (headersEnd < 0) return
    const length = /\r\ncontent-length: (\d+)/i.exec(this.#received)?.[1]
    if (this.#received.length < headersEnd + 4 + Number(length ?? 0)) return
    const isGif =
      length !== undefined &&
      this.#received.startsWith('HTTP/1.1 200 ') &&
      this.#received.startsWith('GIF89a', headersEnd + 4)
    this.#end(isGif ? undefined : new Error(`The answer is no GIF: ${this.#received.slice(0, 100)}`))
  }

  #end(error: Error | undefined): void {
    const done = this.#done
    this.#done = undefined
    done?.(error)
  }
}
