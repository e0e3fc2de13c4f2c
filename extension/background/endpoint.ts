import * as v from 'valibot'
import { AlertsAnswer, AlertsTestAnswer, DeliveriesAnswer, MessageAnswer } from '../../shared/alerts.ts'
import type { AlertsRequest, Channel, DeliveryListed, MessageRequest } from '../../shared/alerts.ts'
import {
  API_LEVEL,
  BrowsersAnswer,
  Endpoint,
  ErasedAnswer,
  ErrorAnswer,
  EventsAnswer,
  HealthAnswer,
  JoinCodeAnswer,
  KeyAnswer,
  PairingAnswer,
  PushAnswer,
  RemovedAnswer,
  TellingAnswer,
  RetentionAnswer,
} from '../../shared/api.ts'
import type { BrowserListed } from '../../shared/api.ts'
import type { Pairing } from '../../shared/pairing.ts'
import type { MessageId } from '../../shared/token/index.ts'
import type { Verdict } from '../../shared/verdict/index.ts'
import type { PairingFailure } from '../messages.ts'
import type { Paired } from '../store/index.ts'

const PATIENCE_MS = 15_000

/** The endpoint said no: HTTP's code for it, its own, and its words. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code = '', message = '') {
    super(message)
    this.status = status
    this.code = code
  }

  /** Whether asking again later may do: what failed is the endpoint, not what was asked of it. */
  get isForNow(): boolean {
    return this.status >= 500 || this.status === 429
  }
}

/**
 * Makes a mailbox at an endpoint, or joins another browser's there.
 * @param name what this browser is called in the list of those that share the mailbox
 * @returns what that gave, or why it gave nothing
 */
