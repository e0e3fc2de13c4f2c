import type { TellingHeader } from '../../shared/verdict/facts.ts'
import type { ForwardingHeader } from './client-address.ts'

/** A request for a pixel that says nothing but what it is and who asks. */
export interface PlainRequest {
  /** Path, as it came. */
  url: string
  /** By names in lower case; whatever else it brought is passed over. */
  headers: PlainHeaders
  /** Whether it is the last on its connection. */
  isLast: boolean
}

/** The headers of which anybody here wants to know. */
export type PlainHeaders = Record<HeaderRead, string | undefined>
type HeaderRead = TellingHeader | ForwardingHeader | 'host' | 'connection'

// One line for the pixel, then lines of a name and a value without control characters, then an empty one, and no more.
const PLAIN = /^GET \/p\/[\w-]{36}\.gif HTTP\/1\.1\r\n(?:[\w-]+:[\t\x20-\x7e\x80-\xff]*\r\n)+\r\n$/

const PATH_BEGIN = 'GET '.length
const PATH_END = 'GET /p/123456789012345678901234567890123456.gif'.length
const HEADERS_BEGIN = PATH_END + ' HTTP/1.1\r\n'.length
const [TAB, CARRIAGE_RETURN, SPACE] = [9, 13, 32]

/**
 * Whoever sends one of these wants more than an answer (RFC 9110, 6.4, 7.8 and 10.1), or says in a way of old how long
 * the connection stays.
 */
const MORE_IS_WANTED = [
  'content-length',
  'transfer-encoding',
  'upgrade',
  'expect',
  'proxy-connection',
] as const
type HeaderKnown = HeaderRead | (typeof MORE_IS_WANTED)[number]

/** Known names by their lengths. */
const NAMES = byLength([...(Object.keys(nothingSaid()) as HeaderRead[]), ...MORE_IS_WANTED])

/**
 * Reads a request that is whole, and as plain as almost all for pixels are. It is no reader of HTTP: of whatever is
 * otherwise, were it by a letter, it says so, and Node's own reads that.
 * @param text what a connection has brought, each byte as one character
 * @param mostHeaders how many lines of headers it may have
 * @returns undefined for everything else
 */
export function plainRequest(text: string, mostHeaders: number): PlainRequest | undefined {
  if (!PLAIN.test(text)) return undefined
  const headers = nothingSaid()
  let count = 0
  for (let from = HEADERS_BEGIN; text.charCodeAt(from) !== CARRIAGE_RETURN;) {
    if (++count > mostHeaders) return undefined
    const colon = text.indexOf(':', from)
    const end = text.indexOf('\r\n', colon)
    const name = knownName(text, from, colon)
    from = end + 2
    if (name === undefined) continue
    if (wantsMore(name) || headers[name] !== undefined) return undefined
    headers[name] = valueBetween(text, colon + 1, end)
  }
  const connection = headers.connection?.toLowerCase() ?? 'keep-alive'
  if (headers.host === undefined || (connection !== 'keep-alive' && connection !== 'close')) return undefined
  return { url: text.slice(PATH_BEGIN, PATH_END), headers, isLast: connection === 'close' }
}

/** Without the blanks around it: those that HTTP knows (RFC 9110, 5.6.3), which are fewer than JavaScript's. */
function valueBetween(text: string, from: number, to: number): string {
  let [begin, end] = [from, to]
  while (begin < end && isBlank(text.charCodeAt(begin))) begin++
  while (begin < end && isBlank(text.charCodeAt(end - 1))) end--
  return text.slice(begin, end)
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB
}

function byLength(names: readonly HeaderKnown[]): readonly (readonly HeaderKnown[] | undefined)[] {
  const all: HeaderKnown[][] = []
  for (const name of names) (all[name.length] ??= []).push(name)
  return all
}

function knownName(text: string, from: number, to: number): HeaderKnown | undefined {
  const names = NAMES[to - from]
  if (names) for (const name of names) if (isSpelledAt(text, from, name)) return name
  return undefined
}

/** Whether a name stands there, in whatever case: making a text of each first costs 0.5 µs a request more. */
function isSpelledAt(text: string, from: number, name: HeaderKnown): boolean {
  for (let i = 0; i < name.length; i++) {
    // A letter is one bit from its capital, and "-" has that bit.
    if ((text.charCodeAt(from + i) | 0x20) !== name.charCodeAt(i)) return false
  }
  return true
}

function wantsMore(name: HeaderKnown): name is (typeof MORE_IS_WANTED)[number] {
  return (MORE_IS_WANTED as readonly string[]).includes(name)
}

/** Each by its name: an object that takes names as they come is a table, 2 KB of a hit's garbage (measured in Node 24.21). */
function nothingSaid(): PlainHeaders {
  return {
    host: undefined,
    connection: undefined,
    'x-forwarded-for': undefined,
    forwarded: undefined,
    'user-agent': undefined,
    accept: undefined,
    'accept-language': undefined,
    'sec-fetch-dest': undefined,
    purpose: undefined,
    'sec-purpose': undefined,
    'x-purpose': undefined,
    'x-moz': undefined,
  }
}
