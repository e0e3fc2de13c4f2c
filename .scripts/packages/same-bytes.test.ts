import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flagsFor } from '../node-version.mjs'
import { packAll, packageFor } from '../package.ts'
import type { Packed } from '../package.ts'
import { ROOT, runProgram } from '../run-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'doublecheck-packages-'))
const elsewhere = mkdtempSync(join(tmpdir(), 'doublecheck-source-'))
let packed: Packed[]

beforeAll(async () => {
  packed = await packAll(folder)
}, 120_000)
afterAll(() => [folder, elsewhere].forEach((one) => rmSync(one, { recursive: true })))

describe('the packages', () => {
  it('are five, named by the version', () => {
    const names = packed.map(({ name }) => name.replace(/-\d+\.\d+\.\d+-/, '-<version>-'))
    expect(names).toEqual([
      'doublecheck-<version>-chrome.zip',
      'doublecheck-<version>-edge.zip',
      'doublecheck-<version>-firefox.zip',
      'doublecheck-<version>-source.zip',
      'doublecheck-<version>-cloudflare.zip',
    ])
  })

  it('are the same for Edge as for Chrome', () => {
    expect(packageFor('edge', packed).sha256).toBe(packageFor('chrome', packed).sha256)
  })

  it('are the same bytes when they are built from the source archive in another folder', async () => {
    const source = unzipSync(readFileSync(packageFor('source', packed).file))
    for (const [path, content] of Object.entries(source)) {
      mkdirSync(join(elsewhere, dirname(path)), { recursive: true })
      writeFileSync(join(elsewhere, path), content)
    }
    // As npm would lay them out, without asking the registry for all of them again.
    symlinkSync(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'))
    const flags = flagsFor(process.versions.node)
    for (const kind of ['firefox', 'chrome'] as const) {
      const script = join(elsewhere, '.scripts/package.ts')
      const { output } = await runProgram(process.execPath, [...flags, script, '--only', kind])
      expect(output).toContain(packageFor(kind, packed).sha256)
    }
  }, 120_000)

  it('are the same bytes for Cloudflare’s button wherever they are made', async () => {
    const module = JSON.stringify(join(ROOT, '.scripts/package.ts'))
    const made = `const { packBuilt } = await import(${module}); console.log(await packBuilt(['cloudflare'], 'made'))`
    const flags = flagsFor(process.versions.node)
    const { output } = await runProgram(process.execPath, [...flags, '--input-type=module', '-e', made], {
      cwd: elsewhere,
    })
    expect(output).toContain(packageFor('cloudflare', packed).sha256)
  }, 120_000)
})
