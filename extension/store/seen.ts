import type { Mail, Store } from './index.ts'
import { TABLES } from './transaction.ts'
import type { Transaction } from './transaction.ts'

/**
 * The user has looked at some mails: all that there was to tell of them is seen.
 * @returns the ids of the notifications that have done their work
 */
export async function keepSeen(store: Store, keys: readonly string[]): Promise<string[]> {
  const tx = store.transaction(TABLES, 'readwrite')
  const ids: string[] = []
  for (const key of keys) {
    const mail = await tx.objectStore('mails').get(key)
    if (mail?.unseen === undefined) continue
    ids.push(...unseenOf(mail))
    await tx.objectStore('mails').put(await seen(tx, mail))
  }
  await tx.done
  return ids
}

/**
 * Takes off what the user has seen before it could be told.
 * @returns the mail with all of it seen
 */
export async function seen(tx: Transaction, mail: Mail): Promise<Mail> {
  const notices = tx.objectStore('notices')
  for (const id of unseenOf(mail)) {
    if ((await notices.get(id))?.kind !== 'withdrawn') await notices.delete(id)
  }
  return allSeen(mail)
}

/** @returns a mail of which nothing that was told is news any more */
export function allSeen(given: Mail): Mail {
  const { unseen: _, told, ...mail } = given
  return told ? { ...mail, told: told.map((one) => ({ ...one, isSeen: true })) } : mail
}

/** @returns the ids of the notifications of all that the user has not seen */
export function unseenOf({ told = [] }: Pick<Mail, 'told'>): string[] {
  return told.filter(({ isSeen }) => !isSeen).map(({ event }) => event)
}
