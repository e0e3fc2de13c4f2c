import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packBuilt, packageFor } from '../.scripts/package.ts'
import type { Packed } from '../.scripts/package.ts'
import { raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { IN_FIREFOX } from './stage/sender-browser.ts'

let folder: string
let stage: Stage
let packed: Packed[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doublecheck-packages-'))
  packed = await packBuilt(['chrome', 'firefox'], join(folder, 'packages'))
})
afterAll(async () => {
  await stage.stop()
  await rm(folder, { recursive: true })
})

async function unpack(file: string): Promise<string> {
  const unpacked = join(folder, 'unpacked')
  for (const [path, content] of Object.entries(unzipSync(await readFile(file)))) {
    await mkdir(dirname(join(unpacked, path)), { recursive: true })
    await writeFile(join(unpacked, path), content)
  }
  return unpacked
}

/** The extension as its store hands it out: Firefox takes the file itself, Chromium's installs what is in it. */
const handedOut = IN_FIREFOX
  ? async () => packageFor('firefox', packed).file
  : () => unpack(packageFor('chrome', packed).file)

describe('what a store gets', () => {
  it('loads as it is handed out, and pairs', async () => {
    stage = await raiseStage({ extension: await handedOut() })
    await stage.pair()
    const settings = await stage.sender.ownPage('options/index.html#endpoint')
    const connected = await settings.waitForSelector('[data-paired] [data-connected=true]')
    expect(await connected?.evaluate((element) => element.textContent)).toBe('Connected')
  })
})
