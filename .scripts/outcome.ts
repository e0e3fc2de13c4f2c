import { relative } from 'node:path'

/** What came of a step of the test run. */
export interface Outcome {
  passed: number
  /** By name. */
  failed: string[]
  skipped: string[]
}

/** What we read of the report that Vitest's JSON reporter writes. */
export interface Report {
  testResults: {
    /** The file, as an absolute path. */
    name: string
    status: string
    message?: string
    assertionResults: { fullName: string; status: string }[]
  }[]
}

/** One thing that went right or wrong as a whole. */
export function outcomeOf(name: string, right: boolean): Outcome {
  return right ? { passed: 1, failed: [], skipped: [] } : { passed: 0, failed: [name], skipped: [] }
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
  for (const { name, status, assertionResults } of report?.testResults ?? []) {
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
      else failed = outcome.failed.push(title)
    }
    if (status === 'failed' && failed === 0) outcome.failed.push(`${file} (outside of its tests)`)
  }
  for (const project of projects) {
    const its = [...ran].some((file) => file.startsWith(`${project}/`))
    if (!its) outcome.failed.push(`${project} (none of its tests ran)`)
  }
  if (code !== 0 && outcome.failed.length === 0) {
    outcome.failed.push(`${projects.join(', ')} (an error outside of the tests: see above)`)
  }
  return outcome
}

/** The end of the output: what failed and what was skipped by name, then the closing line. */
export function summary(outcomes: Outcome[]): string {
  const failed = outcomes.flatMap((outcome) => outcome.failed)
  const skipped = outcomes.flatMap((outcome) => outcome.skipped)
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  const counts = [`${passed} passed`, `${failed.length} failed`]
  if (skipped.length > 0) counts.push(`${skipped.length} skipped`)
  return [
    ...failed.map((name) => `Failed: ${name}`),
    ...skipped.map((name) => `Skipped: ${name}`),
    counts.join(', '),
  ].join('\n')
}
