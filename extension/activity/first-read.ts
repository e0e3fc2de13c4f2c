import type { Chosen } from './chosen.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Each about three times as long as the one before: some read within minutes, others after weeks. */
const LIMITS = [
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  8 * HOUR_MS,
  DAY_MS,
  3 * DAY_MS,
  7 * DAY_MS,
  30 * DAY_MS,
]

/** The mails that were read for the first time within some time after sending. */
export interface Bin {
  /** Milliseconds; the bin holds what took as long, or longer. */
  from: number
  /** And what took less; undefined for the last one. */
  below: number | undefined
  mails: number
}

/** How long it took until mails were read. */
export interface FirstReads {
  bins: Bin[]
  /** How many mails those are: only those that were read. */
  read: number
  /** Of how many. */
  of: number
  /** Milliseconds; undefined while none was read. */
  median: number | undefined
}

/** Counts how long it took until each mail was read for the first time. */
export function firstReads({ sent }: Chosen): FirstReads {
  const waits = sent
    .flatMap(({ sentAt, firstRead }) => (firstRead === undefined ? [] : [Math.max(0, firstRead - sentAt)]))
    .sort((one, other) => one - other)
  const bins = [...LIMITS, undefined].map((below, at) => {
    const from = LIMITS[at - 1] ?? 0
    const isWithin = (wait: number) => wait >= from && (below === undefined || wait < below)
    return { from, below, mails: waits.filter(isWithin).length }
  })
  return { bins, read: waits.length, of: sent.length, median: medianOf(waits) }
}

function medianOf(sorted: readonly number[]): number | undefined {
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  const upper = sorted[Math.floor(sorted.length / 2)]
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2
}
