import type { NewsChoices } from '../news-choices.ts'
import type { KeptEvent, Mail, Paired, Told } from './index.ts'
import { isMissing } from './missing.ts'
import type { Transaction } from './transaction.ts'
import { stillHolds, whatIsNews } from './what-is-news.ts'
import type { NewsOf, Reading } from './what-is-news.ts'

/** So much of what was told of one mail is remembered: who watches a mail may be told of it for years. */
const MOST_TOLD = 50

/** An event as it is now, and what it was taken for before; absent for a new one. */
interface Judged {
  event: KeptEvent
  before: KeptEvent['verdict'] | undefined
}

/**
 * Decides what the user has to be told of a mail, now that its events changed, and takes back what is not so any more.
 * @param mail with its present status
 * @returns what the mail keeps of that
 */
export async function noticesOf(
  tx: Transaction,
  mail: Mail,
  judged: readonly Judged[],
): Promise<Pick<Mail, 'announced' | 'told' | 'unseen'>> {
  const readings = judged.flatMap(({ event }) => (isReaders(event.verdict) ? [event] : []))
  const fresh = judged.filter(
    ({ event, before }) => isReaders(event.verdict) && !(before && isReaders(before)),
  )
  const told = await withoutFallen(tx, mail, readings)
  const announced = readings.length > 0 ? mail.announced : undefined
  const now = await newsIn(
    tx,
    { ...mail, told },
    { readings, fresh: fresh.map(({ event }) => event), announced },
  )
  for (const { event, news } of now)
    await tx.objectStore('notices').put({ id: event, kind: news, mail: mail.key })
  // Who has the answer before them need not be told that the mail was read.
  const first = mail.status.replied === undefined ? (announced ?? mail.status.firstReadEvent) : announced
  return { ...(first === undefined ? {} : { announced: first }), ...asKept([...told, ...now]) }
}

/** Nothing of a mail is told any more. */
export async function withdrawNotices(tx: Transaction, { key, told = [], announced }: Mail): Promise<void> {
  const ids = new Set([...told.map(({ event }) => event), ...(announced === undefined ? [] : [announced])])
  for (const id of ids) await tx.objectStore('notices').put({ id, kind: 'withdrawn', mail: key })
}

/** @returns what a mail keeps of what was told of it: the newest, and when the newest that was not seen happened */
export function asKept(told: readonly Told[]): Pick<Mail, 'told' | 'unseen'> {
  if (told.length === 0) return {}
  const kept = told.toSorted((one, other) => one.at - other.at).slice(-MOST_TOLD)
  const unseen = kept.findLast(({ isSeen }) => !isSeen)?.at
  return { told: kept, ...(unseen === undefined ? {} : { unseen }) }
}

function isReaders({ by }: KeptEvent['verdict']): boolean {
  return by === 'recipient'
}

async function withoutFallen(tx: Transaction, mail: Mail, readings: readonly Reading[]): Promise<Told[]> {
  const { told = [], announced } = mail
  const holds = (one: Told) => (one.news === 'reminder' ? isMissing(mail) : stillHolds(one, readings))
  const fallen = told.filter((one) => !holds(one)).map(({ event }) => event)
  if (announced !== undefined && readings.length === 0) fallen.push(announced)
  for (const id of new Set(fallen)) {
    await tx.objectStore('notices').put({ id, kind: 'withdrawn', mail: mail.key })
  }
  return told.filter(holds)
}

/** The fresh ones in their order: what is told of one makes the next no news. */
async function newsIn(
  tx: Transaction,
  mail: Mail,
  given: { readings: readonly Reading[]; fresh: readonly Reading[]; announced: string | undefined },
): Promise<(Told & { news: NewsOf })[]> {
  if (given.fresh.length === 0) return []
  const settings = tx.objectStore('settings')
  const paired = (await settings.get('paired')) as Paired | undefined
  const all = (await settings.get('news')) as NewsChoices | undefined
  const wishes = { all, mail: mail.tell, since: paired?.since ?? 0 }
  const now: (Told & { news: NewsOf })[] = []
  let isKnownRead = given.announced !== undefined || mail.status.replied !== undefined
  for (const event of given.fresh.toSorted((one, other) => one.at - other.at)) {
    const past = { readings: given.readings, told: [...(mail.told ?? []), ...now], isKnownRead }
    const news = whatIsNews(past, event, wishes)
    if (news) now.push({ event: event.id, at: event.at, news })
    isKnownRead = true
  }
  return now
}
