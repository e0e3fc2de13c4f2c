// The thread that brings hits to the disk, and does nothing else: what waits for it is the image.
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import type { DayKey } from './address-names.ts'
import type { Synchronous } from './database.ts'
import { Journal } from './journal.ts'
import type { Piece } from './journal.ts'

/** What the thread is started with. */
export interface JournalStart {
  file: string
  synchronous: Synchronous
  /** Up to which place hits are recorded. */
  recorded: number
}

/** What the thread is told. */
export type ToldJournal =
  /** A turn's hits as lines, and the key of the newest names that stand in them for addresses. */
  | { hits: string; dayKey: DayKey }
  /** Up to where hits are recorded. */
  | { recorded: number }
  /** Nothing that is recorded may stay, nor the key of names before this day. */
  | { forgetBefore: number }
  | 'stop'

/** What the thread says: each turn's hits are settled in the order in which they came. */
export type SaidByJournal =
  | { opened: Piece; dayKey: DayKey | undefined }
  | { settled: number; last: number }
  | { settled: number; failed: string }
  | 'stopped'

/** So many hits share a commit at the most: whoever comes behind them waits no longer than that takes. */
const HITS_A_COMMIT = 2_000

/** So many recorded hits are forgotten at once. */
const FORGOTTEN_AT_ONCE = 5_000

if (parentPort) serve(parentPort, workerData as JournalStart)

function serve(port: MessagePort, { file, recorded, synchronous }: JournalStart): void {
  const say = (said: SaidByJournal) => port.postMessage(said)
  const journal = new Journal(file, recorded, synchronous)
  let forgotten = recorded
  let newestKey: DayKey | undefined

  port.on('message', (first: ToldJournal) => {
    // Everything that has arrived meanwhile shares a commit.
    let turns: string[][] = []
    let count = 0
    let forgetBefore: number | undefined
    for (let told: ToldJournal | undefined = first; told !== undefined; told = next(port)) {
      if (told === 'stop') {
        keep(turns)
        journal.close()
        say('stopped')
        return port.close()
      }
      if ('recorded' in told) {
        recorded = told.recorded
        continue
      }
      if ('forgetBefore' in told) {
        forgetBefore = told.forgetBefore
        continue
      }
      const lines = told.hits.split('\n')
      turns.push(lines)
      newestKey = told.dayKey
      count += lines.length
      if (count < HITS_A_COMMIT) continue
      keep(turns)
      turns = []
      count = 0
    }
    keep(turns)
    if (forgetBefore === undefined && recorded - forgotten < FORGOTTEN_AT_ONCE) return
    try {
      journal.forget(recorded)
      forgotten = recorded
      if (forgetBefore !== undefined) journal.forgetKeyBefore(forgetBefore)
    } catch {
      // The disk is full, say: what comes next meets it too, and tells.
    }
  })
  say({ opened: journal.backlog(), dayKey: journal.dayKey })

  function keep(turns: readonly string[][]): void {
    if (turns.length === 0 || !newestKey) return
    try {
      const lines = turns.flat()
      let last = journal.append(lines, newestKey) - lines.length
      for (const { length } of turns) say({ settled: length, last: (last += length) })
    } catch (error) {
      const failed = error instanceof Error ? error.message : String(error)
      for (const { length } of turns) say({ settled: length, failed })
    }
  }
}

function next(port: MessagePort): ToldJournal | undefined {
  return (receiveMessageOnPort(port) as { message: ToldJournal } | undefined)?.message
}
