import type { MessageId } from '../../shared/token/index.ts'
import { isStill, isStranger } from './index.ts'
import type { Paired, Store } from './index.ts'
import { closeNote } from './notes.ts'
import { forgetMail, refresh } from './refresh.ts'
import { withoutReminder } from './reminders.ts'
import { TABLES } from './transaction.ts'

/**
 * Messages were erased at the endpoint: every copy of their events goes. A mail that was sent from here stays, as one
 * of which nothing is known; one that was known from its events only goes with them. Doing it twice does no harm.
 * @param paired whose messages they are; nothing is done when the browser was paired otherwise meanwhile
 */
export async function forgetErased(
  store: Store,
  messages: readonly MessageId[],
  paired: Paired,
): Promise<void> {
  const tx = store.transaction(TABLES, 'readwrite')
  if (!(await isStill(tx.objectStore('settings'), paired))) return
  const events = tx.objectStore('events')
  for (const message of messages) {
    for (const id of await events.index('byMessage').getAllKeys(message)) await events.delete(id)
    const mail = await tx.objectStore('mails').index('byMessage').get(message)
    if (!mail) continue
    if (isStranger(mail)) {
      await forgetMail(tx, mail)
      continue
    }
    await closeNote(tx, message, paired.mailbox)
    await refresh(tx, withoutReminder(mail))
  }
  await tx.done
}
