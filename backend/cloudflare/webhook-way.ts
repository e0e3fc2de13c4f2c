import { WEBHOOK_PATIENCE_MS } from '../webhooks/way.ts'
import type { WebhookWay } from '../webhooks/way.ts'

/**
 * The way into the internet from Workers, whose `fetch` reaches public addresses only: there is no private network
 * around it, and its names are resolved outside of our reach
 * (workerd opens connections to networks that its configuration allows; `public` is what it says by itself).
 */
export const WEBHOOK_WAY: WebhookWay = {
  async send({ url, headers, body }, signal) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Doublecheck (webhooks)', ...headers },
      body,
      redirect: 'manual',
      signal,
    })
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: answer.body }
  },
  toPrivate: false,
  patience: WEBHOOK_PATIENCE_MS,
  now: Date.now,
}
