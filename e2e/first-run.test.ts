import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GmailTab } from './stage/gmail-tab.ts'
import { ANNA, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { sends, tokensIn } from './stage/requests.ts'
import { whatIsKept } from './stage/store.ts'

let stage: Stage
let page: Page
let gmail: GmailTab

beforeAll(async () => {
  stage = await raiseStage({ consents: false })
  page = await stage.sender.opened('first-run/index.html')
  gmail = await stage.senderTab()
})
afterAll(() => stage.stop())

/** Closes the browser, opens it again, and comes back from the popup. */
async function comeBack(): Promise<void> {
  const open = await stage.closeSender()
  await open()
  const popup = await stage.sender.ownPage('popup/index.html')
  await (await popup.waitForSelector('[data-obstacle] .button'))?.click()
  page = await stage.sender.opened('first-run/index.html')
}

async function wordsOf(selector: string): Promise<string> {
  const element = await page.waitForSelector(selector)
  return (await element?.evaluate(({ textContent }) => textContent)) ?? ''
}

/** Goes on by the keyboard until something has the focus, as whoever uses no pointer. */
async function tabTo(selector: string): Promise<void> {
  const isThere = () => page.$eval(selector, (element) => element === document.activeElement)
  for (let pressed = 0; pressed < 20 && !(await isThere()); pressed++) await page.keyboard.press('Tab')
  expect(await isThere()).toBe(true)
}

describe('before the user has agreed', () => {
  it('nothing of ours is in Gmail, a mail goes out as it was written, and nothing is kept', async () => {
    await gmail.startWriting({ to: [ANNA.address], subject: 'Before', text: 'Hello' })
    expect(await gmail.page.$('.doublecheck-toggle')).toBeNull()
    await gmail.pressSend('[role=dialog]')
    await gmail.waitForSent()
    expect(sends(stage.lab).map(tokensIn)).toEqual([[]])
    expect(await whatIsKept(stage.sender)).toEqual({ rows: 0, files: [], alarms: [] })
  })

  it('the settings lead to the first run', async () => {
    const options = await stage.sender.ownPage('options/index.html')
    const consent = await options.waitForSelector('[data-action=consent]')
    expect(await consent?.evaluate(({ textContent }) => textContent)).toBe('Agree and go on')
    await options.close()
  })

  it('a language of one’s own can be chosen, which is kept only with the consent', async () => {
    await page.bringToFront()
    await page.select('select[name=language]', 'ru')
    await page.waitForSelector('html[lang=ru]')
    expect(await wordsOf('[data-action=consent]')).toBe('Согласиться и продолжить')
    expect(await whatIsKept(stage.sender)).toMatchObject({ rows: 0 })
  })

  it('the consent is given by the keyboard', async () => {
    await tabTo('[data-action=consent]')
    await page.keyboard.press('Enter')
    expect(await wordsOf('[data-step=endpoint] h1:focus')).toContain('сервер')
    expect(await whatIsKept(stage.sender)).toEqual({ rows: 2, files: [], alarms: ['watchdog'] })
  })
})

describe('then', () => {
  it('the language follows everywhere at once, in Gmail too', async () => {
    await gmail.page.bringToFront()
    await gmail.startWriting({ to: [ANNA.address], subject: 'After', text: 'Hello' })
    const said = () => gmail.page.$eval('.doublecheck-toggle', (toggle) => toggle.getAttribute('title'))
    await expect.poll(said).toMatch(/не подключён/)
    await page.bringToFront()
    await page.select('select[name=language]', 'en')
    await page.waitForSelector('html[lang^=en]')
    await gmail.page.bringToFront()
    await expect.poll(said).toMatch(/not paired/)
  })

  it.each([
    ['cloudflare', 'npm run deploy'],
    ['server', 'PUBLIC_URL='],
    ['present', 'npm run invite'],
    ['here', 'Recipients cannot reach this computer'],
  ])('the way %s says what to do next: %s', async (way, next) => {
    await page.bringToFront()
    await page.click(`input[value=${way}]`)
    expect(await wordsOf(`[data-way=${way}]`)).toContain(next)
    expect(await page.$('input[name=pairing]')).not.toBeNull()
  })

  it('whoever closes the browser goes on where they were', async () => {
    await comeBack()
    await page.waitForSelector('[data-step=endpoint] [data-way=here]')
    await page.type('input[name=pairing]', `${stage.endpoint().url}#${stage.endpoint().setupCode}`)
    await page.keyboard.press('Enter')
    expect(await wordsOf('[data-step=trial] h1:focus')).toContain('paired')
    await page.reload()
    await page.waitForSelector('[data-step=trial] [data-test-mail=none]')
  })
})
