// Runs an endpoint in workerd for a trial, from a process of its own: it can be killed.
import { readSettings } from '../../node/settings.ts'
import { startEndpoint } from '../endpoint.ts'

const { url, setupCode, stop } = await startEndpoint(readSettings(process.env))
process.once('SIGTERM', () => void stop().then(() => process.exit(0)))
process.stdout.write(`${JSON.stringify({ url, setupCode })}\n`)
