// The thread that has the mailboxes: it records hits that the journal has brought to the disk, and answers calls.
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import type { MailboxId } from '../../shared/token/index.ts'
import { eraseAgain } from '../mailbox/erasing.ts'
import { Mailbox } from '../mailbox/index.ts'
import type { Surroundings } from '../mailbox/index.ts'
import { JOURNAL_FILE, openDataFolder, unusable } from './data-folder.ts'
import type { Synchronous } from './database.ts'
import { readTombstones } from './erased-file.ts'
import { RECORDED_AT_ONCE, gatherAfter, nextAfter } from './gathering.ts'
import { JournalReader } from './journal.ts'
import { keyedHash } from './keyed-hash.ts'
import { randomPool } from './random-pool.ts'
import { Recorder } from './recorder.ts'
import { looksBehind, storageCalls } from './storage-calls.ts'
import type { StorageCalls } from './storage-calls.ts'

/** What the thread is started with. */
export interface StorageStart {
  folder: string
  synchronous: Synchronous
}

/** What the thread is told. */
export type ToldStorage =
  /** Up to which place in the journal hits are on the disk. */
  { kept: number } | { call: keyof StorageCalls; parameters: unknown[]; id: number; now: number } | 'stop'

/** What the thread says. */
export type SaidByStorage =
  | { opened: Uint8Array; recorded: number }
  | { refused: string }
  /** Hits are recorded up to a place in the journal, some of them in these mailboxes. */
  | { recorded: number; mailboxes: ReadonlySet<MailboxId> }
  | { problem: string }
  | { id: number; result: unknown }
  | { id: number; error: string }
  | 'stopped'

const PAUSE_AFTER_FAILURE_MS = 1_000

/** Where there are not enough cores, requests and the journal come first. On Linux this is said of one thread. */
const NICE = 10

if (parentPort) serve(parentPort, workerData as StorageStart)

function serve(port: MessagePort, { folder, synchronous }: StorageStart): void {
  const say = (said: SaidByStorage) => port.postMessage(said)
  stepBack()
  const journal = new JournalReader(join(folder, JOURNAL_FILE))
  let opened: ReturnType<typeof openDataFolder>
  let recorder: Recorder
  let now = 0
  const surroundings: Surroundings = { now: () => now, random: randomPool(), keyedHash }
  try {
    opened = openDataFolder(folder, synchronous)
    const { database } = opened
    const mailboxOf = (id: MailboxId) => new Mailbox(database, id, surroundings)
    eraseAgain(mailboxOf, readTombstones(folder))
    recorder = new Recorder(
      database,
      journal,
      ({ mailbox, hit }) => mailboxOf(mailbox).recordPlaced(hit),
      (problem) => say({ problem }),
    )
    recorder.retry()
  } catch (error) {
    say({ refused: unusable(folder, error).message })
    return port.close()
  }
  const { database, master } = opened
  const calls = storageCalls(database, surroundings, folder)
  let recording: ReturnType<typeof setTimeout> | undefined
  let recordedAt = performance.now()
  let gatherMs = 0

  port.on('message', (first: ToldStorage) => {
    for (let told: ToldStorage | undefined = first; told !== undefined; told = next(port)) {
      if (typeof told === 'object' && 'kept' in told) {
        recorder.hear(told.kept)
        continue
      }
      // What was answered before must be seen by what is asked now.
      if (told === 'stop' || !looksBehind(told.call)) while (recorder.backlog > 0 && recordSome());
      if (told === 'stop') {
        clearTimeout(recording)
        journal.close()
        database.close()
        say('stopped')
        return port.close()
      }
      now = told.now
      say(answerTo(calls, told))
    }
    recordSoon(nextAfter(recorder.backlog, gatherMs))
  })
  say({ opened: master, recorded: recorder.recorded })

  /** @returns whether it could be done */
  function recordSome(): boolean {
    try {
      const mailboxes = recorder.recordSome(RECORDED_AT_ONCE)
      say({ recorded: recorder.recorded, mailboxes })
      return true
    } catch (error) {
      say({ problem: messageOf(error) })
      return false
    }
  }

  function recordSoon(delay: number): void {
    if (recorder.backlog === 0) return
    recording ??= setTimeout(() => {
      recording = undefined
      if (recorder.backlog === 0) return
      const begin = performance.now()
      const before = recorder.recorded
      const done = recordSome()
      gatherMs = gatherAfter(recorder.recorded - before, begin - recordedAt)
      recordedAt = begin
      recordSoon(done ? nextAfter(recorder.backlog, gatherMs) : PAUSE_AFTER_FAILURE_MS)
    }, delay)
  }
}

function stepBack(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(0, NICE)
  } catch {
    // A sandbox may forbid it; then all threads are equal.
  }
}

function next(port: MessagePort): ToldStorage | undefined {
  return (receiveMessageOnPort(port) as { message: ToldStorage } | undefined)?.message
}

function answerTo(
  calls: StorageCalls,
  { id, call, parameters }: Extract<ToldStorage, { id: number }>,
): SaidByStorage {
  try {
    // The types were checked where the call was made: `Storage.ask`.
    const does = calls[call] as (...parameters: unknown[]) => unknown
    return { id, result: does(...parameters) }
  } catch (error) {
    return { id, error: messageOf(error) }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
