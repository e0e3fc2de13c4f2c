import { openStore, pairedInForce } from '../store/index.ts'
import { keepJudgement, nextJudgement, settleJudgement } from '../store/that-was-me.ts'
import { Refusal, announceJudgement } from './endpoint.ts'
import { inTurns } from './in-turns.ts'
import { changeMails } from './news.ts'

/**
 * The user says of an event that it was them, or takes that back: it holds at once, and the endpoint, which tells
 * the user's other browsers, hears of it as soon as it can be reached.
 * @returns whether there is such an event
 */
export async function sayThatWasMe(event: string, wasMe: boolean): Promise<boolean> {
  const isKept = await changeMails((store) => keepJudgement(store, event, wasMe))
  if (isKept) void tellJudgements()
  return isKept
}

const inTurn = inTurns()

/** Tells the endpoint what it has not heard of, one after the other: the last word on an event must come last. */
export function tellJudgements(): Promise<void> {
  return inTurn(tellAll)
}

async function tellAll(): Promise<void> {
  const store = await openStore()
  const paired = await pairedInForce(store)
  if (!paired) return
  for (;;) {
    const judgement = await nextJudgement(store)
    if (!judgement) return
    const { event, wasMe } = judgement
    try {
      await announceJudgement(paired, event, wasMe ? { by: 'sender', rule: 'that-was-me' } : undefined)
      await changeMails((opened) => settleJudgement(opened, judgement, true))
    } catch (error) {
      // Out of reach or busy: the alarm tries again. A key that is not taken may be by the next pairing.
      if (!(error instanceof Refusal) || error.isForNow || error.status === 401) return
      // An event of an earlier pairing: this endpoint has nothing to say of it, so the user's word holds.
      const isStrange = error.code === 'no-such-event'
      await changeMails((opened) => settleJudgement(opened, judgement, isStrange))
    }
  }
}
