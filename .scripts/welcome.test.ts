import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { ROOT } from './run-program.ts'
import { HELP, welcome } from './welcome.ts'

const LOCAL = 'http://localhost:8787'

function said(publicUrl: string, setupCode: string | undefined = 'abcd-efgh'): string {
  const folders = {
    data: '/here/data',
    invite: 'npm run invite',
    chrome: '/here/dist/chrome',
    firefox: '/here/dist/firefox',
  }
  return stripVTControlCharacters(welcome({ url: LOCAL, publicUrl, setupCode, ...folders }))
}

test('names the pairing string, the data and both extensions', () => {
  for (const part of [
    `${LOCAL}#abcd-efgh`,
    '/here/data',
    '/here/dist/chrome',
    '/here/dist/firefox/manifest.json',
  ])
    expect(said(LOCAL)).toContain(part)
})

test.each([
  [LOCAL, 'this computer'],
  ['https://10.0.0.2', 'private network'],
  ['http://reads.example.org', 'not https'],
])('says why nothing goes into mails with %s: %s', (publicUrl, why) => {
  expect(said(publicUrl)).toContain('Nothing goes into your mails yet')
  expect(said(publicUrl)).toContain(why)
  expect(said(publicUrl)).toContain('PUBLIC_URL=https://')
})

test('with a public https address it says how a browser elsewhere pairs instead', () => {
  expect(said('https://reads.example.org')).not.toContain('Nothing goes')
  expect(said('https://reads.example.org')).toContain('https://reads.example.org#abcd-efgh')
})

test('npm start -- --help names every setting that the README names', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const [, table = ''] = /^\| setting \|.*\n((?:\|.*\n)+)/m.exec(readme) ?? []
  const names = table.split('\n').flatMap((row) => row.split(' | ')[0]?.match(/[A-Z_]{4,}/g) ?? [])
  expect(names.length).toBeGreaterThan(8)
  expect(names.filter((name) => !HELP.includes(name))).toEqual([])
})

test('says what to do when the setup code is spent', () => {
  const folders = { data: '', invite: 'npm run invite', chrome: '', firefox: '' }
  const text = welcome({ url: LOCAL, publicUrl: LOCAL, setupCode: undefined, ...folders })
  expect(text).toContain('npm run invite')
  expect(text).not.toContain('undefined')
})
