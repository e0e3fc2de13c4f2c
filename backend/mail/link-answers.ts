import type { MailboxId } from '../../shared/token/index.ts'
import { pageLanguage } from '../pages/language.ts'
import { MAIL_LINK_PAGES } from '../pages/mail-links.ts'
import type { MailLinkPages } from '../pages/mail-links.ts'
import { pageAnswer } from '../pages/page.ts'
import { isForAddress, readConfirmation, readUnsubscription } from './tokens.ts'

/** What the links of mails need of the endpoint. */
export interface MailAddresses {
  /** The endpoint's secret, 32 bytes. */
  master: Uint8Array
  /** Unix milliseconds. */
  now(): number
  /** The one address that a mailbox has, confirmed or not; undefined where it has none, or is none. */
  addressOf(mailbox: MailboxId): Promise<string | undefined>
  /**
   * Confirms the address, if it is still the mailbox's and still wanted; doing it again changes nothing.
   * @returns whether it is confirmed now
   */
  confirm(mailbox: MailboxId, address: string): Promise<boolean>
  /** Ends mails to the address, if it is still the mailbox's. */
  unsubscribe(mailbox: MailboxId, address: string): Promise<void>
}

/**
 * `GET` and `POST /mail/confirm/<token>`: asks, and confirms.
 * @param request its method, its `lang` and its Accept-Language count
 */
export async function answerConfirmation(
  addresses: MailAddresses,
  token: string,
  request: Request,
): Promise<Response> {
  const { master } = addresses
  const read = readConfirmation(master, token, addresses.now())
  if (read.kind === 'expired') return answer(request, 'tooLate')
  if (read.kind === 'forged') return answer(request, 'leadsNowhere')
  if (request.method !== 'POST') return answer(request, 'askToConfirm')
  const address = await addresses.addressOf(read.mailbox)
  const confirmed =
    address !== undefined &&
    isForAddress(master, read, address) &&
    (await addresses.confirm(read.mailbox, address))
  return answer(request, confirmed ? 'confirmed' : 'leadsNowhere')
}

/**
 * `GET` and `POST /mail/unsubscribe/<token>`: asks, and ends mails; a mail program posts without asking (RFC 8058).
 * @param request its method, its `lang` and its Accept-Language count
 */
export async function answerUnsubscription(
  addresses: MailAddresses,
  token: string,
  request: Request,
): Promise<Response> {
  const { master } = addresses
  const read = readUnsubscription(master, token)
  if (!read) return answer(request, 'leadsNowhere')
  if (request.method !== 'POST') return answer(request, 'askToStop')
  const address = await addresses.addressOf(read.mailbox)
  if (address !== undefined && isForAddress(master, read, address)) {
    await addresses.unsubscribe(read.mailbox, address)
  }
  // Where the mailbox is gone or writes elsewhere by now, that is just as true.
  return answer(request, 'stopped')
}

async function answer(request: Request, page: keyof MailLinkPages): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('lang')
  const language = pageLanguage(asked, request.headers.get('accept-language'))
  return await pageAnswer(language, MAIL_LINK_PAGES[language][page])
}
