import { describe, expect, test } from 'vitest'
import { bothBrowsers } from './both-browsers.ts'
import type { Report } from './outcome.ts'

function report(files: Record<string, Record<string, string>>): Report {
  return {
    testResults: Object.entries(files).map(([name, statuses]) => ({
      name: `/project/e2e/${name}`,
      status: 'passed',
      assertionResults: Object.entries(statuses).map(([fullName, status]) => ({ fullName, status })),
    })),
  }
}

const compared = (chromium: Report, firefox: Report, alone = {}) =>
  bothBrowsers('/project/e2e', chromium, firefox, alone)

describe('the tests of both browsers', () => {
  test('stand beside each other', () => {
    const { table, outcome } = compared(
      report({ 'marks.test.ts': { one: 'passed', two: 'failed' }, 'looks/a.test.ts': { three: 'passed' } }),
      report({ 'marks.test.ts': { one: 'passed', two: 'passed' }, 'looks/a.test.ts': { three: 'passed' } }),
    )
    expect(table.split('\n')).toEqual([
      'Chromium  Firefox',
      '   ✓         ✓     looks/a.test.ts > three',
      '   ✓         ✓     marks.test.ts > one',
      '   ✗         ✓     marks.test.ts > two',
      '2 passed in Chromium, 3 in Firefox, of 3.',
    ])
    expect(outcome).toEqual({ passed: 1, failed: [], skipped: [] })
  })

  test('are not alike where one of them is not run in Firefox, or in Chromium', () => {
    const { outcome } = compared(
      report({ 'marks.test.ts': { one: 'passed', two: 'passed' } }),
      report({ 'marks.test.ts': { one: 'passed', two: 'skipped', three: 'passed' } }),
    )
    expect(outcome.failed).toEqual([
      { name: 'marks.test.ts > three (in one browser only)' },
      { name: 'marks.test.ts > two (in one browser only)' },
    ])
  })

  test('may lack in Firefox what has a reason, as a file or as one test', () => {
    const { table, outcome } = compared(
      report({ 'push.test.ts': { one: 'passed' }, 'marks.test.ts': { two: 'passed', three: 'passed' } }),
      report({ 'marks.test.ts': { two: 'passed', three: 'skipped' } }),
      { 'push.test.ts': 'No push.', 'marks.test.ts > three': 'No colours.' },
    )
    expect(outcome.failed).toEqual([])
    expect(table).toContain('   ✓         –     push.test.ts > one (No push.)')
    expect(table).toContain('   ✓         –     marks.test.ts > three (No colours.)')
  })

  test('have no reason for one that does not exist', () => {
    const { outcome } = compared(
      report({ 'marks.test.ts': { one: 'passed' } }),
      report({ 'marks.test.ts': { one: 'passed' } }),
      { 'gone.test.ts': 'No push.', 'marks.test.ts > two': 'No colours.' },
    )
    expect(outcome).toEqual({
      passed: 0,
      failed: [
        { name: 'gone.test.ts (has a reason, but names a test that does not exist)' },
        { name: 'marks.test.ts > two (has a reason, but names a test that does not exist)' },
      ],
      skipped: [],
    })
  })

  test('may both be left out where neither browser can run one', () => {
    const { table, outcome } = compared(
      report({ 'marks.test.ts': { one: 'passed', two: 'skipped' } }),
      report({ 'marks.test.ts': { one: 'passed', two: 'skipped' } }),
    )
    expect(outcome.failed).toEqual([])
    expect(table).toContain('   –         –     marks.test.ts > two')
  })

  test('leave out what is about no browser of the sender’s', () => {
    const { table } = compared(
      report({ 'marks.test.ts': { one: 'passed' }, 'gmail/lab.test.ts': { two: 'passed' } }),
      report({ 'marks.test.ts': { one: 'passed' } }),
    )
    expect(table).not.toContain('lab.test.ts')
  })
})
