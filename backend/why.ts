import type { Context } from 'hono'
import { derivePixelKey, isSigned, parseToken } from '../shared/token/index.ts'
import type { TokenParts } from '../shared/token/index.ts'
import { WHY_PATH } from '../shared/visible-line.ts'
import type { Host, MailboxDoor } from './host.ts'
import { pageLanguage } from './pages/language.ts'
import { whyPage } from './pages/why/page.ts'
import type { Reader, Said } from './pages/why/page.ts'

/** No address is longer, through however many proxies' hands it went; beyond that nobody looks. */
const LONGEST_PASTED = 8_000

/** An image's address in its direct form, within another's, or that of its page. */
const PASTED = /(?:\/|%2F)(?:p|why)(?:\/|%2F)([\w-]{36})(?![\w-])/i

/** `GET /`: the page for whoever wonders where an image in a mail comes from. */
export async function rootPage(host: Host, c: Context): Promise<Response> {
  return await page(host, c, { kind: 'root', isWrong: false })
}

/** `GET /why?image=<address>`: leads to the page of the mail that the image is in. */
export async function lookUp(host: Host, c: Context): Promise<Response> {
  const pasted = c.req.query('image')
  const token = pasted && PASTED.exec(pasted.slice(0, LONGEST_PASTED))?.[1]
  if (token) return elsewhere(WHY_PATH + token, readerOf(c))
  return await page(host, c, { kind: 'root', isWrong: pasted !== undefined })
}

/** `GET /why/<token>`: what a mail's image is for, and how often it was fetched. It changes and counts nothing. */
export async function why(host: Host, c: Context): Promise<Response> {
  const mail = mailOf(host, c)
  if (!mail) return await page(host, c, { kind: 'unknown' })
  const fetches = await (await host.mailbox(mail.mailbox))?.fetchesOf(mail.message, mail.generation)
  return await page(host, c, fetches ? { kind: 'tracked', fetches } : { kind: 'ended' })
}

/**
 * `POST /why/<token>`: a recipient stops the tracking of the mail. Nothing guards it against other sites, since nothing
 * could be forged: whoever knows the token may ask for it himself, and nobody is logged in here.
 */
export async function stopTracking(host: Host, c: Context): Promise<Response> {
  const mail = mailOf(host, c)
  if (!mail) return await page(host, c, { kind: 'unknown' })
  const mailbox = await host.mailbox(mail.mailbox)
  if (mailbox && !(await stop(mailbox, mail))) return await page(host, c, { kind: 'tooMany' })
  return elsewhere(c.req.path, readerOf(c))
}

/** Whoever presses again costs no more than a look. */
async function stop(mailbox: MailboxDoor, { message, generation }: TokenParts): Promise<boolean> {
  const isTracked = (await mailbox.fetchesOf(message, generation)) !== undefined
  return !isTracked || (await mailbox.stopTracking(message, generation))
}

/** @returns undefined for a token that is none of this endpoint's images */
function mailOf({ master }: Host, c: Context): TokenParts | undefined {
  const parts = parseToken(c.req.param('token') ?? '')
  if (!parts) return undefined
  return isSigned(parts, derivePixelKey(master, parts.mailbox, parts.generation), 'open') ? parts : undefined
}

async function page(host: Host, c: Context, said: Said): Promise<Response> {
  return await whyPage(readerOf(c), said, host.publicUrl)
}

function readerOf(c: Context): Reader {
  const asked = c.req.query('lang')
  const language = pageLanguage(asked, c.req.header('accept-language'))
  return { language, isChosen: asked === language }
}

/** The page there is asked for by GET, so that it can be loaded again without doing anything again. */
function elsewhere(path: string, { language, isChosen }: Reader): Response {
  const location = isChosen ? `${path}?lang=${language}` : path
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
