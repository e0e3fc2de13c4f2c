// `npm run trackers`: reads the lists of trackers that shared/shield/services/ has its facts from, says what they name
// that is not known here and what of ours they no longer name, and writes the days into gathered.ts. Which addresses
// are a tracker's is decided and written down by hand. `npm run trackers -- --from FOLDER` reads saved copies.
import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { serviceOfPixel } from '../shared/shield/known.ts'
import { parsePattern } from '../shared/shield/pattern.ts'
import { services } from '../shared/shield/services/index.ts'
import type { Service } from '../shared/shield/services/service.ts'
import type { SourceName } from '../shared/shield/services/sources.ts'
import { webAddress } from '../shared/shield/web-address.ts'
import { ROOT, isMain } from './run-program.ts'
import { ANY_HOST } from './trackers-addresses.ts'
import { isLeftOut } from './trackers-left-out.ts'
import { LONGEST_LIST, lists } from './trackers-lists.ts'
import type { List, Listed } from './trackers-lists.ts'

export const GATHERED_FILE = join(ROOT, 'shared/shield/services/gathered.ts')

/** A list as it was read, or why it was not. */
export interface Reading {
  source: SourceName
  listed?: Listed[]
  problem?: string
}

/** What lists and our own services have in common, and where they have drifted apart. */
export interface Comparison {
  /** Our services that the lists name. */
  named: Set<string>
  /** What a list names and we do not, as `name: filter`. */
  unknown: string[]
  /** Ours that none of their lists names any more, where all of these were read. */
  gone: string[]
  filters: number
}

/** Reads all lists, and passes over those that are not there or have become something else. */
export async function readLists(textOf: (list: List) => Promise<string>): Promise<Reading[]> {
  return await Promise.all(
    lists.map(async (list): Promise<Reading> => {
      try {
        const text = await textOf(list)
        if (text.length > LONGEST_LIST) throw new Error('It is too long.')
        return { source: list.source, listed: list.read(text) }
      } catch (error) {
        return { source: list.source, problem: error instanceof Error ? error.message : String(error) }
      }
    }),
  )
}

export function compare(readings: readonly Reading[]): Comparison {
  const unknown: string[] = []
  const named = new Set<string>()
  let filters = 0
  for (const { source, listed = [] } of readings) {
    for (const { name, filters: some } of listed) {
      for (const filter of some) {
        filters++
        const sameNamed = namesLike(name, source)
        const ours = namedBy(filter.addresses)
        for (const service of [...sameNamed, ...ours]) named.add(service)
        if (ours.length > 0 || isLeftOut.has(filter.text)) continue
        // Ours may be narrower than a path alone, as for one parameter.
        if (sameNamed.length === 0 || filter.addresses.some((address) => hostOf(address) !== ANY_HOST)) {
          unknown.push(`${name}: ${filter.text}`)
        }
      }
    }
  }
  const read = new Set(readings.flatMap(({ source, listed }) => (listed ? source : [])))
  const isAll = (sources: readonly SourceName[]) =>
    sources.length > 0 && sources.every((source) => read.has(source))
  const gone = services.filter((service) => isAll(listsOf(service)) && !named.has(service.name))
  return {
    named,
    unknown: [...new Set(unknown)].toSorted(),
    gone: gone.map(({ name }) => name).toSorted(),
    filters,
  }
}

const listSources = new Set(lists.map(({ source }) => source))

function listsOf({ sources }: Service): SourceName[] {
  return sources.filter((source) => listSources.has(source))
}

/** @returns the names of our services whose addresses a filter means; ours may be narrower on the same domain */
function namedBy(addresses: readonly string[]): string[] {
  const found = addresses.flatMap((address) => serviceOfPixel(address)?.name ?? [])
  if (found.length > 0) return found
  const hosts = addresses.map(hostOf)
  return domains
    .filter(({ domain }) => hosts.some((host) => host === domain || host.endsWith(`.${domain}`)))
    .map(({ service }) => service)
}

/** @returns the names of our services from a list that it calls alike */
function namesLike(name: string, source: SourceName): string[] {
  return services
    .filter((service) => service.sources.includes(source) && plain(service.name) === plain(name))
    .map((service) => service.name)
}

function hostOf(address: string): string {
  return webAddress(address)?.host ?? ''
}

const domains = services.flatMap((service) =>
  service.pixels.flatMap((pattern) => {
    const { domain } = parsePattern(pattern)
    return domain === undefined ? [] : { domain, service: service.name }
  }),
)

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.(?:com|io|net|org|co|it)$/, '')
    .replaceAll(/[^a-z\d]/g, '')
}

/** The text of gathered.ts: what is not named today keeps its day. */
export async function gatheredText(day: string, named: ReadonlySet<string>): Promise<string> {
  const before = services
    .filter((service) => !named.has(service.name) && service.seen !== day)
    .map((service): [string, string] => [service.name, service.seen])
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  const text = `// Made by \`npm run trackers\`: do not edit.

/** The day of the newest reading of the sources. */
export const GATHERED = '${day}'

/** Services that the sources named on an earlier day for the last time. */
export const seenBefore: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(before))}
`
  return await format(text, { ...(await resolveConfig(GATHERED_FILE)), filepath: GATHERED_FILE })
}

export function report(readings: readonly Reading[], { named, unknown, gone, filters }: Comparison): string {
  const list = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [`${title} (${lines.length}):`, ...lines.map((line) => `  ${line}`)] : []
  return [
    ...readings.map(({ source, listed, problem }) =>
      listed ? `${source}: ${listed.length} trackers` : `${source} was passed over: ${problem}`,
    ),
    `${filters} filters name ${named.size} of our ${services.length} services.`,
    ...list('Not known here', unknown),
    ...list('Ours, and no list names them any more', gone),
  ].join('\n')
}

/** Reads saved copies. */
export function fromFolder(folder: string): (list: List) => Promise<string> {
  return async ({ file }) => await readFile(join(folder, file), 'utf8')
}

async function fetched({ address }: List): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(30_000) })
  if (!response.ok || !response.body) throw new Error(`${address} answers ${response.status}.`)
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > LONGEST_LIST) throw new Error(`${address} is too long.`)
  }
  return text
}

if (isMain(import.meta.filename)) {
  const { from } = parseArgs({ options: { from: { type: 'string' } } }).values
  const readings = await readLists(from === undefined ? fetched : fromFolder(from))
  const comparison = compare(readings)
  console.log(report(readings, comparison))
  if (readings.some(({ listed }) => listed)) {
    const day = new Date().toISOString().slice(0, 10)
    writeFileSync(GATHERED_FILE, await gatheredText(day, comparison.named))
  } else {
    console.error('Nothing was read, and nothing written.')
    process.exitCode = 1
  }
}
