import type { Mark } from '../../shared/status.ts'
import type { MessageId } from '../../shared/token/index.ts'
import type { KeptEvent, Mail, Store } from './index.ts'
import { piecesOf } from './pieces.ts'
import { domainOf } from './recipients.ts'

/** What is counted of a mail. */
export interface SentMailFacts {
  /** Absent for a mail that did not go out through Gmail here. */
  account: string | undefined
  /** Unix milliseconds. */
  sentAt: number
  /** The same on the sender's own clock. */
  wall: number
  mark: Mark
  /** When a recipient most likely fetched it for the first time, in Unix milliseconds. */
  firstRead: number | undefined
  /** The domain of its only recipient; absent where it has several, or none that is known. */
  domain: string | undefined
}

/** One read: an open that is most likely a recipient's. */
export interface ReadFacts {
  account: string | undefined
  /** When it was, on the sender's own clock. */
  wall: number
}

/** What the store knows of mails and reads, without subjects and addresses. */
export interface Activity {
  /** Every account that sent a mail, in the order of the alphabet. */
  accounts: string[]
  sent: SentMailFacts[]
  reads: ReadFacts[]
}

/** So many rows are read at once: a few milliseconds' work, after which the page may do something else. */
const ROWS_AT_ONCE = 1_000

/**
 * Reads what there is to count, of all accounts.
 * @param since Unix milliseconds: reads before it are left out, since most of the work is to read them
 * @param now Unix milliseconds: a mail that is scheduled for later was not sent yet
 * @param wallClock turns Unix milliseconds into what the sender's own clock shows
 */
export async function loadActivity(
  store: Store,
  since: number,
  now: number,
  wallClock: (at: number) => number,
): Promise<Activity> {
  const tx = store.transaction(['mails', 'events'])
  const accounts = new Set<string>()
  const sent: SentMailFacts[] = []
  const accountOf = new Map<MessageId, string | undefined>()
  for await (const mails of piecesOf((range) => tx.objectStore('mails').getAll(range, ROWS_AT_ONCE), keyOf)) {
    for (const mail of mails) {
      if (mail.sentAt > now) continue
      if (mail.account !== undefined) accounts.add(mail.account)
      for (const message of mail.messages) accountOf.set(message, mail.account)
      sent.push({ ...factsOf(mail), wall: wallClock(mail.sentAt) })
    }
  }
  const reads: ReadFacts[] = []
  for await (const some of eventsSince(tx.objectStore('events').index('byTime'), since)) {
    for (const { kind, message, at, verdict } of some) {
      // What fetched a send that was taken back is no mail's.
      const isRead = kind === 'open' && verdict.by === 'recipient' && accountOf.has(message)
      if (isRead) reads.push({ account: accountOf.get(message), wall: wallClock(at) })
    }
  }
  return { accounts: [...accounts].sort(), sent, reads }
}

interface ByTime {
  getAll(range: IDBKeyRange, count: number): Promise<KeptEvent[]>
}

/** Some at a time, the oldest first; of those of one millisecond some may come in the next piece. */
async function* eventsSince(byTime: ByTime, since: number): AsyncGenerator<KeptEvent[]> {
  let from = since
  let before = new Set<string>()
  for (;;) {
    const events = await byTime.getAll(IDBKeyRange.lowerBound(from), ROWS_AT_ONCE)
    const fresh = events.filter(({ id }) => !before.has(id))
    if (fresh.length === 0) return
    yield fresh
    from = events.at(-1)?.at ?? from
    before = new Set(events.filter(({ at }) => at === from).map(({ id }) => id))
  }
}

const keyOf = ({ key }: Mail): string => key

function factsOf({ account, sentAt, status, alone }: Mail): Omit<SentMailFacts, 'wall'> {
  return {
    account,
    sentAt,
    mark: status.mark,
    firstRead: status.firstRead,
    domain: alone === undefined ? undefined : domainOf(alone),
  }
}