export async function requestPairing(
  { endpoint, ...code }: Pairing,
  name: string,
): Promise<{ answer: PairingAnswer } | { failure: PairingFailure }> {
  try {
    const path = 'joinCode' in code ? '/v1/browsers' : '/v1/mailboxes'
    const answer = await call(endpoint + path, PairingAnswer, {
      method: 'POST',
      body: JSON.stringify({ ...code, name }),
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
 * @returns what the endpoint says of itself
 * @throws Refusal, or TypeError where the endpoint cannot be reached
 */
export async function announceView(paired: Paired, message: MessageId, ago: number): Promise<Endpoint> {
  const answer = await call(`${paired.endpoint}/v1/views`, v.object({ endpoint: Endpoint }), {
    method: 'POST',
    headers: authorization(paired),
    body: JSON.stringify({ message, ago }),
  })
  return answer.endpoint
}

/**
 * Tells the endpoint what a browser alone can know of an event, or takes that back.
 * @param judgement undefined takes it back
 * @throws Refusal, or TypeError where the endpoint cannot be reached
 */
export async function announceJudgement(
  paired: Paired,
  event: string,
  judgement: Pick<Verdict, 'by' | 'rule'> | undefined,
): Promise<void> {
  const path = `/v1/events/${encodeURIComponent(event)}/judgement`
  await call(paired.endpoint + path, v.object({ endpoint: Endpoint }), {
    headers: authorization(paired),
    ...(judgement ? { method: 'PUT', body: JSON.stringify(judgement) } : { method: 'DELETE' }),
  })
}

/** @throws Refusal, or TypeError where the endpoint cannot be reached; so do those below */
export async function requestBrowsers(paired: Paired): Promise<BrowserListed[]> {
  return (await callAs(paired, 'GET', '/v1/browsers', BrowsersAnswer)).browsers
}

/** @param browser its id in the list */
export async function requestRemoval(paired: Paired, browser: string): Promise<void> {
  await callAs(paired, 'DELETE', `/v1/browsers/${encodeURIComponent(browser)}`, RemovedAnswer)
}

/** @returns a code with which one more browser joins the mailbox */
export async function requestJoinCode(paired: Paired): Promise<JoinCodeAnswer> {
  return callAs(paired, 'POST', '/v1/browsers', JoinCodeAnswer)
}

/** @returns the key with which mails are signed now */
export async function requestKey(paired: Paired): Promise<KeyAnswer> {
  return callAs(paired, 'GET', '/v1/key', KeyAnswer)
}

/** @returns another key, with which mails are signed from now on */
export async function requestRotation(paired: Paired): Promise<KeyAnswer> {
  return callAs(paired, 'POST', '/v1/rotation', KeyAnswer)
}

/** @returns what is set up of alerts, and by which channels they can go */
export async function requestAlerts(paired: Paired): Promise<AlertsAnswer> {
  return callAs(paired, 'GET', '/v1/alerts', AlertsAnswer)
}

/** Sets up alerts, in place of what was. */
export async function putAlerts(paired: Paired, alerts: AlertsRequest): Promise<AlertsAnswer> {
  return callAs(paired, 'PUT', '/v1/alerts', AlertsAnswer, alerts)
}

/** @returns the id of a test letter that is on its way */
export async function requestTestAlert(paired: Paired, channel: Channel): Promise<string> {
  return (await callAs(paired, 'POST', '/v1/alerts/test', AlertsTestAnswer, { channel })).letter
}

/** @returns the last letters, and what became of them */
export async function requestDeliveries(paired: Paired): Promise<DeliveryListed[]> {
  return (await callAs(paired, 'GET', '/v1/alerts/deliveries', DeliveriesAnswer)).deliveries
}

/** @returns for how many days it keeps what happened; null: for ever */
export async function requestRetention(paired: Paired): Promise<number | null> {
  return (await callAs(paired, 'GET', '/v1/retention', RetentionAnswer)).days
}

/** @returns the same, as it holds from now on */
export async function putRetention(paired: Paired, days: number | null): Promise<number | null> {
  return (await callAs(paired, 'PUT', '/v1/retention', RetentionAnswer, { days })).days
}

/** Erases the mailbox for good. @returns how much that was */
export async function requestMailboxErasing(paired: Paired): Promise<ErasedAnswer> {
  return callAs(paired, 'DELETE', '/v1/mailbox', ErasedAnswer)
}

/** Tells the endpoint what it may know of a message, and is to do for it. */
export async function announceNote(
  paired: Paired,
  message: MessageId,
  request: MessageRequest,
): Promise<void> {
  await callAs(paired, 'PUT', `/v1/messages/${message}`, MessageAnswer, request)
}

/** Lets the endpoint erase all that it holds of a message. */
export async function requestErasing(paired: Paired, message: MessageId): Promise<void> {
  await callAs(paired, 'DELETE', `/v1/messages/${message}`, v.object({ endpoint: Endpoint }))
}

/**
 * Says that this browser is about to tell its user of events.
 * @param silence ends the wait for an answer
 * @returns those that another browser tells
 */
export async function requestTelling(
  paired: Paired,
  events: readonly string[],
  silence: AbortSignal,
): Promise<string[]> {
  const answer = await call(`${paired.endpoint}/v1/told`, TellingAnswer, {
    method: 'POST',
    headers: authorization(paired),
    body: JSON.stringify({ events }),
    signal: silence,
  })
  return answer.elsewhere
}

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

function callAs<S extends v.GenericSchema>(
  paired: Paired,
  method: string,
  path: string,
  schema: S,
  body?: unknown,
): Promise<v.InferOutput<S>> {
  return call(paired.endpoint + path, schema, {
    method,
    headers: authorization(paired),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
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
    signal: init.signal ?? AbortSignal.timeout(PATIENCE_MS),
  })
  const body: unknown = await answer.json()
  if (answer.ok) return v.parse(schema, body)
  const problem = v.safeParse(ErrorAnswer, body)
  const { code, message } = problem.success ? problem.output.error : {}
  throw new Refusal(answer.status, code, message)
}
