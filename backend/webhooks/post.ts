import { isPublicHost } from '../../shared/public-host.ts'
import type { Webhook } from '../../shared/webhook.ts'
import type { Delivery, Letter } from '../alerts/letter.ts'
import { requestOf } from './forms/index.ts'
import { MOST_OF_AN_ANSWER, outcomeOf } from './outcome.ts'
import type { Outgoing } from './outgoing.ts'
import type { WebhookOutcome } from './outcome.ts'
import { reasons } from './reasons.ts'
import { NotPublicError } from './way.ts'
import type { WebhookWay } from './way.ts'

/**
 * Tries once to deliver a letter. Never throws, takes no longer than the way's patience, and follows no redirect, as
 * Standard Webhooks recommends. Of what the receiver answers nothing but its status and for how long it wants to be
 * left alone comes back.
 * @returns a reason in the letter's language, without anything secret in it
 */
export async function postLetter(letter: Letter, webhook: Webhook, way: WebhookWay): Promise<Delivery> {
  const host = URL.canParse(webhook.url) ? new URL(webhook.url).host : ''
  const { outcome, status } = await attempt(letter, webhook, way)
  if (outcome.kind === 'delivered') return outcome
  const { why, ...others } = outcome
  return { ...others, reason: why(host, status)[letter.language] }
}

async function attempt(
  letter: Letter,
  webhook: Webhook,
  way: WebhookWay,
): Promise<{ outcome: WebhookOutcome; status: number }> {
  const refusal = refusalOf(webhook.url, way.toPrivate)
  if (refusal) return { outcome: refusal, status: 0 }
  let request: Outgoing
  try {
    request = requestOf(letter, webhook, way.now())
  } catch {
    return { outcome: { kind: 'refused', why: reasons.unreadable }, status: 0 }
  }
  const late = AbortSignal.timeout(way.patience)
  const signal = AbortSignal.any([late, ...(way.signal ? [way.signal] : [])])
  try {
    const { status, retryAfter, body } = await orAborted(way.send(request, signal), signal)
    return {
      outcome: outcomeOf({ status, retryAfter, body: await beginningOf(body, signal) }, way.now()),
      status,
    }
  } catch (error) {
    if (error instanceof NotPublicError)
      return { outcome: { kind: 'refused', why: reasons.notPublic }, status: 0 }
    const why = way.signal?.aborted ? reasons.stopped : late.aborted ? reasons.slow : reasons.notReached
    return { outcome: { kind: 'failed', why }, status: 0 }
  }
}

/** The address as it will be asked: whatever it looked like, the URL standard has it in its one spelling. */
function refusalOf(address: string, toPrivate: boolean): WebhookOutcome | undefined {
  if (!URL.canParse(address)) return { kind: 'refused', why: reasons.unreadable }
  const { protocol, hostname, username, password } = new URL(address)
  if (username || password) return { kind: 'refused', why: reasons.unreadable }
  const isPublic = isPublicHost(hostname)
  if (!isPublic && !toPrivate) return { kind: 'refused', why: reasons.notPublic }
  if (protocol === 'https:' || (protocol === 'http:' && !isPublic)) return undefined
  return { kind: 'refused', why: reasons.notHttps }
}

/**
 * Takes in so much of an answer that its receiver is not cut off amid a usual one. One that goes on, drips or breaks
 * off changes nothing: what it is about stood in its status.
 */
async function beginningOf(body: AsyncIterable<Uint8Array> | null, signal: AbortSignal): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let room = MOST_OF_AN_ANSWER
  const pieces = body?.[Symbol.asyncIterator]()
  if (!pieces) return text
  try {
    while (room > 0) {
      const piece = await orAborted(pieces.next(), signal)
      if (piece.done) return text
      text += decoder.decode(piece.value.subarray(0, room), { stream: true })
      room -= piece.value.length
    }
  } catch {
    // Too late, or broken off.
  }
  // Not waited for: it may hang too.
  void Promise.resolve(pieces.return?.()).catch(() => undefined)
  return text
}

/** For what does not listen to the signal by itself. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  let abort = () => {}
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason as Error)
  })
  signal.addEventListener('abort', abort)
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
