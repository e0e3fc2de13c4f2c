/** More than so many within {@link TOGETHER_MS} are told as one. */
const MOST_SINGLE = 3
export const TOGETHER_MS = 5_000

/** What is to be told now, and what was told a moment ago. */
export interface Arrived {
  /** How many are to be told. */
  now: number
  /** How many of them waited for the end of the quiet hours. */
  held: number
  /** How many were told one by one within {@link TOGETHER_MS}. */
  before: number
  /** Whether several were told as one within that time. */
  isSeries: boolean
}

/** Whether what is to be told now is told as one, together with what was told a moment ago. */
export function isToldAsOne({ now, held, before, isSeries }: Arrived): boolean {
  return isSeries || held > 1 || now + before > MOST_SINGLE
}
