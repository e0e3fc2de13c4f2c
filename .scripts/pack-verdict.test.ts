import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../shared/verdict/rules.ts'
import { packVerdict } from './pack-verdict.ts'
import { ROOT } from './run-program.ts'

const GOOGLE = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
// As npm would lay it out, without asking the registry for its one dependency again.
const folder = mkdtempSync(join(tmpdir(), 'open-verdict-'))
const installed = join(folder, 'node_modules/open-verdict')

beforeAll(async () => {
  const packed = await packVerdict()
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', packed, '-C', installed, '--strip-components=1'])
  symlinkSync(join(ROOT, 'node_modules/valibot'), join(folder, 'node_modules/valibot'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

function run(script: string, input = ''): string {
  return execFileSync(process.execPath, [script], { cwd: folder, input, encoding: 'utf8' })
}

describe('the package open-verdict', () => {
  it('judges a line each, in order, by its command', () => {
    const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
    const lines = [
      { id: 'a', method: 'GET', userAgent: GOOGLE, headers: {}, secondsSinceSend: 60 },
      { id: 7, method: 'HEAD', userAgent: GOOGLE, headers: {}, secondsSinceSend: 60 },
    ]
    const out = run(
      join(installed, bin['open-verdict']),
      lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    )
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: 'a', by: 'recipient', rule: 'google-image-proxy' },
      { id: 7, by: 'machine', rule: 'head-request' },
    ])
  })

  it('is a library with types', () => {
    const use = join(folder, 'use.ts')
    writeFileSync(
      use,
      `import { judge, networkTable, ownerOf, type Verdict } from 'open-verdict'
       const network = ownerOf({ ip: '66.249.84.1' }, networkTable)?.network
       const verdict: Verdict = judge({ method: 'GET', userAgent: ${JSON.stringify(GOOGLE)}, sinceSending: 60_000, network })
       console.log(network, verdict.by)`,
    )
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    expect(run(use).trim()).toBe('google recipient')
    execFileSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/typescript/bin/tsc'),
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        '--types',
        '',
        '--lib',
        'es2024,dom',
        use,
      ],
      { cwd: folder },
    )
  }, 60_000)

  it('tells its rules and figures in its README, and carries no sample or test', () => {
    const readme = readFileSync(join(installed, 'README.md'), 'utf8')
    expect(rules.filter(({ name }) => !readme.includes(`| \`${name}\` |`))).toEqual([])
    expect(readme).toContain('| recipient |')
    expect(readme).not.toContain('<!--')
    const files = execFileSync('find', ['.', '-type', 'f'], { cwd: installed, encoding: 'utf8' })
    expect(files).toContain('command.js')
    expect(files).not.toMatch(/\.test\.|samples/)
  })
})
