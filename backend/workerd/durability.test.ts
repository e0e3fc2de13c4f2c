import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { traceAnswers } from '../node/trial/traced-answers.ts'

const STARTER = join(import.meta.dirname, 'trial/serve.ts')

// strace is Linux's.
describe.skipIf(process.platform !== 'linux')('the image of an open in workerd', () => {
  it('never leaves before the log with its hit was synced to the disk', { timeout: 60_000 }, async () => {
    expect(await traceAnswers(48, { starter: STARTER })).toEqual({ answered: 48, early: 0 })
  })
})
