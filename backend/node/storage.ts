import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { MailboxId } from '../../shared/token/index.ts'
import type { Origin, Owner } from '../../shared/verdict/networks/index.ts'
import { placed } from '../mailbox/placed-hit.ts'
import { AddressNames, dayOf } from './address-names.ts'
import { JOURNAL_FILE, unusable } from './data-folder.ts'
import type { Synchronous } from './database.ts'
import { lineOf } from './journal-line.ts'
import type { JournalStart, SaidByJournal, ToldJournal } from './journal-thread.ts'
import { SettingError } from './settings.ts'
import type { HitOfMailbox, StorageCalls } from './storage-calls.ts'
import type { SaidByStorage, StorageStart, ToldStorage } from './storage-thread.ts'

/** What the storage has to say of itself. */
export interface StorageListener {
  /** The oldest hits that were handed over are on the disk, or cannot be, and why. */
  settled(count: number, failed: string | undefined): void
  /** Something new is in these mailboxes. */
  recorded(mailboxes: ReadonlySet<MailboxId>): void
  /** Hits that are on the disk could not be brought into their mailboxes; that is tried again. */
  problem(message: string): void
  /** A thread died and is started anew: hits that were handed over and not settled are gone. */
  died(error: Error): void
}

/** So many hits may be on the disk and not in their mailboxes; then the journal waits for the mailboxes. */
const LONGEST_BACKLOG = 300_000

const PAUSE_BEFORE_RESTART_MS = 1_000

/** So many hits share a commit at the most: whoever comes behind them waits no longer than that takes. */
const HITS_A_COMMIT = 2_000

/**
 * How much of its newest objects each thread keeps before it looks which are still needed. Hardly any is: more memory
 * would only be more to hold.
 */
const STORAGE_YOUNG_MB = 4
const JOURNAL_YOUNG_MB = 1

interface Threads {
  journal: Worker
  storage: Worker
}

/**
 * The data folder, as the thread that answers requests reaches it: it never waits for the disk itself. One thread
 * brings hits to the disk, another has the mailboxes.
 */
export class Storage {
  readonly #start: StorageStart
  readonly #now: () => number
  readonly #ownerOf: (origin: Origin) => Owner | undefined
  readonly #asked = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  #listener: StorageListener | undefined
  #threads: Threads | undefined
  #names: AddressNames | undefined
  /** Hits as lines that the journal has not got yet: it writes others, or the backlog is too long. */
  #held: string[] = []
  #journalWrites = false
  /** Places in the journal: of the last hit on the disk, and of the last in its mailbox. */
  #kept = 0
  #recorded = 0
  /** Up to which place the storage thread was told that hits are on the disk. */
  #told = 0
  #stopping = false
  #lastId = 0

  /**
   * @param now the endpoint's clock, in Unix milliseconds
   * @param ownerOf finds whose network an address is in
   */
  constructor(
    folder: string,
    now: () => number,
    ownerOf: (origin: Origin) => Owner | undefined,
    synchronous: Synchronous = 'full',
  ) {
    this.#start = { folder, synchronous }
    this.#now = now
    this.#ownerOf = ownerOf
  }

