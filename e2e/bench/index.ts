// `npm run bench -- <part>`: measures, prints a table, and keeps the figures in .bench/. Without a part: all.
// `endpoint --publish` keeps them in docs/bench/ too, with the picture; `endpoint --quick` only tries everything out.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FULL, QUICK, benchEndpoint } from './endpoint/index.ts'
import { benchGmail } from './gmail.ts'
import { benchInterface } from './interface.ts'
import { benchShield } from './shield.ts'
import { benchVerdicts } from './verdicts.ts'
import { BENCH_FOLDER, figureTable, keepFigures, publishFigures, reaches } from './figures.ts'
import type { Figure } from './figures.ts'
import { ensureChromium } from '../../.scripts/browser.ts'
import { buildExtensions } from '../../.scripts/build.ts'
import { endOnSignals } from '../../.scripts/run-program.ts'

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
    seconds: { type: 'string' },
  },
})

const PARTS: Record<string, () => Promise<Figure[]>> = {
  endpoint: async () => await endpointPart(),
  gmail: async () => {
    process.env['CHROMIUM'] = await ensureChromium()
    await buildExtensions()
    return await benchGmail()
  },
  interface: async () => {
    process.env['CHROMIUM'] = await ensureChromium()
    await buildExtensions()
    return await benchInterface()
  },
  shield: benchShield,
  verdicts: benchVerdicts,
}

endOnSignals()
try {
  const parts = positionals.length > 0 ? positionals : Object.keys(PARTS)
  const unknown = parts.filter((part) => !(part in PARTS))
  if (unknown.length > 0) {
    throw new Error(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`)
  }
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

async function endpointPart(): Promise<Figure[]> {
  const extent = asked.quick ? QUICK : FULL
  const seconds = Number(asked.seconds ?? extent.seconds)
  if (!(seconds >= 1)) throw new Error('--seconds is how long each load lasts: a number from 1.')
  const { figures, picture } = await benchEndpoint({ ...extent, seconds })
  await mkdir(BENCH_FOLDER, { recursive: true })
  await writeFile(join(BENCH_FOLDER, 'endpoint.svg'), picture)
  if (asked.publish) await publishFigures('endpoint', figures, picture)
  return figures
}
