import { Worker } from 'node:worker_threads'
import type { MailboxId } from '../../shared/token/index.ts'
import type { Synchronous } from './database.ts'
import { SettingError } from './settings.ts'
import type { HitOfMailbox, StorageCalls } from './storage-calls.ts'
import type { Said, StorageStart, Told } from './storage-thread.ts'

/** What became of the oldest hits that were handed over. */
export interface Settled {
  count: number
  /** Why those were not kept that were not, by their place. */
  failed: ReadonlyMap<number, string>
  /** Whose hits are on the disk. */
  mailboxes: ReadonlySet<MailboxId>
}

interface Listener {
  settled(what: Settled): void
  /** The thread died: what it was handed and did not settle is gone. */
  died(error: Error): void
}

const PAUSE_BEFORE_RESTART_MS = 1_000

/** The database, as the thread that answers requests reaches it: it never waits for the disk itself. */
export class Storage {
  readonly #start: StorageStart
  readonly #now: () => number
  readonly #asked = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  #listener: Listener | undefined
  #thread: Worker | undefined
  #stopping = false
  #lastId = 0

  /** @param now the endpoint's clock, in Unix milliseconds */
  constructor(folder: string, now: () => number, synchronous: Synchronous = 'full') {
    this.#start = { folder, synchronous }
    this.#now = now
  }

  /**
   * Opens the data folder.
   * @returns the endpoint's secret
   * @throws SettingError when it cannot be used
   */
  async open(): Promise<Uint8Array> {
    const thread = new Worker(new URL('./storage-thread.ts', import.meta.url), { workerData: this.#start })
    return await new Promise<Uint8Array>((resolve, reject) => {
      thread.once('message', (said: Said) => {
        if (typeof said === 'object' && 'opened' in said) {
          this.#thread = thread
          thread.on('message', (more: Said) => this.#hear(more))
          resolve(said.opened)
        } else if (typeof said === 'object' && 'refused' in said) reject(new SettingError(said.refused))
      })
      thread.on('error', (error) => {
        reject(error)
        this.#died(thread, error instanceof Error ? error : new Error(String(error)))
      })
    })
  }

  /** @param listener is told what became of hits, in the order in which they were handed over */
  listen(listener: Listener): void {
    this.#listener = listener
  }

  /** Hands hits over; {@link Listener} is told what became of them. */
  keep(hits: readonly HitOfMailbox[]): boolean {
    return this.#tell({ hits: JSON.stringify(hits) })
  }

  /**
   * Runs one of the calls in the storage thread.
   * @throws Error with what the database says
   */
  async ask<Call extends keyof StorageCalls>(
    call: Call,
    ...parameters: Parameters<StorageCalls[Call]>
  ): Promise<ReturnType<StorageCalls[Call]>> {
    const id = ++this.#lastId
    const answer = new Promise<unknown>((resolve, reject) => this.#asked.set(id, { resolve, reject }))
    if (!this.#tell({ call, parameters, id, now: this.#now() })) {
      this.#settleAsked(id)?.reject(new Error('The storage does not run.'))
    }
    return (await answer) as ReturnType<StorageCalls[Call]>
  }

  /** Ends the thread after it has done all that it was told, and closes the database. */
  async stop(): Promise<void> {
    this.#stopping = true
    const thread = this.#thread
    if (!thread) return
    const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()))
    this.#tell('stop')
    await ended
  }

  #tell(told: Told): boolean {
    this.#thread?.postMessage(told)
    return this.#thread !== undefined
  }

  #hear(said: Said): void {
    if (said === 'stopped' || 'opened' in said || 'refused' in said) return
    if ('settled' in said) {
      this.#listener?.settled({ count: said.settled, failed: said.failed, mailboxes: said.mailboxes })
    } else if ('result' in said) this.#settleAsked(said.id)?.resolve(said.result)
    else this.#settleAsked(said.id)?.reject(new Error(said.error))
  }

  #settleAsked(id: number) {
    const asked = this.#asked.get(id)
    this.#asked.delete(id)
    return asked
  }

  #died(thread: Worker, error: Error): void {
    if (this.#thread !== thread) return
    this.#thread = undefined
    for (const id of this.#asked.keys()) this.#settleAsked(id)?.reject(error)
    this.#listener?.died(error)
    if (!this.#stopping) this.#restartSoon()
  }

  #restartSoon(): void {
    setTimeout(() => {
      if (!this.#stopping) this.open().catch(() => this.#restartSoon())
    }, PAUSE_BEFORE_RESTART_MS).unref()
  }
}
