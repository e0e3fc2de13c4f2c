/** What became of one mailbox's opens. */
export interface Outcome {
  /** Answered, and not there. */
  lost: number
  /** There, or told, more than once. */
  twice: number
  /** There, and never asked for. */
  unknown: number
}

/**
 * @param answered messages whose one fetch was answered
 * @param failed messages whose one fetch was not: they may be there or not
 * @param found how often each message was found
 */
export function outcomeOf(
  answered: ReadonlySet<string>,
  failed: ReadonlySet<string>,
  found: ReadonlyMap<string, number>,
): Outcome {
  const count = (of: Iterable<string>, isSo: (message: string) => boolean) => [...of].filter(isSo).length
  return {
    lost: count(answered, (message) => !found.has(message)),
    twice: [...found.values()].filter((times) => times > 1).length,
    unknown: count(found.keys(), (message) => !answered.has(message) && !failed.has(message)),
  }
}

/** How much may be in use more at the end: what garbage is not yet collected is no leak. */
const SHARE = 0.15
const BYTES = 24 * 1_048_576

/** How much memory was in use, in bytes: in the second fifth of the time, when all is warm, and in the last. */
export interface Memory {
  warm: number
  last: number
  isFlat: boolean
}

/** @param samples bytes, taken at even distances from the beginning to the end; at least one */
export function memoryOf(samples: readonly number[]): Memory {
  const fifth = (which: number) =>
    samples.slice(
      Math.floor((samples.length * which) / 5),
      Math.max(1, Math.floor((samples.length * (which + 1)) / 5)),
    )
  const [warm, last] = [median(fifth(1)), median(fifth(4))]
  return { warm, last, isFlat: last - warm <= Math.max(warm * SHARE, BYTES) }
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN
}
