import { expect, it } from 'vitest'
import { newMailboxId } from '../../shared/token/index.ts'
import type { DueLetter, TakenLetters } from '../alerts/queue.ts'
import { startAlerts } from './alerts.ts'
import type { AlertStore } from './alerts.ts'

const DUE: DueLetter = {
  channel: 'webhook',
  letter: {
    id: 'letter-1',
    mailbox: newMailboxId(new Uint8Array(8)),
    language: 'en',
    timeZone: 'UTC',
    at: 0,
    content: { kind: 'test' },
  },
  to: { form: 'slack', url: 'https://hooks.slack.com/services/a/b/c' },
}

it('a letter that is taken while the endpoint stops goes out, and is settled before it has stopped', async () => {
  const taking = Promise.withResolvers<void>()
  const taken = Promise.withResolvers<TakenLetters>()
  const settled: unknown[] = []
  const answers: Record<string, (...values: unknown[]) => unknown> = {
    nextAlertDue: () => 0,
    takeDueLetters: () => {
      taking.resolve()
      return taken.promise
    },
    settleLetter: (due) => settled.push(due),
  }
  const ask = async (call: string, ...values: unknown[]) => await answers[call]?.(...values)
  const alerts = startAlerts(
    { ask } as AlertStore,
    {
      carriers: { webhook: async () => ({ kind: 'delivered' }) },
      master: new Uint8Array(32),
      publicUrl: undefined,
      report: () => undefined,
    },
    () => 1,
  )
  await taking.promise
  const stopped = alerts.stop()
  taken.resolve({ letters: [DUE], problems: [] })
  await stopped
  expect(settled).toEqual([DUE])
})
