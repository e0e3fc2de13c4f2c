import type { MessageId } from '../../shared/token/index.ts'
import { getSetting, openStore } from '../store/index.ts'
import { Refusal, announceView } from './endpoint.ts'

/** The endpoint takes no look that is older. */
const OLDEST_MS = 86_400_000

/** Keeps that the sender is looking at these mails now, to be told to the endpoint. */
export async function keepOwnViews(messages: readonly MessageId[]): Promise<void> {
  const store = await openStore()
  if (!(await getSetting(store, 'paired'))) return
  const at = Date.now()
  const tx = store.transaction('ownViews', 'readwrite')
  await Promise.all([...messages.map((message) => tx.store.add({ message, at })), tx.done])
}

/** Tells the endpoint the looks that it has not heard of; what cannot be told now is told later. */
export async function tellOwnViews(): Promise<void> {
  const store = await openStore()
  const paired = await getSetting(store, 'paired')
  if (!paired || paired.revoked) return
  for (const key of await store.getAllKeys('ownViews')) {
    const view = await store.get('ownViews', key)
    if (!view) continue
    const ago = Math.max(0, Date.now() - view.at)
    try {
      if (ago <= OLDEST_MS) await announceView(paired, view.message, ago)
    } catch (error) {
      // Out of reach, or busy: the alarm tries again. What the endpoint does not take is not kept for ever.
      if (!(error instanceof Refusal) || error.isForNow) return
    }
    await store.delete('ownViews', key)
  }
}
