import * as v from 'valibot'
import { reasons } from './reasons.ts'
import type { Reason } from './reasons.ts'

/** What a receiver answered, as far as it is of use. */
export interface Answered {
  status: number
  /** Its header of that name. */
  retryAfter: string | null
  /** At most {@link MOST_OF_AN_ANSWER} bytes of the answer, whatever they are. */
  body: string
}

/** Of an answer no more is read. */
export const MOST_OF_AN_ANSWER = 65_536

/** Whoever asks for more gets that: the queue gives up earlier anyway. */
const LONGEST_WAIT_MS = 24 * 3_600_000

/** What became of a request; `why` is told to the user. */
export type WebhookOutcome =
  { kind: 'delivered' } | { kind: 'failed'; why: Reason; after?: number } | { kind: 'refused'; why: Reason }

/** Worth another try, besides 5xx (RFC 9110, 15.5.9; RFC 8470, 5.2; RFC 6585, 4). */
const LATER = new Set([408, 425, 429])

/** A lasting redirect is a mistake in the settings; the others may be a receiver's maintenance page. */
const LASTING = new Set([300, 301, 308])

const REFUSALS: Record<number, Reason> = {
  401: reasons.notAllowed,
  403: reasons.notAllowed,
  404: reasons.notFound,
  410: reasons.gone,
}

/** @param now Unix milliseconds, for a Retry-After that is a date */
export function outcomeOf({ status, retryAfter, body }: Answered, now: number): WebhookOutcome {
  if (status >= 200 && status < 300) return { kind: 'delivered' }
  if (status >= 300 && status < 400) {
    return { kind: LASTING.has(status) ? 'refused' : 'failed', why: reasons.moved }
  }
  if (status >= 400 && status < 500 && !LATER.has(status)) {
    return { kind: 'refused', why: REFUSALS[status] ?? reasons.notUnderstood }
  }
  const after = waitOf(retryAfter, now) ?? waitInBody(body)
  const wait = after === undefined ? {} : { after: Math.min(LONGEST_WAIT_MS, Math.ceil(after)) }
  return { kind: 'failed', why: reasons.busy, ...wait }
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function waitOf(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null) return undefined
  if (/^\d{1,9}(?:\.\d{1,6})?$/.test(retryAfter)) return Number(retryAfter) * 1_000
  const date = Date.parse(retryAfter)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

const seconds = v.pipe(v.number(), v.minValue(0))

/** Discord's, with a fraction (discord.com/developers/docs/topics/rate-limits), and Telegram's (ResponseParameters). */
const Waits = v.union([
  v.pipe(
    v.object({ retry_after: seconds }),
    v.transform(({ retry_after }) => retry_after),
  ),
  v.pipe(
    v.object({ parameters: v.object({ retry_after: seconds }) }),
    v.transform(({ parameters }) => parameters.retry_after),
  ),
])

function waitInBody(body: string): number | undefined {
  try {
    const read = v.safeParse(Waits, JSON.parse(body))
    return read.success ? read.output * 1_000 : undefined
  } catch {
    return undefined
  }
}
