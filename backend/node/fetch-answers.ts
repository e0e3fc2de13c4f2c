import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TellingHeader } from '../../shared/verdict/facts.ts'
import { answerOf } from '../fetches.ts'
import type { FetchAnswer, TokenChecker } from '../fetches.ts'
import { PIXEL_ANSWER } from '../pixel.ts'
import { isPassedOn } from './client-address.ts'
import type { Asked, ForwardingHeader } from './client-address.ts'
import type { HitQueue } from './hit-queue.ts'

/** A request for a pixel or a link, however it was read. */
export interface AskedFetch extends Asked {
  headers: { [Name in TellingHeader | ForwardingHeader]?: string | string[] | undefined }
  method?: string | undefined
  url?: string | undefined
}

/**
 * Takes requests for pixels and links: the answer is sent after the hit of a true token is on the disk.
 * @param now the endpoint's clock, in Unix milliseconds
 * @param addressOf finds the network address that a request came from
 */
export function fetchTaker(
  checker: TokenChecker,
  queue: HitQueue,
  now: () => number,
  addressOf: (request: Asked) => string,
): (request: AskedFetch, send: (answer: FetchAnswer) => void) => void {
  return (request, send) => {
    const path = request.url ?? ''
    const address = addressOf(request)
    const found = checker.hitOf({
      method: request.method ?? '',
      path,
      header: (name) => {
        const value = request.headers[name]
        return Array.isArray(value) ? value[0] : value
      },
      address,
      isForwarded: isPassedOn(request, address) ? true : undefined,
      at: now(),
    })
    const answer = answerOf(path, found?.hit)
    if (found) queue.add(found.mailbox, found.hit, () => send(answer))
    else send(answer)
  }
}

/** Sends an answer by Node's HTTP server. */
export function sendFetchAnswer(
  { method }: IncomingMessage,
  response: ServerResponse,
  answer: FetchAnswer,
): void {
  response.writeHead(answer.status, headersOf(answer))
  if (method === 'HEAD') response.end()
  else if (answer === PIXEL_ANSWER) response.end(PIXEL_TEXT, 'latin1')
  else response.end(answer.body)
}

// Names and values in turn: Node writes such a list as it is, without looking each name up.
const PIXEL_HEADERS = inTurn(PIXEL_ANSWER)

/** The image, each byte as one character: so it goes to the system in one piece with its headers, as bytes in two. */
export const PIXEL_TEXT = Buffer.from(PIXEL_ANSWER.body).toString('latin1')

function headersOf(answer: FetchAnswer): string[] {
  return answer === PIXEL_ANSWER ? PIXEL_HEADERS : inTurn(answer)
}

function inTurn({ headers }: FetchAnswer): string[] {
  return Object.entries(headers).flat()
}
