// Part `verdicts`: every sample with a source is judged, by ours and by two lists of bots that are much used;
// invented samples count in no figure.
import crawlers from 'crawler-user-agents'
import { isbot } from 'isbot'
import { judge } from '../../shared/verdict/index.ts'
import type { By } from '../../shared/verdict/index.ts'
import { samples } from '../../shared/verdict/samples.ts'
import type { Sample } from '../../shared/verdict/samples.ts'
import { OUTCOMES, judgedBy, matrixRows, sourced } from '../../shared/verdict/samples/confusion.ts'
import type { Figure } from './figures.ts'

/** Says of one fetch who it was, as far as it can tell. */
type Judge = (sample: Sample) => By

/** Judges the sourced samples and prints who was taken for whom, by ours and by packages that only know bots. */
export async function benchVerdicts(): Promise<Figure[]> {
  console.log(
    `${sourced.length} samples with a source, ${samples.length - sourced.length} made ones left out`,
  )
  return verdictsOfAll().flatMap(({ name, judged }) => {
    console.log(`\n${name}\n${matrixTable(judged)}\n`)
    return figuresOf(judged, name)
  })
}

/** What each judge says of the sourced samples. */
export function verdictsOfAll(): { name: string; judged: Judged }[] {
  const patterns = crawlers.map(({ pattern }) => new RegExp(pattern))
  const judges: readonly (readonly [string, Judge])[] = [
    ['ours', ({ facts }) => judge(facts).by],
    ['isbot', bots(isbot)],
    ['crawler-user-agents', bots((userAgent) => patterns.some((pattern) => pattern.test(userAgent)))],
  ]
  return judges.map(([name, by]) => ({ name, judged: judgedBy(by) }))
}

/** A judge that calls each program a machine or a reader, and knows nothing else. */
function bots(isBot: (userAgent: string) => boolean): Judge {
  return ({ facts }) => (isBot(facts.userAgent ?? '') ? 'machine' : 'recipient')
}

type Judged = ReturnType<typeof judgedBy>

function matrixTable(judged: Judged): string {
  const cell = (text: string | number) => String(text).padStart(11)
  const rows = matrixRows(judged).map(({ truth, counts }) =>
    [truth.padEnd(22), ...counts.map(cell)].join(' '),
  )
  return [['who it was \\ judged as', ...OUTCOMES.map(cell)].join(' '), ...rows].join('\n')
}

function figuresOf(judged: Judged, name: string): Figure[] {
  const isOurs = name === 'ours'
  const count = (is: (truth: By, by: By) => boolean) => judged.filter(([truth, by]) => is(truth, by)).length
  const share = (part: number, whole: number) => (100 * part) / Math.max(1, whole)
  return [
    { name: `${name}: samples with a source`, value: judged.length, unit: '', better: 'higher' },
    {
      name: `${name}: false “read”`,
      value: count((truth, by) => truth !== 'recipient' && by === 'recipient'),
      unit: '',
      better: 'lower',
      ...(isOurs ? { goal: 0 } : {}),
    },
    {
      name: `${name}: readers taken for machines`,
      value: count((truth, by) => truth === 'recipient' && by === 'machine'),
      unit: '',
      better: 'lower',
      ...(isOurs ? { goal: 0 } : {}),
    },
    {
      name: `${name}: readers counted`,
      value: share(
        count((truth, by) => truth === 'recipient' && by === 'recipient'),
        count((truth) => truth === 'recipient'),
      ),
      unit: '%',
      better: 'higher',
      ...(isOurs ? { goal: 98 } : {}),
    },
    {
      name: `${name}: machines recognised`,
      value: share(
        count((truth, by) => truth === 'machine' && by === 'machine'),
        count((truth) => truth === 'machine'),
      ),
      unit: '%',
      better: 'higher',
    },
  ]
}
