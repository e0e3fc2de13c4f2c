import type { MailboxId } from '../../shared/token/index.ts'
import { number, text } from '../sql.ts'
import type { NodeDatabase } from './database.ts'
import { hitOf, mailboxIn } from './journal-line.ts'
import type { JournalReader } from './journal.ts'
import type { HitInJournal } from './storage-calls.ts'

/**
 * Records hits of the journal in their mailboxes, which touches pages all over the database: in large pieces,
 * and off the way of the answer.
 */
export class Recorder {
  readonly #database: NodeDatabase
  readonly #journal: Pick<JournalReader, 'after'>
  readonly #record: (hit: HitInJournal) => void
  readonly #report: (problem: string) => void
  /** Places in the journal: of the last hit on the disk, as far as it is known, and of the last that was recorded. */
  #kept: number
  #recorded: number

  /**
   * @param journal where the hits are
   * @param record judges and keeps one hit
   * @param report is told of a hit that cannot be recorded: it is kept aside until the next start
   */
  constructor(
    database: NodeDatabase,
    journal: Pick<JournalReader, 'after'>,
    record: (hit: HitInJournal) => void,
    report: (problem: string) => void,
  ) {
    this.#database = database
    this.#journal = journal
    this.#record = record
    this.#report = report
    database.exec('create table if not exists journal_recorded (place integer not null) strict')
    database.exec('create table if not exists journal_set_aside (hit text not null) strict')
    const [row] = database.exec('select max(place) as place from journal_recorded')
    this.#recorded = row?.['place'] ? number(row, 'place') : 0
    this.#kept = this.#recorded
  }

  /** How many hits wait. */
  get backlog(): number {
    return Math.max(0, this.#kept - this.#recorded)
  }

  /** Up to which place in the journal hits are recorded, durably. */
  get recorded(): number {
    return this.#recorded
  }

  /** @param place of the last hit that is on the disk */
  hear(place: number): void {
    this.#kept = place
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
   * @param most how many; what came to the disk together is recorded together
   * @returns whose they are
   * @throws Error with what the database says; then nothing has changed
   */
  recordSome(most: number): Set<MailboxId> {
    const pieces = this.#journal.after(this.#recorded, most)
    const waiting = byMailbox(pieces.flatMap(({ hit }) => hit.split('\n')))
    const last = pieces.at(-1)?.place ?? this.#kept
    const mailboxes = new Set<MailboxId>()
    const works = waiting.map((line) => () => {
      const hit = hitOf(line)
      this.#record(hit)
      mailboxes.add(hit.mailbox)
    })
    const remember = () => {
      this.#database.exec('delete from journal_recorded')
      this.#database.exec('insert into journal_recorded (place) values (?)', last)
    }
    const failures = this.#database.each([remember, ...works], (place) => {
      this.#database.exec('insert into journal_set_aside (hit) values (?)', waiting[place - 1] ?? '')
    })
    this.#recorded = last
    for (const error of failures.values()) {
      this.#report(error instanceof Error ? error.message : String(error))
    }
    return mailboxes
  }
}

/**
 * What lies together on the disk, together: the lines of one mailbox after another's, each mailbox's in the order in
 * which they came.
 */
function byMailbox(lines: readonly string[]): string[] {
  const ofMailboxes = Map.groupBy(lines, mailboxIn)
  return [...ofMailboxes].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, own]) => own)
}
