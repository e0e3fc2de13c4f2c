import { mintToken, newMessageId } from '../../../shared/token/index.ts'
import type { MessageId, MintingKey } from '../../../shared/token/index.ts'

/** So many requests of a hundred carry a token that somebody made up. */
export const FORGED_OF_A_HUNDRED = 5

/** Each message is opened by so many different readers before the first of them comes again. */
export const READERS_A_MESSAGE = 4

const HOUR_MS = 3_600_000

/** A message of one sender's, with its pixel. */
export interface Mail {
  /** The place of its sender among all. */
  sender: number
  message: MessageId
  token: string
}

/**
 * @param count how many; senders take turns
 * @param now Unix milliseconds: mails were sent within the twelve hours before the last one
 * @param random from 0 up to 1
 */
export function mailsOf(
  senders: readonly MintingKey[],
  count: number,
  now: number,
  random: () => number,
): Mail[] {
  return Array.from({ length: count }, (_, i) => {
    const sender = i % senders.length
    const key = senders[sender]
    if (!key) throw new RangeError('There is nobody to send.')
    const sentAt = Math.floor(now - HOUR_MS - random() * 11 * HOUR_MS)
    const message = newMessageId(
      sentAt,
      Uint8Array.from({ length: 4 }, () => random() * 256),
    )
    return { sender, message, token: mintToken(key, 'open', message) }
  })
}

/**
 * Requests for the mails' pixels in an endless row: each place in it is one reader's first look at one message. A
 * reader who comes again at once would be counted on the row that is there; so none does before
 * {@link READERS_A_MESSAGE} times as many requests have gone by as there are mails.
 */
export class Traffic {
  readonly #mails: readonly Mail[]

  constructor(mails: readonly Mail[]) {
    this.#mails = mails
  }

  /** After so many places the row begins again. */
  get length(): number {
    return this.#mails.length * READERS_A_MESSAGE
  }

  mailAt(place: number): Mail {
    const mail = this.#mails[place % this.#mails.length]
    if (!mail) throw new RangeError('There are no mails.')
    return mail
  }

  /** @returns whether the token at a place is forged: other mails in each round */
  isForged(place: number): boolean {
    const at = place % this.length
    const round = Math.floor(at / this.#mails.length)
    return (at + round * FORGED_OF_A_HUNDRED) % 100 < FORGED_OF_A_HUNDRED
  }

  /** @returns how many of the tokens from one place up to before another are good */
  goodBetween(from: number, to: number): number {
    let good = 0
    for (let place = from; place < to; place++) if (!this.isForged(place)) good++
    return good
  }

  /** @returns the whole request, as it goes over the wire */
  requestAt(place: number): string {
    const at = place % this.length
    const round = Math.floor(at / this.#mails.length)
    const { token } = this.mailAt(at)
    const sent = this.isForged(at) ? forged(token) : token
    return `GET /p/${sent}.gif HTTP/1.1\r\nHost: reads.example.org\r\n${headersOf(at, at + round)}\r\n`
  }
}

/** The same token with another signature. */
function forged(token: string): string {
  const last = token.at(-1)
  return token.slice(0, -1) + (last === 'A' ? 'B' : 'A')
}

/** Ranges of Deutsche Telekom's customers; each request has an address of its own in one of them. */
const HOMES = [
  [79, 192],
  [84, 128],
  [91, 0],
] as const

/**
 * What a reader's program says, and the address that a reverse proxy in front of the endpoint hands on. Of Google's
 * proxy each message sees one fetch a row at the most: it has no address by which one could be told from the next.
 */
function headersOf(place: number, turn: number): string {
  const octets = `${(place >> 8) & 255}.${place & 255}`
  if (turn % 5 === 0) return `${GOOGLE}X-Forwarded-For: 66.249.8${place % 10}.${place & 255}\r\n`
  const [first, second] = HOMES[place % HOMES.length] ?? HOMES[0]
  const address = `X-Forwarded-For: ${first}.${second + ((place >> 16) & 31)}.${octets}\r\n`
  return (turn % 5 < 3 ? CHROME : THUNDERBIRD) + address
}

const GOOGLE = [
  'User-Agent: Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
  'Accept-Encoding: gzip, deflate, br',
  'Connection: keep-alive',
  '',
].join('\r\n')

const CHROME = [
  'User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Accept: image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8',
  'Accept-Encoding: gzip, deflate, br, zstd',
  'Accept-Language: de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7',
  'Sec-Fetch-Dest: image',
  'Sec-Fetch-Mode: no-cors',
  'Sec-Fetch-Site: cross-site',
  'Referer: https://mail.example.net/',
  '',
].join('\r\n')

const THUNDERBIRD = [
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.5.0',
  'Accept: image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5',
  'Accept-Language: en-US,en;q=0.5',
  'Accept-Encoding: gzip, deflate, br, zstd',
  'Connection: keep-alive',
  '',
].join('\r\n')
