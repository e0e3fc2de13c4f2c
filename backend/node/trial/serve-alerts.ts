// Runs an endpoint for a trial of its alerts, in a process of its own: its clock is ahead, and a webhook leads to the test.
import * as v from 'valibot'
import type { Delivery } from '../../alerts/letter.ts'
import { startEndpoint } from '../endpoint.ts'
import { readSettings } from '../settings.ts'

const { AHEAD, RECEIVER } = v.parse(
  v.object({ AHEAD: v.pipe(v.string(), v.transform(Number)), RECEIVER: v.string() }),
  process.env,
)

async function post(letter: unknown): Promise<Delivery> {
  const answer = await fetch(RECEIVER, { method: 'POST', body: JSON.stringify(letter) })
  return answer.ok ? { kind: 'delivered' } : { kind: 'failed', reason: `Status ${answer.status}.` }
}

const endpoint = await startEndpoint(
  readSettings(process.env),
  () => Date.now() + AHEAD,
  'full',
  undefined,
  () => ({
    webhook: post,
  }),
)
process.stdout.write(`${JSON.stringify({ url: endpoint.url, setupCode: endpoint.setupCode })}\n`)
