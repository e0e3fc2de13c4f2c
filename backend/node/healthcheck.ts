// What Docker asks every half minute: whether the endpoint beside it answers.
import { readSettings } from './settings.ts'

const { port } = readSettings(process.env)
const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(5_000) })
process.exitCode = answer.ok ? 0 : 1
