import type { By } from '../index.ts'
import { samples } from '../samples.ts'
import type { Sample } from '../samples.ts'

export const OUTCOMES: readonly By[] = ['recipient', 'unsure', 'machine', 'sender']

/** The samples that can be looked up; invented ones count in no figure. */
export const sourced: readonly Sample[] = samples.filter(({ source }) => source !== 'made')

/** Who somebody says that each sourced sample was. */
export function judgedBy(judge: (sample: Sample) => By): readonly (readonly [truth: By, judged: By])[] {
  return sourced.map((sample) => [sample.truth, judge(sample)])
}

/** Who was taken for whom: a row for each truth that occurs, its counts in the order of {@link OUTCOMES}. */
export function matrixRows(
  judged: readonly (readonly [truth: By, judged: By])[],
): { truth: By; counts: number[] }[] {
  return OUTCOMES.map((truth) => ({
    truth,
    counts: OUTCOMES.map((by) => judged.filter((pair) => pair[0] === truth && pair[1] === by).length),
  })).filter(({ counts }) => counts.some((count) => count > 0))
}
