import type { MailboxId } from '../../shared/token/index.ts'
import type { Storage } from './storage.ts'

/** A piece takes some milliseconds; hits and calls are served between two of them. */
const EVENTS_A_PIECE = 100

/**
 * Judges by the present rules what older ones judged, in all mailboxes, piece by piece.
 * @param changed is told whose events may have changed
 * @param report is told of what ends it: the next start goes on from there
 * @returns ends it
 */
export function startJudgingAgain(
  storage: Pick<Storage, 'ask'>,
  changed: (id: MailboxId) => void,
  report: (error: Error) => void,
): () => void {
  let stopped = false
  const judge = async () => {
    for (const id of await storage.ask('mailboxesToJudgeAgain')) {
      for (let more = true; more && !stopped;) {
        more = await storage.ask('judgeAgain', id, EVENTS_A_PIECE)
        changed(id)
      }
    }
  }
  judge().catch((error: unknown) => {
    if (!stopped) report(error instanceof Error ? error : new Error(String(error)))
  })
  return () => {
    stopped = true
  }
}
