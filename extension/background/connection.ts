import * as v from 'valibot'
import browser from 'webextension-polyfill'
import { KEY_SUBPROTOCOL, PING, PONG, STREAM_SUBPROTOCOL, StreamFrame } from '../../shared/api.ts'
import { watchClock } from '../../shared/clock-watch.ts'
import { getSetting, openStore } from '../store/index.ts'
import type { Paired } from '../store/index.ts'
import { Refusal, requestEvents } from './endpoint.ts'
import { takeFrame } from './news.ts'
import { keepRevoked } from './pairing.ts'
import { announce } from './gmail-tabs.ts'

/** Chrome ends a background after 30 silent seconds; Firefox too, and it counts calls of its API only. */
const HEARTBEAT_MS = 20_000
const PATIENCE_MS = 10_000
const LONGEST_WAIT_MS = 30_000

let socket: WebSocket | undefined
let opening: Promise<void> | undefined
let failures = 0

/** Whether events come as they happen right now. */
export function isConnected(): boolean {
  return socket?.readyState === WebSocket.OPEN
}

/** Opens the stream unless it is open; called at every wake, so it may be called at any time. */
export function keepConnected(): Promise<void> {
  opening ??= connect().finally(() => (opening = undefined))
  return opening
}

/**
 * The endpoint woke this browser: it sees no stream of it, whatever this end believes. So it is asked without one, and
 * this returns when what it told is kept.
 * @returns whether it could be asked
 */
export async function catchUpNow(): Promise<boolean> {
  const paired = await getSetting(await openStore(), 'paired')
  const [isCaughtUp] = await Promise.all([paired !== undefined && catchUp(paired), keepConnected()])
  return isCaughtUp
}

/** Ends the stream: the pairing changed. */
export function disconnect(): void {
  const ended = socket
  socket = undefined
  ended?.close()
}

async function connect(): Promise<void> {
  if (socket && socket.readyState <= WebSocket.OPEN) return
  const store = await openStore()
  const paired = await getSetting(store, 'paired')
  if (!paired) return
  const after = (await getSetting(store, 'cursor')) ?? ''
  const address = `${paired.endpoint.replace(/^http/, 'ws')}/v1/stream?after=${encodeURIComponent(after)}`
  const stream = new WebSocket(address, [STREAM_SUBPROTOCOL, KEY_SUBPROTOCOL + paired.apiKey])
  socket = stream
  serve(stream, paired)
}

function serve(stream: WebSocket, paired: Paired): void {
  let heartbeat: ReturnType<typeof setInterval> | undefined
  let patience: ReturnType<typeof setTimeout> | undefined
  // One frame after the other: once one could not be kept, those behind it must not move the cursor past it.
  let frames: Promise<unknown> = Promise.resolve()

  stream.addEventListener('open', () => {
    const clockMoved = watchClock(Date.now, () => performance.now())
    heartbeat = setInterval(() => {
      // How far it is from the endpoint's clock is told at the start of a stream.
      if (clockMoved()) return stream.close()
      stream.send(PING)
      void browser.runtime.getPlatformInfo()
      patience = setTimeout(() => stream.close(), PATIENCE_MS)
    }, HEARTBEAT_MS)
    void announce({ type: 'settings-changed' })
  })

  stream.addEventListener('message', ({ data }) => {
    clearTimeout(patience)
    if (data === PONG) return
    const frame = v.safeParse(StreamFrame, parsed(data))
    if (!frame.success) return stream.close()
    failures = 0
    frames = frames.then(() => takeFrame(paired, frame.output))
    frames.catch(() => stream.close())
  })

  stream.addEventListener('close', () => {
    clearInterval(heartbeat)
    clearTimeout(patience)
    // Another took its place, or the pairing ended.
    if (socket !== stream) return
    socket = undefined
    failures++
    setTimeout(() => void keepConnected(), Math.min(LONGEST_WAIT_MS, 500 * 2 ** failures))
    void catchUp(paired)
  })
}

/**
 * The way without a stream: where that does not pass, and to learn why it ended.
 * @returns whether all that the endpoint has to tell is kept
 */
async function catchUp(paired: Paired): Promise<boolean> {
  let isCaughtUp = false
  try {
    const store = await openStore()
    const cursor = async () => (await getSetting(store, 'cursor')) ?? ''
    let more = true
    while (more) {
      const after = await cursor()
      const answer = await requestEvents(paired, after)
      await takeFrame(paired, answer, after)
      more = answer.cursor !== after && (await cursor()) !== after
    }
    isCaughtUp = true
  } catch (error) {
    if (error instanceof Refusal && error.status === 401) await keepRevoked(paired)
    // Anything else is an endpoint out of reach: the next try comes by itself.
  }
  await announce({ type: 'settings-changed' })
  return isCaughtUp
}

function parsed(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined
  } catch {
    return undefined
  }
}
