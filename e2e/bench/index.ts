// `npm run bench -- <part>`: measures, prints a table, and keeps the figures in .bench/. Without a part: all.
import { benchGmail } from './gmail.ts'
import { benchVerdicts } from './verdicts.ts'
import { figureTable, keepFigures, reaches } from './figures.ts'
import type { Figure } from './figures.ts'
import { ensureChromium } from '../../.scripts/browser.ts'
import { buildExtensions } from '../../.scripts/build.ts'
import { endOnSignals } from '../../.scripts/run-program.ts'

const PARTS: Record<string, () => Promise<Figure[]>> = {
  gmail: benchGmail,
  verdicts: benchVerdicts,
}

endOnSignals()
try {
  const asked = process.argv.slice(2)
  const parts = asked.length > 0 ? asked : Object.keys(PARTS)
  const unknown = parts.filter((part) => !(part in PARTS))
  if (unknown.length > 0) {
    throw new Error(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`)
  }
  process.env['CHROMIUM'] = await ensureChromium()
  await buildExtensions()
  for (const part of parts) {
    console.log(`\n== ${part}`)
    const figures = (await PARTS[part]?.()) ?? []
    await keepFigures(part, figures)
    console.log(figureTable(figures))
    if (!figures.every(reaches)) process.exitCode = 1
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
