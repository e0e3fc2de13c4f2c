import { base64urlnopad } from '@scure/base'
import type { Channel } from '../../shared/alerts.ts'
import type { Webhook } from '../../shared/webhook.ts'
import { isMailboxId } from '../../shared/token/index.ts'
import type { MailboxId } from '../../shared/token/index.ts'
import { Mailbox } from '../mailbox/index.ts'
import type { Surroundings } from '../mailbox/index.ts'
import { number, text } from '../sql.ts'
import type { Row, Sql } from '../sql.ts'
import { digestEnd, digestOf } from './digest.ts'
import { nextDigest } from './digest-time.ts'
import type { Confirmation, Delivery, Letter, NamedMail, News } from './letter.ts'
import { takeNews } from './news.ts'
import type { ChannelState } from './news.ts'
import { notesOf } from './messages.ts'
import { lettersSince, putLetter, trimLog } from './outbox.ts'
import { addressAsked, channelOf, confirmationFailed, openChannels, settingsOf } from './settings.ts'
import type { Settings } from './settings.ts'
import { GATHER_MS, HOUR_MS, LETTER_LEASE_MS, nextAllowed, retryDue } from './timing.ts'

/** A letter that is to be delivered now, and where to. */
export type DueLetter =
  | { channel: 'mail'; letter: Letter; address: string }
  | { channel: 'mail'; confirmation: Confirmation; address: string }
  | { channel: 'webhook'; letter: Letter; to: Webhook }

/** So many events are looked at to see whether one of them might be told: a flood of machines' must not be read again and again. */
const LOOKED_THROUGH = 20
const LONGEST_REASON = 300
/** So many mailboxes are worked on in one transaction. */
const MAILBOXES_AT_ONCE = 50

/** While a letter of news is on its way, what comes until it is settled goes with the next. */
const FREE = `not exists (select 1 from alert_letters where mailbox = alert_channels.mailbox
  and channel = alert_channels.channel and kind = 'news' and due_at is not null)`

/**
 * Something was stored: where a recipient may have read, a letter is due within a minute. Where one is due already, this
 * changes nothing, so a flood of hits costs one look each.
 */
export function wantAlerts(mailbox: Mailbox): void {
  const rows = mailbox.sql.exec(
    'select channel, looked_at from alert_channels where mailbox = ? and due_at is null',
    mailbox.id,
  )
  for (const row of rows) {
    const events = mailbox.sql.exec(
      `select at, verdict ->> 'by' as by from events where mailbox = ? and cursor > ? order by cursor limit ?`,
      mailbox.id,
      number(row, 'looked_at'),
      LOOKED_THROUGH,
    )
    const read = events.find(({ by }) => by === 'recipient')
    if (!read && events.length < LOOKED_THROUGH) continue
    const now = mailbox.surroundings.now()
    // What happened longer ago (the endpoint was killed then, or judges otherwise now) has waited enough.
    const due = Math.max(now, (read ? number(read, 'at') : now) + GATHER_MS)
    setDue(mailbox, channelOf(text(row, 'channel')), due)
  }
}

/** The same for every mailbox that has alerts: an earlier life of the endpoint may have ended between event and alert. */
export function wantAllAlerts(sql: Sql, surroundings: Surroundings): void {
  const rows = sql.exec('select distinct mailbox from alert_channels where due_at is null')
  for (const row of rows) wantAlerts(mailboxOf(row, sql, surroundings))
}

/** @returns when there is something to do for alerts (Unix milliseconds), in all mailboxes of a database */
export function nextAlertDue(sql: Sql): number | undefined {
  const [row] = sql.exec(
    `select min(due) as due from (
       select min(due_at) as due from alert_letters where due_at is not null
       union all select min(due_at) from alert_channels where due_at is not null and ${FREE}
       union all select min(digest_at) from alerts
       union all select min(ring_at) from messages where ring_at is not null)`,
  )
  return typeof row?.['due'] === 'number' ? row['due'] : undefined
}

