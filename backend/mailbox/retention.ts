import { number } from '../sql.ts'
import type { Row, Sql } from '../sql.ts'
import type { Mailbox } from './index.ts'
import { forgetEmptySegments } from './segments.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** So many events are forgotten at a time: hits and calls are served between two of them. */
const EVENTS_A_PIECE = 1_000

/** @returns for how many days what happened is kept; null: for ever */
export function keptDays(mailbox: Mailbox): number | null {
  const [row] = mailbox.sql.exec('select kept_days from mailboxes where mailbox = ?', mailbox.id)
  return row && row['kept_days'] !== null ? number(row, 'kept_days') : null
}

/** What happened is kept for so many days from now on, and what is older goes as soon as it can; null: for ever. */
export function keepDays(mailbox: Mailbox, days: number | null): void {
  mailbox.sql.exec(
    'update mailboxes set kept_days = ?, forget_at = ? where mailbox = ?',
    days,
    days === null ? null : mailbox.surroundings.now(),
    mailbox.id,
  )
}

/**
 * Forgets a piece of what is older than its mailbox keeps it: reads, clicks and what the user said of single mails.
 * What was erased or muted stays so, and so does what keeps alerts from telling too much: that a mail went to no Gmail,
 * and that it was told. Each mailbox is gone through once a day.
 * @returns whether there is more to do now
 */
export function forgetOldReads(sql: Sql, now: number): boolean {
  return sql.transaction(() => {
    const [due] = sql.exec(
      'select mailbox, kept_days from mailboxes where forget_at <= ? order by forget_at limit 1',
      now,
    )
    if (!due) return false
    const { mailbox = null } = due
    const before = now - number(due, 'kept_days') * DAY_MS
    const isAll = forgetEvents(sql, due, before)
    if (isAll) {
      const isOld = 'mailbox = ? and sent_at < ? and coalesce(remind_at, 0) < ?'
      sql.exec(`delete from messages where ${isOld} and muted = 0 and not_in_gmail = 0`, mailbox, before, now)
      sql.exec(
        `update messages set title = null, remind_at = null, remind_unless = null, ring_at = null where ${isOld}`,
        mailbox,
        before,
        now,
      )
      forgetEmptySegments(sql, due)
      // One that may still be due is not given twice.
      sql.exec(
        `delete from alert_told where mailbox = ? and kind = 'reminder' and at < ? and not exists (
           select 1 from messages
           where mailbox = alert_told.mailbox and message = alert_told.message and remind_at is not null)`,
        mailbox,
        before,
      )
      // On the hour, with whatever else is due then.
      const next = Math.ceil((now + DAY_MS) / HOUR_MS) * HOUR_MS
      sql.exec('update mailboxes set forget_at = ? where mailbox = ?', next, mailbox)
    }
    return sql.exec('select 1 from mailboxes where forget_at <= ? limit 1', now).length > 0
  })
}

/** @returns whether none is left */
function forgetEvents(sql: Sql, { mailbox = null }: Row, before: number): boolean {
  // A number is never given again: see `Mailbox.nextCursor`.
  sql.exec(
    `update mailboxes set renewal_cursor =
       (select last_cursor from last_cursors where last_cursors.mailbox = mailboxes.mailbox)
     where mailbox = ?`,
    mailbox,
  )
  const forgotten = sql.exec(
    `delete from events where mailbox = ? and (at, id) in (
       select at, id from events where mailbox = ? and at < ? order by at, id limit ?
     ) returning id`,
    mailbox,
    mailbox,
    before,
    EVENTS_A_PIECE,
  )
  return forgotten.length < EVENTS_A_PIECE
}
