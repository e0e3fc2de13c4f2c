import type { SenderBrowser } from './sender-browser.ts'

/** @returns the marks of the mails in the popup, the newest first */
export async function marksInPopup(sender: SenderBrowser): Promise<(string | null)[]> {
  const popup = await sender.ownPage('popup/index.html')
  await popup.waitForSelector('main')
  const marks = await popup.$$eval('.mail', (rows) => rows.map((row) => row.getAttribute('data-mark')))
  await popup.close()
  return marks
}
