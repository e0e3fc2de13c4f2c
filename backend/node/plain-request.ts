import type { IncomingHttpHeaders } from 'node:http'

/** A request for a pixel that says nothing but what it is and who asks. */
export interface PlainRequest {
  /** Path, as it came. */
  url: string
  /** By names in lower case. */
  headers: IncomingHttpHeaders
  /** Whether it is the last on its connection. */
  isLast: boolean
}

// One line for the pixel, then lines of a name and a value without control characters, then an empty one, and no more.
const PLAIN = /^GET \/p\/[\w-]{36}\.gif HTTP\/1\.1\r\n(?:[\w-]+:[\t\x20-\x7e\x80-\xff]*\r\n)+\r\n$/

const PATH_BEGIN = 'GET '.length
const PATH_END = 'GET /p/123456789012345678901234567890123456.gif'.length
const HEADERS_BEGIN = PATH_END + ' HTTP/1.1\r\n'.length

/** Whoever sends one of these wants more than an answer: RFC 9110, 6.4, 7.8 and 10.1. */
const MORE_IS_WANTED = new Set(['content-length', 'transfer-encoding', 'upgrade', 'expect'])

/**
 * Reads a request that is whole, and as plain as almost all for pixels are. It is no reader of HTTP: of whatever is
 * otherwise, were it by a letter, it says so, and Node's own reads that.
 * @param text what a connection has brought, each byte as one character
 * @param mostHeaders how many lines of headers it may have
 * @returns undefined for everything else
 */
export function plainRequest(text: string, mostHeaders: number): PlainRequest | undefined {
  if (!PLAIN.test(text)) return undefined
  // Without a prototype: names are strangers' words.
  const headers: IncomingHttpHeaders = Object.create(null)
  let count = 0
  for (let from = HEADERS_BEGIN; text[from] !== '\r';) {
    const end = text.indexOf('\r\n', from)
    const colon = text.indexOf(':', from)
    const name = text.slice(from, colon).toLowerCase()
    if (MORE_IS_WANTED.has(name) || headers[name] !== undefined || ++count > mostHeaders) return undefined
    headers[name] = text.slice(colon + 1, end).trim()
    from = end + 2
  }
  const connection = headers.connection?.toLowerCase() ?? 'keep-alive'
  if (headers.host === undefined || (connection !== 'keep-alive' && connection !== 'close')) return undefined
  return { url: text.slice(PATH_BEGIN, PATH_END), headers, isLast: connection === 'close' }
}
