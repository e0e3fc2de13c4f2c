import { randomBytes } from 'node:crypto'
import { openDataFolder } from '../../../backend/node/data-folder.ts'
import { randomPool } from '../../../backend/node/random-pool.ts'
import { Mailbox } from '../../../backend/mailbox/index.ts'
import { hashApiKey, newApiKey } from '../../../backend/secrets.ts'
import type { EventsAnswer } from '../../../shared/api.ts'
import { derivePixelKey, mintToken, newMailboxId, newMessageId } from '../../../shared/token/index.ts'
import type { MintingKey } from '../../../shared/token/index.ts'
import { ownerOf } from '../../../shared/verdict/networks/index.ts'
import { networkTable } from '../../../shared/verdict/networks/table.ts'
import { eventsAfter } from './mailboxes.ts'
import { Listeners } from './listeners.ts'
import { Walk } from './load.ts'
import { median } from './percentiles.ts'
import { startOurs } from './servers.ts'
import type { Server } from './servers.ts'
import { steady } from './steady.ts'
import { tellOneByOne } from './told.ts'
import type { Told } from './told.ts'
import { Traffic, mailsOf } from './traffic.ts'
import type { Mail } from './traffic.ts'

/** What lies in the large mailbox: opens over twenty days, each mail again and again. */
export interface Size {
  events: number
  messages: number
}

const DAY_MS = 86_400_000
const DAYS = 20
const RECORDED_AT_ONCE = 10_000
/** So many of the messages are opened while it is measured. */
const MAILS = 20_000

/** A mailbox as the measurement reaches it. */
interface Subject {
  apiKey: string
  mails: Mail[]
}

/**
 * Fills a data folder with one mailbox of that size and one that is empty, by the code that records every hit, under a
 * clock that goes through the days.
 * @param now Unix milliseconds
 * @param random from 0 up to 1
 */
export function prepareLargeMailbox(
  data: string,
  { events, messages }: Size,
  now: number,
  random: () => number,
): { large: Subject; empty: Subject } {
  const { database, master } = openDataFolder(data, 'off')
  const begin = now - DAYS * DAY_MS
  let clock = begin
  const surroundings = {
    now: () => clock,
    random: randomPool(),
    ownerOf: (origin: Parameters<typeof ownerOf>[0]) => ownerOf(origin, networkTable),
  }
  const make = () => {
    const id = newMailboxId(new Uint8Array(randomBytes(8)))
    const apiKey = newApiKey(id, (length) => new Uint8Array(randomBytes(length)))
    const mailbox = new Mailbox(database, id, surroundings)
    mailbox.create()
    mailbox.addBrowser({ id: randomBytes(9).toString('base64url'), keyHash: hashApiKey(apiKey), name: '' })
    const key: MintingKey = { mailbox: id, generation: 1, pixelKey: derivePixelKey(master, id, 1) }
    return { mailbox, apiKey, key }
  }
  const [large, empty] = database.transaction(() => [make(), make()] as const)

  const ids = Array.from({ length: messages }, () =>
    newMessageId(
      Math.floor(begin - random() * DAY_MS),
      Uint8Array.from({ length: 4 }, () => random() * 256),
    ),
  )
  for (let from = 0; from < events; from += RECORDED_AT_ONCE) {
    const works = Array.from({ length: Math.min(RECORDED_AT_ONCE, events - from) }, (_, i) => () => {
      const at = from + i
      clock = Math.floor(begin + (at / events) * DAYS * DAY_MS)
      const message = ids[at % messages]
      if (message === undefined) return
      large.mailbox.record({
        kind: 'open',
        message,
        generation: 1,
        target: '',
        at: clock,
        method: 'GET',
        ...READERS[at % READERS.length],
        address: `84.${128 + ((at >> 16) & 31)}.${(at >> 8) & 255}.${at & 255}`,
      })
    })
    const failures = database.each(works)
    for (const failure of failures.values()) throw failure
  }
  database.close()
  return {
    large: {
      apiKey: large.apiKey,
      mails: ids
        .slice(0, MAILS)
        .map((message) => ({ sender: 0, message, token: mintToken(large.key, 'open', message) })),
    },
    empty: { apiKey: empty.apiKey, mails: mailsOf([empty.key], Math.min(MAILS, messages), now, random) },
  }
}

