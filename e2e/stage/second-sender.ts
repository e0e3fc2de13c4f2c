import type { Lab } from '../gmail/index.ts'
import { openSender } from './sender-browser.ts'
import type { SenderBrowser } from './sender-browser.ts'

/**
 * Opens another browser of the sender's with the extension and lets it join the first one's mailbox, through the
 * settings of both, as a person would.
 * @param name what it is called in the list of browsers
 */
export async function openSecondSender(lab: Lab, first: SenderBrowser, name: string): Promise<SenderBrowser> {
  const showing = await first.ownPage('options/index.html#endpoint')
  await showing.waitForSelector('[data-action=invite-browser]')
  await showing.click('[data-action=invite-browser]')
  const shown = await showing.waitForSelector('input[name=join-string]')
  const joinString = (await shown?.evaluate((input) => input.value)) ?? ''
  await showing.close()

  const second = await openSender(lab)
  const page = await second.ownPage('options/index.html')
  await page.waitForFunction(() => Boolean(document.querySelector<HTMLInputElement>('#browser-name')?.value))
  await page.$eval('input[name=browser-name]', (input) => input.select())
  await page.type('input[name=browser-name]', name)
  await page.type('input[name=pairing]', joinString)
  await page.click('button[type=submit]')
  await page.waitForSelector('[data-paired] [data-connected=true]')
  await page.close()
  return second
}
