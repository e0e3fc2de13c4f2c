import { getSetting } from './index.ts'
import type { Shield, Store } from './index.ts'

const OFF: Shield = { on: false, badge: false, senders: [] }

/** @returns how the user has the shield */
export async function shieldOf(store: Store): Promise<Shield> {
  return (await getSetting(store, 'shield')) ?? OFF
}

/**
 * Changes how the user has the shield.
 * @param change gives undefined where all is to stay as it is
 */
export async function changeShield(
  store: Store,
  change: (present: Shield) => Shield | undefined,
): Promise<void> {
  const tx = store.transaction('settings', 'readwrite')
  const after = change(((await tx.store.get('shield')) as Shield | undefined) ?? OFF)
  if (after) await tx.store.put(after, 'shield')
  await tx.done
}
