import type { MailboxId } from '../../shared/token/index.ts'
import type { Mailbox } from '../mailbox/index.ts'
import { mailboxesToJudgeAgain } from '../mailbox/new-rules.ts'
import type { Sql } from '../sql.ts'

/** A piece takes some milliseconds; hits are answered between two of them. */
const EVENTS_A_PIECE = 100

/**
 * Judges by the present rules what older ones judged, in all mailboxes, piece by piece.
 * @param changed is told whose events may have changed
 * @param report is told of what ends it: the next start goes on from there
 * @returns ends it
 */
export function startJudgingAgain(
  sql: Sql,
  mailboxOf: (id: MailboxId) => Mailbox,
  changed: (id: MailboxId) => void,
  report: (error: Error) => void,
): () => void {
  let left: MailboxId[] | undefined
  let waiting = setImmediate(goOn)
  function goOn(): void {
    try {
      left ??= mailboxesToJudgeAgain(sql)
      const [id] = left
      if (id === undefined) return
      if (!mailboxOf(id).judgeAgain(EVENTS_A_PIECE)) left.shift()
      changed(id)
      waiting = setImmediate(goOn)
    } catch (error) {
      report(error instanceof Error ? error : new Error(String(error)))
    }
  }
  return () => clearImmediate(waiting)
}
