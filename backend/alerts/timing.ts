const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS

/** What happens within this time of the first news goes with it. */
export const GATHER_MS = MINUTE_MS

/** A fetch may show itself to be a scanner's or the sender's for so long: see `extension/background/when-to-tell.ts`. */
export const SETTLED_MS = 15_000

/** So many letters of news one channel gets an hour; what comes beyond goes into the next that may. */
export const LETTERS_AN_HOUR = 12

/** A letter that nobody has settled after this time (the endpoint was killed) is sent again. */
export const LETTER_LEASE_MS = 5 * MINUTE_MS

/** For so long the link in a confirmation is good. */
export const CONFIRMATION_VALID_MS = 7 * 24 * HOUR_MS

/** After a day a letter is given up. */
const LONGEST_MS = 24 * HOUR_MS
const LONGEST_WAIT_MS = HOUR_MS

/**
 * @param madeAt when the letter was put together
 * @param tries how often it was tried by now
 * @param after for how long the receiver asked to be left alone, in milliseconds
 * @returns when to try again (Unix milliseconds), or undefined where it is given up
 */
export function retryDue(now: number, madeAt: number, tries: number, after = 0): number | undefined {
  const due = now + Math.max(after, Math.min(LONGEST_WAIT_MS, MINUTE_MS * 2 ** (tries - 1)))
  return due > madeAt + LONGEST_MS ? undefined : due
}

/**
 * @param madeAt of the letters of news of the last hour, the newest first
 * @returns when the next one may be put together, in Unix milliseconds
 */
export function nextAllowed(now: number, madeAt: readonly number[]): number {
  const oldest = madeAt[LETTERS_AN_HOUR - 1]
  return oldest === undefined ? now : Math.max(now, oldest + HOUR_MS)
}
