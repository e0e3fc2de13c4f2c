import { randomBytes } from 'node:crypto'
import { getRequestListener } from '@hono/node-server'
import type { HttpBindings } from '@hono/node-server'
import { watchClock } from '../../shared/clock-watch.ts'
import type { MailboxId } from '../../shared/token/index.ts'
import { ownerOf, readLists } from '../../shared/verdict/networks/index.ts'
import { networkTable } from '../../shared/verdict/networks/table.ts'
import { channelsOf } from '../alerts/carriers.ts'
import { createApi } from '../api.ts'
import { TokenChecker, isFetch } from '../fetches.ts'
import type { Host } from '../host.ts'
import { endpointFull } from '../problems.ts'
import { PUBLIC_WAY } from '../push/post.ts'
import { vapidOf } from '../push/vapid.ts'
import { startAlerts } from './alerts.ts'
import { carriersOf } from './carriers.ts'
import { clientAddress } from './client-address.ts'
import type { Asked } from './client-address.ts'
import type { Synchronous } from './database.ts'
import { fetchTaker, sendFetchAnswer } from './fetch-answers.ts'
import { HitQueue } from './hit-queue.ts'
import { HTTP_LIMITS, createHttpServer, listen, localUrl } from './http-server.ts'
import { startJudgingAgain } from './judging-again.ts'
import { hmacUnder } from './keyed-hash.ts'
import { log, logError } from './log.ts'
import { Losses } from './losses.ts'
import { doorOf } from './mailbox-door.ts'
import { PixelDoor } from './pixel-door.ts'
import { startPushes } from './pushes.ts'
import { MAILBOXES_MOST, SettingError } from './settings.ts'
import type { Settings } from './settings.ts'
import { Storage } from './storage.ts'
import { StreamServer } from './stream-server.ts'

/** An endpoint that runs. */
export interface RunningEndpoint {
  /** Where this machine reaches it: `http://localhost:8787`. */
  url: string
  /** Where recipients reach it. */
  publicUrl: string
  /** Good for one pairing; undefined when the owner's own code was spent already. */
  setupCode: string | undefined
  /** Ends it cleanly: what was answered is stored, streams are closed. */
  stop(): Promise<void>
}

/** An endpoint that runs in this process. */
export interface NodeEndpoint extends RunningEndpoint {
  /** Hits since the start: kept, and answered before they were kept. */
  counts(): { stored: number; lost: number }
}

const FORGET_EVERY_MS = 3_600_000
const LOOK_AT_CLOCK_EVERY_MS = 20_000

/**
 * Starts the endpoint on this machine.
 * @param now its clock, in Unix milliseconds
 * @param synchronous only tests take another than `full`: see {@link Synchronous}
 * @param pushWay how pushes go out; only tests hand in another
 * @param carry what takes alerts away; only tests hand in others
 * @throws SettingError when the port is taken or the data folder cannot be used
 */
