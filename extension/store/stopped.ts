import type { MessageId } from '../../shared/token/index.ts'
import { isStill } from './index.ts'
import type { Paired, Store } from './index.ts'
import { stranger } from './mails.ts'
import { refresh } from './refresh.ts'
import { isForgotten } from './retention.ts'
import { TABLES } from './transaction.ts'
import type { Transaction } from './transaction.ts'

/**
 * Recipients stopped the tracking of messages: their mails say so from now on. What was told before stays, without its
 * facts, as at the endpoint. Doing it twice does no harm.
 * @param paired whose messages they are; nothing is done when the browser was paired otherwise meanwhile
 */
export async function keepStopped(
  store: Store,
  messages: readonly MessageId[],
  paired: Paired,
): Promise<void> {
  const tx = store.transaction(TABLES, 'readwrite')
  if (!(await isStill(tx.objectStore('settings'), paired))) return
  await markStopped(tx, messages)
  await tx.done
}

/** The same within a transaction, whoever says so. */
export async function markStopped(tx: Transaction, messages: readonly MessageId[]): Promise<void> {
  for (const message of messages) {
    if (await tx.objectStore('withdrawn').get(message)) continue
    if (await tx.objectStore('erased').get(message)) continue
    if (await isForgotten(tx, message)) continue
    for (const { facts, ...event } of await tx.objectStore('events').index('byMessage').getAll(message)) {
      if (facts !== undefined) await tx.objectStore('events').put(event)
    }
    const mail = (await tx.objectStore('mails').index('byMessage').get(message)) ?? stranger(message)
    await refresh(tx, { ...mail, stopped: true })
  }
}
