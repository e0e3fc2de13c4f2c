import type { MailboxId } from '../../shared/token/index.ts'
import type { Hit } from '../mailbox/index.ts'
import { TokenChecker, answerOf } from '../fetches.ts'
import { clientOf, networkFactsOf, urlOf } from './client.ts'
import { mailboxObject, registryObject } from './host.ts'
import { logError } from './log.ts'
import { readSettings } from './settings.ts'
import type { Env } from './settings.ts'

/** No reader waits longer for the image than this, whatever became of the hit. */
export const LONGEST_WAIT_MS = 2_000

/** After so many hits what happened here is added to the counts of the whole endpoint, since telling is billed; a loss at once. */
const TELL_EVERY = 100

/** Answers requests for pixels and links: a true token's hit is in its mailbox before anything goes out. */
export class FetchAnswers {
  readonly #now: () => number
  #checker: { of: Env['MASTER']; checker: TokenChecker } | undefined
  #counts = { stored: 0, lost: 0 }

  /** @param now the endpoint's clock, in Unix milliseconds */
  constructor(now: () => number) {
    this.#now = now
  }

  async answer(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    const { pathname, search } = urlOf(request)
    const path = pathname + search
    let found: ReturnType<TokenChecker['hitOf']>
    try {
      found = this.#found(request, path, env)
      if (found) await this.#record(found.mailbox, found.hit, env, context)
    } catch (error) {
      logError(error)
    }
    const { status, headers, body } = answerOf(path, found?.hit)
    const isBare = request.method === 'HEAD' || body.length === 0
    return new Response(isBare ? null : body, { status, headers })
  }

  /** Adds what was counted here to the counts of the whole endpoint. */
  async tell(env: Env): Promise<void> {
    const { stored, lost } = this.#counts
    if (stored === 0 && lost === 0) return
    this.#counts = { stored: 0, lost: 0 }
    try {
      await registryObject(env).addCounts(stored, lost)
    } catch (error) {
      this.#counts.stored += stored
      this.#counts.lost += lost
      logError(error)
    }
  }

  #found(request: Request, path: string, env: Env): ReturnType<TokenChecker['hitOf']> {
    return this.#checkerOf(env).hitOf({
      method: request.method,
      path,
      header: (name) => request.headers.get(name) ?? undefined,
      address: clientOf(request),
      ...networkFactsOf(request),
      at: this.#now(),
    })
  }

  async #record(mailbox: MailboxId, hit: Hit, env: Env, context: ExecutionContext): Promise<void> {
    const recording = recordIn(env, mailbox, hit)
    // An answer that goes out first must not take the hit with it.
    context.waitUntil(recording.catch(() => undefined))
    try {
      await inTime(recording)
      this.#counts.stored++
    } catch (error) {
      this.#counts.lost++
      logError(error)
    }
    if (this.#counts.lost > 0 || this.#counts.stored >= TELL_EVERY) context.waitUntil(this.tell(env))
  }

  #checkerOf(env: Env): TokenChecker {
    const { MASTER } = env
    const kept = this.#checker
    if (kept && kept.of === MASTER) return kept.checker
    const checker = new TokenChecker(readSettings(env).master)
    this.#checker = { of: MASTER, checker }
    return checker
  }
}

async function recordIn(env: Env, mailbox: MailboxId, hit: Hit): Promise<void> {
  try {
    await mailboxObject(env, mailbox).record(hit)
  } catch (error) {
    // The object moved or its code was renewed meanwhile. Should it have stored the hit all the same, the second
    // is a repeat of one reader within moments: no second event.
    if (!isTransient(error)) throw error
    await mailboxObject(env, mailbox).record(hit)
  }
}

// https://developers.cloudflare.com/durable-objects/best-practices/error-handling/
function isTransient(error: unknown): boolean {
  const { retryable, overloaded } = error as { retryable?: boolean; overloaded?: boolean }
  return retryable === true && overloaded !== true
}

async function inTime(recording: Promise<void>): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => reject(new Error('A hit was not stored within two seconds; its image went out.')),
    LONGEST_WAIT_MS,
  )
  try {
    await Promise.race([recording, late])
  } finally {
    clearTimeout(timer)
  }
}
