import { PIXEL_PATH } from '../../shared/pixel.ts'
import { parseToken } from '../../shared/token/index.ts'
import type { TokenParts } from '../../shared/token/index.ts'
import type { Lab } from '../gmail/index.ts'

/** @returns the bodies of the requests with which Gmail sent or scheduled, the newest last */
export function sends(lab: Lab): string[] {
  return lab.requests.filter(({ kind }) => kind === 'send' || kind === 'schedule').map(({ body }) => body)
}

/** @returns the tokens of all pixels that stand in a text, direct or proxied */
export function tokensIn(text: string): TokenParts[] {
  const found = text.matchAll(new RegExp(`${PIXEL_PATH}([\\w-]{36})\\.gif`, 'g'))
  return [...found].flatMap(([, token]) => parseToken(token ?? '') ?? [])
}
