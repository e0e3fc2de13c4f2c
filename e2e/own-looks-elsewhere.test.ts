import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ViewSettings } from './gmail/index.ts'
import { defaultView } from './gmail/view-settings.ts'
import { ANNA, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import type { GmailTab } from './stage/gmail-tab.ts'

const SUBJECT = 'Our plan'
let stage: Stage
let gmail: GmailTab

beforeAll(async () => {
  stage = await raiseStage()
  await stage.pair()
  gmail = await stage.senderTab()
  await gmail.send({ to: [ANNA.address], subject: SUBJECT, text: 'Here it is.' })
})
afterAll(() => stage.stop())

const VIEWS: Record<string, Partial<ViewSettings>> = {
  'at the older form of proxied addresses': { imageAddresses: 'proxy' },
  'through Gmail’s service worker': { serviceWorker: true },
  'with images that are asked for': { askBeforeImages: true },
  'beside the list': { layout: 'vertical' },
}

describe('the sender’s own looks fetch nothing', () => {
  it.each(Object.entries(VIEWS))('%s', async (_, view) => {
    stage.lab.settings({ ...defaultView(), ...view })
    await gmail.page.reload()
    if (view.serviceWorker) {
      await gmail.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
      await gmail.page.reload()
    }
    await gmail.list('sent')
    await gmail.openConversation(SUBJECT)
    await gmail.displayImages()
    await gmail.picturesSettled()
    expect(stage.lab.proxyFetches).toEqual([])
  })

  it('on the page that is printed', async () => {
    const page = await gmail.printPage()
    await page.waitForSelector('.maincontent')
    await page.waitForFunction(() => [...document.images].every((image) => image.complete))
    expect(stage.lab.proxyFetches).toEqual([])
  })
})

describe('a recipient’s look through Gmail’s service worker', () => {
  it('is fetched once Gmail may show images', async () => {
    stage.lab.settings({ ...defaultView(), serviceWorker: true, askBeforeImages: true })
    const anna = await stage.annaTab()
    await anna.openConversation(SUBJECT)
    expect(stage.lab.proxyFetches).toEqual([])
    await anna.displayImages()
    await expect.poll(() => stage.lab.proxyFetches.length).toBe(1)
  })
})
