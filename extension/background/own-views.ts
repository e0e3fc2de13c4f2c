import type { MessageId } from '../../shared/token/index.ts'
import { OWN_VIEW_AFTER_MS } from '../../shared/verdict/rules.ts'
import { getSetting, openStore, pairedInForce } from '../store/index.ts'
import { Refusal, announceView } from './endpoint.ts'
import { announce } from './gmail-tabs.ts'
import { keepEndpoint } from './pairing.ts'

/** The endpoint takes no look that is older. */
const OLDEST_MS = 86_400_000
/** So long a look may explain what this browser hears of, before the endpoint says the same. */
const EXPLAINS_MS = 2 * OWN_VIEW_AFTER_MS

/** Keeps that the sender is looking at these mails now, to be told to the endpoint. */
export async function keepOwnViews(messages: readonly MessageId[]): Promise<void> {
  const store = await openStore()
  if (!(await getSetting(store, 'paired'))) return
  const at = Date.now()
  const tx = store.transaction(['ownViews', 'erased'], 'readwrite')
  for (const message of messages) {
    // What the user erased still lies in Gmail, with its image.
    const isErased = (await tx.objectStore('erased').getKey(message)) !== undefined
    if (!isErased) await tx.objectStore('ownViews').add({ message, at })
  }
  await tx.done
}

/** Tells the endpoint the looks that it has not heard of; what cannot be told now is told later. */
export async function tellOwnViews(): Promise<void> {
  const store = await openStore()
  const paired = await pairedInForce(store)
  if (!paired) return
  for (const key of await store.getAllKeys('ownViews')) {
    const view = await store.get('ownViews', key)
    if (!view) continue
    const ago = Math.max(0, Date.now() - view.at)
    try {
      if (!view.isTold && ago <= OLDEST_MS) {
        const said = await announceView(paired, view.message, ago)
        if (await keepEndpoint(paired, said)) void announce({ type: 'settings-changed' })
      }
    } catch (error) {
      // Out of reach, or busy: the alarm tries again. What the endpoint does not take is not kept for ever.
      if (!(error instanceof Refusal) || error.isForNow) return
    }
    if (ago > EXPLAINS_MS) await store.delete('ownViews', key)
    else await store.put('ownViews', { ...view, isTold: true }, key)
  }
}
