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

/** How much memory was in use, in bytes. */
export interface Memory {
  /** In each fifth of the time; in the second all is warm. */
  fifths: number[]
  isFlat: boolean
}

/** @param samples bytes, taken at even distances from the beginning to the end; at least five */
export function memoryOf(samples: readonly number[]): Memory {
  const border = (fifth: number) => Math.floor((samples.length * fifth) / 5)
  const fifths = [0, 1, 2, 3, 4].map((fifth) => median(samples.slice(border(fifth), border(fifth + 1))))
  const [, warm = NaN] = fifths
  return { fifths, isFlat: (fifths.at(-1) ?? NaN) - warm <= Math.max(warm * SHARE, BYTES) }
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN
}
