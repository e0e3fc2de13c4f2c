import type { MessageId } from '../../shared/token/index.ts'
import { forgetMessages } from './erasing.ts'
import { isStill } from './index.ts'
import type { Paired, Store } from './index.ts'
import { TABLES } from './transaction.ts'

/**
 * Messages were erased at the endpoint, by this browser or by another one of the user's: every copy of what is known of
 * them goes, with the mails that they are, and nothing of them is kept again. Doing it twice does no harm.
 * @param paired whose messages they are; nothing is done when the browser was paired otherwise meanwhile
 */
export async function forgetErased(
  store: Store,
  messages: readonly MessageId[],
  paired: Paired,
): Promise<void> {
  const tx = store.transaction(TABLES, 'readwrite')
  if (!(await isStill(tx.objectStore('settings'), paired))) return
  for (const message of messages) {
    await tx.objectStore('erased').put({ message, mailbox: paired.mailbox })
  }
  await forgetMessages(tx, messages)
  await tx.done
}
