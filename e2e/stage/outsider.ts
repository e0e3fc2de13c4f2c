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
}

/** Fetches the pixel of the mail that was sent last, as a program elsewhere does. */
export async function fetchPixel(stage: Stage, program: string, method = 'GET'): Promise<void> {
  const [, path = ''] = /https:\/\/[^/"\\]+(\/p\/[\w-]{36}\.gif)/.exec(sends(stage.lab).at(-1) ?? '') ?? []
  const headers = { 'user-agent': program, accept: 'image/*', 'accept-language': 'en' }
  const answer = await fetch(stage.endpoint().url + path, { method, headers })
  if (answer.status !== 200) throw new Error(`The endpoint answered ${answer.status}.`)
}
