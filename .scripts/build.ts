// `npm run build`: both extensions, into dist/chrome and dist/firefox.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT, endOnSignals, isMain, runPackage } from './run-program.ts'
import { measure, sizeTable } from './sizes.ts'

const BROWSERS = ['chrome', 'firefox'] as const
const SOURCES = [
  'extension',
  'shared',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  '.tsconfig.base.json',
]
const BUILT = BROWSERS.map((browser) => `dist/${browser}`)
/** What Chromium lays into the folder of an extension that it loads. */
const CHROMIUMS_OWN = '_metadata'
const STAMP = join(ROOT, 'node_modules/.cache/doublecheck/build')

/** Where an extension lies that is built. */
export function builtFor(browser: (typeof BROWSERS)[number]): string {
  return join(ROOT, 'dist', browser)
}

/** The extension does not build; the message is what the bundler says about it. */
export class BuildError extends Error {}

/**
 * Builds both extensions, unless nothing changed since the last time.
 * @param show whether the bundler's own words are shown as they come
 * @throws BuildError
 */
export async function buildExtensions({ show = false } = {}): Promise<void> {
  const sources = hashOf(SOURCES)
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === `${sources} ${hashOf(BUILT)}`) return
  for (const browser of BROWSERS) {
    // What calls us may be a test run, which vite.config.ts tells from a build by VITEST.
    const env = { BROWSER: browser, NODE_ENV: 'production', VITEST: undefined }
    const { code, output } = await runPackage('vite', ['build'], { env, show })
    if (code !== 0) throw new BuildError(`${output}\nThe extension for ${browser} does not build.`)
  }
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, `${sources} ${hashOf(BUILT)}`)
}

/** How big both built extensions are, as a table. */
export function builtSizes(): string {
  return sizeTable(Object.fromEntries(BROWSERS.map((browser) => [browser, measure(builtFor(browser))])))
}

function hashOf(paths: string[]): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesUnder).filter((path) => !path.includes('.test.'))) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(ROOT, path)))
  }
  return hash.digest('hex')
}

/**
 * Lists the files in a folder of the project, those of its folders too; or a file alone.
 * @param path from the project's folder
 * @returns such paths again, in an order that is everywhere the same
 */
export function filesUnder(path: string): string[] {
  const whole = join(ROOT, path)
  if (!existsSync(whole)) return []
  if (!statSync(whole).isDirectory()) return [path]
  return readdirSync(whole)
    .filter((name) => name !== CHROMIUMS_OWN)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

if (isMain(import.meta.filename)) {
  endOnSignals()
  try {
    const { values } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } })
    await buildExtensions({ show: values.verbose })
    console.log(`Built into dist/${BROWSERS.join(' and dist/')}:\n\n${builtSizes()}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
