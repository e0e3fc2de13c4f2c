import browser from 'webextension-polyfill'
import { openStore, pairedInForce } from '../store/index.ts'
import { eraseMail, nextErasing, putOffErasing, settleErasing } from '../store/erasing.ts'
import { Refusal, requestErasing } from './endpoint.ts'
import { inTurns } from './in-turns.ts'
import { changeMails } from './news.ts'
import { notificationOfReminder } from './reminders.ts'

const HOUR_MS = 3_600_000

/**
 * The user erases a mail: it is gone here at once, and its endpoint, which tells the user's other browsers, erases it
 * as soon as it can be reached.
 */
export async function erase(key: string): Promise<void> {
  await changeMails((store) => eraseMail(store, key, Date.now()))
  await browser.notifications.clear(notificationOfReminder(key))
  void tellErasings()
}

const inTurn = inTurns()

/** Tells the endpoint what it has still to erase, one after the other. Called at every wake. */
export function tellErasings(): Promise<void> {
  return inTurn(tellAll)
}

async function tellAll(): Promise<void> {
  const store = await openStore()
  const paired = await pairedInForce(store)
  if (!paired) return
  for (;;) {
    const message = await nextErasing(store, paired.mailbox, Date.now())
    if (message === undefined) return
    try {
      await requestErasing(paired, message)
    } catch (error) {
      // Out of reach or busy: the alarm tries again. A key that is not taken may be by the next pairing.
      if (!(error instanceof Refusal) || error.status === 401) return
      if (error.status !== 404 && error.status !== 410) {
        if (error.isForNow && error.code !== 'too-many-erased') return
        await putOffErasing(store, message, Date.now() + HOUR_MS)
        continue
      }
    }
    await settleErasing(store, message)
  }
}