export async function startEndpoint(
  settings: Settings,
  now: () => number = Date.now,
  synchronous: Synchronous = 'full',
  pushWay: typeof PUBLIC_WAY = PUBLIC_WAY,
  carry: typeof carriersOf = carriersOf,
): Promise<NodeEndpoint> {
  const storage = new Storage(settings.data, now, (origin) => ownerOf(origin, networkTable), synchronous)
  const opening = storage.open()
  // While the threads start: the first image would wait for it.
  readLists(networkTable)
  const master = await opening
  const server = createHttpServer(settings.trustedProxies)
  let setupCode: string | undefined
  try {
    setupCode = await chooseCode(storage, settings)
    await listen(server, settings)
  } catch (error) {
    await storage.stop()
    throw error
  }
  server.on('error', logError)
  const url = localUrl(server, settings.host)

  const losses = new Losses((count, reason) => {
    log('error', reason, { lost: count })
    streams.present()
  })
  const problems = new Losses((_, message) => log('error', message))
  const queue = new HitQueue(storage, (count, reason) => losses.add(count, reason))
  storage.listen({
    settled: (count, failed) => queue.settle(count, failed),
    recorded: (mailboxes) => tell(mailboxes),
    problem: (message) => problems.add(1, message),
    died: (error) => {
      logError(error)
      queue.abandon('The storage does not run.')
    },
  })
  const ending = new AbortController()
  const carriers = carry(settings, ending.signal)
  const host: Host = {
    now,
    random: (length) => new Uint8Array(randomBytes(length)),
    publicUrl: settings.publicUrl ?? url,
    master,
    pushServices: pushWay.services,
    channels: channelsOf(carriers),
    webhooksToPrivate: settings.webhooksToPrivate ?? false,
    mailbox: async (id) => doorOf(storage, streams, id, () => tell([id])),
    pair: async (code, id, browser) => {
      const paired = await storage.ask('pair', code, id, browser, settings.mailboxes ?? MAILBOXES_MOST)
      if (paired === 'full') throw endpointFull()
      return paired === 'paired'
    },
    newJoinCode: (id) => storage.ask('newJoinCode', id),
    spendJoinCode: (joinCode) => storage.ask('spendJoinCode', joinCode),
    eraseMailbox: async (id) => {
      const erased = await storage.ask('eraseMailbox', id)
      storage.forgetRecorded()
      streams.end(id)
      return erased
    },
    waitBeforePairing: (client) => storage.ask('waitBeforeTry', client),
    countPairingFailure: (client) => storage.ask('countFailure', client),
    report: logError,
    lost: () => queue.counts.lost,
    health: async () => queue.counts,
  }
  const streams = new StreamServer(host, server, (id) => ({
    eventsAfter: (after, limit) => storage.ask('recordedAfter', id, after, limit),
  }))
  const pushes = startPushes(storage, vapidOf(master, host.publicUrl), (id) => streams.listening(id), {
    ...pushWay,
    now,
    report: logError,
  })
  const alerts = startAlerts(storage, { carriers, master, publicUrl: host.publicUrl, report: logError }, now)
  const tell = (mailboxes: Iterable<MailboxId>) => {
    streams.announce(mailboxes)
    pushes.news(mailboxes)
    alerts.news(mailboxes)
  }
  const addressOf = (request: Asked) => clientAddress(request, settings.trustedProxies)
  const takeFetch = fetchTaker(new TokenChecker(master, hmacUnder), queue, now, addressOf)
  const door = new PixelDoor(server, HTTP_LIMITS, takeFetch)
  const answerOther = getRequestListener(
    createApi(host, (c) => addressOf((c.env as HttpBindings).incoming)).fetch,
  )
  server.on('request', (request, response) => {
    // A client may write the whole address into its request line (RFC 9112, 3.2.2).
    if (request.url && !request.url.startsWith('/')) {
      request.url = request.url.replace(/^https?:\/\/[^/]*/i, '')
    }
    if (request.url && isFetch(request.url)) {
      takeFetch(request, (answer) => sendFetchAnswer(request, response, answer))
    } else void answerOther(request, response)
  })

  // Another process holds the database, or the disk is full: the next hour comes.
  const forget = () => void storage.forget().catch(logError)
  forget()
  const forgetting = setInterval(forget, FORGET_EVERY_MS)
  // A small machine without a clock of its own starts in the past, and is set right after browsers have come.
  const clockMoved = watchClock(Date.now, () => performance.now())
  const watching = setInterval(() => clockMoved() && streams.present(), LOOK_AT_CLOCK_EVERY_MS)
  const judged = (id: MailboxId) => {
    streams.announce([id])
    alerts.news([id])
  }
  const stopJudging = startJudgingAgain(storage, judged, logError)

  return {
    url,
    publicUrl: host.publicUrl,
    setupCode,
    counts: () => ({ ...queue.counts }),
    stop: async () => {
      clearInterval(forgetting)
      clearInterval(watching)
      stopJudging()
      pushes.stop()
      const alertsStopped = alerts.stop()
      streams.stop()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      door.close()
      queue.flush()
      await alertsStopped
      ending.abort()
      await storage.stop()
      queue.stop()
      server.closeAllConnections()
      await closed
      losses.stop()
      problems.stop()
    },
  }
}

async function chooseCode(storage: Storage, settings: Settings): Promise<string | undefined> {
  try {
    if (settings.setupCode === undefined) return await storage.ask('newCode')
    return (await storage.ask('offerCode', settings.setupCode)) ? settings.setupCode : undefined
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SettingError(
      `The data in ${settings.data} cannot be written (${reason}). Does another endpoint use it? Stop that one, or wait and try again.`,
    )
  }
}
