import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buttonFor } from './button.ts'

const ROOT = join(import.meta.dirname, '..')
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8')

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/browsers.md',
  'docs/stores/listing.en.md',
  'docs/stores/permissions.md',
  'docs/stores/source.md',
]
const FILE = /`((?:\.scripts|backend|e2e|extension|shared)\/[\w./-]+)`/g

describe.each(DOCUMENTS)('%s', (name) => {
  it('names no file that does not exist', () => {
    const named = [...read(name).matchAll(FILE)].flatMap(([, path]) => path ?? [])
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('links to nothing that does not exist', () => {
    const links = [...read(name).matchAll(/\]\((?!https?:)([^)#]+)\)|src="(?!https?:)([^"]+)"/g)]
    const targets = links
      .flatMap(([, link, src]) => link ?? src ?? [])
      .filter((target) => !target.startsWith('<'))
    expect(targets.filter((path) => !existsSync(join(ROOT, dirname(name), path)))).toEqual([])
  })

  it('names no command that does not exist', () => {
    const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts
    const commands = [...read(name).matchAll(/(?:`|^)npm (?!ci\b)(?:run (?:-s )?)?([a-z][\w:-]*)/gm)].flatMap(
      ([, command]) => command ?? [],
    )
    expect(commands.filter((command) => !(command in scripts))).toEqual([])
  })
})

describe('README.md', () => {
  it('has Cloudflare’s button as soon as package.json names a public address of this repository', () => {
    const { repository } = JSON.parse(read('package.json')) as { repository?: string }
    expect(read('README.md').match(/\[!\[Deploy to Cloudflare\].+\)/g) ?? []).toEqual(buttonFor(repository))
  })

  it('would have it lead to the branch that releases lay it into', () => {
    const [button] = buttonFor('https://github.com/maria/doublecheck')
    expect(button).toMatch(/\?url=https:\/\/github\.com\/maria\/doublecheck\/tree\/cloudflare\/endpoint\)$/)
  })

  it('tells the way of an open with files only', () => {
    const [, way = ''] = read('README.md').split('## The way of an open')
    const rows = way.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| step'))
    const files = rows.slice(0, 10).map((row) => [...row.matchAll(FILE)].map(([, path]) => path ?? ''))
    expect(files.map((paths) => paths.length > 0)).toEqual(files.map(() => true))
    expect(files.flat().filter((path) => !/\.tsx?$/.test(path))).toEqual([])
  })
})

describe('the languages', () => {
  const folder = join(ROOT, 'extension/public/_locales')
  const languages = readdirSync(folder).map((language) => ({
    language,
    texts: JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8')) as Record<
      string,
      { message: string }
    >,
  }))
  const english = languages.find(({ language }) => language === 'en')?.texts ?? {}

  it('are English and Russian', () => {
    expect(languages.map(({ language }) => language).toSorted()).toEqual(['en', 'ru'])
  })

  it.each(languages)('$language says everything, with the same values', ({ texts }) => {
    const values = (all: typeof texts) =>
      Object.fromEntries(
        Object.entries(all).map(([key, { message }]) => [
          key,
          (message.match(/\$\d/g) ?? []).toSorted().join(),
        ]),
      )
    expect(values(texts)).toEqual(values(english))
  })
})
