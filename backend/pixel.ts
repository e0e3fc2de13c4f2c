import { PIXEL_PATH } from '../shared/pixel.ts'
import { TOKEN_LENGTH, derivePixelKey, parseToken, signatureChecker } from '../shared/token/index.ts'
import type { MailboxId, SignatureChecker, TokenParts } from '../shared/token/index.ts'
import type { Hit } from './mailbox/index.ts'

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

/** What a host knows of a request for a pixel. */
export interface PixelRequest {
  method: string
  /** Path and query, as they came. */
  path: string
  /** One header by its name in lower case. */
  header(name: string): string | undefined
  /** The client's network address. */
  address: string
  /** Unix milliseconds. */
  at: number
}

const USER_AGENT_KEPT = 400
const PURPOSE_HEADERS = ['purpose', 'sec-purpose', 'x-purpose', 'x-moz']
const KEYS_KEPT = 10_000

/** Checks the signatures of one endpoint's tokens; keys are derived once and kept. */
export class TokenChecker {
  readonly #master: Uint8Array
  readonly #checkers = new Map<string, SignatureChecker>()

  constructor(master: Uint8Array) {
    this.#master = master
  }

  /** @returns a request's hit and its mailbox, or undefined when its token is none of this endpoint's */
  hitOf(request: PixelRequest): { mailbox: MailboxId; hit: Hit } | undefined {
    const token = tokenOf(request.path)
    const parts = token === undefined ? undefined : parseToken(token)
    if (!parts || !this.#checkerOf(parts)(parts, 'open')) return undefined
    const purpose = purposeOf(request)
    return {
      mailbox: parts.mailbox,
      hit: {
        kind: 'open',
        message: parts.message,
        generation: parts.generation,
        target: '',
        at: request.at,
        method: request.method,
        userAgent: request.header('user-agent')?.slice(0, USER_AGENT_KEPT),
        purpose: purpose?.slice(0, USER_AGENT_KEPT),
        address: request.address,
      },
    }
  }

  #checkerOf(parts: TokenParts): SignatureChecker {
    const name = `${parts.mailbox}${parts.generation}`
    const kept = this.#checkers.get(name)
    if (kept) return kept
    const checker = signatureChecker(derivePixelKey(this.#master, parts.mailbox, parts.generation))
    // A stranger's made-up mailboxes must not fill the memory.
    if (this.#checkers.size >= KEYS_KEPT) this.#checkers.clear()
    this.#checkers.set(name, checker)
    return checker
  }
}

function purposeOf(request: PixelRequest): string | undefined {
  for (const name of PURPOSE_HEADERS) {
    const value = request.header(name)
    if (value) return value
  }
  return undefined
}

function tokenOf(path: string): string | undefined {
  const end = PIXEL_PATH.length + TOKEN_LENGTH
  if (!path.startsWith(PIXEL_PATH) || !path.startsWith('.gif', end)) return undefined
  // Some proxies add a query of their own.
  if (path.length > end + 4 && path[end + 4] !== '?') return undefined
  return path.slice(PIXEL_PATH.length, end)
}
