import browser from 'webextension-polyfill'
import { getSetting, openStore } from '../store/index.ts'
import type { KeptEvent, Mail, Notice, Store } from '../store/index.ts'
import { mailOfEvent } from '../store/mails.ts'
import { TOGETHER_MS, isToldAsOne } from './grouping.ts'
import { wordsOf } from './notice-words.ts'
import { isQuiet } from './quiet-time.ts'
import { isSeriesOf, leaveSeries, tellAsOne } from './series.ts'
import { show } from './show.ts'
import { LEAVES_IT_MS, askAhead, isAway, toldElsewhere } from './teller.ts'
import { whenToTell } from './when-to-tell.ts'

/** When this life of the background first had each notice that waits, in Unix milliseconds, by its id. */
let waiting = new Map<string, number>()

/** What is to be told so soon is asked about at once. */
const SOON_MS = 500

/** What was told one by one a moment ago, and when: another life of the background need not know. */
let recent = new Map<string, number>()

/** News of a mail that is still known. */
interface Known extends Notice {
  kind: Exclude<Notice['kind'], 'withdrawn'>
  of: Mail
  event: KeptEvent
}

/**
 * Tells the user what they have to be told, and takes back what turned out not to be so. Each notice is kept until its
 * notification stands, so nothing is lost when the background is killed; the notification carries the event's id, so
 * nothing is told twice, and what another browser of the user's tells is not told here.
 * @returns in how many milliseconds there is something to tell that waits for now; undefined where nothing is known of
 */
export async function giveNotices(): Promise<number | undefined> {
  const store = await openStore()
  const notices = await store.getAll('notices')
  const now = Date.now()
  for (const notice of notices) if (notice.kind === 'withdrawn') await takeBack(store, notice)
  const news = notices.filter(({ kind }) => kind !== 'withdrawn')
  waiting = new Map(news.map(({ id }) => [id, waiting.get(id) ?? now]))
  const [due, soonest] = await dueOf(store, news, now)
  if (due.length === 0) return soonest
  if (await isQuiet()) await hold(store, due)
  else await tell(store, due)
  return soonest
}

async function takeBack(store: Store, notice: Notice): Promise<void> {
  await browser.notifications.clear(notice.id)
  await leaveSeries([notice.id], 'taken-back')
  await settle(store, notice)
}

/** @returns what may be told now, and in how many milliseconds the next may */
async function dueOf(
  store: Store,
  notices: readonly Notice[],
  now: number,
): Promise<[Notice[], number | undefined]> {
  if (notices.length === 0) return [[], undefined]
  const looks = await store.getAll('ownViews')
  const clockOffset = (await getSetting(store, 'clockOffset')) ?? 0
  const leavesIt = (await isAway()) ? LEAVES_IT_MS : 0
  const due: Notice[] = []
  const delays: number[] = []
  const soon: string[] = []
  for (const notice of notices) {
    const event = await store.get('events', notice.id)
    const waitingSince = waiting.get(notice.id) ?? now
    const delay = event ? whenToTell(event, looks, { now, clockOffset, waitingSince }) : 0
    const longer = Math.max(delay, leavesIt - Math.max(0, now - waitingSince))
    if (longer > 0) delays.push(longer)
    else due.push(notice)
    if (longer > 0 && longer <= SOON_MS && leavesIt === 0) soon.push(notice.id)
  }
  if (soon.length > 0 && !(await isQuiet())) askAhead(soon)
  const soonest = Math.min(...delays)
  return [due, Number.isFinite(soonest) ? soonest : undefined]
}

/** What comes in quiet hours is told together when they end. */
async function hold(store: Store, notices: readonly Notice[]): Promise<void> {
  const tx = store.transaction('notices', 'readwrite')
  for (const { id, kind } of notices) {
    const present = await tx.store.get(id)
    // Taken back meanwhile, or told otherwise: that holds.
    if (present?.kind === kind) await tx.store.put({ ...present, isHeld: true })
  }
  await tx.done
}

async function tell(store: Store, notices: readonly Notice[]): Promise<void> {
  const tellable = (await Promise.all(notices.map((notice) => withMail(store, notice)))).filter(
    (notice) => notice !== undefined,
  )
  // Only what will be shown: whoever asks keeps the others from telling.
  const elsewhere = await toldElsewhere(tellable.map(({ id }) => id))
  const known = tellable.filter(({ id }) => !elsewhere.has(id))
  const now = Date.now()
  const standing = await browser.notifications.getAll()
  recent = new Map([...recent].filter(([id, at]) => id in standing && Math.abs(now - at) <= TOGETHER_MS))
  const arrived = {
    now: known.length,
    held: known.filter(({ isHeld }) => isHeld).length,
    before: recent.size,
    isSeries: await isSeriesOf(
      known.map(({ id }) => id),
      now,
    ),
  }
  if (known.length > 0 && isToldAsOne(arrived)) {
    const before = [...recent.keys()]
    await tellAsOne([...before, ...known.map(({ id }) => id)], now)
    for (const id of before) await browser.notifications.clear(id)
    recent.clear()
  } else {
    for (const notice of known) {
      const { kind, of, event } = notice
      await show(notice.id, wordsOf(kind, of, event, await readingsOf(store, of)))
      recent.set(notice.id, now)
    }
  }
  for (const notice of notices) await settle(store, notice)
}

/** Told meanwhile otherwise (a verdict fell): the newer notice under the same id stays. */
async function settle(store: Store, { id, kind }: Notice): Promise<void> {
  const tx = store.transaction('notices', 'readwrite')
  const present = await tx.store.get(id)
  if (present?.kind === kind) await tx.store.delete(id)
  await tx.done
  waiting.delete(id)
}

async function withMail(store: Store, { kind, ...notice }: Notice): Promise<Known | undefined> {
  const event = await store.get('events', notice.id)
  const of = event && (await mailOfEvent(store, notice.id))
  return of && kind !== 'withdrawn' ? { ...notice, kind, of, event } : undefined
}

async function readingsOf(store: Store, { messages }: Mail): Promise<KeptEvent[]> {
  const events = messages.map((message) => store.getAllFromIndex('events', 'byMessage', message))
  return (await Promise.all(events)).flat().filter(({ verdict }) => verdict.by === 'recipient')
}