const READERS = [
  {
    userAgent: 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
    hasLanguage: false,
  },
  {
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.5.0',
  },
  {
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  },
] as const

/** One mailbox's costs. Times are milliseconds. */
export interface MailboxCosts {
  oneByOne: Told
  /** Of a burst, for each hit, from the first request until the last was recorded. */
  recorded: number
  /** Until a browser that missed the last 500 events has them. */
  catchUp: number
  answered: number
}

const ONE_BY_ONE = 100
const BURST = 2_000
const BURSTS = 5
const CATCH_UPS = 20

/** Measures both mailboxes in turns, so that whatever else the machine does meets both. */
export async function compareMailboxes(
  server: Server,
  subjects: readonly Subject[],
  random: () => number,
): Promise<MailboxCosts[]> {
  const watched = await Promise.all(
    subjects.map(async (subject) => {
      const events = async (after: string, limit?: number) =>
        await eventsAfter(server.url, subject.apiKey, after, limit)
      const { cursor } = await lastCursor(events)
      return {
        events,
        walk: new Walk(new Traffic(subject.mails)),
        listeners: await Listeners.open(server.url, [{ apiKey: subject.apiKey, cursor }]),
        cursor,
        oneByOne: undefined as Told | undefined,
        bursts: [] as number[],
        catchUps: [] as number[],
      }
    }),
  )
  // The first burst warms up.
  for (let round = 0; round <= BURSTS; round++) {
    for (const each of watched) {
      const { walk, events, cursor } = each
      const began = performance.now()
      await steady(server.port, walk.traffic, walk.take(BURST), new Float64Array(BURST), Infinity)
      await events(cursor, 1)
      if (round > 0) each.bursts.push((performance.now() - began) / BURST)
    }
  }
  for (const each of watched) {
    const { walk, listeners } = each
    each.oneByOne = await tellOneByOne(server.port, walk, listeners, ONE_BY_ONE, random)
    listeners.close()
  }
  for (const each of watched) each.cursor = (await lastCursor(each.events)).earlier
  for (let i = 0; i < CATCH_UPS; i++) {
    for (const { events, cursor, catchUps } of watched) {
      const began = performance.now()
      await events(cursor)
      catchUps.push(performance.now() - began)
    }
  }
  return watched.map(({ oneByOne, bursts, catchUps, walk }) => {
    if (!oneByOne) throw new Error('Nothing was measured.')
    return { oneByOne, recorded: median(bursts), catchUp: median(catchUps), answered: walk.answered }
  })
}

/** @returns milliseconds until the process listens, the median of some starts */
export async function startTime(data: string, pinning: readonly string[], times = 3): Promise<number> {
  const starts: number[] = []
  for (let i = 0; i < times; i++) {
    const server = await startOurs('node', data, pinning)
    starts.push(server.startedIn)
    await server.stop()
  }
  return median(starts)
}

/** @returns the cursor behind all events, and the one behind which the last 500 stand */
async function lastCursor(
  events: (after: string, limit: number) => Promise<EventsAnswer>,
): Promise<{ cursor: string; earlier: string }> {
  // `<epoch>.<number>`; a number that was never given means "from the start", so the end is sought by halves.
  const { cursor: first } = await events('', 1)
  const [epoch = '', number = '0'] = first.split('.')
  const isGiven = async (n: number) => (await events(`${epoch}.${n}`, 1)).cursor !== first
  let [low, high] = [Number(number), 2 ** 24]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (await isGiven(middle)) low = middle
    else high = middle
  }
  return { cursor: `${epoch}.${low}`, earlier: `${epoch}.${Math.max(0, low - 500)}` }
}
