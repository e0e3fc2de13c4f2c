import { asJudged, judgementsIn, withVerdict } from './judgements.ts'
import type { Judgement, Store } from './index.ts'
import { changeEvents } from './mails.ts'
import { TABLES } from './transaction.ts'

/**
 * Keeps the user's word on an event, until the endpoint has heard it, and lets it hold at once.
 * @param wasMe "that was me"; false takes that back
 * @returns whether there is such an event
 */
export async function keepJudgement(store: Store, event: string, wasMe: boolean): Promise<boolean> {
  const tx = store.transaction(TABLES, 'readwrite')
  const settings = tx.objectStore('settings')
  const known = await tx.objectStore('events').get(event)
  if (known) {
    const judgements = await judgementsIn(settings)
    const before = judgements.find((one) => one.event === event)
    const judgement = { event, wasMe, told: before?.told ?? known.asTold ?? known.verdict }
    await settings.put([...judgements.filter((one) => one !== before), judgement], 'judgements')
    await changeEvents(tx, [asJudged(known, judgement)])
  }
  await tx.done
  return known !== undefined
}

/** @returns the oldest of what the endpoint has not heard yet */
export async function nextJudgement(store: Store): Promise<Judgement | undefined> {
  const [first] = await judgementsIn({ get: (name) => store.get('settings', name) })
  return first
}

/**
 * The endpoint has heard the user's word, or will not take it.
 * @param isTaken whether the word goes on to hold; otherwise what the endpoint last told does again
 * @returns whether it was settled: not when the user has said something else meanwhile
 */
export async function settleJudgement(
  store: Store,
  { event, wasMe }: Judgement,
  isTaken: boolean,
): Promise<boolean> {
  const tx = store.transaction(TABLES, 'readwrite')
  const settings = tx.objectStore('settings')
  const judgements = await judgementsIn(settings)
  const settled = judgements.find((one) => one.event === event && one.wasMe === wasMe)
  if (settled) {
    await settings.put(
      judgements.filter((one) => one !== settled),
      'judgements',
    )
    const known = await tx.objectStore('events').get(event)
    if (known && !isTaken) await changeEvents(tx, [withVerdict(known, settled.told)])
  }
  await tx.done
  return settled !== undefined
}
