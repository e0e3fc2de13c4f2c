import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { measure, sizeTable } from './sizes.ts'

function built(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sizes-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

test('a part has the size of all that it loads, the total counts shared files once', () => {
  const page = '<script src="/assets/own.js"></script>'
  const own = 'import"./both.js"'
  const both = 'x'.repeat(1_000)
  const folder = built({
    'manifest.json': JSON.stringify({
      content_scripts: [{ js: ['page/index.js'] }],
      background: { service_worker: 'loader.js' },
      action: { default_popup: 'popup/index.html' },
    }),
    'page/index.js': 'alone',
    'loader.js': `import './assets/both.js'`,
    'popup/index.html': page,
    'assets/own.js': own,
    'assets/both.js': both,
  })
  const loader = `import './assets/both.js'`.length
  const popup = page.length + own.length
  const sizes = Object.fromEntries(measure(folder).map(({ name, raw }) => [name, raw]))
  expect(sizes).toEqual({
    "Gmail's page: page/index.js": 5,
    background: loader + 1_000,
    popup: popup + 1_000,
    options: 0,
    'first run': 0,
    total: 5 + loader + popup + 1_000,
  })
})

test('the table shows both browsers side by side, the total last', () => {
  const table = sizeTable({
    chrome: [
      { name: 'popup', raw: 12_345, gzip: 999 },
      { name: 'total', raw: 12_345, gzip: 999 },
    ],
    firefox: [
      { name: 'sidebar', raw: 1, gzip: 21 },
      { name: 'total', raw: 1, gzip: 21 },
    ],
  })
  expect(table.split('\n')).toEqual([
    'bytes    chrome  gzip  firefox  gzip',
    'popup    12,345   999        –     –',
    'sidebar       –     –        1    21',
    'total    12,345   999        1    21',
  ])
})
