import * as v from 'valibot'
import {
  API_LEVEL,
  Endpoint,
  ErrorAnswer,
  EventsAnswer,
  HealthAnswer,
  PairingAnswer,
  PushAnswer,
} from '../../shared/api.ts'
import type { Pairing } from '../../shared/pairing.ts'
import type { MessageId } from '../../shared/token/index.ts'
import type { PairingFailure } from '../messages.ts'
import type { Paired } from '../store/index.ts'

const PATIENCE_MS = 15_000

/** The endpoint said no: its code and its own words. */
export class Refusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** @returns what pairing gave, or why it gave nothing */
export async function requestPairing({
  endpoint,
  setupCode,
}: Pairing): Promise<{ answer: PairingAnswer } | { failure: PairingFailure }> {
  try {
    const answer = await call(`${endpoint}/v1/mailboxes`, PairingAnswer, {
      method: 'POST',
      body: JSON.stringify({ setupCode }),
    })
    if (Math.abs(answer.endpoint.api - API_LEVEL) > 1) return { failure: { problem: 'too-far-apart' } }
    return { answer }
  } catch (error) {
    if (error instanceof Refusal) return { failure: { problem: 'refused', detail: error.message } }
    if (error instanceof v.ValiError || error instanceof SyntaxError)
      return { failure: { problem: 'not-doublecheck' } }
    return { failure: { problem: 'unreachable' } }
  }
}

/** @throws Refusal, or TypeError where the endpoint cannot be reached */
export async function requestEvents(paired: Paired, after: string): Promise<EventsAnswer> {
  const path = `/v1/events?after=${encodeURIComponent(after)}`
  return call(paired.endpoint + path, EventsAnswer, { headers: authorization(paired) })
}

/**
 * @param ago how long ago the sender looked, in milliseconds
 * @throws Refusal, or TypeError where the endpoint cannot be reached
 */
export async function announceView(paired: Paired, message: MessageId, ago: number): Promise<void> {
  await call(`${paired.endpoint}/v1/views`, v.object({ endpoint: Endpoint }), {
    method: 'POST',
    headers: authorization(paired),
    body: JSON.stringify({ message, ago }),
  })
}

/** @throws Refusal, or TypeError where the endpoint cannot be reached; so do those below */
export async function requestPush(paired: Paired): Promise<PushAnswer> {
  return call(`${paired.endpoint}/v1/push`, PushAnswer, { headers: authorization(paired) })
}

/** Lets the endpoint wake this browser. */
export async function keepPush(paired: Paired, subscription: PushSubscriptionJSON): Promise<void> {
  await call(`${paired.endpoint}/v1/push`, PushAnswer, {
    method: 'PUT',
    headers: authorization(paired),
    body: JSON.stringify(subscription),
  })
}

/** Lets the endpoint wake this browser no more. */
export async function dropPush(paired: Paired): Promise<void> {
  await call(`${paired.endpoint}/v1/push`, PushAnswer, { method: 'DELETE', headers: authorization(paired) })
}

/** @returns what the endpoint at an address says of itself, or undefined where none answers */
export async function requestHealth(endpoint: string): Promise<HealthAnswer | undefined> {
  return call(`${endpoint}/healthz`, HealthAnswer, {}).catch(() => undefined)
}

function authorization(paired: Paired): Record<string, string> {
  return { authorization: `Bearer ${paired.apiKey}` }
}

async function call<S extends v.GenericSchema>(
  url: string,
  schema: S,
  init: RequestInit,
): Promise<v.InferOutput<S>> {
  const answer = await fetch(url, {
    ...init,
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  const body: unknown = await answer.json()
  if (answer.ok) return v.parse(schema, body)
  const problem = v.safeParse(ErrorAnswer, body)
  throw new Refusal(answer.status, problem.success ? problem.output.error.message : '')
}
