import { cp } from 'node:fs/promises'
import { basename } from 'node:path'
import { BUILT } from './sender-browser.ts'

/** Chromium writes into the folder of an extension what it makes of its rules, and takes it away, whenever it loads one. */
const OF_CHROMIUM = '_metadata'

/** Copies the extension as it was built into a folder, while other browsers may load it from where it is. */
export async function copyBuilt(folder: string): Promise<void> {
  await cp(BUILT, folder, { recursive: true, filter: (from) => basename(from) !== OF_CHROMIUM })
}
