import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { buildExtensions } from '../build.ts'
import { packBuilt, packageFor } from '../package.ts'
import { ROOT, runPackage } from '../run-program.ts'

/** What we read of the linter's report. */
interface Report {
  errors: Finding[]
  warnings: Finding[]
}

interface Finding {
  code: string
  file?: string
  message: string
}

const folder = mkdtempSync(join(tmpdir(), 'doublecheck-lint-'))
afterAll(() => rmSync(folder, { recursive: true }))

// Which script holds what is the bundler's choice, and changes with any of them.
const place = (path: string) => path.replace(/^assets\/.+\.js$/, 'assets/*.js')

it('the linter of addons.mozilla.org finds no error, and warns of nothing but what is explained', async () => {
  await buildExtensions()
  const { file } = packageFor('firefox', await packBuilt(['firefox'], folder))
  const { output } = await runPackage('addons-linter', ['--output', 'json', file])
  const { errors, warnings }: Report = JSON.parse(output)
  expect(errors).toEqual([])
  const found = warnings.map(({ code, file: path = '' }) => `${code} in ${place(path)}`)
  const explained = readFileSync(join(ROOT, 'docs/stores/lint-warnings.md'), 'utf8')
  const rows = [...explained.matchAll(/^\| `(\w+)` \| `(.+?)` \|/gm)].map(
    ([, code, path]) => `${code} in ${path}`,
  )
  expect(found.toSorted()).toEqual(rows.toSorted())
}, 120_000)

it('no component writes HTML by itself', () => {
  const names = readdirSync(join(ROOT, 'extension'), { recursive: true, encoding: 'utf8' })
  const components = names
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => join(ROOT, 'extension', name))
  expect(components.length).toBeGreaterThan(50)
  const writers = components.filter((path) => readFileSync(path, 'utf8').includes('dangerouslySetInnerHTML'))
  expect(writers).toEqual([])
})
