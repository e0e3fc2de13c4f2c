import { expectedDelivery } from '../../shared/token/index.ts'
import type { MessageId } from '../../shared/token/index.ts'
import type { Event } from '../../shared/events.ts'
import { forgetEvents, forgetInSettings } from './erasing.ts'
import { getSetting } from './index.ts'
import type { Retention, Store } from './index.ts'
import { forgetNotes } from './notes.ts'
import { forgetMail } from './refresh.ts'
import { TABLES } from './transaction.ts'
import type { Transaction } from './transaction.ts'

const DAY_MS = 86_400_000
/** So many mails are forgotten at a time: nothing else waits long. */
const MAILS_A_PIECE = 100

/** Mails that were sent longer ago are not kept; null: all are. What is too old goes at the next {@link forgetOldMails}. */
export async function keepDays(store: Store, days: number | null): Promise<void> {
  if (days === null) await store.delete('settings', 'retention')
  else await store.put('settings', { days } satisfies Retention, 'retention')
}

/**
 * Forgets some of the mails that are older than they are to be kept, with all that is known of them; once a day all of
 * them are gone. One of which the user is still to be reminded stays until then.
 * @param now Unix milliseconds
 * @returns whether there may be more
 */
export async function forgetOldMails(store: Store, now: number): Promise<boolean> {
  const retention = await getSetting(store, 'retention')
  if (!retention || now - (retention.doneAt ?? 0) < DAY_MS) return false
  const before = now - retention.days * DAY_MS
  const tx = store.transaction(TABLES, 'readwrite')
  const settings = tx.objectStore('settings')
  let forgotten = 0
  let cursor = await tx
    .objectStore('mails')
    .index('bySentAt')
    .openCursor(IDBKeyRange.upperBound(before, true))
  while (cursor && forgotten < MAILS_A_PIECE) {
    const mail = cursor.value
    if ((mail.remind?.dueAt ?? 0) <= now) {
      await forgetEvents(tx, mail.messages)
      await forgetMail(tx, mail)
      await forgetInSettings(tx, mail)
      await forgetNotes(tx, mail.messages)
      forgotten++
    }
    cursor = await cursor.continue()
  }
  const more = forgotten === MAILS_A_PIECE
  // What was chosen meanwhile stands.
  const present = (await settings.get('retention')) as Retention | undefined
  if (present?.days === retention.days) {
    const kept: Retention = { days: retention.days, before, ...(more ? {} : { doneAt: now }) }
    await settings.put(kept, 'retention')
  }
  await tx.done
  return more
}

/** @returns events without those of mails that are forgotten: whoever opens one again does not bring it back */
export async function withoutForgotten<E extends Event>(tx: Transaction, events: readonly E[]): Promise<E[]> {
  const kept: E[] = []
  for (const event of events) if (!(await isForgotten(tx, event.message))) kept.push(event)
  return kept
}

/** Whether a message is too old to be kept, and no mail is. */
export async function isForgotten(tx: Transaction, message: MessageId): Promise<boolean> {
  const { before = 0 } = ((await tx.objectStore('settings').get('retention')) ?? {}) as Partial<Retention>
  const isOld = expectedDelivery(message) < before
  return isOld && (await tx.objectStore('mails').index('byMessage').getKey(message)) === undefined
}
