import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { buildExtensions } from '../build.ts'
import { packBuilt, packageFor } from '../package.ts'

/** The packages that hold an extension, by what stands at the end of their names; Edge's is Chrome's. */
export const STORES = ['chrome', 'firefox'] as const
export type Store = (typeof STORES)[number]

/** An extension's files by their paths, as they are in its package. */
export class Opened {
  readonly #files: Record<string, Uint8Array>
  constructor(files: Record<string, Uint8Array>) {
    this.#files = files
  }

  get paths(): string[] {
    return Object.keys(this.#files)
  }

  text(path: string): string {
    return strFromU8(this.#files[path] ?? Uint8Array.of())
  }

  get manifest(): Record<string, unknown> {
    return JSON.parse(this.text('manifest.json'))
  }
}

/** Builds and packs the packages that hold an extension, and opens them. */
export async function packAndOpen(): Promise<Record<Store, Opened>> {
  await buildExtensions()
  const folder = mkdtempSync(join(tmpdir(), 'doublecheck-packages-'))
  const packed = await packBuilt(STORES, folder)
  const open = (store: Store) => new Opened(unzipSync(readFileSync(packageFor(store, packed).file)))
  const opened = { chrome: open('chrome'), firefox: open('firefox') }
  rmSync(folder, { recursive: true })
  return opened
}

/** A file's name, without the hash of what is in it. */
export function withoutHash(path: string): string {
  return path.replace(/^(assets\/.+)-[\w-]{8}(\.\w+)$/, '$1-#$2')
}
