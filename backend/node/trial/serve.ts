// Runs an endpoint for a trial, in a process of its own: it can be traced, starved and killed.
import { readSettings } from '../settings.ts'
import { startEndpoint } from '../endpoint.ts'

const synchronous = process.argv[2]
if (synchronous !== 'full' && synchronous !== 'normal' && synchronous !== 'off') {
  throw new Error('Usage: serve.ts full|normal|off')
}
const endpoint = await startEndpoint(readSettings(process.env), Date.now, synchronous)
process.once('SIGTERM', () => void endpoint.stop().then(() => process.exit(0)))
process.stdout.write(`${JSON.stringify({ url: endpoint.url, setupCode: endpoint.setupCode })}\n`)
