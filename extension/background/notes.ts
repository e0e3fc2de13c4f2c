import type { Channel } from '../../shared/alerts.ts'
import { getSetting, openStore } from '../store/index.ts'
import type { Note, Paired, Store } from '../store/index.ts'
import { closeRefused, forbidTitles, nextNote, putOffNote, settleNote, untold } from '../store/notes.ts'
import { Refusal, announceNote, requestAlerts } from './endpoint.ts'

const HOUR_MS = 3_600_000

let telling: Promise<void> = Promise.resolve()
/** By this machine's clock: an endpoint that is too old is not asked all the time. */
let pausedUntil = 0

/**
 * Tells the endpoint what it may know of single mails and is to do for them, one after the other; what cannot be told
 * now is told later.
 */
export function tellNotes(): Promise<void> {
  telling = telling.then(tellAll, tellAll)
  return telling
}

/** Whether any letter names what a mail is about. */
export function mayNameTitles({ alerts: setUp }: { alerts: Named | null }): boolean {
  return [setUp?.mail, setUp?.webhook].some((channel) => channel?.names.includes('title'))
}

type Named = Partial<Record<Channel, { names: readonly string[] } | undefined>>

async function tellAll(): Promise<void> {
  const store = await openStore()
  const paired = await getSetting(store, 'paired')
  if (!paired || paired.revoked || Date.now() < pausedUntil) return
  let mayBeNamed: boolean | undefined
  try {
    for (;;) {
      const note = await nextNote(store, paired.mailbox, Date.now())
      if (!note) return
      const request = untold(note)
      // Another browser may have taken the leave back: no subject goes out before that was asked.
      if (request && typeof request.title === 'string') {
        mayBeNamed ??= mayNameTitles(await requestAlerts(paired))
        if (!mayBeNamed) {
          await forbidTitles(store)
          continue
        }
      }
      await tell(store, paired, note)
    }
  } catch (error) {
    // Out of reach or busy: the alarm tries again.
    if (error instanceof Refusal && error.status === 404) pausedUntil = Date.now() + HOUR_MS
  }
}

/** @throws Refusal, or TypeError, where there is no use in telling the next one either */
async function tell(store: Store, paired: Paired, note: Note): Promise<void> {
  try {
    await announceNote(paired, note.message, untold(note) ?? {})
    await settleNote(store, note)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'too-many-messages') await putOffNote(store, note, Date.now() + HOUR_MS)
    else if (error.status === 410 || error.status === 400) await closeRefused(store, note)
    else throw error
  }
}
