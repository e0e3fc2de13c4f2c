// The thread that brings hits to the disk, and does nothing else: what waits for it is the image.
import { parentPort, workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import type { DayKey } from './address-names.ts'
import type { Synchronous } from './database.ts'
import { Journal } from './journal.ts'

/** What the thread is started with. */
export interface JournalStart {
  file: string
  synchronous: Synchronous
  /** Up to which place hits are recorded. */
  recorded: number
}

/** What the thread is told. */
export type ToldJournal =
  /** So many hits as lines, and the key of the newest names that stand in them for addresses. */
  | { hits: string; count: number; dayKey: DayKey }
  /** Up to where hits are recorded. */
  | { recorded: number }
  /** Nothing that is recorded may stay, nor the key of names before this day. */
  | { forgetBefore: number }
  | 'stop'

/** What the thread says: hits are settled in the order in which they came. */
export type SaidByJournal =
  /** The place of the last hit on the disk. */
  | { opened: number; dayKey: DayKey | undefined }
  | { settled: number; last: number }
  | { settled: number; failed: string }
  | 'stopped'

/** However many are erased within this time, what is forgotten is overwritten once: hits wait for it. */
const OVERWRITTEN_AFTER_MS = 300

/** So many recorded hits are forgotten at once. */
const FORGOTTEN_AT_ONCE = 5_000

if (parentPort) serve(parentPort, workerData as JournalStart)

function serve(port: MessagePort, { file, recorded, synchronous }: JournalStart): void {
  const say = (said: SaidByJournal) => port.postMessage(said)
  const journal = new Journal(file, recorded, synchronous)
  let forgotten = recorded
  let overwriting: ReturnType<typeof setTimeout> | undefined

  port.on('message', (told: ToldJournal) => {
    if (told === 'stop') {
      if (overwriting) overwrite()
      journal.close()
      say('stopped')
      port.close()
    } else if ('hits' in told) {
      keep(told)
    } else if ('recorded' in told) {
      recorded = told.recorded
      if (recorded - forgotten >= FORGOTTEN_AT_ONCE) forget()
    } else {
      forget(told.forgetBefore)
    }
  })
  say({ opened: journal.last, dayKey: journal.dayKey })

  function keep({ hits, count, dayKey }: Extract<ToldJournal, { hits: string }>): void {
    try {
      journal.append(hits, count, dayKey)
      say({ settled: count, last: journal.last })
    } catch (error) {
      say({ settled: count, failed: error instanceof Error ? error.message : String(error) })
    }
  }

  function overwrite(): void {
    clearTimeout(overwriting)
    overwriting = undefined
    try {
      journal.overwrite()
    } catch {
      // The next hour does it.
    }
  }

  /** @param day before which the key of names goes too */
  function forget(day?: number): void {
    try {
      journal.forget(recorded)
      forgotten = recorded
      if (day === undefined) return
      journal.forgetKeyBefore(day)
      overwriting ??= setTimeout(overwrite, OVERWRITTEN_AFTER_MS)
    } catch {
      // The disk is full, say: what comes next meets it too, and tells.
    }
  }
}
