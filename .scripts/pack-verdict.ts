// `npm run pack:verdict`: the package `open-verdict`, built into dist/open-verdict and packed beside it.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verdictsOfAll } from '../e2e/bench/verdicts.ts'
import { UNKNOWN_PROGRAM, rules } from '../shared/verdict/rules.ts'
import { OUTCOMES, matrixRows } from '../shared/verdict/samples/confusion.ts'
import { networkTable } from '../shared/verdict/networks/table.ts'
import { ROOT, endOnSignals, isMain, runPackage, runProgram } from './run-program.ts'

const FROM = join(ROOT, 'shared/verdict/open-verdict')
const TO = join(ROOT, 'dist/open-verdict')

/**
 * Builds and packs the package.
 * @returns the packed file's path
 * @throws Error with what the compiler or npm says
 */
export async function packVerdict(): Promise<string> {
  rmSync(TO, { recursive: true, force: true })
  mkdirSync(TO, { recursive: true })
  await succeed(runPackage('typescript', ['-p', join(FROM, 'tsconfig.package.json')]))
  cpSync(join(FROM, 'package.json'), join(TO, 'package.json'))
  cpSync(join(ROOT, 'LICENSE'), join(TO, 'LICENSE'))
  writeFileSync(join(TO, 'README.md'), readme())
  const said = await succeed(runProgram('npm', ['pack', TO, '--pack-destination', TO, '--silent']))
  return join(TO, said.trim().split('\n').at(-1) ?? '')
}

/** The README, with the rules and figures of just this build. */
function readme(): string {
  const rows = [...rules, UNKNOWN_PROGRAM].map(({ name, by, why }) => `| \`${name}\` | ${by} | ${why} |`)
  const parts: Record<string, string> = {
    rules: ['| rule | who | why |', '|---|---|---|', ...rows].join('\n'),
    figures: verdictsOfAll().map(matrixOf).join('\n\n'),
    attribution: networkTable.attribution,
  }
  return readFileSync(join(FROM, 'README.md'), 'utf8').replace(/<!-- (\w+) -->/g, (_, part: string) => {
    const text = parts[part]
    if (text === undefined) throw new Error(`The README asks for ${part}, which is not known.`)
    return text
  })
}

function matrixOf({ name, judged }: ReturnType<typeof verdictsOfAll>[number]): string {
  const rows = matrixRows(judged).map(({ truth, counts }) => `| ${truth} | ${counts.join(' | ')} |`)
  const head = `| ${name}: who it was \\ judged as | ${OUTCOMES.join(' | ')} |`
  return [head, '|---|---:|---:|---:|---:|', ...rows].join('\n')
}

async function succeed(run: Promise<{ code: number; output: string }>): Promise<string> {
  const { code, output } = await run
  if (code !== 0) throw new Error(output)
  return output
}

if (isMain(import.meta.filename)) {
  endOnSignals()
  try {
    console.log(await packVerdict())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
