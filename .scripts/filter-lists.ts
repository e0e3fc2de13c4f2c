import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { aptAsRoot } from './apt.ts'
import { ROOT, runProgram } from './run-program.ts'

const CACHE = join(ROOT, 'node_modules/.cache/doublecheck/filter-lists')
const PACKAGE = 'webext-ublock-origin-chromium'

/** What uBlock Origin blocks by where nobody has chosen anything else, and uBlock Origin Lite as well. */
const LISTS = [
  'easylist.txt',
  'easyprivacy.txt',
  'filters.min.txt',
  'privacy.min.txt',
  'unbreak.min.txt',
  'quick-fixes.min.txt',
]

/** So that nobody waits long where there is no network. */
const HASTE = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15']

/** A list of filters, as its keepers write it. */
export interface FilterList {
  name: string
  text: string
}

/** The lists that were fetched before, all of them; none where one is missing. */
export function filterLists(): FilterList[] {
  if (!existsSync(CACHE)) return []
  const lists = readdirSync(CACHE, { recursive: true, encoding: 'utf8' })
    .filter((path) => LISTS.includes(basename(path)))
    .toSorted()
    .map((path) => ({ name: basename(path), text: readFileSync(join(CACHE, path), 'utf8') }))
  return lists.length === LISTS.length ? lists : []
}

/**
 * Sees to it that the lists are there, where Debian or Ubuntu has them as a package: it is unpacked, not installed, so
 * that no browser here loads what is in it.
 * @returns whether they are there
 */
export async function ensureFilterLists(): Promise<boolean> {
  if (filterLists().length > 0) return true
  if (!existsSync('/etc/debian_version')) return false
  console.log('Fetching lists of filters…')
  rmSync(CACHE, { recursive: true, force: true })
  mkdirSync(CACHE, { recursive: true })
  if (!(await download())) {
    await aptAsRoot(...HASTE, 'update')
    await download()
  }
  return filterLists().length > 0
}

async function download(): Promise<boolean> {
  await runProgram('apt-get', [...HASTE, 'download', PACKAGE], { cwd: CACHE })
  const archive = readdirSync(CACHE).find((name) => name.endsWith('.deb'))
  if (archive === undefined) return false
  const { code } = await runProgram('dpkg-deb', ['--extract', archive, '.'], { cwd: CACHE })
  return code === 0
}
