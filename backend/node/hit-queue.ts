import type { MailboxId } from '../../shared/token/index.ts'
import type { Hit } from '../mailbox/index.ts'
import type { Sql } from '../sql.ts'

interface Waiting {
  mailbox: MailboxId
  hit: Hit
  answered: () => void
}

/**
 * Hits of one turn of the event loop share one commit, so that many share one write to the disk; each has a
 * savepoint of its own, so that one that fails takes no other with it.
 */
export class HitQueue {
  readonly #sql: Sql
  readonly #record: (mailbox: MailboxId, hit: Hit) => void
  readonly #stored: (mailboxes: Set<MailboxId>) => void
  readonly #report: (error: Error) => void
  #waiting: Waiting[] = []
  readonly counts = { stored: 0, lost: 0 }

  /**
   * @param record keeps one hit, within a transaction
   * @param stored is told whose hits a commit has brought to the disk
   * @param report is told of hits that could not be stored
   */
  constructor(
    sql: Sql,
    record: (mailbox: MailboxId, hit: Hit) => void,
    stored: (mailboxes: Set<MailboxId>) => void,
    report: (error: Error) => void,
  ) {
    this.#sql = sql
    this.#record = record
    this.#stored = stored
    this.#report = report
  }

  /** @param answered is called after the commit, or when it failed: the image goes out either way */
  add(mailbox: MailboxId, hit: Hit, answered: () => void): void {
    this.#waiting.push({ mailbox, hit, answered })
    if (this.#waiting.length === 1) setImmediate(() => this.flush())
  }

  /** Stores what waits, now. */
  flush(): void {
    const waiting = this.#waiting
    this.#waiting = []
    if (waiting.length === 0) return
    const kept = new Set<MailboxId>()
    let stored = 0
    try {
      this.#sql.transaction(() => {
        for (const { mailbox, hit } of waiting) {
          try {
            this.#sql.transaction(() => this.#record(mailbox, hit))
            kept.add(mailbox)
            stored++
          } catch (error) {
            this.#report(asError(error))
          }
        }
      })
    } catch (error) {
      kept.clear()
      stored = 0
      this.#report(asError(error))
    }
    this.counts.stored += stored
    this.counts.lost += waiting.length - stored
    for (const { answered } of waiting) answered()
    if (kept.size > 0) this.#stored(kept)
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
