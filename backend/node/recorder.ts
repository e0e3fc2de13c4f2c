import type { MailboxId } from '../../shared/token/index.ts'
import { number, text } from '../sql.ts'
import type { NodeDatabase } from './database.ts'
import type { Piece } from './journal.ts'
import type { HitInJournal } from './storage-calls.ts'

/**
 * Records hits of the journal in their mailboxes, which touches pages all over the database: in large pieces,
 * and off the way of the answer.
 */
export class Recorder {
  readonly #database: NodeDatabase
  readonly #record: (hit: HitInJournal) => void
  readonly #report: (problem: string) => void
  /** On the disk and not recorded yet, the oldest first. */
  #backlog: string[] = []
  /** The place in the journal of the newest hit in the backlog, or of the last that was recorded. */
  #last: number

  /**
   * @param record judges and keeps one hit
   * @param report is told of a hit that cannot be recorded: it is kept aside until the next start
   */
  constructor(
    database: NodeDatabase,
    record: (hit: HitInJournal) => void,
    report: (problem: string) => void,
  ) {
    this.#database = database
    this.#record = record
    this.#report = report
    database.exec('create table if not exists journal_recorded (place integer not null) strict')
    database.exec('create table if not exists journal_set_aside (hit text not null) strict')
    const [row] = database.exec('select max(place) as place from journal_recorded')
    this.#last = row?.['place'] ? number(row, 'place') : 0
  }

  /** How many hits wait. */
  get backlog(): number {
    return this.#backlog.length
  }

  /** Up to which place in the journal hits are recorded, durably. */
  get recorded(): number {
    return this.#last - this.#backlog.length
  }

  /** Takes hits that are on the disk. */
  take({ lines, last }: Piece): void {
    for (const line of lines) this.#backlog.push(line)
    this.#last = last
  }

  /** Tries those again that could not be recorded: this may be a newer version. */
  retry(): void {
    const rows = this.#database.exec('select rowid, hit from journal_set_aside')
    this.#database.each(
      rows.map((row) => () => {
        this.#record(hitOf(text(row, 'hit')))
        this.#database.exec('delete from journal_set_aside where rowid = ?', number(row, 'rowid'))
      }),
    )
  }

  /**
   * Records the oldest hits.
   * @param most how many at the most
   * @returns whose they are
   * @throws Error with what the database says; then nothing has changed
   */
  recordSome(most: number): Set<MailboxId> {
    const waiting = byMailbox(this.#backlog.slice(0, most))
    const mailboxes = new Set<MailboxId>()
    const works = waiting.map((line) => () => {
      const hit = hitOf(line)
      this.#record(hit)
      mailboxes.add(hit.mailbox)
    })
    const remember = () => {
      this.#database.exec('delete from journal_recorded')
      this.#database.exec('insert into journal_recorded (place) values (?)', this.recorded + waiting.length)
    }
    const failures = this.#database.each([remember, ...works], (place) => {
      this.#database.exec('insert into journal_set_aside (hit) values (?)', waiting[place - 1] ?? '')
    })
    this.#backlog = this.#backlog.slice(waiting.length)
    for (const error of failures.values()) {
      this.#report(error instanceof Error ? error.message : String(error))
    }
    return mailboxes
  }
}

const MAILBOX_END = '{"mailbox":"12345678901'.length

/**
 * What lies together on the disk, together: the lines of one mailbox after another's, each mailbox's in the order in
 * which they came.
 */
function byMailbox(lines: readonly string[]): string[] {
  const ofMailboxes = Map.groupBy(lines, (line) => line.slice(0, MAILBOX_END))
  return [...ofMailboxes].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, own]) => own)
}

/** What stands in the journal was written by this version or an earlier one. */
function hitOf(line: string): HitInJournal {
  return JSON.parse(line) as HitInJournal
}
