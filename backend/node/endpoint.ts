import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { getConnInfo } from '@hono/node-server/conninfo'
import { getRequestListener } from '@hono/node-server'
import { isLoopback } from '../../shared/address.ts'
import type { MailboxId } from '../../shared/token/index.ts'
import { ownerOf } from '../../shared/verdict/networks/index.ts'
import { networkTable } from '../../shared/verdict/networks/table.ts'
import { createApi } from '../api.ts'
import { TokenChecker, answerOf, isFetch } from '../fetches.ts'
import type { Host, MailboxDoor } from '../host.ts'
import { eraseAgain } from '../mailbox/erasing.ts'
import { Mailbox, countMailboxes, forgetOldFacts } from '../mailbox/index.ts'
import type { Surroundings } from '../mailbox/index.ts'
import { endpointFull } from '../problems.ts'
import { PUBLIC_WAY } from '../push/post.ts'
import { dropSubscription, hasSubscription, keepSubscription } from '../push/queue.ts'
import { vapidOf } from '../push/vapid.ts'
import { Registry } from '../registry.ts'
import { openDataFolder } from './data-folder.ts'
import { keepTombstone, readTombstones } from './erased-file.ts'
import { HitQueue } from './hit-queue.ts'
import { startJudgingAgain } from './judging-again.ts'
import { logError } from './log.ts'
import { pushStore, startPushes } from './pushes.ts'
import { MAILBOXES_MOST, SettingError } from './settings.ts'
import type { Settings } from './settings.ts'
import { StreamServer, wantsStream } from './stream-server.ts'

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

const FORGET_EVERY_MS = 3_600_000

/**
 * Starts the endpoint on this machine.
 * @param now its clock, in Unix milliseconds
 * @param pushWay how pushes go out; only tests hand in another
 * @throws SettingError when the port is taken or the data folder cannot be used
 */
export async function startEndpoint(
  settings: Settings,
  now: () => number = Date.now,
  pushWay: typeof PUBLIC_WAY = PUBLIC_WAY,
): Promise<RunningEndpoint> {
  const { database, master } = openDataFolder(settings.data)
  const surroundings: Surroundings = {
    now,
    random: (length) => new Uint8Array(randomBytes(length)),
    ownerOf: (origin) => ownerOf(origin, networkTable),
  }
  const registry = new Registry(database, surroundings)
  const mailboxOf = (id: MailboxId) => new Mailbox(database, id, surroundings)
  const server = createServer({ shouldUpgradeCallback: wantsStream })
  let setupCode: string | undefined
  try {
    eraseAgain(mailboxOf, readTombstones(settings.data))
    setupCode = chooseCode(registry, settings)
    await listen(server, settings)
  } catch (error) {
    database.close()
    throw error
  }
  const url = localUrl(server, settings.host)

  const queue = new HitQueue(
    database,
    (mailbox, hit) => mailboxOf(mailbox).record(hit),
    (mailboxes) => tell(mailboxes),
    logError,
  )
  const host: Host = {
    ...surroundings,
    publicUrl: settings.publicUrl ?? url,
    master,
    pushServices: pushWay.services,
    mailbox: async (id) => doorOf(mailboxOf(id), settings.data, streams, () => tell([id])),
    pair: async (setupCode, id, browser) =>
      database.transaction(() => {
        if (!registry.spendCode(setupCode)) return false
        if (countMailboxes(database) >= (settings.mailboxes ?? MAILBOXES_MOST)) throw endpointFull()
        const mailbox = mailboxOf(id)
        mailbox.create()
        mailbox.addBrowser(browser)
        return true
      }),
    newJoinCode: async (id) => registry.newJoinCode(id),
    spendJoinCode: async (joinCode) => registry.spendJoinCode(joinCode),
    eraseMailbox: async (id) => {
      keepTombstone(settings.data, { mailbox: id })
      database.transaction(() => {
        mailboxOf(id).erase()
        registry.forgetMailbox(id)
      })
      streams.end(id)
    },
    waitBeforePairing: async (client) => registry.waitBeforeTry(client),
    countPairingFailure: async (client) => registry.countFailure(client),
    report: logError,
    health: async () => queue.counts,
  }
  const streams = new StreamServer(host, server)
  const pushes = startPushes(
    pushStore(database, mailboxOf, now),
    vapidOf(master, host.publicUrl),
    (id) => streams.listening(id),
    { ...pushWay, now, report: logError },
  )
  const tell = (mailboxes: Iterable<MailboxId>) => {
    streams.announce(mailboxes)
    pushes.news(mailboxes)
  }
  const checker = new TokenChecker(master)
  const api = createApi(host, (c) => getConnInfo(c).remote.address ?? '')
  const answerOther = getRequestListener(api.fetch)
  server.on('request', (request, response) => {
    // A client may write the whole address into its request line (RFC 9112, 3.2.2).
    if (request.url) request.url = request.url.replace(/^https?:\/\/[^/]*/i, '')
    if (request.url && isFetch(request.url)) answerFetch(request, response, checker, queue, now)
    else void answerOther(request, response)
  })

  const forget = () => {
    try {
      forgetOldFacts(database, now())
    } catch (error) {
      // Another process holds the database, or the disk is full: the next hour comes.
      logError(error instanceof Error ? error : new Error(String(error)))
    }
  }
  forget()
  const forgetting = setInterval(forget, FORGET_EVERY_MS)
  const stopJudging = startJudgingAgain(database, mailboxOf, (id) => streams.announce([id]), logError)

  return {
    url,
    publicUrl: host.publicUrl,
    setupCode,
    stop: async () => {
      clearInterval(forgetting)
      stopJudging()
      pushes.stop()
      streams.stop()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      queue.flush()
      server.closeAllConnections()
      await closed
      database.close()
    },
  }
}

