import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'

/** Where figures are kept that are this machine's alone. */
export const BENCH_FOLDER = resolve(import.meta.dirname, '../../.bench')
/** Where those are that the documents show. */
const PUBLISHED = resolve(import.meta.dirname, '../../docs/bench')

/** One figure of a benchmark. */
export interface Figure {
  name: string
  value: number
  unit: string
  /** What it has to reach; absent for peers and limits, which are there to compare with. */
  goal?: number
  better: 'higher' | 'lower'
}

/** @returns whether a figure reaches its goal; one without a goal does */
export function reaches({ value, goal, better }: Figure): boolean {
  if (goal === undefined) return true
  return better === 'lower' ? value <= goal : value >= goal
}

/** Keeps a part's figures in `.bench/<part>.json`. */
export async function keepFigures(part: string, figures: readonly Figure[]): Promise<void> {
  await mkdir(BENCH_FOLDER, { recursive: true })
  await writeFile(join(BENCH_FOLDER, `${part}.json`), asJson(figures))
}

/** Keeps a part's figures and its picture in `docs/bench/`, and what they were measured on. */
export async function publishFigures(
  part: string,
  figures: readonly Figure[],
  picture: string,
): Promise<void> {
  await mkdir(PUBLISHED, { recursive: true })
  await writeFile(join(PUBLISHED, `${part}.json`), asJson(figures))
  await writeFile(join(PUBLISHED, `${part}.txt`), `${figureTable(figures)}\n`)
  await writeFile(join(PUBLISHED, `${part}.svg`), picture)
}

function asJson(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => ({ ...figure, ok: reaches(figure) }))
  return `${JSON.stringify(rows, null, 2)}\n`
}

/** @returns the figures as lines to read, and the machine that they were measured on */
export function figureTable(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length))
  const rows = figures.map((figure) => {
    const value = figure.value.toLocaleString('en', { maximumFractionDigits: 2 }).padStart(12)
    const goal =
      figure.goal === undefined ? '' : `  goal ${figure.better === 'lower' ? '≤' : '≥'} ${figure.goal}`
    return `${figure.name.padEnd(width)}${value} ${figure.unit}${goal}${reaches(figure) ? '' : '  MISSED'}`
  })
  const [cpu] = cpus()
  return [
    ...rows,
    '',
    `Measured on ${cpus().length} × ${cpu?.model ?? 'unknown'}, Node ${process.version}`,
  ].join('\n')
}
