import browser from 'webextension-polyfill'
import type { Said } from './notice-words.ts'

/** Shows a notification, unless it stands already: whoever was killed before they could note that does it again. */
export async function show(id: string, { title, message }: Said): Promise<void> {
  if (id in (await browser.notifications.getAll())) return
  const iconUrl = browser.runtime.getURL('icons/128.png')
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message })
}
