import { relative } from 'node:path'
import type { Outcome, Report } from './outcome.ts'

/** What one test came to in one browser. */
type Came = 'passed' | 'failed' | 'not run'

interface Row {
  /** `file > name` */
  test: string
  chromium: Came
  firefox: Came
  /** Why Firefox does not run it. */
  why?: string
}

/** The tests of both browsers beside each other. */
export interface BothBrowsers {
  /** For the console: each test with how it went in Chromium and in Firefox. */
  table: string
  /** Passed, as one, where each test of one browser also ran in the other, or has its reason. */
  outcome: Outcome
}

/**
 * Compares the end-to-end tests of a run in both browsers.
 * @param folder of the tests; only files directly in it, or in a folder that Firefox has tests of, are about a browser
 * @param alone what only Chromium runs and why, by file or by `file > name`
 */
export function bothBrowsers(
  folder: string,
  chromium: Report,
  firefox: Report,
  alone: Readonly<Record<string, string>>,
): BothBrowsers {
  const inChromium = resultsOf(folder, chromium)
  const inFirefox = resultsOf(folder, firefox)
  const folders = new Set([...inFirefox.keys()].map(folderOf))
  const tests = new Set(
    [...inChromium.keys(), ...inFirefox.keys()].filter((test) => folders.has(folderOf(test))),
  )
  const rows = [...tests].sort().map((test): Row => {
    const why = alone[test] ?? alone[fileOf(test)]
    const row = {
      test,
      chromium: inChromium.get(test) ?? 'not run',
      firefox: inFirefox.get(test) ?? 'not run',
    }
    return why === undefined ? row : { ...row, why }
  })
  const unlike = rows.filter(
    ({ chromium: one, firefox: other, why }) =>
      (one === 'not run') !== (other === 'not run') && (one === 'not run' || why === undefined),
  )
  const known = new Set(rows.flatMap(({ test }) => [test, fileOf(test)]))
  const unknown = Object.keys(alone).filter((name) => !known.has(name))
  const failed = [
    ...unlike.map(({ test }) => ({ name: `${test} (in one browser only)` })),
    ...unknown.map((name) => ({ name: `${name} (has a reason, but names a test that does not exist)` })),
  ]
  // Each test was counted where it ran: this is one more, of all of them.
  return { table: tableOf(rows), outcome: { passed: failed.length === 0 ? 1 : 0, failed, skipped: [] } }
}

const SIGNS: Record<Came, string> = { passed: '✓', failed: '✗', 'not run': '–' }

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ test, chromium, firefox, why }) =>
      `   ${SIGNS[chromium]}         ${SIGNS[firefox]}     ${test}${why === undefined ? '' : ` (${why})`}`,
  )
  const passed = (browser: 'chromium' | 'firefox') => rows.filter((row) => row[browser] === 'passed').length
  return [
    'Chromium  Firefox',
    ...lines,
    `${passed('chromium')} passed in Chromium, ${passed('firefox')} in Firefox, of ${rows.length}.`,
  ].join('\n')
}

function resultsOf(folder: string, { testResults }: Report): Map<string, Came> {
  return new Map(
    testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, status }): [string, Came] => [
        `${relative(folder, name).replaceAll('\\', '/')} > ${fullName}`,
        status === 'passed' ? 'passed' : status === 'skipped' || status === 'todo' ? 'not run' : 'failed',
      ]),
    ),
  )
}

const fileOf = (test: string) => test.slice(0, test.indexOf(' > '))
const folderOf = (test: string) => fileOf(test).split('/').slice(0, -1).join('/')
