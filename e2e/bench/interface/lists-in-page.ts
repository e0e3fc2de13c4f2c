import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const EXTENSION = resolve(import.meta.dirname, '../../../extension')

/**
 * Bundles the store's own code with a measurement.
 * @returns a script whose value is a promise of the milliseconds of each time
 */
export async function bundleLists(times: number): Promise<string> {
  const entry = `
    import { openStore } from '${EXTENSION}/store/index.ts'
    import { newestListed } from '${EXTENSION}/store/lists.ts'
    export async function measure() {
      const took = []
      // The first ones compile all that follow.
      for (let time = -3; time < ${times}; time++) {
        const start = performance.now()
        const store = await openStore()
        const opened = performance.now()
        const rows = await newestListed(store, 100, Date.now())
        const end = performance.now()
        if (rows.length !== 100) throw new Error('There are ' + rows.length + ' rows.')
        if (time >= 0) took.push(end - start)
        store.close()
        store.dispatchEvent(new Event('close'))
      }
      return took
    }
  `
  const folder = await mkdtemp(join(tmpdir(), 'doublecheck-lists-'))
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'measured' ? '\0measured' : undefined),
        load: (id) => (id === '\0measured' ? entry : undefined),
      },
    ],
    build: {
      outDir: folder,
      target: 'es2022',
      rolldownOptions: {
        input: 'measured',
        preserveEntrySignatures: 'strict',
        output: { format: 'iife', name: 'lists', entryFileNames: 'lists.js', codeSplitting: false },
      },
    },
  })
  const script = await readFile(join(folder, 'lists.js'), 'utf8')
  await rm(folder, { recursive: true })
  return `${script}\nlists.measure()`
}
