import type { FetchAnswer } from './fetches.ts'

/** The smallest transparent GIF: 43 bytes. */
export const GIF = Uint8Array.from(
  atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw=='),
  (char) => char.charCodeAt(0),
)

/** The same for every pixel, whatever its token: an answer that differs would tell something, and Gmail's proxy keeps errors. */
export const GIF_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'image/gif',
  'content-length': String(GIF.length),
  'cache-control': 'no-cache, no-store, must-revalidate, private, max-age=0',
  'x-content-type-options': 'nosniff',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
}

export const PIXEL_ANSWER: FetchAnswer = { status: 200, headers: GIF_HEADERS, body: GIF }
