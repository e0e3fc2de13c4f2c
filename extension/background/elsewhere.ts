import { openStore, pairedInForce } from '../store/index.ts'
import { ELSEWHERE } from '../store/effective-verdict.ts'
import { Refusal, announceJudgement } from './endpoint.ts'

/**
 * Tells the endpoint of opens in Gmail of mails that went to other services only, which this browser alone can
 * tell; what cannot be told now is told later.
 */
export async function tellElsewhere(): Promise<void> {
  const store = await openStore()
  const paired = await pairedInForce(store)
  if (!paired) return
  for (const event of await store.getAllKeys('elsewhere')) {
    try {
      await announceJudgement(paired, event, { by: 'unsure', rule: ELSEWHERE })
    } catch (error) {
      // Out of reach, or busy: the alarm tries again. What the endpoint does not take is not kept for ever.
      if (!(error instanceof Refusal) || error.isForNow) return
    }
    await store.delete('elsewhere', event)
  }
}
