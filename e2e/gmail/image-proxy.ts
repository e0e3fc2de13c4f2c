import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { FetchedBytes, RoutedHosts } from './routed-hosts.ts'
import type { ViewSettings } from './view-settings.ts'

export interface ProxyFetch {
  url: string
  status: number
  at: number
}

interface Copy {
  fetched: FetchedBytes
  until: number
}

/** What Google's image proxy says of itself: the same for every reader and for the sender. */
const USER_AGENT = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'

const PROXIED = /^https:\/\/ci\d\.googleusercontent\.com\/(?:meips|proxy)\/[^#]*#(.+)$/
const A_DAY = 86_400_000

/**
 * Google's image proxy: gives every remote image an address on ciN.googleusercontent.com, and fetches the
 * original when that address is asked for. It keeps what it fetched, errors too, unless the image forbids that.
 */
export class ImageProxy {
  readonly fetches: ProxyFetch[] = []
  readonly #originals = new Map<string, string>()
  readonly #copies = new Map<string, Copy>()
  readonly #hosts: RoutedHosts
  readonly #now: () => number
  readonly #view: Pick<ViewSettings, 'imageAddresses'>

  constructor(hosts: RoutedHosts, now: () => number, view: Pick<ViewSettings, 'imageAddresses'>) {
    this.#hosts = hosts
    this.#now = now
    this.#view = view
  }

  /**
   * The address that stands in a rendered mail instead of `url`: the token form with the original behind `#`, or the
   * original itself where the account is set so.
   * An address that was proxied before (quoted mails carry those) is unwrapped first.
   */
  addressFor(url: string): string {
    const original = PROXIED.exec(url)?.[1] ?? url
    if (this.#view.imageAddresses === 'direct') return original
    const token = createHash('sha512').update(original).digest('base64url')
    this.#originals.set(token, original)
    const host = 3 + (token.charCodeAt(0) % 4)
    return `https://ci${host}.googleusercontent.com/${this.#view.imageAddresses}/${token}=s0-d-e1-ft#${original}`
  }

  /** Answers a GET for `/meips/<token>=…` or `/proxy/<token>=…`, whichever ciN host it went to. */
  async answer(path: string, response: ServerResponse): Promise<void> {
    const token = /^\/(?:meips|proxy)\/([\w-]+)=/.exec(path)?.[1]
    const original = token === undefined ? undefined : this.#originals.get(token)
    if (original === undefined) {
      response.writeHead(404).end()
      return
    }
    const fetched = await this.#get(original)
    response.writeHead(fetched.status, {
      'content-type': fetched.headers['content-type'] ?? 'application/octet-stream',
      'cache-control': fetched.headers['cache-control'] ?? 'private, max-age=86400',
      'content-length': fetched.body.length,
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    })
    response.end(fetched.body)
  }

  async #get(original: string): Promise<FetchedBytes> {
    const copy = this.#copies.get(original)
    if (copy && copy.until > this.#now()) return copy.fetched
    const fetched = await this.#hosts.fetch(original, {
      'user-agent': USER_AGENT,
      accept: '*/*',
      'accept-encoding': 'identity',
    })
    this.fetches.push({ url: original, status: fetched.status, at: this.#now() })
    const life = lifeOf(fetched.headers['cache-control'])
    if (life > 0) this.#copies.set(original, { fetched, until: this.#now() + life })
    return fetched
  }
}

/** For how many milliseconds an answer is kept; a day where it says nothing. */
function lifeOf(cacheControl: string | undefined): number {
  if (cacheControl === undefined) return A_DAY
  if (/\b(?:no-store|no-cache)\b/i.test(cacheControl)) return 0
  const seconds = /\b(?:s-maxage|max-age)=(\d+)/i.exec(cacheControl)?.[1]
  return seconds === undefined ? A_DAY : Number(seconds) * 1000
}
