import { describe, expect, test } from 'vitest'
import { outcomeOf, outcomeOfTests, summary } from './outcome.ts'
import type { Report } from './outcome.ts'

function file(name: string, statuses: Record<string, string>): Report['testResults'][number] {
  const assertionResults = Object.entries(statuses).map(([fullName, status]) => ({ fullName, status }))
  return { name: `/project/${name}`, status: 'passed', assertionResults }
}

function outcomeFrom(testResults: Report['testResults'], projects = ['shared'], code = 0) {
  return outcomeOfTests('/project', projects, code, { testResults })
}

describe('a test run', () => {
  test('is added up over its files', () => {
    const files = [
      file('shared/a.test.ts', { one: 'passed', two: 'failed' }),
      file('shared/b.test.ts', { three: 'passed', four: 'skipped', five: 'todo' }),
    ]
    expect(outcomeFrom(files, ['shared'], 1)).toEqual({
      passed: 2,
      failed: [{ name: 'shared/a.test.ts > two' }],
      skipped: ['shared/b.test.ts > four', 'shared/b.test.ts > five'],
    })
  })

  test('counts a test that never ended as failed', () => {
    const { failed } = outcomeFrom([file('shared/a.test.ts', { one: 'passed', two: 'pending' })])
    expect(failed).toEqual([{ name: 'shared/a.test.ts > two' }])
  })

  test('counts a file that does not load as failed', () => {
    const broken = {
      ...file('shared/a.test.ts', {}),
      status: 'failed',
      message: 'Cannot find module ./b.ts',
    }
    const { failed } = outcomeFrom([broken, file('shared/b.test.ts', { one: 'passed' })], ['shared'], 1)
    expect(failed).toEqual([
      { name: 'shared/a.test.ts (outside of its tests)', why: 'Cannot find module ./b.ts' },
    ])
  })

  test('fails when a project has no test that ran', () => {
    const files = [file('shared/a.test.ts', { one: 'passed' }), file('backend/b.test.ts', { two: 'skipped' })]
    const { failed } = outcomeFrom(files, ['shared', 'backend', 'extension'])
    expect(failed.map(({ name }) => name)).toEqual([
      'backend (none of its tests ran)',
      'extension (none of its tests ran)',
    ])
  })

  test('fails when Vitest fails though all tests passed', () => {
    const { passed, failed } = outcomeFrom([file('shared/a.test.ts', { one: 'passed' })], ['shared'], 1)
    expect(passed).toBe(1)
    expect(failed).toHaveLength(1)
  })

  test('fails without a report', () => {
    expect(outcomeOfTests('/project', ['e2e'], 1).failed).toEqual([{ name: 'e2e (none of its tests ran)' }])
  })
})

test('a failed test says at the end what its error said, and where in the project', () => {
  const failed = {
    fullName: 'two',
    status: 'failed',
    failureMessages: [
      [
        '\u001B[31mAssertionError: expected 1 to be 2\u001B[39m',
        '',
        '    at Proxy.toBe (/project/node_modules/chai/index.js:1:1)',
        '    at new Promise (<anonymous>)',
        '    at /project/shared/a.test.ts:12:5',
        '    at run (/project/shared/b.ts:3:4)',
        '    at deeper (/project/shared/c.ts:5:6)',
      ].join('\n'),
    ],
  }
  const files = [{ name: '/project/shared/a.test.ts', status: 'failed', assertionResults: [failed] }]
  expect(summary([outcomeFrom(files, ['shared'], 1)])).toBe(
    [
      'Failed: shared/a.test.ts > two',
      '    AssertionError: expected 1 to be 2',
      '        at /project/shared/a.test.ts:12:5',
      '        at run (/project/shared/b.ts:3:4)',
      '0 passed, 1 failed',
    ].join('\n'),
  )
})

test('the closing line stands last, after the names of what failed', () => {
  const outcomes = [outcomeOf('types', true), outcomeOf('lint', false)]
  expect(summary(outcomes)).toBe('Failed: lint\n1 passed, 1 failed')
})

test('the closing line speaks of skipped tests only if there are any', () => {
  expect(summary([{ passed: 3, failed: [], skipped: ['a > b'] }])).toBe(
    'Skipped: a > b\n3 passed, 0 failed, 1 skipped',
  )
})
