import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANNA, ME, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { IN_FIREFOX } from './stage/sender-browser.ts'
import { GmailTab } from './stage/gmail-tab.ts'
import { sends, tokensIn } from './stage/requests.ts'

/** Without the internet Chromium’s push service gives no address; Firefox has none for extensions, and needs none. */
const PUSH = IN_FIREFOX ? 'good' : 'unknown'

let stage: Stage
let options: Page

beforeAll(async () => {
  stage = await raiseStage()
  options = await stage.sender.ownPage('options/index.html#doctor')
})
afterAll(() => stage.stop())

async function examine(): Promise<Record<string, string>> {
  await options.bringToFront()
  await options.$eval('.findings', (list) => list.setAttribute('data-old', ''))
  await options.click('[data-action=examine]')
  await options.waitForSelector('[data-action=examine]:not(:disabled)')
  await options.waitForSelector('[data-what=push]')
  return options.$$eval('.findings li', (findings) =>
    Object.fromEntries(
      findings.map((finding) => [finding.getAttribute('data-what'), finding.getAttribute('data-state')]),
    ),
  )
}

describe('the doctor', () => {
  it('says before anything is set up what is missing', async () => {
    await options.waitForSelector('[data-action=examine]')
    expect(await examine()).toEqual({
      paired: 'bad',
      permissions: 'good',
      endpoint: 'unknown',
      gmail: 'unknown',
      sends: 'unknown',
      'own-pixels': 'unknown',
      'public-address': 'unknown',
      addresses: 'unknown',
      push: PUSH,
    })
  })

  it('says that everything works when it does, and that the lab’s tunnel hides addresses', async () => {
    await stage.pair()
    const gmail = await stage.senderTab()
    await gmail.send({ to: [ANNA.address], subject: 'Hello', text: 'Hello' })
    expect(await examine()).toEqual({
      paired: 'good',
      permissions: 'good',
      endpoint: 'good',
      gmail: 'good',
      sends: 'good',
      'own-pixels': 'good',
      'public-address': 'good',
      addresses: 'unknown',
      push: PUSH,
    })
  })

  it('says when the endpoint does not answer', async () => {
    await stage.stopEndpoint()
    expect(await examine()).toMatchObject({ endpoint: 'bad', 'public-address': 'bad' })
    await stage.startEndpoint()
  })

  it('sends a test mail to oneself, fetches it, and sees it read', async () => {
    await options.bringToFront()
    const opened = stage.sender.browser.waitForTarget((target) => target.url().includes('view=cm'))
    await options.click('[data-action=start-test-mail]')
    const compose = await (await opened).page()
    await compose?.waitForSelector('.doublecheck-toggle')
    await options.waitForSelector('[data-test-mail=written]')
    await compose?.bringToFront()
    await compose?.click('.IZ .Up [role=button]:not([aria-haspopup])')
    await options.waitForSelector('[data-test-mail=sent]')
    const body = sends(stage.lab).at(-1) ?? ''
    expect(body).toContain(`[[1,"${ME.address}"`)
    expect(tokensIn(body)).toHaveLength(1)
    await options.bringToFront()
    await options.click('[data-action=fetch-test-mail]')
    await options.waitForSelector('[data-test-mail=read]')
  })
})

describe('when Gmail changes its ways', () => {
  async function sendUnrecognised(gmail: GmailTab, subject: string): Promise<void> {
    await gmail.startWriting({ to: [ANNA.address], subject, text: 'Hello' })
    await gmail.pressSend('[role=dialog]')
    await gmail.page.waitForFunction(() => document.querySelector('[role=dialog]') === null)
  }

  it('the mail goes out, the user is told once, and the doctor knows', async () => {
    const page = await stage.sender.browser.newPage()
    // As if Gmail had another word for sending.
    await page.evaluateOnNewDocument(() => {
      const { stringify } = JSON
      Object.defineProperty(JSON, 'stringify', {
        value: (...given: unknown[]) => {
          const text: unknown = Reflect.apply(stringify, JSON, given)
          return typeof text === 'string' ? text.replaceAll('"^pfg"', '"^gone"') : text
        },
      })
    })
    await page.goto(stage.lab.signInUrl(ME.address))
    await page.waitForSelector('[gh=cm]')
    const gmail = new GmailTab(page)
    for (const subject of ['One', 'Two', 'Three']) await sendUnrecognised(gmail, subject)
    const told = async () =>
      (await stage.sender.notifications.standing()).filter((id) => id === 'gmail-changed')
    await expect.poll(told, { timeout: 20_000 }).toEqual(['gmail-changed'])
    expect((await examine())['sends']).toBe('bad')
    await page.close()

    const sound = await stage.senderTab()
    await sound.send({ to: [ANNA.address], subject: 'As before', text: 'Hello' })
    await sound.list('sent')
    await sound.waitForMark('As before', 'sent')
  })
})
