/** Nothing new is tracked; what was sent before goes on to be. */
export interface Pause {
  /** Until then, in Unix milliseconds by this machine's clock; absent: until the user resumes. */
  until?: number | undefined
}

export const PAUSES = ['hour', 'today', 'for-good'] as const
export type PauseLength = (typeof PAUSES)[number]

const HOUR_MS = 3_600_000
/** Nobody takes an earlier hour for the morning. */
const MORNING = 6

/** @returns a pause of that length, from now on: "today" ends tomorrow morning, in the user's time zone */
export function pauseOf(length: PauseLength, now: number): Pause {
  if (length === 'for-good') return {}
  if (length === 'hour') return { until: now + HOUR_MS }
  const date = new Date(now)
  return { until: new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1, MORNING).getTime() }
}

/**
 * Whether a pause still holds. Whoever asks looks at the clock: nobody has to be awake when it ends.
 * @param now Unix milliseconds by this machine's clock
 */
export function isPaused(pause: Pause | undefined, now: number): boolean {
  return pause !== undefined && (pause.until === undefined || now < pause.until)
}
