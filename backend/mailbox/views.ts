import type { MessageId } from '../../shared/token/index.ts'
import type { Facts } from '../../shared/verdict/index.ts'
import { OWN_VIEW_AFTER_MS, OWN_VIEW_BEFORE_MS } from '../../shared/verdict/rules.ts'
import { number } from '../sql.ts'
import type { Mailbox } from './index.ts'
import { EVENTS_OF_MESSAGE } from './segments.ts'
import { judgeByFacts, storedEvent } from './stored-event.ts'

/** Two looks within this time are one row. */
const SAME_VIEW_MS = 1_000

/** Keeps a look of the sender's own and judges the hits around it again. */
export function recordView(mailbox: Mailbox, message: MessageId, at: number): void {
  mailbox.sql.transaction(() => {
    const [near] = mailbox.sql.exec(
      'select at from views where mailbox = ? and message = ? and at between ? and ? limit 1',
      mailbox.id,
      message,
      at - SAME_VIEW_MS,
      at + SAME_VIEW_MS,
    )
    if (near) return
    mailbox.sql.exec('insert into views (mailbox, message, at) values (?, ?, ?)', mailbox.id, message, at)
    const around = mailbox.sql.exec(
      `select * from ${EVENTS_OF_MESSAGE}
       where mailbox = ? and message = ? and at between ? and ? and facts is not null order by at`,
      mailbox.id,
      message,
      at - OWN_VIEW_BEFORE_MS,
      at + OWN_VIEW_AFTER_MS,
    )
    for (const event of around.map(storedEvent)) {
      if (!event.facts) continue
      judgeByFacts(mailbox, event, { ...event.facts, ...nearestView(mailbox, message, event.at) })
    }
  })
}

/** The fact that a hit came near a look of the sender's own, where it did. */
export function nearestView(mailbox: Mailbox, message: MessageId, at: number): Pick<Facts, 'sinceOwnView'> {
  // A few at the most, and mostly none: sorting them in the database takes longer than finding them.
  const since = mailbox.sql
    .exec(
      'select at from views where mailbox = ? and message = ? and at between ? and ?',
      mailbox.id,
      message,
      at - OWN_VIEW_AFTER_MS,
      at + OWN_VIEW_BEFORE_MS,
    )
    .map((row) => at - number(row, 'at'))
  const [nearest] = since.sort((one, other) => Math.abs(one) - Math.abs(other))
  return nearest === undefined ? {} : { sinceOwnView: nearest }
}
