import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { HttpBindings } from '@hono/node-server'
import { PIXEL_PATH } from '../../shared/pixel.ts'
import type { MailboxId } from '../../shared/token/index.ts'
import { createApi } from '../api.ts'
import type { Host, MailboxDoor } from '../host.ts'
import { TokenChecker } from '../pixel.ts'
import { clientAddress } from './client-address.ts'
import type { Synchronous } from './database.ts'
import { HitQueue } from './hit-queue.ts'
import { createHttpServer, listen, localUrl } from './http-server.ts'
import { log, logError } from './log.ts'
import { Losses } from './losses.ts'
import { pixelAnswers } from './pixel-answers.ts'
import { SettingError } from './settings.ts'
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
  /** Hits since the start: kept, and answered before they were kept. */
  counts(): { stored: number; lost: number }
  /** Ends it cleanly: what was answered is stored, streams are closed. */
  stop(): Promise<void>
}

const FORGET_EVERY_MS = 3_600_000

/**
 * Starts the endpoint on this machine.
 * @param now its clock, in Unix milliseconds
 * @param synchronous only tests take another than `full`: see {@link Synchronous}
 * @throws SettingError when the port is taken or the data folder cannot be used
 */
export async function startEndpoint(
  settings: Settings,
  now: () => number = Date.now,
  synchronous: Synchronous = 'full',
): Promise<RunningEndpoint> {
  const storage = new Storage(settings.data, now, synchronous)
  const master = await storage.open()
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
    recorded: (mailboxes) => streams.announce(mailboxes),
    problem: (message) => problems.add(1, message),
    died: (error) => {
      logError(error)
      queue.abandon('The storage does not run.')
    },
  })
  const host: Host = {
    now,
    random: (length) => new Uint8Array(randomBytes(length)),
    publicUrl: settings.publicUrl ?? url,
    master,
    mailbox: (id) => doorOf(storage, id, () => streams.announce([id])),
    pair: (setupCode, id, keyHash) => storage.ask('pair', setupCode, id, keyHash),
    waitBeforePairing: (client) => storage.ask('waitBeforeTry', client),
    countPairingFailure: (client) => storage.ask('countFailure', client),
    report: logError,
    health: () => queue.counts,
  }
  const streams = new StreamServer(host, server)
  const addressOf = (request: IncomingMessage) => clientAddress(request, settings.trustedProxies)
  const answerPixel = pixelAnswers(new TokenChecker(master), queue, now, addressOf)
  const answerOther = getRequestListener(
    createApi(host, (c) => addressOf((c.env as HttpBindings).incoming)).fetch,
  )
  server.on('request', (request, response) => {
    // A client may write the whole address into its request line (RFC 9112, 3.2.2).
    if (request.url && !request.url.startsWith('/')) {
      request.url = request.url.replace(/^https?:\/\/[^/]*/i, '')
    }
    if (request.url?.startsWith(PIXEL_PATH)) answerPixel(request, response)
    else void answerOther(request, response)
  })

  // Another process holds the database, or the disk is full: the next hour comes.
  const forget = () => void storage.ask('forgetOldFacts').catch(logError)
  forget()
  const forgetting = setInterval(forget, FORGET_EVERY_MS)

  return {
    url,
    publicUrl: host.publicUrl,
    setupCode,
    counts: () => ({ ...queue.counts }),
    stop: async () => {
      clearInterval(forgetting)
      streams.stop()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      queue.flush()
      await storage.stop()
      queue.stop()
      server.closeAllConnections()
      await closed
      losses.stop()
      problems.stop()
    },
  }
}

function doorOf(storage: Storage, id: MailboxId, changed: () => void): MailboxDoor {
  return {
    knowsBrowser: (keyHash) => storage.ask('knowsBrowser', id, keyHash),
    eventsAfter: (after, limit) => storage.ask('eventsAfter', id, after, limit),
    addView: async (message, at) => {
      await storage.ask('addView', id, message, at)
      changed()
    },
    judge: async (eventId, by, rule) => {
      const complaint = await storage.ask('judge', id, eventId, by, rule)
      changed()
      return complaint
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
