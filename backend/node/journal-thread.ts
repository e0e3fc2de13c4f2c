// The thread that brings hits to the disk, and does nothing else: what waits for it is the image.
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
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

/** What the thread is told: a turn's hits as lines, or up to where hits are recorded. */
export type ToldJournal = { hits: string } | { recorded: number } | 'stop'

/** What the thread says: each turn's hits are settled in the order in which they came. */
export type SaidByJournal =
  { opened: Piece } | { settled: number; last: number } | { settled: number; failed: string } | 'stopped'

/** So many hits share a commit at the most: whoever comes behind them waits no longer than that takes. */
const HITS_A_COMMIT = 2_000

/** So many recorded hits are forgotten at once. */
const FORGOTTEN_AT_ONCE = 5_000

if (parentPort) serve(parentPort, workerData as JournalStart)

function serve(port: MessagePort, { file, recorded, synchronous }: JournalStart): void {
  const say = (said: SaidByJournal) => port.postMessage(said)
  const journal = new Journal(file, recorded, synchronous)
  let forgotten = recorded

  port.on('message', (first: ToldJournal) => {
    // Everything that has arrived meanwhile shares a commit.
    let turns: string[][] = []
    let count = 0
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
      const lines = told.hits.split('\n')
      turns.push(lines)
      count += lines.length
      if (count < HITS_A_COMMIT) continue
      keep(turns)
      turns = []
      count = 0
    }
    keep(turns)
    if (recorded - forgotten < FORGOTTEN_AT_ONCE) return
    try {
      journal.forget(recorded)
      forgotten = recorded
    } catch {
      // The disk is full, say: what comes next meets it too, and tells.
    }
  })
  say({ opened: journal.backlog() })

  function keep(turns: readonly string[][]): void {
    if (turns.length === 0) return
    try {
      const lines = turns.flat()
      let last = journal.append(lines) - lines.length
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
