import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

/** One part of a built extension: what the browser loads for it, over all its files. */
export interface Part {
  name: string
  raw: number
  gzip: number
}

/** What a built manifest says of files. */
interface Manifest {
  content_scripts?: { js?: string[] }[]
  background?: { service_worker?: string; scripts?: string[] }
  action?: { default_popup?: string }
  options_ui?: { page?: string }
}

/** The one page that no manifest names: the background opens it. */
const FIRST_RUN = 'first-run/index.html'

/** Measures a built extension by its own manifest; the last part is the sum, each file counted once. */
export function measure(folder: string): Part[] {
  const { content_scripts, background, action, options_ui }: Manifest = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  )
  const inGmail = (content_scripts ?? []).flatMap(({ js }) => js ?? [])
  const starts: [string, (string | undefined)[]][] = [
    ...inGmail.map((file): [string, string[]] => [`Gmail's page: ${file}`, [file]]),
    ['background', [background?.service_worker, ...(background?.scripts ?? [])]],
    ['popup', [action?.default_popup]],
    ['options', [options_ui?.page]],
    ['first run', [FIRST_RUN].filter((page) => existsSync(join(folder, page)))],
  ]
  const all = new Set<string>()
  const parts = starts.map(([name, files]) => {
    const loaded = new Set<string>()
    for (const file of files) if (file) follow(folder, file, loaded)
    for (const file of loaded) all.add(file)
    return sum(folder, name, loaded)
  })
  return [...parts, sum(folder, 'total', all)]
}

/** Collects a file and all scripts and styles that it names. */
function follow(folder: string, file: string, into: Set<string>): void {
  if (into.has(file)) return
  into.add(file)
  const text = readFileSync(join(folder, file), 'utf8')
  for (const [, name = ''] of text.matchAll(/["'`]((?:\.{0,2}\/|assets\/)[^"'`\s]+\.(?:js|css))["'`]/g)) {
    const path = name.startsWith('.') ? join(dirname(file), name) : normalize(name.replace(/^\//, ''))
    if (existsSync(join(folder, path))) follow(folder, path, into)
  }
}

function sum(folder: string, name: string, files: Set<string>): Part {
  const contents = [...files].map((file) => readFileSync(join(folder, file)))
  return {
    name,
    raw: contents.reduce((bytes, content) => bytes + content.length, 0),
    gzip: contents.reduce((bytes, content) => bytes + gzipSync(content).length, 0),
  }
}

/** Lays measured extensions side by side, in bytes. */
export function sizeTable(measured: Record<string, Part[]>): string {
  const browsers = Object.keys(measured)
  const names = new Set(Object.values(measured).flatMap((parts) => parts.map(({ name }) => name)))
  // The sum stays last, whatever parts only one browser has.
  const rows = [...[...names].filter((name) => name !== 'total'), 'total'].map((name) => [
    name,
    ...browsers.flatMap((browser) => {
      const part = measured[browser]?.find((candidate) => candidate.name === name)
      return part ? [part.raw.toLocaleString('en'), part.gzip.toLocaleString('en')] : ['–', '–']
    }),
  ])
  const head = ['bytes', ...browsers.flatMap((browser) => [browser, 'gzip'])]
  return columns([head, ...rows])
}

function columns(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n')
}
