import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownerOf } from '../shared/verdict/networks/index.ts'
import type { Origin } from '../shared/verdict/networks/index.ts'
import type { Named } from '../shared/verdict/networks/named.ts'
import { named } from '../shared/verdict/networks/named.ts'
import { PACKAGE, TABLE, makeTable, readDatabase, released, textOf } from './networks.ts'

const names: Named[] = [
  { kind: 'gateway', owner: 'Scans', organisation: /^scans/i, asns: [64500, 64501] },
  { kind: 'cdn', owner: 'Fronts', organisation: /^fronts/i, asns: [64502] },
  { kind: 'hosting', owner: 'Rents', organisation: /^rents/i, asns: [64503, 64504] },
]

/** A database of lines "first,last,number,organisation", addresses in words. */
const database = {
  v4: csv([
    ['5.0.0.0', '5.0.0.255', 64500, '"Scans, Inc."'],
    ['5.0.1.0', '5.0.3.255', 64501, '"Scans ""Europe"""'],
    ['5.0.4.0', '5.0.4.255', 3320, 'Telecom'],
    ['5.0.5.0', '5.0.5.127', 64503, 'Other GmbH'],
    ['5.0.5.128', '5.0.7.63', 64502, 'Fronts'],
    ['5.0.6.0', '5.0.9.255', 64503, 'Other GmbH'],
    ['5.0.20.0', '5.0.20.255', 64510, 'Scans Asia'],
  ]),
  v6: csv([
    ['2a00:1::', '2a00:1:ffff:ffff:ffff:ffff:ffff:ffff', 64500, '"Scans, Inc."'],
    ['2a00:2::', '2a00:2:0:ffff:ffff:ffff:ffff:ffff', 64503, 'Other GmbH'],
  ]),
}

function csv(rows: [first: string, last: string, asn: number, organisation: string][]): string {
  return rows.map(([first, last, ...rest]) => [numberOf(first), numberOf(last), ...rest].join()).join('\n')
}

function numberOf(ip: string): bigint {
  if (!ip.includes(':')) return ip.split('.').reduce((sum, octet) => sum * 256n + BigInt(octet), 0n)
  const [front = [], back = []] = ip.split('::').map((part) => part.split(':').filter(Boolean))
  const groups = [...front, ...Array.from({ length: 8 - front.length - back.length }, () => '0'), ...back]
  return groups.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n)
}

const made = makeTable(database, names)
const small = released(made, '2.3.2026061719')
const network = (origin: Origin) => ownerOf(origin, small)?.owner ?? ownerOf(origin, small)?.network

test('ranges beside each other with one owner become one', () => {
  expect(made.ranges).toEqual({ v4: 3, v6: 2 })
})

test('each address has its owner, up to the edges', () => {
  const owners = ['5.0.0.0', '5.0.3.255', '5.0.4.0', '5.0.8.0', '5.0.9.255', '5.0.10.0'].map((ip) =>
    network({ ip }),
  )
  expect(owners).toEqual(['Scans', 'Scans', 'other', 'Rents', 'Rents', 'other'])
  expect(['2a00:1::1', '2a00:1:ffff::1', '2a00:2::1', '2a00:2:1::1'].map((ip) => network({ ip }))).toEqual([
    'Scans',
    'Scans',
    'Rents',
    'other',
  ])
})

test('a CDN hides who asked', () => {
  expect(network({ ip: '5.0.6.1' })).toBeUndefined()
})

test('what is smaller than a /24 belongs to nobody, and what overlaps to the first', () => {
  expect(network({ ip: '5.0.5.1' })).toBe('other')
  expect(network({ ip: '5.0.7.1' })).toBe('Rents')
})

test('the same database gives the same text', async () => {
  expect(await textOf(released(makeTable({ ...database }, [...names]), '2.3.2026061719'))).toBe(
    await textOf(small),
  )
})

test('the table says where it comes from', () => {
  expect(small).toMatchObject({ version: '2.3.2026061719', date: '2026-06-17', licence: 'CC-BY-4.0' })
  expect(small.attribution).toContain('db-ip.com')
})

test('names and database drifting apart is seen', () => {
  expect(made.unknown).toEqual(['AS64504 Rents'])
  expect(made.renamed).toEqual(['AS64503 Rents: Other GmbH'])
  expect(made.unlisted).toEqual(['AS64510 Scans Asia'])
})

test('the table in the repository is what `npm run networks` makes', { timeout: 60_000 }, async () => {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  const text = await textOf(released(makeTable(readDatabase(PACKAGE), named), version))
  expect(text === readFileSync(TABLE, 'utf8')).toBe(true)
})
