import { createApi } from '../api.ts'
import { callerOfKey } from '../caller.ts'
import { isFetch } from '../fetches.ts'
import { Problem } from '../problems.ts'
import { keyOfSubprotocols } from '../stream.ts'
import { carriersOf } from './carriers.ts'
import { FetchAnswers } from './fetch-answers.ts'
import { clientOf, urlOf } from './client.ts'
import { WorkerHost, mailboxObject } from './host.ts'
import { logError } from './log.ts'
import { BROWSER_HEADER } from './mailbox-object.ts'
import { readSettings } from './settings.ts'
import type { Env } from './settings.ts'

const STREAM_PATH = '/v1/stream'

/** What the runtime calls for each request. */
export interface Worker {
  fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response>
}

/**
 * The endpoint as a Worker: mailboxes and registry are objects of their own, what is here can be forgotten.
 * @param now its clock, in Unix milliseconds
 * @param carriers what takes alerts away; tests hand in others
 */
export function createWorker(now: () => number, carriers = carriersOf): Worker {
  const fetches = new FetchAnswers(now)
  return {
    async fetch(request, env, context) {
      const { pathname, origin } = urlOf(request)
      if (isFetch(pathname)) return await fetches.answer(request, env, context)
      try {
        const host = new WorkerHost(env, readSettings(env), origin, now, fetches, carriers(env))
        if (!URL.canParse(request.url)) {
          throw new Problem(400, 'bad-request', 'The Host header names no host.')
        }
        if (pathname === STREAM_PATH && request.headers.get('upgrade') === 'websocket') {
          return await openStream(host, env, request)
        }
        return await createApi(host, () => clientOf(request)).fetch(request)
      } catch (error) {
        if (error instanceof Problem) return error.answer()
        logError(error)
        return new Problem(
          500,
          'internal',
          'The endpoint failed; its log says why. Try again later.',
        ).answer()
      }
    },
  }
}

async function openStream(host: WorkerHost, env: Env, request: Request): Promise<Response> {
  const offered = (request.headers.get('sec-websocket-protocol') ?? '').split(',').map((name) => name.trim())
  const { id, browser } = await callerOfKey(host, keyOfSubprotocols(offered))
  const forwarded = new Request(request)
  forwarded.headers.set(BROWSER_HEADER, browser)
  return await mailboxObject(env, id).fetch(forwarded)
}
