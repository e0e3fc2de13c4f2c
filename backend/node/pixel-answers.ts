import type { IncomingMessage, ServerResponse } from 'node:http'
import { GIF, GIF_HEADERS } from '../pixel.ts'
import type { TokenChecker } from '../pixel.ts'
import type { HitQueue } from './hit-queue.ts'

// Names and values in turn: Node writes such a list as it is, without looking each name up.
const HEADERS = Object.entries(GIF_HEADERS).flat()
const IMAGE = Buffer.from(GIF)

/**
 * Answers requests for pixels: the same image to everybody, after the hit of a true token is on the disk.
 * @param now the endpoint's clock, in Unix milliseconds
 * @param addressOf finds the network address that a request came from
 */
export function pixelAnswers(
  checker: TokenChecker,
  queue: HitQueue,
  now: () => number,
  addressOf: (request: IncomingMessage) => string,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const answer = () => {
      response.writeHead(200, HEADERS)
      response.end(request.method === 'HEAD' ? undefined : IMAGE)
    }
    const found = checker.hitOf({
      method: request.method ?? '',
      path: request.url ?? '',
      header: (name) => {
        const value = request.headers[name]
        return Array.isArray(value) ? value[0] : value
      },
      address: addressOf(request),
      at: now(),
    })
    if (found) queue.add(found.mailbox, found.hit, answer)
    else answer()
  }
}
