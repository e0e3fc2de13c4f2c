import { LINK_PATH, linkTarget } from '../shared/link.ts'
import { PIXEL_PATH } from '../shared/pixel.ts'
import { TOKEN_LENGTH, derivePixelKey, parseToken, signatureChecker } from '../shared/token/index.ts'
import type { HmacUnder, MailboxId, SignatureChecker, TokenParts } from '../shared/token/index.ts'
import { factsOfHeaders } from '../shared/verdict/facts.ts'
import type { TellingHeader } from '../shared/verdict/facts.ts'
import { NO_LINK_ANSWER, redirectTo } from './link.ts'
import type { Hit } from './mailbox/index.ts'
import { PIXEL_ANSWER } from './pixel.ts'

/** What a host knows of a request for a pixel or a link. */
export interface FetchRequest {
  method: string
  /** Path and query, as they came. */
  path: string
  /** One header by its name in lower case. */
  header(name: TellingHeader): string | undefined
  /** The client's network address. */
  address: string
  /** The number and the owner of the autonomous system that the address belongs to, where the host knows them. */
  asn?: number | undefined
  asOrg?: string | undefined
  /** A proxy that the host does not know passed it on: the address is that proxy's. */
  isForwarded?: true | undefined
  /** Unix milliseconds. */
  at: number
}

/** What goes out, whatever becomes of the hit. A request by HEAD gets all but the body. */
export interface FetchAnswer {
  status: number
  /** Values are bytes, each written as one character. */
  headers: Readonly<Record<string, string>>
  body: Uint8Array<ArrayBuffer>
}

/** @returns whether a path is answered here: a pixel's or a link's, in whatever state it arrived */
export function isFetch(path: string): boolean {
  return path.startsWith(PIXEL_PATH) || path.startsWith(LINK_PATH)
}

/**
 * @param path of a pixel or a link
 * @param hit what the checker made of it: only a signed link leads anywhere
 */
export function answerOf(path: string, hit: Hit | undefined): FetchAnswer {
  if (path.startsWith(PIXEL_PATH)) return PIXEL_ANSWER
  return hit?.kind === 'link' ? redirectTo(hit.target) : NO_LINK_ANSWER
}

const KEYS_KEPT = 10_000

/** The mailbox and the generation of a token: nine bytes in base64url. */
const SIGNER_LENGTH = 12

/** Checks the signatures of one endpoint's tokens; keys are derived once and kept. */
export class TokenChecker {
  readonly #master: Uint8Array
  readonly #hmacUnder: HmacUnder | undefined
  readonly #checkers = new Map<string, SignatureChecker>()

  /** @param hmacUnder where the host has a faster one */
  constructor(master: Uint8Array, hmacUnder?: HmacUnder) {
    this.#master = master
    this.#hmacUnder = hmacUnder
  }

  /** @returns a request's hit and its mailbox, or undefined when its token is none of this endpoint's */
  hitOf(request: FetchRequest): { mailbox: MailboxId; hit: Hit } | undefined {
    const found = pixelToken(request.path) ?? linkTarget(request.path)
    const parts = found && parseToken(found.token)
    if (!parts) return undefined
    const kind = request.path.startsWith(LINK_PATH) ? 'link' : 'open'
    if (!this.#checkerOf(found.token, parts)(parts, kind, found.target)) return undefined
    const facts = factsOfHeaders(request.header)
    return {
      mailbox: parts.mailbox,
      hit: {
        kind,
        message: parts.message,
        generation: parts.generation,
        target: found.target,
        at: request.at,
        method: request.method,
        // Each by its name: to spread them costs 0.3 µs.
        userAgent: facts.userAgent,
        purpose: facts.purpose,
        hasLanguage: facts.hasLanguage,
        isNavigation: facts.isNavigation,
        address: request.address,
        asn: request.asn,
        asOrg: request.asOrg,
        isForwarded: request.isForwarded,
      },
    }
  }

  #checkerOf(token: string, parts: TokenParts): SignatureChecker {
    const name = token.slice(0, SIGNER_LENGTH)
    const kept = this.#checkers.get(name)
    if (kept) return kept
    const checker = signatureChecker(
      derivePixelKey(this.#master, parts.mailbox, parts.generation),
      this.#hmacUnder,
    )
    // A stranger's made-up mailboxes must not fill the memory.
    if (this.#checkers.size >= KEYS_KEPT) this.#checkers.clear()
    this.#checkers.set(name, checker)
    return checker
  }
}

function pixelToken(path: string): { token: string; target: '' } | undefined {
  const end = PIXEL_PATH.length + TOKEN_LENGTH
  if (!path.startsWith(PIXEL_PATH) || !path.startsWith('.gif', end)) return undefined
  // Some proxies add a query of their own.
  if (path.length > end + 4 && path[end + 4] !== '?') return undefined
  return { token: path.slice(PIXEL_PATH.length, end), target: '' }
}
