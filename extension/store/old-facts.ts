import type { KeptEvent, Store } from './index.ts'
import { getSetting, setSetting } from './index.ts'

/** How long the facts of a fetch (program, headers) are kept; the verdict stays. */
export const FACTS_KEPT_MS = 30 * 86_400_000
const FORGET_EVERY_MS = 86_400_000
/** The endpoint looks once a day too: what it tells may be older by so much. */
const LATE_MS = 2 * 86_400_000
/** Few enough that nothing else has to wait long. */
const EVENTS_AT_ONCE = 100
const GAP_MS = 5

/**
 * Forgets the facts of old events, once a day, as the endpoint does: piece by piece, from where it came to the last
 * time.
 * @param now Unix milliseconds by the endpoint's clock
 */
export async function forgetOldFacts(store: Store, now: number): Promise<void> {
  const last = (await getSetting(store, 'factsForgottenAt')) ?? 0
  if (now - last < FORGET_EVERY_MS) return
  const upTo = (await getSetting(store, 'factsForgottenUpTo')) ?? 0
  let from: number | undefined = upTo - LATE_MS
  while ((from = await forgetSome(store, from, now - FACTS_KEPT_MS)) !== undefined) {
    // Whoever else reads the store is let in.
    await new Promise((resolve) => setTimeout(resolve, GAP_MS))
  }
  await setSetting(store, 'factsForgottenAt', now)
}

/** @returns from where to go on; undefined where there are no more */
async function forgetSome(store: Store, from: number, end: number): Promise<number | undefined> {
  if (from > end) return undefined
  const tx = store.transaction(['events', 'settings'], 'readwrite')
  const byTime = tx.objectStore('events').index('byTime')
  const some = await byTime.getAll(IDBKeyRange.bound(from, end, true), EVENTS_AT_ONCE)
  const last = some.at(-1)?.at
  // A piece ends with all of one moment, so that the next can begin behind it.
  const others = last === undefined ? [] : await byTime.getAll(last)
  const events = new Map([...some, ...others].map((event) => [event.id, event]))
  for (const { facts, ...event } of events.values() as Iterable<KeptEvent>) {
    if (facts !== undefined) await tx.objectStore('events').put(event)
  }
  await tx.objectStore('settings').put(last ?? end, 'factsForgottenUpTo')
  await tx.done
  return some.length < EVENTS_AT_ONCE ? undefined : last
}
