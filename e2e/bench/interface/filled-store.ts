import type { SenderBrowser } from '../../stage/sender-browser.ts'
import { putInStore } from '../../stage/store.ts'
import { storedEvent, storedMail } from '../../stage/stored-mail.ts'

interface Extent {
  /** How many mails there are already. */
  from: number
  mails: number
  /** So many events, over all of these mails. */
  events: number
}

const PEOPLE = [
  ['Anna Lindqvist', 'anna.lindqvist@example.org'],
  ['Семён Петров', 'semyon.petrov@example.ru'],
  ['', 'boris@example.net'],
  ['Zoë Müller', 'zoe@example.de'],
  ['山田太郎', 'taro@example.jp'],
] as const
const SUBJECTS = ['My résumé', 'Договор на подпись', 'Offer', 'Re: Invoice', 'Your question of Monday']
const APART_MS = 40 * 60_000
const FIRST_READ_MS = 900_000
const LAST_READ_MS = 9_000_000
/** So many rows are put into the store at once. */
const TOGETHER = 5_000

/** Fills the extension's own store, as years of use would. */
export async function fillStore(sender: SenderBrowser, { from, mails, events }: Extent): Promise<void> {
  const now = Date.now()
  const eventOf = (n: number) => {
    const mail = n % mails
    return storedEvent(n, mail, now - mail * APART_MS + FIRST_READ_MS + n, {
      facts: {
        method: 'GET',
        userAgent: 'Mozilla/5.0 (via ggpht.com GoogleImageProxy)',
        sinceSending: FIRST_READ_MS,
      },
    })
  }
  await inTurn(sender, 'mails', from, mails, (n) => mailOf(n, now))
  await inTurn(sender, 'events', 0, events, eventOf)
}

async function inTurn(
  sender: SenderBrowser,
  table: string,
  first: number,
  count: number,
  rowOf: (n: number) => unknown,
): Promise<void> {
  for (let done = 0; done < count; done += TOGETHER) {
    const length = Math.min(TOGETHER, count - done)
    await putInStore(
      sender,
      table,
      Array.from({ length }, (_, n) => rowOf(first + done + n)),
    )
  }
}

function mailOf(n: number, now: number) {
  const [name, address] = PEOPLE[n % PEOPLE.length] ?? PEOPLE[0]
  const sentAt = now - n * APART_MS
  const lastRead = sentAt + LAST_READ_MS
  const isRead = n % 3 === 0
  const alone = `${n % 400}.${address}`
  const read = {
    mark: 'read',
    reads: 3,
    firstRead: sentAt + FIRST_READ_MS,
    lastRead,
    firstReadEvent: `e${n}`,
  }
  return storedMail(n, {
    subject: `${SUBJECTS[n % SUBJECTS.length]} ${n}`,
    to: [{ address: alone, ...(name ? { name } : {}) }],
    sentAt,
    status: isRead ? read : { mark: n % 10 === 1 ? 'unsure' : 'sent' },
    more: {
      ...(isRead ? { aloneSeen: alone } : {}),
      ...(n % 1_000 === 4
        ? { unseen: lastRead, told: [{ event: `e${n}`, at: lastRead, news: 'read' }] }
        : {}),
    },
  })
}
