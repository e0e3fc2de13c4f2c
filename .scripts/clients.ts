// `npm run test:clients`: a mail that a script sent is opened by a real mail program.
import { parseArgs } from 'node:util'
import { ensureThunderbird } from './browser.ts'
import { endOnSignals, isMain, runPackage } from './run-program.ts'

if (isMain(import.meta.filename)) {
  endOnSignals()
  try {
    parseArgs({ options: {} })
    const program = await ensureThunderbird()
    if (program === undefined) throw new Error('Install Thunderbird, or name its program in THUNDERBIRD.')
    const args = ['run', '--project', 'e2e/clients']
    const { code } = await runPackage('vitest', args, { env: { THUNDERBIRD: program }, show: true })
    process.exitCode = code
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
