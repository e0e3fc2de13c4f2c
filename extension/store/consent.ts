import { getSetting } from './index.ts'
import type { Store } from './index.ts'

/**
 * Whether the user agreed to what is kept: before, nothing is. Who was paired when this was not asked yet knows what
 * for.
 */
export async function hasConsented(store: Store): Promise<boolean> {
  const asked = (await getSetting(store, 'consented')) ?? (await getSetting(store, 'ownMailboxes'))
  return asked !== undefined
}
