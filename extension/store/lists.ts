// Lists of mails. Pages of ours read them by themselves, so nothing here needs more than the store.
import type { MarkOfMail, SilenceOfMail } from '../messages.ts'
import type { Mail, Store } from './index.ts'
import { silencesOf } from './silence.ts'

/** A mail as a list shows it. */
export interface ListedMail {
  mail: Mail
  mark: MarkOfMail
}

/**
 * @param before only mails that were sent earlier, in Unix milliseconds
 * @returns the newest tracked mails, the newest first: `limit` of them, and all that were sent in the same millisecond
 * as the last
 */
export function newestMails(store: Store, limit: number, before?: number): Promise<Mail[]> {
  return newestBy(store, 'bySentAt', limit, before)
}

async function newestBy(
  store: Store,
  name: 'bySentAt' | 'byUnseen',
  limit: number,
  before?: number,
): Promise<Mail[]> {
  const timeOf = (mail?: Mail) => (name === 'bySentAt' ? mail?.sentAt : mail?.unseen)
  const index = store.transaction('mails').store.index(name)
  const earlier = before === undefined ? null : IDBKeyRange.upperBound(before, true)
  // Backwards in one go, where the browser can (Chrome 141).
  if ('getAllRecords' in IDBIndex.prototype) {
    const wanted: object = { query: earlier, count: limit + 1, direction: 'prev' }
    const mails = await index.getAll(wanted as IDBKeyRange)
    const isWhole = mails.length <= limit || timeOf(mails[limit - 1]) !== timeOf(mails[limit])
    if (isWhole) return mails.slice(0, limit)
  }
  // A cursor that goes through all rows takes longer than anything else here: it only looks up how far to read.
  const cursor = await index.openKeyCursor(earlier, 'prev')
  if (!cursor) return []
  const last = limit > 1 ? await cursor.advance(limit - 1) : cursor
  const mails = await index.getAll(rangeOf(last?.key, before))
  return mails.reverse()
}

function rangeOf(from: number | undefined, before: number | undefined): IDBKeyRange | null {
  if (before === undefined) return from === undefined ? null : IDBKeyRange.lowerBound(from)
  return from === undefined
    ? IDBKeyRange.upperBound(before, true)
    : IDBKeyRange.bound(from, before, false, true)
}

/**
 * @param now Unix milliseconds
 * @returns the newest tracked mails as {@link newestMails} does, each with what its mark shows
 */
export async function newestListed(
  store: Store,
  limit: number,
  now: number,
  before?: number,
): Promise<ListedMail[]> {
  return listed(store, newestMails(store, limit, before), now)
}

/**
 * @param now Unix milliseconds
 * @returns the mails with something that the user has not looked at, the newest of that first, some `limit` of them
 */
export async function newestUnseen(store: Store, limit: number, now: number): Promise<ListedMail[]> {
  return listed(store, newestBy(store, 'byUnseen', limit), now)
}

/**
 * @param now Unix milliseconds
 * @returns a mail with what its mark shows, or null where there is none of that name
 */
export async function listedMail(store: Store, key: string, now: number): Promise<ListedMail | null> {
  const mail = store.get('mails', key)
  const [found] = await listed(
    store,
    mail.then((one) => (one ? [one] : [])),
    now,
  )
  return found ?? null
}

async function listed(store: Store, reading: Promise<readonly Mail[]>, now: number): Promise<ListedMail[]> {
  const [mails, silences] = await Promise.all([reading, silencesOf(store, reading, now)])
  return mails.map((mail) => ({ mail, mark: markOf(mail, silences.get(mail.key)) }))
}

/** @returns what a mark shows of a mail */
export function markOf(mail: Mail, silence: SilenceOfMail | undefined): MarkOfMail {
  const { key, status, recipients, scheduled, sentAt, unanswered, reply, stopped } = mail
  return {
    key,
    status,
    recipients: recipients.length,
    ...(scheduled ? { scheduledFor: sentAt } : {}),
    ...(unanswered ? { unanswered } : {}),
    ...(reply ? { answeredBy: reply.by } : {}),
    ...(silence ? { silence } : {}),
    ...(stopped ? { stopped } : {}),
  }
}
