import type { MessageId } from '../../shared/token/index.ts'
import { judge, judgementByUser } from '../../shared/verdict/index.ts'
import type { By, Facts } from '../../shared/verdict/index.ts'
import { OWN_VIEW_AFTER_MS, OWN_VIEW_BEFORE_MS } from '../../shared/verdict/rules.ts'
import { number, text } from '../sql.ts'
import type { Mailbox } from './index.ts'

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
      `select id, at, verdict, facts from events
       where mailbox = ? and message = ? and at between ? and ? and judged_by_user = 0 and facts is not null`,
      mailbox.id,
      message,
      at - OWN_VIEW_BEFORE_MS,
      at + OWN_VIEW_AFTER_MS,
    )
    for (const row of around) {
      const facts: Facts = {
        ...JSON.parse(text(row, 'facts')),
        ...nearestView(mailbox, message, number(row, 'at')),
      }
      const judged = judge(facts)
      const verdict = JSON.stringify(judged)
      if (verdict === text(row, 'verdict')) continue
      mailbox.sql.exec(
        'update events set rule = ?, verdict = ?, facts = ?, cursor = ? where mailbox = ? and id = ?',
        judged.rule,
        verdict,
        JSON.stringify(facts),
        mailbox.nextCursor(),
        mailbox.id,
        text(row, 'id'),
      )
    }
  })
}

/** The fact that a hit came near a look of the sender's own, where it did. */
export function nearestView(mailbox: Mailbox, message: MessageId, at: number): Pick<Facts, 'sinceOwnView'> {
  const [row] = mailbox.sql.exec(
    `select at from views where mailbox = ? and message = ? and at between ? and ?
     order by abs(at - ?) limit 1`,
    mailbox.id,
    message,
    at - OWN_VIEW_AFTER_MS,
    at + OWN_VIEW_BEFORE_MS,
    at,
  )
  return row ? { sinceOwnView: at - number(row, 'at') } : {}
}

/** Lets the user's word stand above every rule, now and when rules change. */
export function judgeByUser(
  mailbox: Mailbox,
  eventId: string,
  by: By,
  rule: string,
): 'no-such-event' | 'no-such-judgement' | undefined {
  const verdict = judgementByUser(by, rule)
  if (!verdict) return 'no-such-judgement'
  return mailbox.sql.transaction(() => {
    const [row] = mailbox.sql.exec(
      'select verdict from events where mailbox = ? and id = ?',
      mailbox.id,
      eventId,
    )
    if (!row) return 'no-such-event'
    const judged = JSON.stringify(verdict)
    if (judged === text(row, 'verdict')) return undefined
    mailbox.sql.exec(
      'update events set rule = ?, verdict = ?, judged_by_user = 1, cursor = ? where mailbox = ? and id = ?',
      rule,
      judged,
      mailbox.nextCursor(),
      mailbox.id,
      eventId,
    )
    return undefined
  })
}
