import { dirname } from 'node:path'
import { build } from 'vite'

/**
 * Puts a Worker and all that it imports into one module.
 * @param entry its TypeScript file
 * @returns the module's text
 */
export async function bundleWorker(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: dirname(entry),
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: ['workerd', 'worker', 'module', 'import'] },
    build: {
      target: 'es2024',
      write: false,
      minify: false,
      lib: { entry, formats: ['es'], fileName: 'worker' },
      rolldownOptions: {
        external: [/^cloudflare:/, /^node:/],
        // What is imported late is in the same module, and is run when it is first imported.
        output: { codeSplitting: false },
      },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  const [module, ...others] = outputs.flatMap((output) => (output.type === 'chunk' ? [output.code] : []))
  if (module === undefined || others.length > 0) throw new Error(`${entry} does not fit into one module.`)
  return module
}
