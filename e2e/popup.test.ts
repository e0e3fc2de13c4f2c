import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { popupSize } from './bench/interface.ts'
import { fillStore } from './bench/interface/filled-store.ts'
import type { GmailTab } from './stage/gmail-tab.ts'
import { ANNA, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { sends, tokensIn } from './stage/requests.ts'

const MAILS = 1_500

let stage: Stage
let gmail: GmailTab
let popup: Page

beforeAll(async () => {
  stage = await raiseStage()
  await stage.pair()
  await fillStore(stage.sender, { from: 0, mails: MAILS, events: 0 })
  gmail = await stage.senderTab()
})
afterAll(() => stage.stop())
beforeEach(async () => {
  popup = await stage.sender.ownPage('popup/index.html')
  await popup.bringToFront()
  await popup.waitForSelector('main[data-known=all]')
  return () => popup.close()
})

const rows = () => popup.$$eval('.row .subject', (subjects) => subjects.map(({ textContent }) => textContent))
const focused = () => popup.evaluate(() => document.activeElement?.getAttribute('data-mail'))

describe('the popup', () => {
  it('lists what is new first, then by day, and only what is near stands in the page', async () => {
    const heads = await popup.$$eval('main h2', (heads) => heads.map(({ textContent }) => textContent))
    expect(heads.slice(0, 2)).toEqual(['New', 'Today'])
    expect((await rows()).slice(0, 3)).toEqual([
      'Your question of Monday 4',
      'Your question of Monday 1004',
      'My résumé 0',
    ])
    expect((await rows()).length).toBeLessThan(200)
  })

  it('is gone through by keyboard: arrows, End, Enter, and Escape back to the same row', async () => {
    await popup.keyboard.press('ArrowDown')
    await popup.keyboard.press('ArrowDown')
    await popup.keyboard.press('ArrowDown')
    expect(await focused()).toBe('maria@example.com msg-a:r0')
    await popup.keyboard.press('End')
    expect(await focused()).toBe(`maria@example.com msg-a:r${MAILS - 1}`)
    expect((await rows()).length).toBeLessThan(200)
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('[data-action=back]:focus')
    expect(await popup.$eval('.view h1', ({ textContent }) => textContent)).toBe(
      'Your question of Monday 1499',
    )
    await popup.keyboard.press('Escape')
    await popup.waitForSelector('.mail:focus')
    expect(await focused()).toBe(`maria@example.com msg-a:r${MAILS - 1}`)
    await popup.keyboard.press('Home')
    expect(await focused()).toBe('maria@example.com msg-a:r4')
  })

  it('answers a search as one types, whatever the case and the signs, and Escape clears it', async () => {
    await popup.keyboard.press('/')
    await popup.waitForSelector('[name=search]:focus')
    await popup.keyboard.type('СЕМЕН договор 1211')
    expect(await rows()).toEqual(['Договор на подпись 1211'])
    await popup.keyboard.press('Escape')
    expect((await rows()).length).toBeGreaterThan(3)
    await popup.keyboard.type('nothing like that')
    expect(await popup.$eval('.empty', ({ textContent }) => textContent)).toBe('No mail like that.')
  })

  it('shows only the mails that wait longer than so many days, together with a search', async () => {
    await popup.click('[data-filter=waiting]')
    await popup.$eval('[name=waiting]', (field) => (field as HTMLInputElement).select())
    await popup.type('[name=waiting]', '41')
    await popup.type('[name=search]', 'anna')
    const waiting = await rows()
    expect(waiting.at(0)).toBe('My résumé 1480')
    expect(waiting).not.toContain('My résumé 1485')
    await popup.click('[data-filter=waiting]')
    expect(await rows()).not.toEqual(waiting)
  })

  it('shows a mail that was looked at as new no more, and opens a conversation in Gmail with one click', async () => {
    await popup.click('.mail')
    await popup.waitForSelector('.view')
    await popup.click('[data-action=back]')
    await popup.waitForFunction(
      () => document.querySelector('.subject')?.textContent === 'Your question of Monday 1004',
    )
    await popup.click('[data-action=all-seen]')
    await popup.waitForSelector('#unseen', { hidden: true })
    await popup.click('.row .open')
    await expect.poll(() => gmail.page.url()).toMatch(/#all\/[\da-f]+$/)
  })

  it('pauses tracking: the toggle is off in a compose that is open, the mail goes out, and one may resume', async () => {
    await gmail.page.bringToFront()
    await gmail.startWriting({ to: [ANNA.address], subject: 'Paused', text: 'Hello' })
    await gmail.page.waitForSelector('[role=dialog] .doublecheck-toggle[aria-checked=true]')
    await popup.bringToFront()
    await popup.focus('[data-action=pause]')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('[data-pause=hour]:focus')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('[data-action=resume]:focus')
    expect(await popup.$eval('[data-paused]', ({ textContent }) => textContent)).toMatch(
      /^Paused until .*\d:\d\d/,
    )

    await gmail.page.bringToFront()
    await gmail.page.waitForSelector('[role=dialog] .doublecheck-toggle[aria-checked=false][title*=paused]')
    await gmail.pressSend('[role=dialog]')
    await gmail.waitForSent()
    expect(sends(stage.lab).map(tokensIn)).toEqual([[]])

    await popup.bringToFront()
    await popup.click('[data-action=resume]')
    await popup.waitForSelector('[data-action=pause]:focus')
    await gmail.page.bringToFront()
    await gmail.send({ to: [ANNA.address], subject: 'Resumed', text: 'Hello' })
    expect(sends(stage.lab).map((body) => tokensIn(body).length)).toEqual([0, 1])
  })

  it('loads no more script than it may', () => {
    expect(popupSize().value).toBeLessThanOrEqual(popupSize().goal ?? 0)
  })
})
