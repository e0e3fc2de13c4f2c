import type { MessageId } from '../../shared/token/index.ts'
import type { Mailbox } from '../mailbox/index.ts'
import { EVENTS_OF_MESSAGE } from '../mailbox/segments.ts'
import { CORRECTED_BY_BROWSERS } from '../mailbox/stored-event.ts'
import { number, text } from '../sql.ts'
import { SETTLED_MS } from './timing.ts'

/** What recipients did with a mail, by the verdicts as they are now. Times are Unix milliseconds. */
export interface Readers {
  times: number
  first: number
  last: number
  /** Where the first link led that one of them followed. */
  target?: string
}

/**
 * Whether an event counts as a recipient's, as a condition on a row of `events`. An open in Gmail of a mail that no
 * recipient could have opened there is most likely the sender's own: no alert waits for a browser that says so.
 */
export const BY_RECIPIENT = `verdict ->> 'by' = 'recipient' and not (rule = '${CORRECTED_BY_BROWSERS}' and exists (
  select 1 from messages
  where mailbox = events.mailbox and message = events.message and not_in_gmail = 1))`

/** @returns undefined where no recipient did, as far as that is settled */
export function readersOf(mailbox: Mailbox, message: MessageId, kind: 'open' | 'link'): Readers | undefined {
  const [row] = mailbox.sql.exec(
    `select count(*) as times, min(at) as first, max(at) as last, target from ${EVENTS_OF_MESSAGE}
     where mailbox = ? and message = ? and kind = ? and at <= ? and ${BY_RECIPIENT}`,
    mailbox.id,
    message,
    kind,
    mailbox.surroundings.now() - SETTLED_MS,
  )
  if (!row || row['first'] === null) return undefined
  return {
    times: number(row, 'times'),
    first: number(row, 'first'),
    last: number(row, 'last'),
    ...(kind === 'link' ? { target: text(row, 'target') } : {}),
  }
}
