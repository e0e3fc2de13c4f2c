import browser from 'webextension-polyfill'
import type { Mail } from '../store/index.ts'

/** Shows a mail that Gmail does not have: the popup, in a tab, with the mail's history; without a mail, the list. */
export async function openOutside(mail: Pick<Mail, 'key'> | undefined): Promise<void> {
  const address = browser.runtime.getURL('popup/index.html')
  await browser.tabs.create({ url: mail ? `${address}#${encodeURIComponent(mail.key)}` : address })
}