/** Letters to deliver, and what could not be put together, in words that may stand in a log. */
export interface TakenLetters {
  letters: DueLetter[]
  problems: string[]
}

/**
 * Puts together what is due and hands out the letters that are to be delivered, in all mailboxes of a database. Each
 * must be settled by {@link settleLetter}; one that is not (the endpoint was killed meanwhile) is due again after some
 * minutes, with the same id and content. A mailbox whose alerts cannot be put together holds up no other: it is put off.
 * @param limit how many at the most
 */
export function takeDueLetters(sql: Sql, surroundings: Surroundings, limit: number): TakenLetters {
  try {
    // One commit for all of them, as long as all goes well.
    const take: Take = (work) => work()
    return { letters: sql.transaction(() => takenLetters(sql, surroundings, limit, take)), problems: [] }
  } catch {
    const problems: string[] = []
    const take: Take = (work, putOff) => {
      try {
        return sql.transaction(work)
      } catch (error) {
        // What an error says may repeat an address or a secret.
        const kind = error instanceof Error ? error.name : 'unknown'
        problems.push(`The alerts of one mailbox failed (${kind}); they are tried again in an hour.`)
        sql.transaction(() => putOff(surroundings.now() + HOUR_MS))
        return undefined
      }
    }
    return { letters: takenLetters(sql, surroundings, limit, take), problems }
  }
}

/** @param putOff is for what fails: to Unix milliseconds */
type Take = <T>(work: () => T, putOff: (until: number) => void) => T | undefined

function takenLetters(sql: Sql, surroundings: Surroundings, limit: number, take: Take): DueLetter[] {
  const now = surroundings.now()
  ringReminders(sql, now)
  const digests = sql.exec('select mailbox from alerts where digest_at <= ? limit ?', now, MAILBOXES_AT_ONCE)
  for (const row of digests) {
    take(
      () => putDigest(mailboxOf(row, sql, surroundings)),
      (until) => sql.exec('update alerts set digest_at = ? where mailbox = ?', until, text(row, 'mailbox')),
    )
  }
  const due = sql.exec(
    `select distinct mailbox from alert_channels where due_at <= ? and ${FREE} limit ?`,
    now,
    MAILBOXES_AT_ONCE,
  )
  for (const row of due) {
    take(
      () => putNews(mailboxOf(row, sql, surroundings)),
      (until) =>
        sql.exec(
          'update alert_channels set due_at = ? where mailbox = ? and due_at <= ?',
          until,
          text(row, 'mailbox'),
          now,
        ),
    )
  }
  const rows = sql.exec(
    'select mailbox, id, channel, kind, letter from alert_letters where due_at <= ? order by due_at limit ?',
    now,
    limit,
  )
  return rows.flatMap((row) => {
    const leaseUntil = (until: number) =>
      sql.exec(
        'update alert_letters set due_at = ? where mailbox = ? and id = ?',
        until,
        text(row, 'mailbox'),
        text(row, 'id'),
      )
    const letter = take(() => {
      const mailbox = mailboxOf(row, sql, surroundings)
      const taken = dueLetter(mailbox, row)
      if (taken) leaseUntil(now + LETTER_LEASE_MS)
      else {
        sql.exec('delete from alert_letters where mailbox = ? and id = ?', mailbox.id, text(row, 'id'))
      }
      return taken
    }, leaseUntil)
    return letter ? [letter] : []
  })
}

