import type { TellOf } from '../news-choices.ts'
import type { Store } from './index.ts'
import { refresh } from './refresh.ts'
import { seen, unseenOf } from './seen.ts'
import { TABLES } from './transaction.ts'

/**
 * Keeps what the user wants to be told of one mail. Of one that is muted nothing that was told stays.
 * @returns the ids of the notifications that have no place any more; undefined where there is no such mail
 */
export async function keepTellOf(store: Store, key: string, tell: TellOf): Promise<string[] | undefined> {
  const tx = store.transaction(TABLES, 'readwrite')
  const known = await tx.objectStore('mails').get(key)
  if (known) {
    const { tell: _, ...mail } = tell.how === 'mute' ? await seen(tx, known) : known
    await refresh(tx, isUsual(tell) ? mail : { ...mail, tell })
  }
  await tx.done
  return known && (tell.how === 'mute' ? unseenOf(known) : [])
}

function isUsual({ how, kinds }: TellOf): boolean {
  return how === 'as-usual' && Object.keys(kinds).length === 0
}
