import { basename, dirname } from 'node:path'
import { build } from 'vite'

/**
 * Puts a Worker and all that it imports into one module.
 * @param entry its TypeScript file
 * @param file where the module goes
 */
export async function bundleWorker(entry: string, file: string): Promise<void> {
  await build({
    configFile: false,
    root: dirname(entry),
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: ['workerd', 'worker', 'module', 'import'] },
    build: {
      target: 'es2024',
      outDir: dirname(file),
      emptyOutDir: false,
      minify: false,
      lib: { entry, formats: ['es'], fileName: () => basename(file) },
      rolldownOptions: { external: [/^cloudflare:/, /^node:/] },
    },
  })
}
