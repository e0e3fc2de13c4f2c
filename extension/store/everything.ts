import type { Erasing, Receipt, SettingValues, Store } from './index.ts'

/** How many records each table of the store holds. */
export type Counts = Record<string, number>

/** What the erasing itself writes down, and what the background notes at each of its wakes: of no mail and no person. */
const OWN: (keyof SettingValues)[] = [
  'erasingAll',
  'receipt',
  'factsForgottenAt',
  'factsForgottenUpTo',
  'judgedAgain',
]

/** @returns how much there is of the user's */
export async function countEverything(store: Store): Promise<Counts> {
  const tx = store.transaction([...store.objectStoreNames])
  const counts: Counts = {}
  for (const name of tx.objectStoreNames) {
    if (name === 'settings') {
      const names = await tx.objectStore('settings').getAllKeys()
      counts[name] = names.filter((key) => !OWN.includes(key)).length
    } else counts[name] = await tx.objectStore(name).count()
  }
  await tx.done
  return counts
}

/**
 * Erases everything, and writes down what that was: all of it or nothing.
 * @param receiptOf makes the proof, given how much there was
 */
export async function eraseEverything(store: Store, receiptOf: (counts: Counts) => Receipt): Promise<void> {
  const counts = await countEverything(store)
  const tx = store.transaction([...store.objectStoreNames], 'readwrite')
  for (const name of tx.objectStoreNames) await tx.objectStore(name).clear()
  await tx.objectStore('settings').put(receiptOf(counts), 'receipt')
  await tx.done
}

/** Changes the wish to erase something, where it is still there. */
export async function changeErasing(store: Store, change: (erasing: Erasing) => Erasing): Promise<void> {
  const tx = store.transaction('settings', 'readwrite')
  const present = (await tx.store.get('erasingAll')) as Erasing | undefined
  if (present) await tx.store.put(change(present), 'erasingAll')
  await tx.done
}
