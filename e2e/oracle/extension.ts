import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import type { Library } from './extension/report.ts'

const SOURCE = new URL('extension/', import.meta.url)
const INBOXSDK = dirname(createRequire(import.meta.url).resolve('@inboxsdk/core'))

/**
 * Makes an extension of the unmodified npm releases of the given libraries and of what reports what they see.
 *
 * @returns the folder that it is in
 */
export async function makeOracleExtension(libraries: readonly Library[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'doublecheck-oracle-'))
  await Promise.all(libraries.map((library) => bundle(library, library, folder, false)))
  return finish(folder, libraries)
}

/**
 * Makes an extension of the unmodified InboxSDK alone, minified, that draws a mark into every row of a list:
 * what the cost of ours is measured beside.
 *
 * @returns the folder that it is in
 */
export async function makeInboxSdkMarksExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'doublecheck-inboxsdk-'))
  await bundle('inboxsdk-marks', 'inboxsdk', folder, true)
  return finish(folder, ['inboxsdk'])
}

async function finish(folder: string, libraries: readonly Library[]): Promise<string> {
  await cp(join(INBOXSDK, 'pageWorld.js'), join(folder, 'pageWorld.js'))
  await cp(join(INBOXSDK, 'background.js'), join(folder, 'background.js'))
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest(libraries)))
  return folder
}

async function bundle(source: string, name: Library, folder: string, minify: boolean): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify,
      target: 'es2022',
      rolldownOptions: {
        input: new URL(`${source}.ts`, SOURCE).pathname,
        output: { format: 'iife', entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  })
}

function manifest(libraries: readonly Library[]): unknown {
  const scripts = {
    // InboxSDK brings its other half into the page by itself, through the background.
    inboxsdk: { js: ['inboxsdk.js'], run_at: 'document_end' },
    'gmail-js': { js: ['gmail-js.js'], run_at: 'document_start', world: 'MAIN' },
  }
  return {
    manifest_version: 3,
    name: 'Oracle',
    version: '1.0',
    permissions: ['scripting'],
    host_permissions: ['https://mail.google.com/*'],
    background: { service_worker: 'background.js' },
    content_scripts: libraries.map((library) => ({
      matches: ['https://mail.google.com/mail/*'],
      ...scripts[library],
    })),
  }
}
