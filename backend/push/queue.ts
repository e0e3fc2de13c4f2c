import type { MailboxId } from '../../shared/token/index.ts'
import { isMailboxId } from '../../shared/token/index.ts'
import type { Mailbox } from '../mailbox/index.ts'
import { number, text } from '../sql.ts'
import type { Row, Sql } from '../sql.ts'
import type { PushSubscription } from './subscription.ts'
import { PUSH_LEASE_MS, pushDue, retryDue } from './timing.ts'
import type { PushOutcome } from './timing.ts'

/** A push that is to be sent now. */
export interface DuePush extends PushSubscription {
  mailbox: MailboxId
  /** The browser's id. */
  browser: string
  /** Up to where the mailbox's events are told by it. */
  upTo: number
}

/** Keeps a browser's subscription in place of its earlier one: it is awake, so it knows of everything until now. */
export function keepSubscription(mailbox: Mailbox, browser: string, given: PushSubscription): void {
  mailbox.sql.exec(
    `insert into push_subscriptions (mailbox, browser, endpoint, p256dh, auth, told, sent_at, due_at, tries)
     select mailbox, ?, ?, ?, ?, last_cursor, 0, null, 0 from last_cursors where mailbox = ?
     on conflict (mailbox, browser) do update set endpoint = excluded.endpoint, p256dh = excluded.p256dh,
       auth = excluded.auth, told = excluded.told, due_at = null, tries = 0`,
    browser,
    given.endpoint,
    given.p256dh,
    given.auth,
    mailbox.id,
  )
}

/** Forgets a browser's subscription; with the browser itself it goes without being asked. */
export function dropSubscription(mailbox: Mailbox, browser: string): void {
  mailbox.sql.exec('delete from push_subscriptions where mailbox = ? and browser = ?', mailbox.id, browser)
}

/** Whether a browser can be woken, as far as is known. */
export function hasSubscription(mailbox: Mailbox, browser: string): boolean {
  const which = 'mailbox = ? and browser = ?'
  return mailbox.sql.exec(`select 1 from push_subscriptions where ${which}`, mailbox.id, browser).length > 0
}

/**
 * Something was stored: whoever does not listen and does not know of it is to be woken. Where a push is on its way
 * already, this changes nothing, so a flood of hits costs one look each.
 * @param listening the ids of the browsers whose stream is open
 */
export function wantPushes(mailbox: Mailbox, listening: readonly string[]): void {
  const now = mailbox.surroundings.now()
  const rows = mailbox.sql.exec(
    `select browser, sent_at from push_subscriptions join last_cursors using (mailbox)
     where mailbox = ? and due_at is null and told < last_cursor`,
    mailbox.id,
  )
  for (const row of rows) {
    const browser = text(row, 'browser')
    if (listening.includes(browser)) continue
    mailbox.sql.exec(
      'update push_subscriptions set due_at = ? where mailbox = ? and browser = ?',
      pushDue(now, number(row, 'sent_at')),
      mailbox.id,
      browser,
    )
  }
}

/** @returns when the next push is due (Unix milliseconds), in all mailboxes of a database */
export function nextPushDue(sql: Sql): number | undefined {
  const [row] = sql.exec('select min(due_at) as due from push_subscriptions where due_at is not null')
  return typeof row?.['due'] === 'number' ? row['due'] : undefined
}

/**
 * Hands out the pushes that are due, in all mailboxes of a database. Each must be settled by {@link settlePush}; one
 * that is not (the endpoint was killed meanwhile) is due again after a minute.
 * @param limit how many at the most
 */
export function takeDuePushes(sql: Sql, now: number, limit: number): DuePush[] {
  return sql.transaction(() => {
    const rows = sql.exec(
      `select mailbox, browser, endpoint, p256dh, auth, last_cursor
       from push_subscriptions join last_cursors using (mailbox)
       where due_at <= ? order by due_at limit ?`,
      now,
      limit,
    )
    const due = rows.map(duePush)
    for (const { mailbox, browser } of due) {
      sql.exec(
        'update push_subscriptions set due_at = ? where mailbox = ? and browser = ?',
        now + PUSH_LEASE_MS,
        mailbox,
        browser,
      )
    }
    return due
  })
}

/** Keeps what became of a push, unless the browser has subscribed anew meanwhile. */
export function settlePush(sql: Sql, push: DuePush, outcome: PushOutcome, now: number): void {
  sql.transaction(() => {
    const [row] = sql.exec(
      `select tries, sent_at, last_cursor from push_subscriptions join last_cursors using (mailbox)
       where mailbox = ? and browser = ? and endpoint = ?`,
      push.mailbox,
      push.browser,
      push.endpoint,
    )
    if (!row) return
    if (outcome.kind === 'gone') {
      const which = 'mailbox = ? and browser = ?'
      sql.exec(`delete from push_subscriptions where ${which}`, push.mailbox, push.browser)
      return
    }
    const tries = number(row, 'tries') + 1
    const retry = outcome.kind === 'failed' ? retryDue(now, tries, outcome.after) : undefined
    if (retry !== undefined) {
      sql.exec(
        'update push_subscriptions set tries = ?, due_at = ? where mailbox = ? and browser = ?',
        tries,
        retry,
        push.mailbox,
        push.browser,
      )
      return
    }
    const sentAt = outcome.kind === 'not-needed' ? number(row, 'sent_at') : now
    const more = outcome.kind === 'delivered' && number(row, 'last_cursor') > push.upTo
    sql.exec(
      `update push_subscriptions set tries = 0, told = ?, sent_at = ?, due_at = ?
       where mailbox = ? and browser = ?`,
      push.upTo,
      sentAt,
      more ? pushDue(now, sentAt) : null,
      push.mailbox,
      push.browser,
    )
  })
}

function duePush(row: Row): DuePush {
  const mailbox = text(row, 'mailbox')
  if (!isMailboxId(mailbox)) throw new TypeError(`Not a mailbox: ${mailbox}`)
  return {
    mailbox,
    browser: text(row, 'browser'),
    endpoint: text(row, 'endpoint'),
    p256dh: text(row, 'p256dh'),
    auth: text(row, 'auth'),
    upTo: number(row, 'last_cursor'),
  }
}
