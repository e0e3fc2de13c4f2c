import type { Channel, DeliveryListed } from '../../shared/alerts.ts'
import type { MessageId } from '../../shared/token/index.ts'
import type { Mailbox } from '../mailbox/index.ts'
import { number, optionalText, text } from '../sql.ts'
import type { Row } from '../sql.ts'
import type { Confirmation, Letter } from './letter.ts'

type LetterKind = DeliveryListed['kind']

/** So many letters that came to their end stay in the log: more than the hourly bound of both channels looks back to. */
const LOGGED = 100
const LOGGED_MS = 30 * 86_400_000

/** Puts a letter on its way: its id and what it tells of stay as they are, over tries and restarts. */
export function putLetter(mailbox: Mailbox, channel: Channel, letter: Letter | Confirmation): void {
  mailbox.sql.exec(
    `insert into alert_letters (mailbox, id, channel, kind, letter, made_at, tries, due_at, state)
     values (?, ?, ?, ?, ?, ?, 0, ?, 'waiting')`,
    mailbox.id,
    letter.id,
    channel,
    letter.content.kind,
    JSON.stringify(letter),
    letter.at,
    letter.at,
  )
}

/** Forgets the letters of a channel that were not delivered; an address that was to be asked still is. */
export function dropLetters(mailbox: Mailbox, channel: Channel): void {
  mailbox.sql.exec(
    `delete from alert_letters
     where mailbox = ? and channel = ? and due_at is not null and kind <> 'confirmation'`,
    mailbox.id,
    channel,
  )
}

/** Leaves nothing of a message in letters that are on their way; one that had nothing else to say is not sent. */
export function eraseFromLetters(mailbox: Mailbox, message: MessageId): void {
  const rows = mailbox.sql.exec(
    `select id, letter from alert_letters where mailbox = ? and due_at is not null and kind in ('news', 'digest')`,
    mailbox.id,
  )
  for (const row of rows) {
    const letter = JSON.parse(text(row, 'letter')) as Letter
    const content = contentWithout(letter.content, message)
    const which = 'mailbox = ? and id = ?'
    if (!content) mailbox.sql.exec(`delete from alert_letters where ${which}`, mailbox.id, letter.id)
    else {
      const left = JSON.stringify({ ...letter, content })
      mailbox.sql.exec(`update alert_letters set letter = ? where ${which}`, left, mailbox.id, letter.id)
    }
  }
}

/** @returns the last letters, the newest first */
export function deliveriesOf(mailbox: Mailbox, limit: number): DeliveryListed[] {
  const rows = mailbox.sql.exec(
    `select id, channel, kind, made_at, tries, state, reason, settled_at, due_at from alert_letters
     where mailbox = ? order by made_at desc, id limit ?`,
    mailbox.id,
    limit,
  )
  return rows.map(delivery)
}

/** @returns when the letters of one kind were put together that a channel got since a time, the newest first */
export function lettersSince(mailbox: Mailbox, channel: Channel, kind: LetterKind, since: number): number[] {
  const rows = mailbox.sql.exec(
    `select made_at from alert_letters where mailbox = ? and channel = ? and kind = ? and made_at > ?
     order by made_at desc`,
    mailbox.id,
    channel,
    kind,
    since,
  )
  return rows.map((row) => number(row, 'made_at'))
}

/** Forgets the oldest of what came to its end. */
export function trimLog(mailbox: Mailbox): void {
  mailbox.sql.exec(
    `delete from alert_letters where mailbox = ? and due_at is null and (settled_at < ? or id not in (
       select id from alert_letters where mailbox = ? and due_at is null order by made_at desc limit ?))`,
    mailbox.id,
    mailbox.surroundings.now() - LOGGED_MS,
    mailbox.id,
    LOGGED,
  )
}

function contentWithout(content: Letter['content'], message: MessageId): Letter['content'] | undefined {
  const isOther = ({ mail }: { mail: { message: MessageId } }) => mail.message !== message
  if (content.kind === 'news') {
    const news = content.news.filter(isOther)
    return news.length > 0 ? { kind: 'news', news } : undefined
  }
  if (content.kind === 'test') return content
  const left = {
    ...content,
    read: content.read.filter(isOther),
    waiting: content.waiting.filter((mail) => mail.message !== message),
    remind: content.remind.filter(isOther),
  }
  return left.read.length + left.waiting.length + left.remind.length > 0 ? left : undefined
}

function delivery(row: Row): DeliveryListed {
  const reason = optionalText(row, 'reason')
  return {
    id: text(row, 'id'),
    channel: text(row, 'channel') as Channel,
    kind: text(row, 'kind') as LetterKind,
    madeAt: number(row, 'made_at'),
    tries: number(row, 'tries'),
    state: text(row, 'state') as DeliveryListed['state'],
    ...(reason === undefined ? {} : { reason }),
    ...(row['settled_at'] === null ? {} : { settledAt: number(row, 'settled_at') }),
    ...(row['due_at'] === null ? {} : { dueAt: number(row, 'due_at') }),
  }
}