/** Keeps what became of a letter, unless that is known already or the letter was dropped meanwhile. */
export function settleLetter(mailbox: Mailbox, due: DueLetter, delivery: Delivery): void {
  const { id } = 'confirmation' in due ? due.confirmation : due.letter
  const now = mailbox.surroundings.now()
  mailbox.sql.transaction(() => {
    const [row] = mailbox.sql.exec(
      'select kind, made_at, tries from alert_letters where mailbox = ? and id = ? and due_at is not null',
      mailbox.id,
      id,
    )
    if (!row) return
    const kind = text(row, 'kind')
    const tries = number(row, 'tries') + 1
    const reason = delivery.kind === 'delivered' ? null : delivery.reason.slice(0, LONGEST_REASON)
    // Whoever asked for a test waits for what becomes of it.
    const retry =
      delivery.kind === 'failed' && kind !== 'test'
        ? retryDue(now, number(row, 'made_at'), tries, delivery.after)
        : undefined
    if (retry !== undefined) {
      mailbox.sql.exec(
        'update alert_letters set tries = ?, due_at = ?, reason = ? where mailbox = ? and id = ?',
        tries,
        retry,
        reason,
        mailbox.id,
        id,
      )
      return
    }
    mailbox.sql.exec(
      `update alert_letters set tries = ?, due_at = null, letter = null, state = ?, reason = ?, settled_at = ?
       where mailbox = ? and id = ?`,
      tries,
      delivery.kind === 'failed' ? 'given-up' : delivery.kind,
      reason,
      now,
      mailbox.id,
      id,
    )
    if (kind === 'confirmation' && delivery.kind !== 'delivered') confirmationFailed(mailbox, id)
    trimLog(mailbox)
  })
}

/**
 * Sends a test letter over a channel.
 * @returns its id; when to ask again (Unix milliseconds) where too many were sent; undefined where the channel is closed
 */
export function putTest(
  mailbox: Mailbox,
  channel: Channel,
): { letter: string } | { after: number } | undefined {
  return mailbox.sql.transaction(() => {
    const settings = settingsOf(mailbox)
    if (!settings || !openChannels(mailbox).includes(channel)) return undefined
    const now = mailbox.surroundings.now()
    const allowed = nextAllowed(now, lettersSince(mailbox, channel, 'test', now - HOUR_MS))
    if (allowed > now) return { after: allowed }
    return { letter: put(mailbox, settings, channel, { kind: 'test' }) }
  })
}

function ringReminders(sql: Sql, now: number): void {
  const rows = sql.exec(
    'select distinct mailbox from messages where ring_at <= ? limit ?',
    now,
    MAILBOXES_AT_ONCE,
  )
  for (const { mailbox = '' } of rows) {
    sql.exec('update messages set ring_at = null where mailbox = ? and ring_at <= ?', mailbox, now)
    sql.exec(
      'update alert_channels set due_at = min(coalesce(due_at, ?), ?) where mailbox = ?',
      now,
      now,
      mailbox,
    )
  }
}

function putDigest(mailbox: Mailbox): void {
  const [row] = mailbox.sql.exec('select digest_at, digest_from from alerts where mailbox = ?', mailbox.id)
  const settings = settingsOf(mailbox)
  if (!row || !settings) return
  const now = mailbox.surroundings.now()
  const { digest, timeZone } = settings
  const until = digestEnd(now)
  const span = { from: number(row, 'digest_from'), until, dueAt: number(row, 'digest_at'), timeZone }
  for (const channel of openChannels(mailbox)) {
    if (digest?.by !== channel && digest?.by !== 'both') continue
    const content = digestOf(mailbox, span)
    if (content) put(mailbox, settings, channel, content)
  }
  mailbox.sql.exec(
    'update alerts set digest_at = ?, digest_from = ? where mailbox = ?',
    digest ? nextDigest(now, digest.hour, timeZone) : null,
    until,
    mailbox.id,
  )
}

function putNews(mailbox: Mailbox): void {
  const settings = settingsOf(mailbox)
  if (!settings) return
  const now = mailbox.surroundings.now()
  for (const state of dueChannels(mailbox, now)) putNewsOver(mailbox, settings, state, now)
}

