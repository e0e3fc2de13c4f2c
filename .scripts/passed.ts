import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { committedFiles } from './git.ts'
import { ROOT } from './run-program.ts'

const PASSED = join(ROOT, 'node_modules/.cache/doublecheck/passed')

/** Whether `npm test -- --all` passed here for just the files that are there now, all of them committed. */
export function testsPassed(): boolean {
  const files = committedFiles(ROOT)
  return files !== undefined && existsSync(PASSED) && readFileSync(PASSED, 'utf8') === files
}

/** Keeps for which files `npm test -- --all` passed. */
export function rememberPassed(files: string): void {
  mkdirSync(dirname(PASSED), { recursive: true })
  writeFileSync(PASSED, files)
}
