// The one thread that touches the disk: however long a write takes, the thread that answers requests goes on.
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import type { MailboxId } from '../../shared/token/index.ts'
import { Mailbox } from '../mailbox/index.ts'
import type { Surroundings } from '../mailbox/index.ts'
import { openDataFolder } from './data-folder.ts'
import type { NodeDatabase, Synchronous } from './database.ts'
import { randomPool } from './random-pool.ts'
import { storageCalls } from './storage-calls.ts'
import type { HitOfMailbox, StorageCalls } from './storage-calls.ts'

/** What the thread is started with. */
export interface StorageStart {
  folder: string
  synchronous: Synchronous
}

/** What the thread is told. */
export type Told =
  /** A turn's hits, as JSON: one string crosses threads faster than many objects. */
  { hits: string } | { call: keyof StorageCalls; parameters: unknown[]; id: number; now: number } | 'stop'

/** What the thread says: hits are settled in the order in which they came. */
export type Said =
  | { opened: Uint8Array }
  | { refused: string }
  | { settled: number; failed: ReadonlyMap<number, string>; mailboxes: ReadonlySet<MailboxId> }
  | { id: number; result: unknown }
  | { id: number; error: string }
  | 'stopped'

/** So many hits share a commit at the most: whoever comes behind them waits no longer than that takes. */
const HITS_A_COMMIT = 2_000

if (parentPort) serve(parentPort, workerData as StorageStart)

function serve(port: MessagePort, { folder, synchronous }: StorageStart): void {
  const say = (said: Said) => port.postMessage(said)
  let opened: ReturnType<typeof openDataFolder>
  try {
    opened = openDataFolder(folder, synchronous)
  } catch (error) {
    say({ refused: messageOf(error) })
    port.close()
    return
  }
  const { database, master } = opened
  let now = 0
  const surroundings: Surroundings = { now: () => now, random: randomPool() }
  const calls = storageCalls(database, surroundings)
  const keep = keeper(database, surroundings, say)

  port.on('message', (first: Told) => {
    // Everything that has arrived meanwhile: hits that stand in a row share a commit.
    const waiting: HitOfMailbox[] = []
    for (let told: Told | undefined = first; told !== undefined; told = next(port)) {
      if (typeof told === 'object' && 'hits' in told) {
        waiting.push(...(JSON.parse(told.hits) as HitOfMailbox[]))
        if (waiting.length >= HITS_A_COMMIT) keep(waiting.splice(0))
        continue
      }
      keep(waiting.splice(0))
      if (told === 'stop') {
        database.close()
        say('stopped')
        port.close()
        return
      }
      now = told.now
      say(answerTo(calls, told))
    }
    keep(waiting)
  })
  say({ opened: master })
}

function next(port: MessagePort): Told | undefined {
  return (receiveMessageOnPort(port) as { message: Told } | undefined)?.message
}

function answerTo(calls: StorageCalls, { id, call, parameters }: Extract<Told, { id: number }>): Said {
  try {
    // The types were checked where the call was made: `Storage.ask`.
    const does = calls[call] as (...parameters: unknown[]) => unknown
    return { id, result: does(...parameters) }
  } catch (error) {
    return { id, error: messageOf(error) }
  }
}

function keeper(database: NodeDatabase, surroundings: Surroundings, say: (said: Said) => void) {
  return (hits: readonly HitOfMailbox[]): void => {
    if (hits.length === 0) return
    const mailboxes = new Set<MailboxId>()
    const failed = new Map<number, string>()
    try {
      const failures = database.each(
        hits.map(
          ({ mailbox, hit }) =>
            () =>
              new Mailbox(database, mailbox, surroundings).record(hit),
        ),
      )
      for (const [i, error] of failures) failed.set(i, messageOf(error))
      for (const [i, { mailbox }] of hits.entries()) if (!failed.has(i)) mailboxes.add(mailbox)
    } catch (error) {
      for (const i of hits.keys()) failed.set(i, messageOf(error))
    }
    say({ settled: hits.length, failed, mailboxes })
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
