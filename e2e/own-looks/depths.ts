import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { build } from 'vite'
import type { Plugin } from 'vite'
import { copyBuilt } from '../stage/copy-built.ts'
import { PUBLIC_HOST } from '../stage/index.ts'

const SCRIPT = resolve(import.meta.dirname, '../../extension/gmail')

/** At which the sender's own looks are kept out; the fourth, "That was me", is the user's. */
export type Depth = 'blocked' | 'taken out' | 'announced'

/** What is done to the sources of the script in Gmail's page where a depth is switched off, by their files. */
const SWITCHED_OFF: Record<Exclude<Depth, 'blocked'>, Record<string, (source: string) => string>> = {
  'taken out': {
    'own-pixel-removal.ts': () => `
      export const takeOutOfHtml = (html) => html
      export const takeOut = () => {}
      export const holdBack = () => {}
      export const letGo = () => []`,
    'rewrite-send.ts': (source) => source.replace('withoutOwnPixels(part.html, sender.own)', 'part.html'),
  },
  announced: { 'own-views.ts': () => 'export const announceOwnView = () => {}' },
}

/**
 * Makes an extension of the built one in which only one of the depths is there, or none. The browser lets it block
 * what it may reach: where blocking is to work it gets the hosts of Gmail's image proxy and of the endpoint, as if the
 * user had given the latter, and neither where it is not to. Of the script in Gmail's page those modules are left out
 * that the other depths are made of.
 * @returns its folder
 */
export async function extensionWithOnly(only: Depth | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'doublecheck-depth-'))
  await copyBuilt(folder)
  const manifest: { host_permissions: string[] } = JSON.parse(
    await readFile(join(folder, 'manifest.json'), 'utf8'),
  )
  manifest.host_permissions =
    only === 'blocked'
      ? [...manifest.host_permissions, `https://${PUBLIC_HOST}/*`]
      : ['https://mail.google.com/*']
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  const others = (['taken out', 'announced'] as const).filter((depth) => depth !== only)
  await makeGmailScript(folder, Object.assign({}, ...others.map((depth) => SWITCHED_OFF[depth])))
  return folder
}

async function makeGmailScript(
  folder: string,
  changes: Record<string, (source: string) => string>,
): Promise<void> {
  const left = new Set(Object.keys(changes))
  const change: Plugin = {
    name: 'switch-off',
    enforce: 'pre',
    transform: (source, id) => {
      const name = basename(id)
      const changed = id === join(SCRIPT, name) ? changes[name]?.(source) : undefined
      if (changed === undefined || changed === source) return undefined
      left.delete(name)
      return changed
    },
  }
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [change],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(SCRIPT, 'index.iife.ts'),
        output: { format: 'iife', entryFileNames: 'gmail/index.iife.js', codeSplitting: false },
      },
    },
  })
  if (left.size > 0) throw new Error(`Not as expected any more: ${[...left].join()}`)
}
