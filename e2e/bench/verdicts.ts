// Part `verdicts`: every sample with a source is judged; invented ones count in no figure.
import { judge } from '../../shared/verdict/index.ts'
import type { By } from '../../shared/verdict/index.ts'
import { samples } from '../../shared/verdict/samples.ts'
import type { Sample } from '../../shared/verdict/samples.ts'
import type { Figure } from './figures.ts'

const OUTCOMES: readonly By[] = ['recipient', 'unsure', 'machine', 'sender']

/** Says of one fetch who it was, as far as it can tell. */
type Judge = (sample: Sample) => By

/**
 * Judges the sourced samples and prints who was taken for whom. Further judges can stand beside ours here: a
 * package that only tells bots from people is `bots('isbot', isbot)`.
 */
export async function benchVerdicts(): Promise<Figure[]> {
  const sourced = samples.filter(({ source }) => source !== 'made')
  const ours: Judge = ({ facts }) => judge(facts).by
  const judges: readonly (readonly [string, Judge])[] = [['ours', ours]]
  console.log(
    `${sourced.length} samples with a source, ${samples.length - sourced.length} made ones left out`,
  )
  return judges.flatMap(([name, by]) => {
    console.log(`\n${name}\n${matrixTable(sourced, by)}\n`)
    return figuresOf(sourced, by, name)
  })
}

/** A judge that calls each program a machine or a reader, and knows nothing else. */
export function bots(isBot: (userAgent: string) => boolean): Judge {
  return ({ facts }) => (isBot(facts.userAgent ?? '') ? 'machine' : 'recipient')
}

function count(sourced: readonly Sample[], by: Judge, truth: By, judged: By): number {
  return sourced.filter((sample) => sample.truth === truth && by(sample) === judged).length
}

function matrixTable(sourced: readonly Sample[], by: Judge): string {
  const cell = (text: string | number) => String(text).padStart(11)
  const head = ['who it was \\ judged as', ...OUTCOMES.map(cell)].join(' ')
  const rows = OUTCOMES.filter((truth) => sourced.some((sample) => sample.truth === truth)).map((truth) =>
    [truth.padEnd(22), ...OUTCOMES.map((judged) => cell(count(sourced, by, truth, judged)))].join(' '),
  )
  return [head, ...rows].join('\n')
}

function figuresOf(sourced: readonly Sample[], by: Judge, name: string): Figure[] {
  const isOurs = name === 'ours'
  const readers = sourced.filter(({ truth }) => truth === 'recipient')
  const others = sourced.filter(({ truth }) => truth !== 'recipient')
  const machines = sourced.filter(({ truth }) => truth === 'machine')
  const share = (some: readonly Sample[], judged: By) =>
    some.length === 0 ? 0 : (100 * some.filter((sample) => by(sample) === judged).length) / some.length
  return [
    { name: `${name}: samples with a source`, value: sourced.length, unit: '', better: 'higher' },
    {
      name: `${name}: false “read”`,
      value: others.filter((sample) => by(sample) === 'recipient').length,
      unit: '',
      better: 'lower',
      ...(isOurs ? { goal: 0 } : {}),
    },
    {
      name: `${name}: readers taken for machines`,
      value: readers.filter((sample) => by(sample) === 'machine').length,
      unit: '',
      better: 'lower',
      ...(isOurs ? { goal: 0 } : {}),
    },
    {
      name: `${name}: readers counted`,
      value: share(readers, 'recipient'),
      unit: '%',
      better: 'higher',
      ...(isOurs ? { goal: 98 } : {}),
    },
    { name: `${name}: machines recognised`, value: share(machines, 'machine'), unit: '%', better: 'higher' },
  ]
}
