import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Lab } from '../gmail/index.ts'
import { copyBuilt } from './copy-built.ts'
import { openSender } from './sender-browser.ts'
import type { Opening, SenderBrowser } from './sender-browser.ts'

/** How the built code opens its store: the name, then the form. */
const STORE = /(["'`]doublecheck["'`],\s*)\d+/g

/** What makes one version of the extension another. */
export interface Version {
  version: string
  /** The form of its store, where it is not the present one. */
  store?: number
}

/** A browser with a version of the extension in it. */
export interface Updatable extends SenderBrowser {
  /** Puts another version in the place of the one that runs, as an update does, and waits until it runs. */
  become(version: Version): Promise<void>
  /** Takes the folder away in which the versions lie. */
  cleanUp(): Promise<void>
}

/** Writes the extension as it was built into a folder, as another version of it. */
async function write(folder: string, { version, store }: Version): Promise<void> {
  await copyBuilt(folder)
  const manifest = join(folder, 'manifest.json')
  const present = JSON.parse(await readFile(manifest, 'utf8')) as object
  await writeFile(manifest, JSON.stringify({ ...present, version }))
  if (store === undefined) return
  const assets = join(folder, 'assets')
  for (const name of await readdir(assets)) {
    if (!name.endsWith('.js')) continue
    const code = await readFile(join(assets, name), 'utf8')
    await writeFile(join(assets, name), code.replace(STORE, `$1${store}`))
  }
}

/** @returns what opens the browser that this run of the tests is about, with a version of the extension in it */
export function withVersion(first: Version): (lab: Lab, opening: Opening) => Promise<Updatable> {
  return async (lab, opening) => {
    const extension = await mkdtemp(join(tmpdir(), 'doublecheck-version-'))
    await write(extension, first)
    const sender = await openSender(lab, { ...opening, extension })
    return {
      ...sender,
      become: async (next) => {
        await write(extension, next)
        await sender.browser.installExtension(extension)
      },
      cleanUp: () => rm(extension, { recursive: true }),
    }
  }
}
