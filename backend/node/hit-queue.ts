import type { MailboxId } from '../../shared/token/index.ts'
import type { Hit } from '../mailbox/index.ts'
import type { HitOfMailbox } from './storage-calls.ts'

/** However long the disk takes: after this the image goes out. */
export const PATIENCE_MS = 2_000

/** So many hits may wait for the disk; beyond that, memory is worth more than the next of them. */
export const MOST_WAITING = 100_000

const TAKEN_KEPT = 4_096

/** What the queue needs of the storage, which may be slow, refuse, or die. */
export interface Keeps {
  keep(hits: readonly HitOfMailbox[]): boolean
}

interface Waiting {
  /** Sends the image; undefined once it went out. */
  answer: (() => void) | undefined
  /** Milliseconds, by a clock that never jumps. */
  since: number
}

/**
 * Holds the image back until its hit is on the disk, for two seconds at the most. Hits of one turn of the event
 * loop go to the storage together, and so share a commit; what arrives while it writes shares the next.
 */
export class HitQueue {
  readonly #storage: Keeps
  readonly #lost: (count: number, reason: string) => void
  readonly #now: () => number
  /**
   * Handed over and not settled, the oldest first; `#first` is the place of the oldest. What was settled is let go at
   * once: V8 takes what is held for longer than a moment for something that stays.
   */
  #waiting: (Waiting | undefined)[] = []
  #first = 0
  /** Of this turn, not handed over yet. */
  #fresh: HitOfMailbox[] = []
  #patience: ReturnType<typeof setTimeout> | undefined
  readonly counts = { stored: 0, lost: 0 }

  /**
   * @param lost is told how many images went out without their hit being kept, and why
   * @param now milliseconds, by a clock that never jumps
   */
  constructor(
    storage: Keeps,
    lost: (count: number, reason: string) => void,
    now: () => number = () => performance.now(),
  ) {
    this.#storage = storage
    this.#lost = lost
    this.#now = now
  }

  /** @param answer is called once: after the commit, after two seconds, or when the hit cannot be kept */
  add(mailbox: MailboxId, hit: Hit, answer: () => void): void {
    if (this.#waiting.length - this.#first >= MOST_WAITING) {
      answer()
      return this.#lose(1, 'The disk is too slow: too many hits wait for it.')
    }
    this.#fresh.push({ mailbox, hit })
    this.#waiting.push({ answer, since: this.#now() })
    if (this.#fresh.length === 1) setImmediate(() => this.flush())
    this.#patience ??= setTimeout(() => this.#loseOverdue(), PATIENCE_MS)
  }

  /** Hands over what waits, now. */
  flush(): void {
    const fresh = this.#fresh
    if (fresh.length === 0) return
    this.#fresh = []
    if (!this.#storage.keep(fresh)) this.abandon('The storage does not run.')
  }

  /**
   * The oldest hits are on the disk, or cannot be.
   * @param failed why they cannot be
   */
  settle(count: number, failed?: string): void {
    let lost = 0
    for (let i = 0; i < count; i++) {
      const answer = this.#takeOldest()
      if (failed === undefined) this.counts.stored++
      // Whoever was answered before was counted then.
      else if (answer) lost++
      answer?.()
    }
    if (failed !== undefined && lost > 0) this.#lose(lost, failed)
  }

  /** Nothing that waits will be kept any more. */
  abandon(reason: string): void {
    this.#fresh = []
    this.settle(this.#waiting.length - this.#first, reason)
  }

  /** Ends the wait; call it once everything is settled. */
  stop(): void {
    clearTimeout(this.#patience)
    this.abandon('The endpoint was stopped.')
  }

  #takeOldest(): (() => void) | undefined {
    const answer = this.#waiting[this.#first]?.answer
    this.#waiting[this.#first++] = undefined
    // Under load it is never empty: what was taken is cut off in large pieces.
    if (this.#first >= Math.min(this.#waiting.length, TAKEN_KEPT)) {
      this.#waiting = this.#waiting.slice(this.#first)
      this.#first = 0
    }
    return answer
  }

  #loseOverdue(): void {
    this.#patience = undefined
    const now = this.#now()
    let lost = 0
    for (let i = this.#first; i < this.#waiting.length; i++) {
      const waiting = this.#waiting[i]
      if (!waiting?.answer) continue
      const left = waiting.since + PATIENCE_MS - now
      if (left > 0) {
        this.#patience = setTimeout(() => this.#loseOverdue(), left)
        break
      }
      waiting.answer()
      waiting.answer = undefined
      lost++
    }
    if (lost > 0) this.#lose(lost, 'The disk took longer than two seconds.')
  }

  #lose(count: number, reason: string): void {
    this.counts.lost += count
    this.#lost(count, reason)
  }
}