function answerFetch(
  request: IncomingMessage,
  response: ServerResponse,
  checker: TokenChecker,
  queue: HitQueue,
  now: () => number,
): void {
  const path = request.url ?? ''
  const found = checker.hitOf({
    method: request.method ?? '',
    path,
    header: (name) => {
      const value = request.headers[name]
      return Array.isArray(value) ? value[0] : value
    },
    address: request.socket.remoteAddress ?? '',
    at: now(),
  })
  const { status, headers, body } = answerOf(path, found?.hit)
  const answer = () => response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body)
  if (found) queue.add(found.mailbox, found.hit, answer)
  else answer()
}

function doorOf(mailbox: Mailbox, folder: string, streams: StreamServer, changed: () => void): MailboxDoor {
  const told = <T>(result: T): T => {
    changed()
    return result
  }
  return {
    addBrowser: async (browser) => mailbox.addBrowser(browser),
    browserOf: async (keyHash) => mailbox.browserOf(keyHash),
    browsers: async () => mailbox.browsers(),
    removeBrowser: async (browser) => {
      const left = mailbox.removeBrowser(browser)
      streams.end(mailbox.id, browser)
      return left
    },
    about: async () => mailbox.about(),
    rotate: async () => told(mailbox.rotate()),
    eraseMessage: async (message) => {
      const erased = mailbox.eraseMessage(message)
      if (erased) keepTombstone(folder, { mailbox: mailbox.id, message })
      return told(erased)
    },
    keepSubscription: async (browser, given) => keepSubscription(mailbox, browser, given),
    dropSubscription: async (browser) => dropSubscription(mailbox, browser),
    hasSubscription: async (browser) => hasSubscription(mailbox, browser),
    eventsAfter: async (after, limit) => mailbox.eventsAfter(after, limit),
    viewsAfter: async (after, limit) => mailbox.viewsAfter(after, limit),
    addView: async (message, at) => told(mailbox.addView(message, at)),
    judge: async (eventId, by, rule) => told(mailbox.judge(eventId, by, rule)),
    takeBack: async (eventId) => told(mailbox.takeBack(eventId)),
  }
}

function chooseCode(registry: Registry, settings: Settings): string | undefined {
  try {
    if (settings.setupCode === undefined) return registry.newCode('start')
    return registry.offerCode(settings.setupCode) ? settings.setupCode : undefined
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SettingError(
      `The data in ${settings.data} cannot be written (${reason}). Does another endpoint use it? Stop that one, or wait and try again.`,
    )
  }
}

async function listen(server: Server, settings: Settings): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, settings)))
    server.listen(settings.port, settings.host, resolve)
  })
  server.on('error', logError)
}

function listenError(error: NodeJS.ErrnoException, { port, host }: Settings): SettingError {
  if (error.code === 'EADDRINUSE') {
    return new SettingError(
      `Port ${port} is taken. Stop what uses it, or choose another, as in PORT=${port === 65_535 ? 8788 : port + 1} npm start.`,
    )
  }
  if (error.code === 'EACCES') {
    return new SettingError(
      `Port ${port} needs more rights. Choose one above 1023, as in PORT=8787 npm start.`,
    )
  }
  return new SettingError(
    `Cannot listen on ${host}:${port} (${error.code ?? error.message}). Check HOST and PORT.`,
  )
}

function localUrl(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const local = isLoopback(host) || host === '0.0.0.0' || host === '::' || host === '::1'
  return `http://${local ? 'localhost' : host}:${port}`
}
