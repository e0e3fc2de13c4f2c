import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import { webhookKey } from '../../../shared/webhook.ts'
import type { Webhook } from '../../../shared/webhook.ts'
import { spokenLetter, spokenNews } from '../../alerts/sentences/index.ts'
import type { Letter, NamedMail, News } from '../../alerts/letter.ts'
import type { Outgoing } from '../outgoing.ts'

/** So many things stand in one body; `more` counts the others. Receivers like bodies below 20 KB or so. */
const MOST_ITEMS = 50

/**
 * A letter for a program, by Standard Webhooks 1.0.0
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
 *
 * The body is `{type, timestamp, data}` with times in ISO 8601 (UTC):
 * - `news`: `data.news` lists what happened, each with a `type` of its own: `mail.read` and `mail.clicked` with `at`
 *   (first) and `times`, `mail.reminder` with `missing`;
 * - `digest`: `data.day`, and what was `read`, is `waiting`, or to `remind` of;
 * - `test`.
 * `data.text` says the same as a sentence in the user's language. The same letter has the same `webhook-id` at every
 * try.
 * @param now Unix milliseconds: a receiver refuses what was signed long ago
 * @throws TypeError for a secret that the schema would not have let through
 */
export function standardRequest(
  letter: Letter,
  { url, secret }: Extract<Webhook, { form: 'standard' }>,
  now: number,
): Outgoing {
  const key = webhookKey(secret)
  if (!key) throw new TypeError('The signing secret cannot be read.')
  const body = JSON.stringify(payloadOf(letter))
  const timestamp = String(Math.floor(now / 1_000))
  const signed = hmac(sha256, key, utf8ToBytes(`${letter.id}.${timestamp}.${body}`))
  return {
    url,
    headers: {
      'webhook-id': letter.id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${base64.encode(signed)}`,
    },
    body,
  }
}

function payloadOf(letter: Letter): object {
  const { content, mailbox } = letter
  return {
    type: content.kind,
    timestamp: iso(letter.at),
    data: { mailbox, text: spokenLetter(letter).title, ...dataOf(letter) },
  }
}

function dataOf(letter: Letter): object {
  const { content } = letter
  if (content.kind === 'test') return {}
  if (content.kind === 'news') {
    return first('news', content.news, (news) => ({ ...newsOf(news), text: spokenNews(news, letter) }))
  }
  const { day, read, waiting, remind } = content
  return {
    day,
    ...first('read', read, ({ mail, at, times, clicked }) => ({
      mail: mailOf(mail),
      at: iso(at),
      times,
      clicked,
    })),
    ...first('waiting', waiting, (mail) => ({ mail: mailOf(mail) })),
    ...first('remind', remind, ({ mail, missing }) => ({ mail: mailOf(mail), missing })),
  }
}

function newsOf(news: News): object {
  const mail = mailOf(news.mail)
  const type = `mail.${news.kind}`
  if (news.kind === 'reminder') return { type, mail, at: iso(news.at), missing: news.missing }
  const { at, times } = news
  return {
    type,
    mail,
    at: iso(at),
    times,
    ...(news.kind === 'clicked' && news.target !== undefined ? { target: news.target } : {}),
  }
}

/** @returns the list under its name, and how many were left out of it, if any */
function first<T>(name: string, items: readonly T[], write: (item: T) => object): object {
  const more = items.length - MOST_ITEMS
  return {
    [name]: items.slice(0, MOST_ITEMS).map(write),
    ...(more > 0 ? { [`more_${name}`]: more } : {}),
  }
}

const mailOf = ({ message, sentAt, title }: NamedMail) => ({
  message,
  sentAt: iso(sentAt),
  ...(title === undefined ? {} : { title }),
})

function iso(at: number): string {
  return new Date(at).toISOString()
}
