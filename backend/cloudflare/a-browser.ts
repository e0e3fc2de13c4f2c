// For tests inside workerd: a browser that is paired, and mail programs that fetch its pixels.
import { env, exports } from 'cloudflare:workers'
import { base64urlnopad } from '@scure/base'
import * as v from 'valibot'
import {
  EventsAnswer,
  HealthAnswer,
  KEY_SUBPROTOCOL,
  PairingAnswer,
  STREAM_SUBPROTOCOL,
} from '../../shared/api.ts'
import { mintToken, newMessageId } from '../../shared/token/index.ts'
import type { Token } from '../../shared/token/index.ts'

export const ORIGIN = 'https://reads.example.org'

export async function ask(path: string, init?: RequestInit): Promise<Response> {
  return await exports.default.fetch(ORIGIN + path, init)
}

export async function tryToPair(): Promise<Response> {
  const body = JSON.stringify({ setupCode: env.SETUP_CODE })
  return await ask('/v1/mailboxes', { method: 'POST', body })
}

export async function pair(): Promise<PairingAnswer> {
  return v.parse(PairingAnswer, await (await tryToPair()).json())
}

export function tokenOf({ mailbox, generation, pixelKey }: PairingAnswer, sentAt = Date.now()): Token {
  const message = newMessageId(sentAt, crypto.getRandomValues(new Uint8Array(4)))
  return mintToken({ mailbox, generation, pixelKey: base64urlnopad.decode(pixelKey) }, 'open', message)
}

/** @returns how many bytes came back */
export async function open(
  token: string,
  userAgent = 'Thunderbird',
  init: RequestInit = {},
): Promise<number> {
  const answer = await ask(`/p/${token}.gif`, {
    ...init,
    headers: { 'user-agent': userAgent, ...init.headers },
  })
  return (await answer.arrayBuffer()).byteLength
}

export async function eventsOf({ apiKey }: PairingAnswer): Promise<EventsAnswer['events']> {
  const answer = await ask('/v1/events', { headers: { authorization: `Bearer ${apiKey}` } })
  return v.parse(EventsAnswer, await answer.json()).events
}

/** Opens a stream. */
export async function listen(
  { apiKey }: PairingAnswer,
  after = '',
): Promise<{ socket: WebSocket; frames: unknown[] }> {
  const protocols = `${STREAM_SUBPROTOCOL}, ${KEY_SUBPROTOCOL}${apiKey}`
  const { webSocket } = await ask(`/v1/stream?after=${after}`, {
    headers: { upgrade: 'websocket', 'sec-websocket-protocol': protocols },
  })
  if (!webSocket) throw new Error('No stream was opened.')
  const frames: unknown[] = []
  webSocket.addEventListener('message', ({ data }) => {
    frames.push(data === 'pong' ? data : JSON.parse(String(data)))
  })
  webSocket.accept()
  return { socket: webSocket, frames }
}

export async function health(): Promise<HealthAnswer> {
  return v.parse(HealthAnswer, await (await ask('/healthz')).json())
}