  /**
   * Opens the data folder.
   * @returns the endpoint's secret
   * @throws SettingError when it cannot be used
   */
  async open(): Promise<Uint8Array> {
    const storage = new Worker(new URL('./storage-thread.ts', import.meta.url), {
      workerData: this.#start,
      resourceLimits: { maxYoungGenerationSizeMb: STORAGE_YOUNG_MB },
    })
    const { opened: master, recorded } = await firstWord<SaidByStorage, 'opened'>(storage, 'opened')
    const start: JournalStart = {
      file: join(this.#start.folder, JOURNAL_FILE),
      synchronous: this.#start.synchronous,
      recorded,
    }
    const journal = new Worker(new URL('./journal-thread.ts', import.meta.url), {
      workerData: start,
      resourceLimits: { maxYoungGenerationSizeMb: JOURNAL_YOUNG_MB },
    })
    const backlog = await firstWord<SaidByJournal, 'opened'>(journal, 'opened').catch(async (error) => {
      await storage.terminate()
      throw unusable(this.#start.folder, error)
    })
    const threads = { journal, storage }
    this.#threads = threads
    this.#names ??= new AddressNames(backlog.dayKey, this.#now())
    this.#recorded = recorded
    this.#kept = backlog.opened
    this.#told = recorded
    this.#journalWrites = false
    storage.on('message', (said: SaidByStorage) => this.#hearStorage(said))
    journal.on('message', (said: SaidByJournal) => this.#hearJournal(said))
    for (const thread of [journal, storage]) thread.on('error', (error) => this.#died(threads, error))
    this.#tellKept()
    return master
  }

  /** @param listener is told what became of hits, in the order in which they were handed over */
  listen(listener: StorageListener): void {
    this.#listener = listener
  }

  /**
   * Hands hits over; {@link StorageListener} is told what became of them.
   * @returns whether anybody takes them
   */
  keep(hits: readonly HitOfMailbox[]): boolean {
    const names = this.#names
    if (!this.#threads || !names) return false
    // What is made of an address is made here: the address itself comes to no disk.
    for (const { mailbox, hit } of hits) {
      const nameOf = (address: string) => names.nameOf(address, hit.at)
      this.#held.push(lineOf({ mailbox, hit: placed(hit, this.#ownerOf, nameOf) }))
    }
    this.#handOver()
    return true
  }

  /**
   * Runs one of the calls in the storage thread, after all hits that are settled by now.
   * @throws Error with what the database says
   */
  async ask<Call extends keyof StorageCalls>(
    call: Call,
    ...parameters: Parameters<StorageCalls[Call]>
  ): Promise<ReturnType<StorageCalls[Call]>> {
    const id = ++this.#lastId
    const answer = new Promise<unknown>((resolve, reject) => this.#asked.set(id, { resolve, reject }))
    if (this.#threads) {
      this.#tellKept()
      this.#tellStorage({ call, parameters, id, now: this.#now() })
    } else this.#settleAsked(id)?.reject(new Error('The storage does not run.'))
    return (await answer) as ReturnType<StorageCalls[Call]>
  }

  /** Forgets what may not be kept any longer, and all that is kept twice. */
  async forget(): Promise<void> {
    await this.ask('forgetOldFacts')
    while (await this.ask('forgetOldReads'));
    this.forgetRecorded()
    await this.ask('emptyLog')
  }

  /** Leaves nothing in the journal that is recorded in its mailbox by now, or was erased there. */
  forgetRecorded(): void {
    this.#tellJournal({ forgetBefore: dayOf(this.#now()) })
  }

  /** Ends the threads after they have done all that they were told. */
  async stop(): Promise<void> {
    this.#stopping = true
    if (!this.#threads) return
    const { journal, storage } = this.#threads
    while (this.#held.length > 0) this.#handSome()
    const stopped = (thread: Worker) => new Promise<void>((resolve) => thread.once('exit', () => resolve()))
    const journalStopped = stopped(journal)
    this.#tellJournal('stop')
    await journalStopped
    const storageStopped = stopped(storage)
    this.#tellKept()
    this.#tellStorage('stop')
    await storageStopped
  }

  /** What comes while the journal writes shares the next commit. */
  #handOver(): void {
    if (this.#journalWrites || this.#held.length === 0) return
    if (this.#kept - this.#recorded < LONGEST_BACKLOG) this.#handSome()
  }

  #handSome(): void {
    const names = this.#names
    if (!names) return
    const lines = this.#held.splice(0, HITS_A_COMMIT)
    this.#journalWrites = true
    this.#tellJournal({ hits: lines.join('\n'), count: lines.length, dayKey: names.present })
  }

  #hearJournal(said: SaidByJournal): void {
    if (said === 'stopped' || 'opened' in said) return
    this.#journalWrites = false
    this.#handOver()
    if ('failed' in said) return this.#listener?.settled(said.settled, said.failed)
    this.#kept = said.last
    this.#listener?.settled(said.settled, undefined)
    this.#wakeStorage()
  }

  /**
   * A storage thread that has not recorded all that it knows of will say so when it has, and finds in the journal what
   * came meanwhile: to wake it at each commit would take more than the commit.
   */
  #wakeStorage(): void {
    if (this.#told <= this.#recorded) this.#tellKept()
  }

  /** Tells the storage thread what is on the disk, where that is news. */
  #tellKept(): void {
    if (this.#kept <= Math.max(this.#told, this.#recorded)) return
    this.#told = this.#kept
    this.#tellStorage({ kept: this.#kept })
  }

  #hearStorage(said: SaidByStorage): void {
    if (said === 'stopped' || 'opened' in said || 'refused' in said) return
    if ('recorded' in said) {
      this.#recorded = said.recorded
      this.#wakeStorage()
      this.#tellJournal({ recorded: said.recorded })
      this.#handOver()
      this.#listener?.recorded(said.mailboxes)
    } else if ('problem' in said) this.#listener?.problem(said.problem)
    else if ('result' in said) this.#settleAsked(said.id)?.resolve(said.result)
    else this.#settleAsked(said.id)?.reject(new Error(said.error))
  }

  #tellJournal(told: ToldJournal): void {
    this.#threads?.journal.postMessage(told)
  }

  #tellStorage(told: ToldStorage): void {
    this.#threads?.storage.postMessage(told)
  }

  #settleAsked(id: number) {
    const asked = this.#asked.get(id)
    this.#asked.delete(id)
    return asked
  }

  #died(threads: Threads, thrown: unknown): void {
    if (this.#threads !== threads) return
    this.#threads = undefined
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    this.#held = []
    for (const id of this.#asked.keys()) this.#settleAsked(id)?.reject(error)
    this.#listener?.died(error)
    // What the journal holds is read from the disk again.
    void Promise.all([threads.journal.terminate(), threads.storage.terminate()]).then(() =>
      this.#restartSoon(),
    )
  }

  #restartSoon(): void {
    setTimeout(() => {
      if (!this.#stopping) this.open().catch(() => this.#restartSoon())
    }, PAUSE_BEFORE_RESTART_MS).unref()
  }
}

/** @throws SettingError with what a thread says that cannot start; Error where it died */
async function firstWord<Said, Key extends string>(
  thread: Worker,
  key: Key,
): Promise<Extract<Said, Record<Key, unknown>>> {
  const said: unknown = await new Promise((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
  })
  thread.removeAllListeners('error')
  if (typeof said === 'object' && said !== null && key in said)
    return said as Extract<Said, Record<Key, unknown>>
  throw new SettingError((said as { refused: string }).refused)
}
