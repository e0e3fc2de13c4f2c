import type { Sql } from './sql.ts'
import { number } from './sql.ts'

/**
 * Every change of the schema, in order and for ever: a database remembers how many of them it has seen. What
 * once was released is never edited; a mistake is mended by the next number.
 */
const migrations: readonly string[][] = [
  // 1: mailboxes, their browsers and events; setup codes
  [
    `create table mailboxes (
       mailbox text primary key,
       generation integer not null,
       epoch text not null,
       last_cursor integer not null,
       created_at integer not null
     ) strict`,
    `create table browsers (
       mailbox text not null,
       id text not null,
       key_hash blob not null,
       created_at integer not null,
       primary key (mailbox, id)
     ) strict, without rowid`,
    `create table events (
       mailbox text not null,
       id text not null,
       cursor integer not null,
       kind text not null,
       message text not null,
       target text not null,
       at integer not null,
       last_at integer not null,
       count integer not null,
       reader text not null,
       rule text not null,
       verdict text not null,
       facts text,
       judged_by_user integer not null,
       primary key (mailbox, id)
     ) strict, without rowid`,
    `create unique index events_by_cursor on events (mailbox, cursor)`,
    `create index events_by_message on events (mailbox, message, at)`,
    `create index events_by_time on events (at) where facts is not null`,
    `create table views (
       mailbox text not null,
       message text not null,
       at integer not null
     ) strict`,
    `create index views_by_message on views (mailbox, message, at)`,
    `create table reader_salts (
       mailbox text not null,
       day integer not null,
       salt blob not null,
       primary key (mailbox, day)
     ) strict, without rowid`,
    `create table setup_codes (
       code_hash blob primary key,
       made_at integer not null,
       made_by text not null,
       spent_at integer
     ) strict, without rowid`,
    `create table pairing_failures (
       client text not null,
       at integer not null
     ) strict`,
  ],
  // 2: judgements are remembered with what they came from, so that they can be taken back and made again
  [
    `alter table events add column own_rule text not null default ''`,
    `alter table events add column claim text`,
    `alter table events add column browser_rule text`,
    `alter table events add column verdict_before text`,
    `update events set own_rule = rule`,
    `update events set claim = id where judged_by_user = 1`,
    `alter table mailboxes add column last_claim integer not null default 0`,
    `alter table mailboxes add column judged_version integer not null default 0`,
    `alter table mailboxes add column judged_after text not null default ''`,
    `update mailboxes set last_claim = coalesce(
       (select max(at) from events where events.mailbox = mailboxes.mailbox and judged_by_user = 1), 0)`,
    `drop index events_by_time`,
    `create index events_by_time on events (mailbox, at) where facts is not null`,
    `create index events_by_claim on events (mailbox, at) where claim is not null`,
  ],
  // 3: browsers that join, keys that are renewed, what was erased
  [
    `alter table browsers add column name text not null default ''`,
    `alter table browsers add column last_seen integer not null default 0`,
    `update browsers set last_seen = created_at`,
    `create table join_codes (
       code_hash blob primary key,
       mailbox text not null,
       made_at integer not null
     ) strict, without rowid`,
    `create table rotations (
       mailbox text not null,
       generation integer not null,
       ended_at integer not null,
       primary key (mailbox, generation)
     ) strict, without rowid`,
    `create table erased_messages (
       mailbox text not null,
       message text not null,
       cursor integer not null,
       primary key (mailbox, message)
     ) strict, without rowid`,
    `create unique index erased_messages_by_cursor on erased_messages (mailbox, cursor)`,
    `create table erased_mailboxes (
       mailbox text primary key
     ) strict, without rowid`,
  ],
  // 4: browsers that can be woken by push
  [
    `create table push_subscriptions (
       mailbox text not null,
       browser text not null,
       endpoint text not null,
       p256dh text not null,
       auth text not null,
       told integer not null,
       sent_at integer not null,
       due_at integer,
       tries integer not null,
       primary key (mailbox, browser),
       foreign key (mailbox, browser) references browsers (mailbox, id) on delete cascade
     ) strict, without rowid`,
    `create index push_subscriptions_by_due on push_subscriptions (due_at) where due_at is not null`,
  ],
  // 5: events lie by message and time, so that a hit writes three rows: itself, and its place by cursor and by time
  [
    `alter table events rename to events_before`,
    `drop index events_by_cursor`,
    `drop index events_by_message`,
    `drop index events_by_time`,
    `drop index events_by_claim`,
    `create table events (
       mailbox text not null,
       message text not null,
       at integer not null,
       id text not null,
       cursor integer not null,
       kind text not null,
       target text not null,
       last_at integer not null,
       count integer not null,
       reader text not null,
       rule text not null,
       verdict text not null,
       facts text,
       own_rule text not null,
       judged_by_user integer not null,
       claim text,
       browser_rule text,
       verdict_before text,
       primary key (mailbox, message, at, id)
     ) strict, without rowid`,
    `insert into events
       select mailbox, message, at, id, cursor, kind, target, last_at, count, reader, rule, verdict, facts, own_rule,
         judged_by_user, claim, browser_rule, verdict_before
       from events_before order by mailbox, message, at, id`,
    `drop table events_before`,
    `create unique index events_by_cursor on events (mailbox, cursor)`,
    `create index events_by_time on events (mailbox, at) where facts is not null`,
    `create index events_by_claim on events (mailbox, at) where claim is not null`,
    // Ids of earlier versions do not say where their events lie.
    `create index events_by_old_id on events (mailbox, id) where length(id) <> 28`,
    `create index views_by_time on views (at)`,
    // What was kept last says which cursor was the last; only a renewal of the key leaves no row of its own.
    `alter table mailboxes rename column last_cursor to renewal_cursor`,
    `create view last_cursors as
       select mailbox, max(
         renewal_cursor,
         coalesce((select max(cursor) from events where events.mailbox = mailboxes.mailbox), 0),
         coalesce((select max(cursor) from erased_messages where erased_messages.mailbox = mailboxes.mailbox), 0)
       ) as last_cursor
       from mailboxes`,
    // It went by another order.
    `update mailboxes set judged_after = ''`,
  ],
  // 6: alerts by mail and webhook: what is set up, what is on its way, what was told; what the user says of single mails
  [
    `create table alerts (
       mailbox text primary key,
       settings text not null,
       mail_state text,
       digest_at integer,
       digest_from integer not null
     ) strict, without rowid`,
    // Without an index by time: an open writes one row here, and no more.
    `create table alert_channels (
       mailbox text not null,
       channel text not null,
       since integer not null,
       looked_at integer not null,
       due_at integer,
       primary key (mailbox, channel)
     ) strict, without rowid`,
    `create table alert_letters (
       mailbox text not null,
       id text not null,
       channel text not null,
       kind text not null,
       letter text,
       made_at integer not null,
       tries integer not null,
       due_at integer,
       state text not null,
       reason text,
       settled_at integer,
       primary key (mailbox, id)
     ) strict, without rowid`,
    `create index alert_letters_by_due on alert_letters (due_at) where due_at is not null`,
    `create table alert_told (
       mailbox text not null,
       message text not null,
       channel text not null,
       kind text not null,
       at integer not null,
       primary key (mailbox, message, channel, kind)
     ) strict, without rowid`,
    `create table alert_confirmations (
       mailbox text not null,
       address text not null,
       spelling text not null,
       letter text,
       asked_at integer not null,
       primary key (mailbox, address)
     ) strict, without rowid`,
    `create table messages (
       mailbox text not null,
       message text not null,
       sent_at integer not null,
       title text,
       muted integer not null,
       answered integer not null,
       remind_at integer,
       remind_unless text,
       ring_at integer,
       primary key (mailbox, message)
     ) strict, without rowid`,
    `create index messages_by_sending on messages (mailbox, sent_at)`,
    `create index messages_by_reminder on messages (mailbox, remind_at) where remind_at is not null`,
    `create index messages_by_ring on messages (ring_at) where ring_at is not null`,
  ],
  // 7: recipients may stop the tracking of a mail; for how long what happened is kept; of a mail it may be known that
  // no recipient is in Gmail
  [
    `alter table erased_messages add column stopped integer not null default 0`,
    `alter table mailboxes add column stops_day integer not null default 0`,
    `alter table mailboxes add column stops integer not null default 0`,
    `alter table mailboxes add column kept_days integer`,
    `alter table mailboxes add column forget_at integer`,
    `create index mailboxes_by_forgetting on mailboxes (forget_at) where forget_at is not null`,
    `alter table messages add column not_in_gmail integer not null default 0`,
  ],
  // 8: which browser tells its user of an event
  [`alter table events add column teller text`],
  // 9: events lie by time, so that those of many messages that come together lie together, whatever else a mailbox
  // holds; a hit still writes three rows: itself, and its place by message and by cursor
  [
    `drop view last_cursors`,
    `alter table events rename to events_before`,
    `create table events (
       mailbox text not null,
       at integer not null,
       id text not null,
       message text not null,
       cursor integer not null,
       kind text not null,
       target text not null,
       last_at integer not null,
       count integer not null,
       reader text not null,
       rule text not null,
       verdict text not null,
       facts text,
       own_rule text not null,
       judged_by_user integer not null,
       claim text,
       browser_rule text,
       verdict_before text,
       teller text,
       primary key (mailbox, at, id)
     ) strict, without rowid`,
    // The order of cursors is nearly that of time, and needs no sorting, which would take as much memory as there is data.
    `insert into events
       select mailbox, at, id, message, cursor, kind, target, last_at, count, reader, rule, verdict, facts, own_rule,
         judged_by_user, claim, browser_rule, verdict_before, teller
       from events_before indexed by events_by_cursor order by mailbox, cursor`,
    // No event from before that time has facts any more.
    `alter table mailboxes add column facts_from integer not null default 0`,
    `update mailboxes set facts_from = coalesce(
       (select min(at) from events_before where mailbox = mailboxes.mailbox and facts is not null),
       (select max(at) + 1 from events where mailbox = mailboxes.mailbox),
       0)`,
    `drop table events_before`,
    `create index events_by_message on events (mailbox, message, at)`,
    `create unique index events_by_cursor on events (mailbox, cursor)`,
    `create index events_by_claim on events (mailbox, at) where claim is not null`,
    `create index events_by_old_id on events (mailbox, id) where length(id) <> 28`,
    `create view last_cursors as
       select mailbox, max(
         renewal_cursor,
         coalesce((select max(cursor) from events where events.mailbox = mailboxes.mailbox), 0),
         coalesce((select max(cursor) from erased_messages where erased_messages.mailbox = mailboxes.mailbox), 0)
       ) as last_cursor
       from mailboxes`,
    // It went by another order.
    `update mailboxes set judged_after = ''`,
  ],
  // 10: the index by message is laid out segment by segment, see `mailbox/segments.ts`
  [
    `create table segments (
       mailbox text not null,
       segment integer not null,
       earlier_until integer not null,
       counted_at integer not null,
       primary key (mailbox, segment)
     ) strict, without rowid`,
    `insert into segments select mailbox, 0, 0, 0 from mailboxes`,
    `alter table events add column segment integer not null default 0`,
    `drop index events_by_message`,
    `create index events_by_message on events (mailbox, segment, message, at)`,
  ],
]

/**
 * Brings a database to the present schema, each step whole or not at all.
 * @param upTo the schema at which to stop: tests make old data so
 * @throws Error when the database was written by a newer version
 */
export function migrate(sql: Sql, upTo = migrations.length): void {
  sql.exec('create table if not exists schema_version (version integer not null) strict')
  const [row] = sql.exec('select max(version) as version from schema_version')
  const done = row?.['version'] ? number(row, 'version') : 0
  if (done > migrations.length) {
    throw new Error(
      `This data was written by a newer version (schema ${done}, known here: ${migrations.length}). Update Doublecheck; the data is untouched.`,
    )
  }
  for (const [i, statements] of migrations.entries()) {
    if (i < done || i >= upTo) continue
    sql.transaction(() => {
      for (const statement of statements) sql.exec(statement)
      sql.exec('insert into schema_version (version) values (?)', i + 1)
    })
  }
}
