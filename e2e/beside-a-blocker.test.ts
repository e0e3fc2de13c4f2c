import { rm } from 'node:fs/promises'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { filterLists } from '../.scripts/filter-lists.ts'
import { makeBlocker } from './stage/blocker.ts'
import { openChromium } from './stage/chromium.ts'
import { GmailTab } from './stage/gmail-tab.ts'
import { ANNA, PUBLIC_HOST, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { lastPixel } from './stage/outsider.ts'
import { settled } from './stage/pictures.ts'
import { storedEvents } from './stage/store.ts'

const TRACKER = 'https://track.hubspot.com/__ptq.gif'
const BLOCKED = 'net::ERR_BLOCKED_BY_CLIENT'
const lists = filterLists()

/** How an image ends that a page asks for. */
async function endOfImage(page: Page, address: string): Promise<string> {
  const ended = new Promise<string>((resolve) => {
    page.on('requestfailed', (request) => {
      if (request.url() === address) resolve(request.failure()?.errorText ?? '')
    })
    page.on('requestfinished', (request) => {
      if (request.url() === address) resolve('loaded')
    })
  })
  await page.evaluate((src) => {
    new Image().src = src
  }, address)
  return await ended
}

/** Comes when the blocker's rules are in force: a browser takes a while to read them. */
async function blocks(browser: Browser): Promise<void> {
  const page = await browser.newPage()
  let asked = 0
  const isBlocked = async () => {
    asked += 1
    expect(await endOfImage(page, `${TRACKER}?asked=${asked}`)).toBe(BLOCKED)
  }
  await vi.waitFor(isBlocked, { timeout: 30_000 })
  await page.close()
}

// The lists are there where Debian or Ubuntu has them: see .scripts/filter-lists.ts.
describe.skipIf(lists.length === 0)('beside a blocker with the rules of uBlock Origin Lite', () => {
  let stage: Stage
  let recipient: Browser
  let gmail: GmailTab
  let anna: GmailTab
  let blocker: string

  beforeAll(async () => {
    // Both even block the endpoint, by every address that it has.
    const own = [`||${PUBLIC_HOST}^`, '||127.0.0.1^']
    ;[stage, blocker] = await Promise.all([raiseStage(), makeBlocker(lists, own)])
    await stage.sender.browser.installExtension(blocker)
    ;[recipient] = await Promise.all([openChromium(stage.lab, [], [blocker]), stage.pair()])
    await Promise.all([stage.sender.browser, recipient].map((browser) => blocks(browser)))
    gmail = await stage.senderTab()
    anna = await GmailTab.open(await recipient.newPage(), stage.lab.signInUrl(ANNA.address))
  })
  afterAll(async () => {
    await recipient.close()
    await stage.stop()
    await rm(blocker, { recursive: true })
  })

  it('that blocks in both browsers', async () => {
    for (const { page } of [gmail, anna])
      for (const address of [TRACKER, `https://${PUBLIC_HOST}/p/picture.gif`])
        expect(await endOfImage(page, address)).toBe(BLOCKED)
  })

  it('a mail goes the whole way round', async () => {
    await gmail.send({ to: [ANNA.address], subject: 'My résumé', text: 'Please find it attached.' })
    await gmail.list('sent')
    await gmail.waitForMark('My résumé', 'sent')
    await anna.list('inbox')
    await anna.openConversation('My résumé')
    await gmail.waitForMark('My résumé', 'read')
  })

  it('the popup tells of it', async () => {
    const popup = await stage.sender.popup()
    const mail = await popup.waitForSelector('.mail[data-mark=read] .subject')
    expect(await mail?.evaluate((subject) => subject.textContent)).toBe('My résumé')
    await popup.close()
  })

  it('one’s own looks stay out of the count', async () => {
    const fetched = stage.lab.proxyFetches.length
    await gmail.openConversation('My résumé')
    await settled(gmail.page)
    expect(stage.lab.proxyFetches).toHaveLength(fetched)
  })

  it('a recipient’s blocker stops the image where no proxy fetches it, if it names the endpoint', async () => {
    const counts = async () => (await storedEvents(stage.sender)).map(({ count }) => count)
    expect(await endOfImage(anna.page, lastPixel(stage.lab))).toBe(BLOCKED)
    expect(await counts()).toEqual([1])
  })
})
