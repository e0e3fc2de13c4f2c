import type { Lab } from '../gmail/index.ts'
import type { Stage } from './index.ts'
import { sends } from './requests.ts'

/** What fetches a pixel calls itself. */
export const PROGRAMS = {
  chrome:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  firefox: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0',
  gmailPrefetch:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0',
  googleProxy: 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
  appleProxy: 'Mozilla/5.0',
  thunderbird: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Thunderbird/153.7.0',
}

/** @returns the address of the pixel in what Gmail sent; '' where it has none */
export function pixelIn(send: string): string {
  const [address = ''] = /https:\/\/[^/"\\]+\/p\/[\w-]{36}\.gif/.exec(send) ?? []
  return address
}

/** @returns the address of the pixel of the mail that was sent last; '' where it has none */
export function lastPixel(lab: Lab): string {
  return pixelIn(sends(lab).at(-1) ?? '')
}

interface Fetching {
  method?: string
  /** The request with which Gmail sent the mail, where it is not the last. */
  send?: string | undefined
}

/** Fetches the pixel of a mail, of the one that was sent last unless another is said, as a program elsewhere does. */
export async function fetchPixel(
  stage: Stage,
  program: string,
  { method = 'GET', send = sends(stage.lab).at(-1) }: Fetching = {},
): Promise<void> {
  const { pathname } = new URL(pixelIn(send ?? ''))
  const headers = { 'user-agent': program, accept: 'image/*', 'accept-language': 'en' }
  const answer = await fetch(stage.endpoint().url + pathname, { method, headers })
  if (answer.status !== 200) throw new Error(`The endpoint answered ${answer.status}.`)
}
