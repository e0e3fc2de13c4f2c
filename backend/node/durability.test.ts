import { describe, expect, it } from 'vitest'
import { traceAnswers } from './trial/traced-answers.ts'

// strace is Linux's.
describe.skipIf(process.platform !== 'linux')('the image of an open', { timeout: 60_000 }, () => {
  it('never leaves before the log with its hit was synced to the disk', async () => {
    expect(await traceAnswers(48, { synchronous: 'full' })).toEqual({ answered: 48, early: 0 })
  })

  it.each(['normal', 'off'] as const)(
    'is seen to leave too early with synchronous = %s',
    async (synchronous) => {
      expect(await traceAnswers(48, { synchronous })).toEqual({ answered: 48, early: 48 })
    },
  )
})
