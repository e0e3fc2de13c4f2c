// `npm test`: everything, on a fresh machine too. It goes on after a failed step, so that one run tells all.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs, styleText } from 'node:util'
import { NOT_IN_FIREFOX, SOME_IN_FIREFOX } from '../e2e/in-firefox.ts'
import { bothBrowsers } from './both-browsers.ts'
import { ensureChromium, ensureFirefox, ensureThunderbird } from './browser.ts'
import { buildExtensions, builtSizes } from './build.ts'
import { ensureFilterLists } from './filter-lists.ts'
import { committedFiles } from './git.ts'
import { HOSTS } from './hosts.ts'
import type { HostName } from './hosts.ts'
import { outcomeOf, outcomeOfTests, summary } from './outcome.ts'
import type { Outcome, Report } from './outcome.ts'
import { rememberPassed } from './passed.ts'
import { ROOT, endOnSignals, isMain, runPackage, runScript } from './run-program.ts'

const CACHE = join(ROOT, 'node_modules/.cache/doublecheck')
const UNIT_PROJECTS = ['shared', 'backend', 'backend/cloudflare', 'extension', '.scripts']

/** The Vitest project of each browser, and which of its files run unless all are asked for. */
const END_TO_END = [
  { title: 'End to end in Chromium', project: 'e2e', some: [] },
  { title: 'End to end in Firefox', project: 'e2e/firefox', some: SOME_IN_FIREFOX },
]

/** Runs every step and returns what came of each. */
async function testAll(all: boolean): Promise<Outcome[]> {
  const browsers = await findBrowsers()
  const outcomes = [
    await step('Types', async () => await check('types', 'typescript', ['-b'])),
    await step('Lint', async () => await check('lint', 'oxlint', ['--deny-warnings'])),
    await step(
      'Format',
      async () => await check('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
    ),
    await step('Unit and integration', async () => await runTests(UNIT_PROJECTS)),
  ]
  const build = await step('Build', buildBoth)
  outcomes.push(build)
  const obstacle = build.failed.length > 0 ? 'the extensions do not build' : browsers.problem
  const packages = async () =>
    build.failed.length === 0
      ? await runTests(['.scripts/packages'])
      : outcomeOf('packages (not run: the extensions do not build)', false)
  outcomes.push(await step('Packages', packages))
  if (!(await ensureFilterLists()))
    console.log('There are no lists of filters to be had here: the test beside a blocker is skipped.')
  const reports: Report[] = []
  for (const { title, project, some } of END_TO_END) {
    const endToEnd = async () => {
      if (obstacle === undefined) {
        const { code, report } = await run([project], browsers.env, all ? [] : some)
        reports.push(report ?? { testResults: [] })
        const outcome = outcomeOfTests(ROOT, ['e2e'], code, report)
        return {
          ...outcome,
          failed: outcome.failed.map((failure) => ({ ...failure, name: `${failure.name} (${project})` })),
        }
      }
      console.log(obstacle)
      return outcomeOf(`${project} (not run: ${obstacle})`, false)
    }
    outcomes.push(await step(title, endToEnd))
  }
  const [chromium, firefox] = reports
  if (all && chromium && firefox)
    outcomes.push(await step('Both browsers', async () => compare(chromium, firefox)))
  outcomes.push(await step('Mail programs', mailPrograms))
  for (const host of HOSTS) {
    const demo = async () =>
      obstacle === undefined
        ? await demoOutcome(host, browsers.env)
        : outcomeOf(`demo on ${host} (not run: ${obstacle})`, false)
    outcomes.push(await step(`Demo on ${host}`, demo))
  }
  return outcomes
}

async function mailPrograms(): Promise<Outcome> {
  const program = await ensureThunderbird()
  if (program !== undefined) return await runTests(['e2e/clients'], { THUNDERBIRD: program })
  return {
    passed: 0,
    failed: [],
    skipped: ['e2e/clients (there is no Thunderbird that we can install here)'],
  }
}

async function step(title: string, act: () => Promise<Outcome>): Promise<Outcome> {
  console.log(`\n${styleText('bold', `== ${title}`)}`)
  const began = performance.now()
  const outcome = await act()
  const took = ((performance.now() - began) / 1000).toFixed(1)
  const failed = outcome.failed.length
  console.log(`${title}: ${outcome.passed} passed, ${failed} failed, ${took} s`)
  return outcome
}

async function findBrowsers(): Promise<{ env: Record<string, string>; problem?: string }> {
  try {
    return { env: { CHROMIUM: await ensureChromium(), FIREFOX: await ensureFirefox() } }
  } catch (error) {
    return { env: {}, problem: error instanceof Error ? error.message : String(error) }
  }
}

async function check(name: string, program: string, args: string[]): Promise<Outcome> {
  const { code } = await runPackage(program, args, { show: true })
  return outcomeOf(name, code === 0)
}

async function demoOutcome(host: HostName, env: Record<string, string>): Promise<Outcome> {
  const { code } = await runScript('e2e/demo.ts', ['--host', host], { env, show: true })
  return outcomeOf(`demo on ${host}`, code === 0)
}

async function buildBoth(): Promise<Outcome> {
  try {
    await buildExtensions()
    console.log(builtSizes())
    return outcomeOf('build', true)
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
    return outcomeOf('build', false)
  }
}

function compare(chromium: Report, firefox: Report): Outcome {
  const { table, outcome } = bothBrowsers(join(ROOT, 'e2e'), chromium, firefox, NOT_IN_FIREFOX)
  console.log(table)
  return outcome
}

async function runTests(projects: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const { code, report } = await run(projects, env)
  return outcomeOfTests(ROOT, projects, code, report)
}

// A project's folder is its name, but for the dot that hides ours.
async function run(
  projects: string[],
  env: Record<string, string>,
  files: readonly string[] = [],
): Promise<{ code: number; report: Report | undefined }> {
  const file = join(CACHE, `tests-${projects[0]?.replaceAll('/', '-')}.json`)
  mkdirSync(CACHE, { recursive: true })
  rmSync(file, { force: true })
  const { code } = await runPackage(
    'vitest',
    [
      'run',
      ...files,
      ...projects.flatMap((project) => ['--project', project.replace('.', '')]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { env, show: true },
  )
  const report: Report | undefined = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  return { code, report }
}

if (isMain(import.meta.filename)) {
  endOnSignals()
  try {
    const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } })
    const files = committedFiles(ROOT)
    const outcomes = await testAll(values.all)
    console.log(`\n${summary(outcomes)}`)
    const passed = outcomes.every(({ failed }) => failed.length === 0)
    process.exitCode = passed ? 0 : 1
    // A release asks for it. What was changed meanwhile has not passed.
    if (values.all && passed && files !== undefined && committedFiles(ROOT) === files) rememberPassed(files)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
