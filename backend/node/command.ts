import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { SettingError } from './settings.ts'

/** Runs a command; what its user can mend is said in one line. */
export function runCommand(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof SettingError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

/**
 * Reads a command line that names one file.
 * @param usage what to say when it does not
 * @param known the flags that there are
 * @returns the file as an absolute path, from where npm was called
 * @throws SettingError with the usage
 */
export function readOneFile(usage: string, known: readonly string[]): { file: string; flags: Set<string> } {
  try {
    const options = Object.fromEntries(known.map((name) => [name, { type: 'boolean' as const }]))
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0) throw new TypeError('one file')
    return { file: resolve(process.env['INIT_CWD'] ?? '.', file), flags: new Set(Object.keys(values)) }
  } catch {
    throw new SettingError(`Usage: ${usage}`)
  }
}
