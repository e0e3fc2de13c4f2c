// `npm run package`: what the stores and Cloudflare's button take, into dist/packages. The same commit gives the same bytes.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import project from '../package.json' with { type: 'json' }
import { buildExtensions, builtFor, filesUnder } from './build.ts'
import { ROOT, endOnSignals, isMain, runProgram } from './run-program.ts'
import { zip } from './zip.ts'

const PACKAGES = join(ROOT, 'dist/packages')

/** The Chrome Web Store, Microsoft Edge Add-ons, addons.mozilla.org; what the last asks for beside it; Cloudflare's button. */
const KINDS = ['chrome', 'edge', 'firefox', 'source', 'cloudflare'] as const
export type Kind = (typeof KINDS)[number]

/** What the extension is built from, with which instructions. */
const SOURCE = [
  '.npmrc',
  '.scripts',
  '.tsconfig.base.json',
  'LICENSE',
  'e2e/in-firefox.ts',
  'extension',
  'package-lock.json',
  'package.json',
  'shared',
  'tsconfig.json',
  'vite.config.ts',
]
const INSTRUCTIONS = 'docs/stores/source.md'

/** One package that was made. */
export interface Packed {
  kind: Kind
  name: string
  /** The whole path. */
  file: string
  bytes: number
  sha256: string
}

/**
 * Builds and packs all packages anew.
 * @param into as for `packBuilt`
 * @throws BuildError, or Error where git does not say what belongs to the source
 */
export async function packAll(into?: string): Promise<Packed[]> {
  await buildExtensions()
  return await packBuilt(KINDS, into)
}

/**
 * Packs extensions as they were built before, whatever became of their source; and the rest as it is.
 * @param into the folder, which is emptied first
 * @throws Error where git does not say what belongs to the source
 */
export async function packBuilt(kinds: readonly Kind[] = KINDS, into = PACKAGES): Promise<Packed[]> {
  rmSync(into, { recursive: true, force: true })
  mkdirSync(into, { recursive: true })
  const packed = []
  for (const kind of kinds) {
    const name = `${project.name}-${project.version}-${kind}.zip`
    const content = zip(await filesOf(kind))
    const file = join(into, name)
    writeFileSync(file, content)
    const sha256 = createHash('sha256').update(content).digest('hex')
    packed.push({ kind, name, file, bytes: content.length, sha256 })
  }
  return packed
}

/** The package of a kind, of those that were made. */
export function packageFor(kind: Kind, packed: readonly Packed[]): Packed {
  const found = packed.find((one) => one.kind === kind)
  if (!found) throw new Error(`The package ${kind} was not made.`)
  return found
}

async function filesOf(kind: Kind): Promise<Record<string, Uint8Array | string>> {
  if (kind === 'source') return await sourceFiles()
  if (kind !== 'cloudflare') return builtFiles(kind)
  // The source archive is without what it imports.
  const { buttonRepository } = await import('./button.ts')
  return await buttonRepository()
}

// Edge takes what Chrome takes.
function builtFiles(kind: 'chrome' | 'edge' | 'firefox'): Record<string, Uint8Array> {
  const folder = builtFor(kind === 'firefox' ? 'firefox' : 'chrome')
  const paths = filesUnder(relative(ROOT, folder))
  return Object.fromEntries(
    paths.map((path) => [pathInZip(relative(folder, join(ROOT, path))), readFileSync(join(ROOT, path))]),
  )
}

async function sourceFiles(): Promise<Record<string, Uint8Array>> {
  // Whoever packs runs what lies here in any case; in a container another user often owns it.
  const known = [
    '-c',
    'safe.directory=*',
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
    '--',
    ...SOURCE,
  ]
  const { code, output } = await runProgram('git', known)
  if (code !== 0)
    throw new Error(`${output}\nGit says what belongs to the source; \`--only firefox\` needs none.`)
  const paths = new Set(output.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path))))
  const files = [...paths]
    .filter((path) => !path.includes('.test.'))
    .map((path): [string, Uint8Array] => [path, readFileSync(join(ROOT, path))])
  return Object.fromEntries([...files, ['README.md', readFileSync(join(ROOT, INSTRUCTIONS))]])
}

function pathInZip(path: string): string {
  return path.replaceAll('\\', '/')
}

function kindCalled(name: string): Kind {
  const kind = KINDS.find((known) => known === name)
  if (!kind) throw new Error(`There is no package called ${name}: ${KINDS.join(', ')}.`)
  return kind
}

if (isMain(import.meta.filename)) {
  endOnSignals()
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' } } })
    const kinds = values.only === undefined ? KINDS : [kindCalled(values.only)]
    await buildExtensions()
    const packed = await packBuilt(kinds)
    for (const { name, bytes, sha256 } of packed)
      console.log(`${sha256}  dist/packages/${name}  ${bytes.toLocaleString('en')} bytes`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
