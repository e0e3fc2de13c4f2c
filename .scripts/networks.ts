// `npm run networks`: the address ranges of the networks that shared/verdict/networks/named.ts names, from a database
// of who announces what, into shared/verdict/networks/table.ts. `npm run networks -- FOLDER` reads a newer release.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { named } from '../shared/verdict/networks/named.ts'
import type { Named } from '../shared/verdict/networks/named.ts'
import type { Range } from '../shared/verdict/networks/ranges.ts'
import { pack } from '../shared/verdict/networks/table-format.ts'
import type { NetworkTable, TableOwner } from '../shared/verdict/networks/table-format.ts'
import { ROOT, isMain } from './run-program.ts'

/** Where the release that package.json names lies. */
export const PACKAGE = join(ROOT, 'node_modules/@ip-location-db/asn')
export const TABLE = join(ROOT, 'shared/verdict/networks/table.ts')

/** The database's files with numbers for addresses: first, last, number of the autonomous system, organisation. */
export interface Database {
  v4: string
  v6: string
}

/** What a table holds, and where the database and our own list have drifted apart. */
export interface Made {
  table: Pick<NetworkTable, 'owners' | 'v4' | 'v6'>
  ranges: { v4: number; v6: number }
  /** Ours that nobody announces anything under. */
  unknown: string[]
  /** Ours that belong to somebody else by the database. */
  renamed: string[]
  /** Not ours, though the organisation's name is one of a gateway's, a web gateway's or a CDN's. */
  unlisted: string[]
}

/** Makes the table. The same database and names give the same table. */
export function makeTable(database: Database, names: readonly Named[]): Made {
  const nameOfAsn = new Map(names.flatMap((name) => name.asns.map((asn) => [asn, name] as const)))
  const organisations = new Map<number, string>()
  const v4 = rangesIn(database.v4, 8n, nameOfAsn, organisations)
  const v6 = rangesIn(database.v6, 80n, nameOfAsn, organisations)
  const owners = byFrequency([...v4, ...v6].map(({ value }) => value))
  const packed = (ranges: Range<Named>[]) =>
    pack(ranges.map(({ from, to, value }) => ({ from, to, value: owners.indexOf(value) })))
  return {
    table: {
      owners: owners.map(({ kind, owner }): TableOwner => ({ kind, owner })),
      v4: packed(v4),
      v6: packed(v6),
    },
    ranges: { v4: v4.length, v6: v6.length },
    ...drift(names, organisations),
  }
}

/** The most frequent first, so that most ranges name theirs by one digit. */
function byFrequency<T>(values: readonly T[]): T[] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value)
}

/** @param bits how many bits a unit of a packed range leaves out; what is smaller than a unit is left out */
function rangesIn(
  csv: string,
  bits: bigint,
  nameOfAsn: ReadonlyMap<number, Named>,
  organisations: Map<number, string>,
): Range<Named>[] {
  const ranges: Range<Named>[] = []
  const unit = 1n << bits
  for (const line of csv.split('\n')) {
    const [first, last, number, ...name] = line.split(',')
    if (first === undefined || last === undefined || number === undefined) continue
    const asn = Number(number)
    if (!organisations.has(asn)) organisations.set(asn, unquoted(name.join()))
    const value = nameOfAsn.get(asn)
    if (value === undefined) continue
    const before = ranges.at(-1)
    const from = Math.max(Number((BigInt(first) + unit - 1n) >> bits), before ? before.to + 1 : 0)
    const to = Number((BigInt(last) + 1n) >> bits) - 1
    if (to < from) continue
    if (before && before.value === value && before.to + 1 === from) before.to = to
    else ranges.push({ from, to, value })
  }
  return ranges
}

function unquoted(field: string): string {
  const text = field.trim()
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text
}

function drift(names: readonly Named[], organisations: ReadonlyMap<number, string>) {
  const ours = names.flatMap(({ owner, organisation, asns }) =>
    asns.map((asn) => ({ asn, owner, organisation, announces: organisations.get(asn) })),
  )
  const listed = new Set(ours.map(({ asn }) => asn))
  const watched = names.filter(
    ({ kind, sharesName }) => !sharesName && ['gateway', 'web-gateway', 'cdn'].includes(kind),
  )
  return {
    unknown: ours
      .filter(({ announces }) => announces === undefined)
      .map(({ asn, owner }) => `AS${asn} ${owner}`),
    renamed: ours
      .filter(({ announces, organisation }) => announces !== undefined && !organisation.test(announces))
      .map(({ asn, owner, announces }) => `AS${asn} ${owner}: ${announces}`),
    unlisted: [...organisations]
      .filter(
        ([asn, name]) => !listed.has(asn) && watched.some(({ organisation }) => organisation.test(name)),
      )
      .map(([asn, name]) => `AS${asn} ${name}`),
  }
}

/** Reads a release of the database from a folder. */
export function readDatabase(folder: string): Database {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return { v4: read('asn-ipv4-num.csv'), v6: read('asn-ipv6-num.csv') }
}

/** The text of table.ts. */
export async function textOf(table: NetworkTable): Promise<string> {
  const text = `// Made by \`npm run networks\`: do not edit. ${table.attribution}
import type { NetworkTable } from './table-format.ts'

/** The address ranges of the networks that named.ts names. */
export const networkTable: NetworkTable = ${JSON.stringify(table)}
`
  return await format(text, { ...(await resolveConfig(TABLE)), filepath: TABLE })
}

/** The table of a release, with where it comes from. */
export function released(made: Made, version: string): NetworkTable {
  const date = /(\d{4})(\d{2})(\d{2})\d{2}$/.exec(version)
  return {
    source: 'https://www.npmjs.com/package/@ip-location-db/asn',
    version,
    date: date ? date.slice(1, 4).join('-') : '',
    licence: 'CC-BY-4.0',
    attribution:
      'Contains data of RouteViews (routeviews.org), the NRO (nro.net) and DB-IP (db-ip.com) under CC BY 4.0, compiled by ip-location-db; reduced to the networks that Doublecheck names.',
    ...made.table,
  }
}

function report({ ranges, unknown, renamed, unlisted }: Made, text: string): string {
  const asns = named.reduce((count, { asns }) => count + asns.length, 0)
  const list = (title: string, lines: string[]) =>
    lines.length > 0 ? [`${title} (${lines.length}):`, ...lines.map((line) => `  ${line}`)] : []
  return [
    `${ranges.v4} ranges of IPv4 and ${ranges.v6} of IPv6, of ${named.length} owners with ${asns} numbers: ${text.length.toLocaleString('en')} bytes.`,
    ...list('Announce nothing', unknown),
    ...list('Belong to somebody else by name', renamed),
    ...list('Not named, but called like one of ours', unlisted),
  ].join('\n')
}

if (isMain(import.meta.filename)) {
  const folder = process.argv[2] ?? PACKAGE
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const made = makeTable(readDatabase(folder), named)
  const text = await textOf(released(made, version))
  writeFileSync(TABLE, text)
  console.log(report(made, text))
}
