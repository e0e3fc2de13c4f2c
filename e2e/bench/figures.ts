import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { resolve } from 'node:path'

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
  const folder = resolve(import.meta.dirname, '../../.bench')
  await mkdir(folder, { recursive: true })
  const rows = figures.map((figure) => ({ ...figure, ok: reaches(figure) }))
  await writeFile(`${folder}/${part}.json`, `${JSON.stringify(rows, null, 2)}\n`)
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
