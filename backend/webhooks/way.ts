import type { Outgoing } from './outgoing.ts'

/** An answer whose body still comes. */
export interface WebhookAnswer {
  status: number
  retryAfter: string | null
  body: AsyncIterable<Uint8Array> | null
}

/** A name led to an address where webhooks may not go. */
export class NotPublicError extends Error {}

/** What sending a webhook needs of the machine. */
export interface WebhookWay {
  /**
   * Sends a POST and follows no redirect. Where the machine has a private network, it connects to no address that
   * it did not check itself.
   * @throws NotPublicError where the name leads inward; anything else where nobody was reached
   */
  send(request: Outgoing, signal: AbortSignal): Promise<WebhookAnswer>
  /** The operator lets webhooks go to private addresses, there by http too. */
  toPrivate: boolean
  /** How long all of it may take, in milliseconds. */
  patience: number
  /** Ends the wait: the endpoint stops. */
  signal?: AbortSignal
  /** Unix milliseconds. */
  now(): number
}

/** Milliseconds for a name, a connection, a request and its answer together. */
export const WEBHOOK_PATIENCE_MS = 10_000
