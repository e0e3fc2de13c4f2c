import type { Channel, Tell } from '../../shared/alerts.ts'
import type { MessageId } from '../../shared/token/index.ts'
import { isErased } from '../mailbox/erasing.ts'
import type { Mailbox } from '../mailbox/index.ts'
import { number } from '../sql.ts'
import { EVENTS_OF_MESSAGE } from '../mailbox/segments.ts'
import { kindOf } from '../mailbox/stored-event.ts'
import type { News } from './letter.ts'
import { messageOf, notes, notesOf, unnamed } from './messages.ts'
import { readersOf } from './readers.ts'
import type { Settings } from './settings.ts'
import { GATHER_MS, SETTLED_MS } from './timing.ts'

/** So much a letter tells at the most; the rest goes with the next. */
export const NEWS_A_LETTER = 50
const EVENTS_AT_ONCE = 500

/** What a channel has to tell, and how far it looked. */
export interface Found {
  news: News[]
  /** Up to which event it looked: its cursor. */
  lookedAt: number
  /** When to look again, in Unix milliseconds, where there is more. */
  again: number | undefined
}

/** How far a channel is. */
export interface ChannelState {
  channel: Channel
  /** When it was opened, in Unix milliseconds: what was first read before is told no more. */
  since: number
  /** The cursor of the last event that it looked at. */
  lookedAt: number
}

type Told = 'read' | 'clicked' | 'reminder'

/**
 * What there is to tell over a channel, by the verdicts as they are now; a fetch of the last seconds, which may still
 * show itself to be a scanner's, waits. Remembers that it was told: call it in the transaction that keeps the letter.
 */
export function takeNews(mailbox: Mailbox, settings: Settings, state: ChannelState): Found {
  const now = mailbox.surroundings.now()
  const tells = settings[state.channel]?.tells ?? []
  const rows = mailbox.sql.exec(
    'select cursor, message, kind, at from events where mailbox = ? and cursor > ? order by cursor limit ?',
    mailbox.id,
    state.lookedAt,
    EVENTS_AT_ONCE,
  )
  const due = reminders(mailbox, state, tells)
  const news: News[] = due.news
  const seen = new Set<string>()
  let { lookedAt } = state
  for (const row of rows) {
    const at = number(row, 'at')
    // One of a clock that ran ahead is settled as well: it must not hold up those behind it.
    if (at > now - SETTLED_MS && at <= now) return { news, lookedAt, again: Math.max(now, at + GATHER_MS) }
    if (news.length >= NEWS_A_LETTER) return { news, lookedAt, again: now }
    const message = messageOf(row)
    const kind = kindOf(row)
    if (!seen.has(`${message} ${kind}`)) {
      seen.add(`${message} ${kind}`)
      const found = newsOfMail(mailbox, state, message, kind, tells)
      if (found) news.push(found)
    }
    lookedAt = number(row, 'cursor')
  }
  return { news, lookedAt, again: due.more || rows.length === EVENTS_AT_ONCE ? now : undefined }
}

function newsOfMail(
  mailbox: Mailbox,
  { channel, since }: ChannelState,
  message: MessageId,
  kind: 'open' | 'link',
  tells: readonly Tell[],
): News | undefined {
  const isLink = kind === 'link'
  const isEach = tells.includes(isLink ? 'every-click' : 'every-read')
  if (!isEach && !tells.includes(isLink ? 'clicked' : 'read')) return undefined
  const readers = readersOf(mailbox, message, kind)
  if (!readers) return undefined
  const { times, first, last } = readers
  const told = isLink ? 'clicked' : 'read'
  const before = toldAt(mailbox, message, channel, told)
  if ((isEach ? last : first) <= (before ?? since - 1)) return undefined
  // What was told of and is no reader's any more was not told: then the next one is the first. What is not kept any
  // longer was.
  if (!isEach && before !== undefined && !isKept(mailbox, message, kind, before)) return undefined
  if (notesOf(mailbox, message).muted) return undefined
  remember(mailbox, message, channel, told, last)
  const mail = unnamed(message)
  if (!isLink) return { kind: 'read', mail, at: first, times }
  const { target } = readers
  return { kind: 'clicked', mail, at: first, times, ...(target === undefined ? {} : { target }) }
}

/**
 * Those that have come due since the channel was opened, unless what they were for has happened meanwhile; `more`
 * where others may wait.
 */
function reminders(
  mailbox: Mailbox,
  { channel, since }: ChannelState,
  tells: readonly Tell[],
): { news: News[]; more: boolean } {
  if (!tells.includes('reminder')) return { news: [], more: false }
  const rows = mailbox.sql.exec(
    `select * from messages where mailbox = ? and remind_at > ? and remind_at <= ? and not exists (
       select 1 from alert_told where mailbox = messages.mailbox and message = messages.message and channel = ?
         and kind = 'reminder' and at >= remind_at)
     order by remind_at limit ?`,
    mailbox.id,
    since,
    mailbox.surroundings.now(),
    channel,
    NEWS_A_LETTER,
  )
  const news = rows.flatMap((row): News[] => {
    const message = messageOf(row)
    const { remind, answered, muted } = notes(row)
    if (!remind) return []
    remember(mailbox, message, channel, 'reminder', remind.at)
    if (muted) return []
    const missing = missingOf(mailbox, message, remind.unless, answered)
    return missing ? [{ kind: 'reminder', mail: unnamed(message), at: remind.at, missing }] : []
  })
  return { news, more: rows.length === NEWS_A_LETTER }
}

/**
 * @returns what a reminder is about; undefined where that has happened (who answers has read), or cannot be known any
 *   more: the tracking was stopped
 */
export function missingOf(
  mailbox: Mailbox,
  message: MessageId,
  unless: 'read' | 'answered',
  answered: boolean,
): 'read' | 'answer' | undefined {
  if (answered) return undefined
  if (unless === 'answered') return 'answer'
  if (isErased(mailbox, message)) return undefined
  return readersOf(mailbox, message, 'open') || readersOf(mailbox, message, 'link') ? undefined : 'read'
}

/** Whether anything is kept of what happened to a mail up to then, whatever it is taken for now. */
function isKept(mailbox: Mailbox, message: MessageId, kind: 'open' | 'link', until: number): boolean {
  const rows = mailbox.sql.exec(
    `select 1 from ${EVENTS_OF_MESSAGE} where mailbox = ? and message = ? and at <= ? and kind = ? limit 1`,
    mailbox.id,
    message,
    until,
    kind,
  )
  return rows.length > 0
}

function toldAt(mailbox: Mailbox, message: MessageId, channel: Channel, kind: Told): number | undefined {
  const [row] = mailbox.sql.exec(
    'select at from alert_told where mailbox = ? and message = ? and channel = ? and kind = ?',
    mailbox.id,
    message,
    channel,
    kind,
  )
  return row && number(row, 'at')
}

function remember(mailbox: Mailbox, message: MessageId, channel: Channel, kind: Told, at: number): void {
  mailbox.sql.exec(
    'insert or replace into alert_told (mailbox, message, channel, kind, at) values (?, ?, ?, ?, ?)',
    mailbox.id,
    message,
    channel,
    kind,
    at,
  )
}
