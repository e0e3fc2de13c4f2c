import { base64urlnopad, utf8 } from '@scure/base'
import { sameBytes } from './same-bytes.ts'
import { TOKEN_LENGTH } from './token/index.ts'
import type { Token } from './token/index.ts'

/** Every tracked link of every endpoint stands under this path: published, so that it can be blocked. */
export const LINK_PATH = '/l/'

/** A longer address is not tracked: in base64url it would come near what servers take as a request line (8 KB). */
export const LONGEST_TARGET = 4_096

/**
 * Says whether a link can lead through the endpoint: http or https with a host, nothing that browsers would cut off
 * or that could end a header, at most {@link LONGEST_TARGET} bytes of UTF-8.
 */
export function isLinkTarget(target: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (!/^https?:\/\/[^/?#\\]/i.test(target) || /[\u0000-\u0020\u007f-\u00a0\s]/.test(target)) return false
  return target.isWellFormed() && utf8.decode(target).length <= LONGEST_TARGET
}

/**
 * @param publicUrl the endpoint's public address, without a slash at its end
 * @param token signs this target for one mail
 * @param target where the link leads: kept byte for byte
 * @throws RangeError for a target that {@link isLinkTarget} refuses: such a link stays as it is
 */
export function linkUrl(publicUrl: string, token: Token, target: string): string {
  if (!isLinkTarget(target)) throw new RangeError('Only http and https addresses can be tracked.')
  return `${publicUrl}${LINK_PATH}${token}/${base64urlnopad.encode(utf8.decode(target))}`
}

/**
 * @param path a tracked link's path, with or without a query that somebody on the way added
 * @returns what stands in it, before the signature was checked; undefined for anything that {@link linkUrl} never makes
 */
export function linkTarget(path: string): { token: string; target: string } | undefined {
  const begin = LINK_PATH.length + TOKEN_LENGTH
  if (!path.startsWith(LINK_PATH) || path[begin] !== '/') return undefined
  const [written = ''] = path.slice(begin + 1).split('?', 1)
  const target = textOf(written)
  if (target === undefined || !isLinkTarget(target)) return undefined
  return { token: path.slice(LINK_PATH.length, begin), target }
}

function textOf(written: string): string | undefined {
  if (written.length > Math.ceil((LONGEST_TARGET * 4) / 3)) return undefined
  try {
    const bytes = base64urlnopad.decode(written)
    const text = utf8.encode(bytes)
    // Broken UTF-8 is read as something else than it was: not what was signed.
    return sameBytes(utf8.decode(text), bytes) ? text : undefined
  } catch {
    return undefined
  }
}