function putNewsOver(mailbox: Mailbox, settings: Settings, state: ChannelState, now: number): void {
  const { channel } = state
  const allowed = nextAllowed(now, lettersSince(mailbox, channel, 'news', now - HOUR_MS))
  if (allowed > now) return setDue(mailbox, channel, allowed)
  const { news, lookedAt, again } = takeNews(mailbox, settings, state)
  mailbox.sql.exec(
    'update alert_channels set looked_at = ?, due_at = ? where mailbox = ? and channel = ?',
    lookedAt,
    again ?? null,
    mailbox.id,
    channel,
  )
  if (news.length > 0) put(mailbox, settings, channel, { kind: 'news', news })
}

function put(mailbox: Mailbox, settings: Settings, channel: Channel, content: Letter['content']): string {
  const { language, timeZone } = settings
  const { random, now } = mailbox.surroundings
  const id = base64urlnopad.encode(random(12))
  putLetter(mailbox, channel, { id, mailbox: mailbox.id, language, timeZone, at: now(), content })
  return id
}

/** @returns how far the channels of a mailbox are that are due */
function dueChannels(mailbox: Mailbox, now: number): ChannelState[] {
  const rows = mailbox.sql.exec(
    `select channel, since, looked_at from alert_channels where mailbox = ? and due_at <= ? and ${FREE}`,
    mailbox.id,
    now,
  )
  return rows.map((row) => ({
    channel: channelOf(text(row, 'channel')),
    since: number(row, 'since'),
    lookedAt: number(row, 'looked_at'),
  }))
}

/** @returns undefined where it cannot go anywhere any more */
function dueLetter(mailbox: Mailbox, row: Row): DueLetter | undefined {
  const letter = JSON.parse(text(row, 'letter')) as Letter
  if (text(row, 'kind') === 'confirmation') {
    const address = addressAsked(mailbox, letter.id)
    const confirmation = letter as unknown as Confirmation
    return address === undefined ? undefined : { channel: 'mail', confirmation, address }
  }
  const settings = settingsOf(mailbox)
  if (channelOf(text(row, 'channel')) === 'mail') {
    const { mail } = settings ?? {}
    return mail && { channel: 'mail', letter: named(mailbox, letter, mail.names), address: mail.address }
  }
  if (!settings?.webhook) return undefined
  const { tells: _, names, ...to } = settings.webhook
  return { channel: 'webhook', letter: named(mailbox, letter, names), to }
}

/** Titles and targets come into a letter, or stay out of it, by what may be named at the moment when it goes. */
function named(mailbox: Mailbox, letter: Letter, names: readonly string[]): Letter {
  const { content } = letter
  const titled = ({ message, sentAt }: NamedMail): NamedMail => {
    const title = names.includes('title') ? notesOf(mailbox, message).title : undefined
    return { message, sentAt, ...(title === undefined ? {} : { title }) }
  }
  const withTitle = <Item extends { mail: NamedMail }>(item: Item): Item => ({
    ...item,
    mail: titled(item.mail),
  })
  if (content.kind === 'news') {
    const news = content.news.map(withTitle).map((one): News => {
      if (one.kind !== 'clicked' || names.includes('link')) return one
      const { target: _, ...rest } = one
      return rest
    })
    return { ...letter, content: { kind: 'news', news } }
  }
  if (content.kind !== 'digest') return letter
  const { read, waiting, remind } = content
  return {
    ...letter,
    content: {
      ...content,
      read: read.map(withTitle),
      waiting: waiting.map(titled),
      remind: remind.map(withTitle),
    },
  }
}

function setDue(mailbox: Mailbox, channel: Channel, due: number): void {
  mailbox.sql.exec(
    'update alert_channels set due_at = ? where mailbox = ? and channel = ?',
    due,
    mailbox.id,
    channel,
  )
}

function mailboxOf(row: Row, sql: Sql, surroundings: Surroundings): Mailbox {
  const id = text(row, 'mailbox')
  if (!isMailboxId(id)) throw new TypeError(`Not a mailbox: ${id}`)
  return new Mailbox(sql, id, surroundings)
}

/** Whose a letter is. */
export function mailboxOfLetter(due: DueLetter): MailboxId {
  return 'confirmation' in due ? due.confirmation.mailbox : due.letter.mailbox
}
