import { afterAll, beforeAll, expect, it } from 'vitest'
import { openChromiumWithExtension } from './stage/chromium.ts'
import type { ChromiumWithExtension } from './stage/chromium.ts'
import { ME } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import type { GmailTab } from './stage/gmail-tab.ts'
import type { Shop } from './stage/newsletter.ts'
import { shownPictures } from './stage/pictures.ts'
import { raiseShielded } from './stage/shielded.ts'

let stage: Stage<ChromiumWithExtension>
let shop: Shop
let gmail: GmailTab

beforeAll(async () => {
  ;({ stage, shop, gmail } = await raiseShielded(openChromiumWithExtension))
})
afterAll(async () => {
  await stage.stop()
  await shop.stop()
})

it('the shield lets a picture come within a second where the background never answers', async () => {
  stage.lab.settings({ imageAddresses: 'direct' })
  const mail = shop.send(ME.address, 'While it hung')
  await gmail.list('inbox')
  await gmail.page.reload()
  await gmail.waitForRow(mail.subject)
  const times = await gmail.page.evaluateHandle(timePictures)
  const { client } = await stage.sender.background()
  await client.send('Debugger.enable')
  await client.send('Debugger.pause')
  await gmail.openConversation(mail.subject)
  await expect.poll(() => shownPictures(gmail.page)).toEqual(expect.arrayContaining(mail.pictures))
  const { inText, givenBack } = await times.evaluate((noted) => ({ ...noted }))
  // What is above a second is the machine's.
  expect(givenBack - inText).toBeLessThan(1_800)
  await client.send('Debugger.resume')
  await client.send('Debugger.disable')
})

/** Within the page: notes when a mail's first image stood there, and when the last one got its address. */
function timePictures(): { inText: number; givenBack: number } {
  const noted = { inText: 0, givenBack: 0 }
  const seen = new MutationObserver(() => {
    if (!document.querySelector('.a3s img')) return
    noted.inText ||= performance.now()
    noted.givenBack = performance.now()
  })
  seen.observe(document.body, { childList: true, subtree: true, attributeFilter: ['src'] })
  return noted
}
