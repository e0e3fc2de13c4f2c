import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { released, sectionOf, unreleased } from './changelog.ts'
import { ROOT } from './run-program.ts'

const CHANGELOG = `# Changelog

## Unreleased

- Marks are green.

## 1.10.0 (2026-11-01)

- Marks are blue.

## 1.1.0

- Marks.
`

describe('the changelog', () => {
  it('tells what is unreleased', () => {
    expect(unreleased(CHANGELOG)).toBe('- Marks are green.')
    expect(unreleased('# Changelog\n')).toBe('')
  })

  it('tells what a version brought', () => {
    expect(sectionOf(CHANGELOG, '1.10.0')).toBe('- Marks are blue.')
    expect(sectionOf(CHANGELOG, '1.1.0')).toBe('- Marks.')
    expect(sectionOf(CHANGELOG, '1.0.0')).toBeUndefined()
    expect(sectionOf(CHANGELOG, '1.1')).toBeUndefined()
  })

  it('makes what is unreleased a version, and leaves room for the next', () => {
    const after = released(CHANGELOG, '1.11.0', '2026-11-29')
    expect(after).toContain('## Unreleased\n\n## 1.11.0 (2026-11-29)\n\n- Marks are green.\n\n## 1.10.0')
    expect(unreleased(after)).toBe('')
    expect(sectionOf(after, '1.11.0')).toBe('- Marks are green.')
  })

  it('of this project has a place for what is unreleased', () => {
    const after = released(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), '1.11.0', '2026-11-29')
    expect(sectionOf(after, '1.11.0')).toBeDefined()
  })
})
