import type { Channel } from '../../shared/alerts.ts'
import { openStore, pairedInForce } from '../store/index.ts'
import type { Note, Paired, Store } from '../store/index.ts'
import { closeRefused, forbid, nextNote, putOffNote, settleNote, untold } from '../store/notes.ts'
import { Refusal, announceNote, requestAlerts } from './endpoint.ts'
import { inTurns } from './in-turns.ts'

const HOUR_MS = 3_600_000

const inTurn = inTurns()
/** By this machine's clock: an endpoint that is too old is not asked all the time. */
let pausedUntil = 0

/**
 * Tells the endpoint what it may know of single mails and is to do for them, one after the other; what cannot be told
 * now is told later.
 */
export function tellNotes(): Promise<void> {
  return inTurn(tellAll)
}

/** Whether any letter names what a mail is about. */
export function mayNameTitles({ alerts: setUp }: { alerts: Named | null }): boolean {
  return [setUp?.mail, setUp?.webhook].some((channel) => channel?.names.includes('title'))
}

/** Whether any alert goes out. */
export function hasAlerts({ alerts: setUp }: { alerts: Named | null }): boolean {
  return setUp?.mail !== undefined || setUp?.webhook !== undefined
}

type Named = Partial<Record<Channel, { names: readonly string[] } | undefined>>

async function tellAll(): Promise<void> {
  const store = await openStore()
  const paired = await pairedInForce(store)
  if (!paired || Date.now() < pausedUntil) return
  let present: Awaited<ReturnType<typeof requestAlerts>> | undefined
  try {
    for (;;) {
      const note = await nextNote(store, paired.mailbox, Date.now())
      if (!note) return
      const request = untold(note)
      // Another browser may have taken the leave back: nothing that hangs on it goes out before that was asked.
      if (typeof request?.title === 'string') {
        present ??= await requestAlerts(paired)
        if (!mayNameTitles(present)) {
          await forbid(store, 'titles')
          continue
        }
      }
      if (request?.notInGmail === true) {
        present ??= await requestAlerts(paired)
        if (!hasAlerts(present)) {
          await forbid(store, 'alerted')
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
