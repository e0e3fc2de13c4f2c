import type { MailboxId } from '../../shared/token/index.ts'
import type { Hit } from '../mailbox/index.ts'
import { GIF, GIF_HEADERS, TokenChecker } from '../pixel.ts'
import { clientOf, networkFactsOf } from './client.ts'
import { mailboxObject, registryObject } from './host.ts'
import { logError } from './log.ts'
import { readSettings } from './settings.ts'
import type { Env } from './settings.ts'

/** No reader waits longer for the image than this, whatever became of the hit. */
export const LONGEST_WAIT_MS = 2_000

/** So often what happened here is added to the counts of the whole endpoint; a loss at once. */
const TELL_EVERY_MS = 60_000

/** Answers requests for pixels: a true token's hit is in its mailbox before the image goes out. */
export class PixelAnswers {
  readonly #now: () => number
  #checker: { of: Env['MASTER']; checker: TokenChecker } | undefined
  #counts = { stored: 0, lost: 0 }
  #toldAt = 0

  /** @param now the endpoint's clock, in Unix milliseconds */
  constructor(now: () => number) {
    this.#now = now
  }

  async answer(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    try {
      await this.#record(request, env, context)
    } catch (error) {
      logError(error)
    }
    return new Response(request.method === 'HEAD' ? null : GIF, { headers: GIF_HEADERS })
  }

  /** Adds what was counted here to the counts of the whole endpoint. */
  async tell(env: Env): Promise<void> {
    const { stored, lost } = this.#counts
    if (stored === 0 && lost === 0) return
    this.#counts = { stored: 0, lost: 0 }
    this.#toldAt = this.#now()
    try {
      await registryObject(env).addCounts(stored, lost)
    } catch (error) {
      this.#counts.stored += stored
      this.#counts.lost += lost
      logError(error)
    }
  }

  async #record(request: Request, env: Env, context: ExecutionContext): Promise<void> {
    const { pathname, search } = new URL(request.url)
    const found = this.#checkerOf(env).hitOf({
      method: request.method,
      path: pathname + search,
      header: (name) => request.headers.get(name) ?? undefined,
      address: clientOf(request),
      at: this.#now(),
    })
    if (!found) return
    const hit = { ...found.hit, ...networkFactsOf(request) }
    const recording = recordIn(env, found.mailbox, hit)
    // An answer that goes out first must not take the hit with it.
    context.waitUntil(recording.catch(() => undefined))
    try {
      await inTime(recording)
      this.#counts.stored++
    } catch (error) {
      this.#counts.lost++
      logError(error)
    }
    if (this.#counts.lost > 0 || this.#now() - this.#toldAt >= TELL_EVERY_MS)
      context.waitUntil(this.tell(env))
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
