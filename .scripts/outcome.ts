import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** What came of a step of the test run. */
export interface Outcome {
  passed: number
  failed: Failure[]
  /** By name. */
  skipped: string[]
}

/** One thing that went wrong. */
export interface Failure {
  name: string
  /** What its error said, and where, where there was one: some lines. */
  why?: string
}

/** What we read of the report that Vitest's JSON reporter writes. */
export interface Report {
  testResults: {
    /** The file, as an absolute path. */
    name: string
    status: string
    message?: string
    assertionResults: {
      fullName: string
      status: string
      /** Each with its stack. */
      failureMessages?: string[]
    }[]
  }[]
}

/** One thing that went right or wrong as a whole. */
export function outcomeOf(name: string, right: boolean): Outcome {
  return right ? { passed: 1, failed: [], skipped: [] } : { passed: 0, failed: [{ name }], skipped: [] }
}

/**
 * Adds up a Vitest run.
 * @param projects the folders of which at least one test must have run
 * @param code the exit code: Vitest also fails for what no test is to blame for
 * @param report undefined where Vitest wrote none
 */
export function outcomeOfTests(root: string, projects: string[], code: number, report?: Report): Outcome {
  const outcome: Outcome = { passed: 0, failed: [], skipped: [] }
  const ran = new Set<string>()
  for (const { name, status, message, assertionResults } of report?.testResults ?? []) {
    const file = relative(root, name).replaceAll('\\', '/')
    let failed = 0
    for (const test of assertionResults) {
      const title = `${file} > ${test.fullName}`
      if (test.status === 'skipped' || test.status === 'todo') {
        outcome.skipped.push(title)
        continue
      }
      ran.add(file)
      if (test.status === 'passed') outcome.passed += 1
      // A test that is still "pending" at the end never ended.
      else failed = outcome.failed.push({ name: title, ...whyOf(test.failureMessages?.[0]) })
    }
    if (status === 'failed' && failed === 0)
      outcome.failed.push({ name: `${file} (outside of its tests)`, ...whyOf(message) })
  }
  for (const project of projects) {
    const its = [...ran].some((file) => file.startsWith(`${project}/`))
    if (!its) outcome.failed.push({ name: `${project} (none of its tests ran)` })
  }
  if (code !== 0 && outcome.failed.length === 0) {
    outcome.failed.push({ name: `${projects.join(', ')} (an error outside of the tests: see above)` })
  }
  return outcome
}

const LINES_OF_WHY = 8
const LONGEST_LINE = 300
const STACK = /^\s+at /
const NOT_OURS = /node_modules|\(node:|\(<anonymous>\)/

/** What an error said, without most of its stack: its first words may be all that is seen of a long run's output. */
function whyOf(message = ''): Pick<Failure, 'why'> {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.slice(0, LONGEST_LINE))
  const said = lines.filter((line) => !STACK.test(line)).slice(0, LINES_OF_WHY)
  const where = lines.filter((line) => STACK.test(line) && !NOT_OURS.test(line)).slice(0, 2)
  const why = [...said, ...where].join('\n')
  return why === '' ? {} : { why }
}

/** The end of the output: what failed, and why, and what was skipped by name, then the closing line. */
export function summary(outcomes: Outcome[]): string {
  const failed = outcomes.flatMap((outcome) => outcome.failed)
  const skipped = outcomes.flatMap((outcome) => outcome.skipped)
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  const counts = [`${passed} passed`, `${failed.length} failed`]
  if (skipped.length > 0) counts.push(`${skipped.length} skipped`)
  return [...failed.map(failureText), ...skipped.map((name) => `Skipped: ${name}`), counts.join(', ')].join(
    '\n',
  )
}

function failureText({ name, why }: Failure): string {
  const line = `Failed: ${name}`
  return why === undefined ? line : `${line}\n${why.replace(/^/gm, '    ')}`
}
