import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerOf } from '../fetches.ts'
import type { FetchAnswer, TokenChecker } from '../fetches.ts'
import { PIXEL_ANSWER } from '../pixel.ts'
import { isPassedOn } from './client-address.ts'
import type { HitQueue } from './hit-queue.ts'

/**
 * Answers requests for pixels and links, after the hit of a true token is on the disk.
 * @param now the endpoint's clock, in Unix milliseconds
 * @param addressOf finds the network address that a request came from
 */
export function fetchAnswers(
  checker: TokenChecker,
  queue: HitQueue,
  now: () => number,
  addressOf: (request: IncomingMessage) => string,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
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
      ...(isPassedOn(request, address) ? { isForwarded: true } : {}),
      at: now(),
    })
    const answer = answerOf(path, found?.hit)
    const send = () => {
      response.writeHead(answer.status, headersOf(answer))
      if (request.method === 'HEAD') response.end()
      else if (answer === PIXEL_ANSWER) response.end(PIXEL_TEXT, 'latin1')
      else response.end(answer.body)
    }
    if (found) queue.add(found.mailbox, found.hit, send)
    else send()
  }
}

// Names and values in turn: Node writes such a list as it is, without looking each name up.
const PIXEL_HEADERS = inTurn(PIXEL_ANSWER)

// As characters the image goes to the system in one piece with its headers, as bytes in two.
const PIXEL_TEXT = Buffer.from(PIXEL_ANSWER.body).toString('latin1')

function headersOf(answer: FetchAnswer): string[] {
  return answer === PIXEL_ANSWER ? PIXEL_HEADERS : inTurn(answer)
}

function inTurn({ headers }: FetchAnswer): string[] {
  return Object.entries(headers).flat()
}
