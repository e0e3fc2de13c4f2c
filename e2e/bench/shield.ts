// Part `shield`: how well and how fast images in mails are told apart, beside what others' lists and the simplest rule
// say of the same. Only samples from real mails count.
import { judgeImage } from '../../shared/shield/judge.ts'
import type { MailImage } from '../../shared/shield/image.ts'
import { originalOf } from '../../shared/shield/image.ts'
import { harmless, trackers } from '../../shared/shield/samples/index.ts'
import type { ImageSample } from '../../shared/shield/samples/sample.ts'
import { lists } from '../../.scripts/trackers-lists.ts'
import type { Listed } from '../../.scripts/trackers-lists.ts'
import { latencyOf } from './endpoint/percentiles.ts'
import type { Figure } from './figures.ts'

const IMAGES = 200
const TIMES = 200
const LIST_WAIT_MS = 10_000

/** Says whether an image is a tracker. */
type Judge = (image: MailImage) => boolean

/** Judges all samples and a large mail, and prints what each judge got wrong. */
export async function benchShield(): Promise<Figure[]> {
  console.log(`${trackers.length} trackers and ${harmless.length} other images from real mails`)
  const judges: [string, Judge, boolean][] = [
    ['ours', (image) => judgeImage(image) !== undefined, true],
    ['ours, addresses alone', (image) => judgeImage({ ...image, attributes: {} }) !== undefined, false],
    ['all that is 1 × 1', ({ attributes: { width, height } }) => width === '1' && height === '1', false],
  ]
  for (const { source, address, read } of lists) {
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(LIST_WAIT_MS) })
      if (!answer.ok) throw new Error(`It answered ${answer.status}.`)
      judges.push([`the list “${source}”`, judgeOf(read(await answer.text())), false])
    } catch (error) {
      console.log(
        `The list “${source}” was not run: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
  }
  return [...judges.flatMap(([name, judge, isOurs]) => figuresOf(name, judge, isOurs)), speed()]
}

function imageOf({ src, attributes = {}, isHiddenAround }: ImageSample): MailImage {
  return { src, attributes, ...(isHiddenAround ? { isHiddenAround } : {}) }
}

function figuresOf(name: string, judge: Judge, isOurs: boolean): Figure[] {
  const found = trackers.filter((sample) => judge(imageOf(sample))).length
  const wrong = harmless.filter((sample) => judge(imageOf(sample))).length
  const figure = (what: string, value: number, goal: number): Figure => ({
    name: `${name}: ${what}`,
    value,
    unit: '',
    better: 'higher',
    ...(isOurs ? { goal } : {}),
  })
  return [
    figure('recall', found / trackers.length, 0.97),
    figure('precision', found / Math.max(1, found + wrong), 0.99),
  ]
}

/** Lists name expressions for addresses, or what content blockers take: a domain and the beginning of a path. */
function judgeOf(listed: readonly Listed[]): Judge {
  const expressions = listed.flatMap(({ filters }) => filters.map(({ text }) => expressionOf(text)))
  return ({ src }) => expressions.some((expression) => expression.test(originalOf(src)))
}

function expressionOf(filter: string): RegExp {
  const isBlockers = /^(?:\|\||[^\\(]*\^)|\$image/.test(filter)
  if (!isBlockers) return new RegExp(filter, 'i')
  const text = filter.replace(/\$[\w,~=.|-]*$/, '').replace(/^\|\|/, '')
  const escaped = text
    .replace(/[.+?${}()[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('^', '(?:[/?&=:]|$)')
  return new RegExp(`//(?:[^/]*\\.)?${escaped.replaceAll('|', '')}`, 'i')
}

function speed(): Figure {
  const all = [...trackers, ...harmless].map(imageOf)
  const mail = Array.from({ length: IMAGES }, (_, n) => all[(n * 7) % all.length]).filter(
    (one) => one !== undefined,
  )
  const took: number[] = []
  for (let time = 0; time < TIMES; time++) {
    const began = performance.now()
    for (const image of mail) judgeImage(image)
    took.push(performance.now() - began)
  }
  return {
    name: `a message of ${mail.length} images is judged, median`,
    value: latencyOf(took).p50,
    unit: 'ms',
    goal: 2,
    better: 'lower',
  }
}
