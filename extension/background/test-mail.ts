import { base64urlnopad } from '@scure/base'
import browser from 'webextension-polyfill'
import { composeAddress } from '../../shared/gmail-address.ts'
import { pixelUrl } from '../../shared/pixel.ts'
import { mintToken } from '../../shared/token/index.ts'
import { getSetting, openStore, setSetting } from '../store/index.ts'
import { testMail } from '../store/mails.ts'
import { announce, gmailAccounts } from './gmail-tabs.ts'

/**
 * Opens a compose of Gmail's with a mail to oneself: the one such mail that gets a pixel.
 * @returns whether Gmail is open, so that one's own address is known
 */
export async function startTestMail(): Promise<boolean> {
  const { accounts } = await gmailAccounts()
  const account = accounts.find((address) => address !== '')
  if (account === undefined) return false
  const number = Array.from(crypto.getRandomValues(new Uint8Array(3)), (byte) => byte % 10).join('')
  const subject = browser.i18n.getMessage('test_mail_subject', number)
  await setSetting(await openStore(), 'testSubject', subject)
  await announce({ type: 'settings-changed' })
  const body = browser.i18n.getMessage('test_mail_body')
  await browser.tabs.create({ url: composeAddress({ account, to: account, subject, body }) })
  return true
}

/**
 * Fetches the test mail's pixel as a reader's browser would.
 * @returns whether there was anything to fetch, and the endpoint answered
 */
export async function fetchTestMail(): Promise<boolean> {
  const store = await openStore()
  const paired = await getSetting(store, 'paired')
  const message = (await testMail(store)).mail?.messages.at(-1)
  if (!paired || message === undefined) return false
  const { mailbox, generation, publicUrl } = paired
  const key = { mailbox, generation, pixelKey: base64urlnopad.decode(paired.pixelKey) }
  const url = pixelUrl(publicUrl, mintToken(key, 'open', message))
  const answer = await fetch(url, { cache: 'no-store', credentials: 'omit' }).catch(() => undefined)
  return answer?.ok ?? false
}
