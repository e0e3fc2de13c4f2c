import { base64urlnopad } from '@scure/base'
import browser from 'webextension-polyfill'
import { composeAddress } from '../../shared/gmail-address.ts'
import { pixelUrl } from '../../shared/pixel.ts'
import { mintToken } from '../../shared/token/index.ts'
import { obstacleOf } from '../obstacle.ts'
import { getSetting, openStore } from '../store/index.ts'
import { testMail } from '../store/mails.ts'
import { gmailAccounts } from './gmail-tabs.ts'
import { keepSetting } from './keep-setting.ts'
import { say } from '../words.ts'

/**
 * Opens a compose of Gmail's with a mail to oneself: the one such mail that gets a pixel.
 * @returns null, or the key of the text that says why it was not opened
 */
export async function startTestMail(): Promise<string | null> {
  const obstacle = obstacleOf(await getSetting(await openStore(), 'paired'))
  if (obstacle) return `obstacle_${obstacle}`
  const { accounts } = await gmailAccounts()
  const account = accounts.find((address) => address !== '')
  if (account === undefined) return 'test_mail_no_gmail'
  const number = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte % 10).join('')
  const subject = say('test_mail_subject', number)
  await keepSetting('testSubject', subject)
  const body = say('test_mail_body')
  await browser.tabs.create({ url: composeAddress({ account, to: account, subject, body }) })
  return null
}

/**
 * Fetches the test mail's pixel as a reader's browser would.
 * @returns null, or the key of the text that says what is wrong
 */
export async function fetchTestMail(): Promise<string | null> {
  const store = await openStore()
  const paired = await getSetting(store, 'paired')
  const message = (await testMail(store)).mail?.messages.at(-1)
  if (!paired || message === undefined) return 'test_mail_none'
  const { mailbox, generation, publicUrl } = paired
  const key = { mailbox, generation, pixelKey: base64urlnopad.decode(paired.pixelKey) }
  const url = pixelUrl(publicUrl, mintToken(key, 'open', message))
  const answer = await fetch(url, { cache: 'no-store', credentials: 'omit' }).catch(() => undefined)
  return answer?.ok ? null : 'test_mail_no_answer'
}
