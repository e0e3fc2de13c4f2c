import { dirname } from 'node:path'
import { build } from 'vite'

/** One module with all that it imports. */
interface Bundle {
  module: string
  /** The licences of the libraries in it, where they were asked for. */
  licences: string
}

interface How {
  /** What runs it; a Worker unless said. */
  for?: 'worker' | 'node'
  /** Whether the licences of its libraries are gathered. */
  licences?: boolean
}

/**
 * Puts a module and all that it imports into one.
 * @param entry its TypeScript file
 */
export async function bundle(entry: string, how: How = {}): Promise<Bundle> {
  const built = await build({
    configFile: false,
    root: dirname(entry),
    logLevel: 'warn',
    publicDir: false,
    resolve: {
      conditions:
        how.for === 'node' ? ['node', 'module', 'import'] : ['workerd', 'worker', 'module', 'import'],
    },
    build: {
      target: 'es2024',
      write: false,
      minify: false,
      lib: { entry, formats: ['es'], fileName: 'module' },
      license: how.licences ?? false,
      rolldownOptions: {
        // Comments that name each file by where it is on this machine.
        experimental: { attachDebugInfo: 'none' },
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
  const licences = outputs.flatMap((output) => (output.type === 'asset' ? [String(output.source)] : []))
  return { module, licences: licences.join('\n') }
}

/** @returns the text of a Worker's one module */
export async function bundleWorker(entry: string): Promise<string> {
  return (await bundle(entry)).module
}
