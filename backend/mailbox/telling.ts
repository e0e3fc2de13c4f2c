import type { Mailbox } from './index.ts'
import { eventById } from './stored-event.ts'

/**
 * A browser is about to tell its user of events. Each is told by the first that says so, since one person may have
 * several; asking again changes nothing.
 * @param browser its id in the list of those that share the mailbox
 * @returns the events that another browser tells; of those that the mailbox does not have it knows nothing
 */
export function claimTelling(mailbox: Mailbox, browser: string, events: readonly string[]): string[] {
  return mailbox.sql.transaction(() => events.filter((id) => tellerOf(mailbox, browser, id) !== browser))
}

/** @returns who tells of an event: the browser that asks, where nobody did before */
function tellerOf(mailbox: Mailbox, browser: string, id: string): string {
  const event = eventById(mailbox, id)
  if (!event) return browser
  if (event.teller !== undefined) return event.teller
  mailbox.sql.exec(
    'update events set teller = ? where mailbox = ? and at = ? and id = ?',
    browser,
    mailbox.id,
    event.at,
    event.id,
  )
  return browser
}
