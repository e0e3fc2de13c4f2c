import type { SenderBrowser } from './sender-browser.ts'

/** The sender has links tracked in all mails, in the settings. */
export async function trackLinks(sender: SenderBrowser): Promise<void> {
  const options = await sender.ownPage('options/index.html')
  await options.waitForSelector('input[name=track-links]:not(:disabled)')
  await options.click('input[name=track-links]')
  await options.waitForSelector('input[name=track-links]:checked')
  await options.close()
}
