import browser from 'webextension-polyfill'
import type { Mail } from '../store/index.ts'

/** Shows a mail that Gmail does not have: the popup, in a tab, with the mail's history. */
export async function openOutside({ key }: Mail): Promise<void> {
  const address = browser.runtime.getURL('popup/index.html')
  await browser.tabs.create({ url: `${address}#${encodeURIComponent(key)}` })
}
