import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Synchronous } from './database.ts'
import { newMail, pairWith, startProcess } from './trial/endpoint-process.ts'
import { need } from './trial/system.ts'
import { TRACED_BYTES, TRACED_CALLS, answersWithoutSync } from './trial/trace.ts'

const AT_A_TIME = 8
const ROUNDS = 6

/** What the system calls of an endpoint say about when it answers. */
async function traceAnswers(synchronous: Synchronous): Promise<{ answered: number; early: number }> {
  need('strace')
  const folder = mkdtempSync(join(tmpdir(), 'doublecheck-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const trace = join(folder, 'trace')
  const by = ['strace', '-f', '-y', '-s', String(TRACED_BYTES), '-e', `trace=${TRACED_CALLS}`, '-o', trace]
  const endpoint = await startProcess(join(folder, 'data'), { synchronous, by })
  const paired = await pairWith(endpoint)
  for (let round = 0; round < ROUNDS; round++) {
    const opens = Array.from({ length: AT_A_TIME }, () =>
      fetch(`${endpoint.url}/p/${newMail(paired).token}.gif`).then((answer) => answer.arrayBuffer()),
    )
    await Promise.all(opens)
  }
  await endpoint.end('SIGTERM')
  const { answered, early } = answersWithoutSync(readFileSync(trace, 'utf8'))
  return { answered: answered.length, early: early.length }
}

// strace is Linux's.
describe.skipIf(process.platform !== 'linux')('the image of an open', { timeout: 60_000 }, () => {
  const all = AT_A_TIME * ROUNDS

  it('never leaves before the log with its hit was synced to the disk', async () => {
    expect(await traceAnswers('full')).toEqual({ answered: all, early: 0 })
  })

  it.each(['normal', 'off'] as const)(
    'is seen to leave too early with synchronous = %s',
    async (synchronous) => {
      expect(await traceAnswers(synchronous)).toEqual({ answered: all, early: all })
    },
  )
})
