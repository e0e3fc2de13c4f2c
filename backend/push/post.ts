import { encryptNotification, vapidHeaders } from '@block65/webcrypto-web-push'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { PUSH_SERVICES, isOfPushService } from './services.ts'
import type { PushService } from './services.ts'
import type { PushSubscription } from './subscription.ts'
import { outcomeOf } from './timing.ts'
import type { PushOutcome } from './timing.ts'
import type { Vapid } from './vapid.ts'

/** A push only wakes. What there is to know, the browser asks the endpoint for. */
const PAYLOAD = utf8ToBytes('news')
/** Seconds: a browser that is not reached by then asks by itself when it starts. */
const TTL = '60'
/** Several that wait for one browser become one (RFC 8030, 5.4). */
const TOPIC = 'news'

/** What posting a push needs of the machine. */
export interface PushWay {
  fetch: typeof fetch
  services: readonly PushService[]
  /** For how long a push service may take, in milliseconds. */
  patience: number
  /** Ends the wait: the endpoint stops. */
  signal?: AbortSignal
  /** Unix milliseconds. */
  now(): number
  /** Writes down why a push did not pass; is told the service's host and nothing that wakes a browser. */
  report(error: Error): void
}

/** The way into the internet. */
export const PUBLIC_WAY: Pick<PushWay, 'fetch' | 'services' | 'patience'> = {
  // Called as a method of something else, Workers' own refuses.
  fetch: (...asked) => fetch(...asked),
  services: PUSH_SERVICES,
  patience: 10_000,
}

/** Encrypts a push (RFC 8291, aes128gcm), signs it (RFC 8292) and hands it to its service. Never throws. */
export async function postPush(
  subscription: PushSubscription,
  vapid: Vapid,
  way: PushWay,
): Promise<PushOutcome> {
  const { endpoint, p256dh, auth } = subscription
  // It was looked at when it came; a later version may know another list.
  if (!isOfPushService(endpoint, way.services)) return { kind: 'gone' }
  const { host } = new URL(endpoint)
  try {
    const browser = { endpoint, expirationTime: null, keys: { p256dh, auth } }
    const { headers } = await vapidHeaders(browser, vapid)
    const answer = await way.fetch(endpoint, {
      method: 'POST',
      headers: {
        ...headers,
        ttl: TTL,
        urgency: 'high',
        topic: TOPIC,
        'content-encoding': 'aes128gcm',
        'content-type': 'application/octet-stream',
      },
      // The same few bytes each time: there is no length to hide.
      body: await encryptNotification(browser, PAYLOAD, { pad: false }),
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(way.patience), ...(way.signal ? [way.signal] : [])]),
    })
    // Nothing in it is of use, however long it is.
    await answer.body?.cancel()
    const outcome = outcomeOf(answer.status, answer.headers.get('retry-after'), way.now())
    if (outcome.kind === 'refused') {
      way.report(new Error(`The push service ${host} refused a push (status ${answer.status}).`))
    }
    return outcome
  } catch (error) {
    if (way.signal?.aborted) return { kind: 'failed' }
    way.report(new Error(`The push service ${host} was not reached (${nameOf(error)}).`))
    return { kind: 'failed' }
  }
}

/** Its message may carry the address. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
