import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { FetchAnswer } from './fetches.ts'
import { brokenLinkPage } from './pages/broken-link.ts'

/** A click is never answered from a cache, and where it leads learns nothing of where it came from. */
const LINK_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-cache, no-store, must-revalidate, private, max-age=0',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** @param target the signed address, one that `isLinkTarget` accepts */
export function redirectTo(target: string): FetchAnswer {
  return {
    status: 302,
    headers: { ...LINK_HEADERS, location: headerBytes(target), 'content-length': '0' },
    body: new Uint8Array(),
  }
}

const page = utf8ToBytes(brokenLinkPage)

/** The same for every address that is none of this endpoint's links: it names no target, and no reason. */
export const NO_LINK_ANSWER: FetchAnswer = {
  status: 404,
  headers: {
    ...LINK_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(page.length),
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  },
  body: page,
}

/** A header's value is bytes, each written as one character: the address goes out as the UTF-8 that was signed. */
function headerBytes(text: string): string {
  return String.fromCharCode(...utf8ToBytes(text))
}
