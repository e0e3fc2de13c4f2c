/** One browser is not woken more often: what comes in between is one push. */
export const PUSH_EVERY_MS = 10_000

/** A push that nobody has settled after this time (the endpoint was killed) is sent again. */
export const PUSH_LEASE_MS = 60_000

/** So often a push service is asked before the push is given up. */
export const PUSH_TRIES = 5

const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 15 * 60_000
/** Longer than that no browser is kept waiting: the push is given up instead. */
const LONGEST_RETRY_AFTER_MS = 24 * 3_600_000

/** What became of a push. */
export type PushOutcome =
  | { kind: 'delivered' }
  /** The browser listens by itself. */
  | { kind: 'not-needed' }
  /** The subscription has ended. */
  | { kind: 'gone' }
  /** It did not pass this time. `after`: for how many milliseconds the service does not want to be asked again. */
  | { kind: 'failed'; after?: number }
  /** It will never pass. */
  | { kind: 'refused' }

/** @returns the time (Unix milliseconds) from which a browser may be woken that was last woken at `sentAt` */
export function pushDue(now: number, sentAt: number): number {
  return Math.max(now, sentAt + PUSH_EVERY_MS)
}

/**
 * @param tries how often it was tried by now
 * @param after for how long the push service asked to be left alone, in milliseconds
 * @returns when to try again (Unix milliseconds), or undefined where it is given up
 */
export function retryDue(now: number, tries: number, after = 0): number | undefined {
  if (tries >= PUSH_TRIES || after > LONGEST_RETRY_AFTER_MS) return undefined
  return now + Math.max(after, Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1)))
}

/**
 * What a push service's answer means (RFC 8030, 5; 404 and 410: 7.3).
 * @param retryAfter its header of that name: seconds or a date (RFC 9110, 10.2.3)
 */
export function outcomeOf(status: number, retryAfter: string | null, now: number): PushOutcome {
  if (status >= 200 && status < 300) return { kind: 'delivered' }
  if (status === 404 || status === 410) return { kind: 'gone' }
  if (status !== 429 && status < 500) return { kind: 'refused' }
  const after = waitOf(retryAfter, now)
  return { kind: 'failed', ...(after === undefined ? {} : { after }) }
}

function waitOf(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null) return undefined
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1_000
  const date = Date.parse(retryAfter)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
