import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ANNA, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { PROGRAMS } from './stage/outsider.ts'
import { marksInPopup } from './stage/popup.ts'
import { storedEvents } from './stage/store.ts'

const MINUTE = 60_000
const TARGET = 'https://example.org/cv?of=maria'

let stage: Stage
let popup: Page

beforeAll(async () => {
  stage = await raiseStage()
  await stage.pair()
  await stage.sender.letCopy()
})
afterAll(() => stage.stop())
beforeEach(async () => {
  popup = await stage.sender.ownPage('popup/index.html')
  return () => popup.close()
})

/** Makes a mail for another mail program, by keyboard alone. */
async function make(title: string, recipients = ''): Promise<void> {
  await popup.bringToFront()
  const button = await popup.waitForSelector('[data-action=outside]')
  await button?.focus()
  await popup.keyboard.press('Enter')
  await popup.waitForSelector('input[name=title]:focus')
  await popup.keyboard.type(title)
  await popup.keyboard.press('Tab')
  await popup.keyboard.type(recipients)
  await popup.keyboard.press('Enter')
}

/** Copies the image of the mail that was just made, on whose button the focus is. */
async function copyImage(): Promise<void> {
  await popup.waitForSelector('[data-action=copy-image]:focus')
  await popup.keyboard.press('Enter')
  await heard('Copied. Paste it at the end')
}

async function heard(start: string): Promise<void> {
  await popup.waitForFunction(
    (text) =>
      [...document.querySelectorAll('[role=status], [role=alert]')].some((said) =>
        said.textContent?.startsWith(text),
      ),
    {},
    start,
  )
}

const valueOf = (name: string) =>
  popup.$eval(`input[name=${name}]`, (field) => (field as HTMLInputElement).value)

/** Fetches an address of the endpoint's as a program elsewhere does. */
async function fetchAs(program: string, address: string): Promise<Response> {
  const path = address.slice(new URL(address).origin.length)
  const headers = { 'user-agent': program, accept: 'image/*', 'accept-language': 'en' }
  return fetch(stage.endpoint().url + path, { headers, redirect: 'manual' })
}

/** Pastes into a mail that is written elsewhere, in this same browser, and waits for what that loads. */
async function paste(): Promise<string> {
  const page = await stage.sender.browser.newPage()
  await page.setContent('<body contenteditable></body>')
  await page.focus('body')
  await page.keyboard.down('Control')
  await page.keyboard.press('KeyV', { commands: ['Paste'] })
  await page.keyboard.up('Control')
  await page.waitForFunction(() => {
    const [image] = document.images
    return image?.complete === true && image.naturalWidth > 0
  })
  const src = await page.$eval('img', (image) => image.src)
  await page.close()
  return src
}

describe('a mail for another mail program', () => {
  it('carries an image that is pasted, and its being read is told like any other’s', async () => {
    const told = await stage.sender.notifications.record()
    await make('An offer', `${ANNA.name} <${ANNA.address}>`)
    await copyImage()
    expect(await marksInPopup(stage.sender)).toEqual(['sent'])
    expect(await storedEvents(stage.sender)).toEqual([])

    const src = await paste()
    expect(await valueOf('image')).toContain(`<img src="${src}"`)
    await expect.poll(() => storedEvents(stage.sender)).toHaveLength(1)
    expect(await storedEvents(stage.sender)).toMatchObject([
      { verdict: { by: 'unsure', rule: 'before-delivery' } },
    ])
    expect(await stage.sender.notifications.standing()).toEqual([])

    // Who looks at the mail meanwhile has seen its news.
    await popup.bringToFront()
    await popup.keyboard.press('Escape')
    await popup.waitForSelector('.mail')
    stage.passTime(10 * MINUTE)
    expect((await fetchAs(PROGRAMS.thunderbird, src)).status).toBe(200)
    await expect.poll(() => marksInPopup(stage.sender)).toEqual(['read'])
    await expect
      .poll(told)
      .toMatchObject([{ title: '“An offer” was read', message: expect.stringContaining(ANNA.name) }])
  })

  it('has its history in the popup, to which its notification leads, and where one may say “That was me”', async () => {
    const [id = ''] = await stage.sender.notifications.standing()
    const opened = stage.sender.opened('popup/index.html#')
    await stage.sender.notifications.click(id)
    const shown = await opened
    await shown.waitForSelector('li[data-by=recipient]')
    const entries = await shown.$$eval('.details li', (items) =>
      items.map((item) => [item.dataset['by'], item.querySelector('.what')?.textContent]),
    )
    expect(entries).toEqual([
      ['sent', 'Made'],
      ['unsure', 'Fetched long before it was to be delivered: cannot be known'],
      ['recipient', expect.stringContaining('Thunderbird')],
    ])
    const buttons = await shown.$$('.details li button')
    await buttons.at(-1)?.press('Enter')
    await shown.waitForSelector('.view[data-mark=unsure]')
    expect(await shown.$eval('.details > p[role=status]', (said) => said.textContent)).toMatch(/^Not counted/)
    await shown.close()
  })

  it('carries a link that leads where it should, and a click on it counts', async () => {
    await make('With a link')
    await popup.waitForSelector('[data-action=copy-image]:focus')
    await popup.type('input[name=target]', 'example.org')
    await popup.click('[data-action=copy-link]')
    await heard('Only whole addresses')
    await popup.$eval('input[name=target]', (field) => (field as HTMLInputElement).select())
    await popup.type('input[name=target]', TARGET)
    await popup.keyboard.press('Enter')
    await heard('Copied. Paste it into your mail')
    const link = await popup.evaluate(() => navigator.clipboard.readText())
    expect(link).toBe(await valueOf('link'))

    stage.passTime(10 * MINUTE)
    const answer = await fetchAs(PROGRAMS.chrome, link)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, TARGET])
    await popup.waitForSelector('.view[data-mark=read]')
    expect(await popup.$eval('.view .fate', (fate) => fate.textContent)).toMatch(/^Link clicked, /)
  })

  it('is muted by a click, erased by one and a second one, and the next one’s row has the focus', async () => {
    const before = await marksInPopup(stage.sender)
    await popup.bringToFront()
    await popup.waitForSelector('.mail')
    await popup.click('.mail')
    await popup.waitForSelector('[name=tell-of-mail]')
    await popup.click('[name=tell-of-mail][value=mute]')
    await popup.waitForFunction(() => document.querySelector('.remark')?.textContent?.startsWith('Muted: '))
    await popup.click('[data-action=erase]')
    await popup.waitForSelector('.actions[role=group] button:focus')
    await popup.keyboard.press('Escape')
    await popup.waitForSelector('[data-action=erase]:focus')
    await popup.click('[data-action=erase]')
    await popup.click('.actions .danger')
    await popup.waitForFunction(
      (rows) => document.querySelectorAll('.mail').length === rows,
      {},
      before.length - 1,
    )
    // Who uses the keyboard goes on where it was.
    await popup.waitForSelector('.mail:focus')
    expect(await marksInPopup(stage.sender)).toEqual(before.slice(1))
  })

  it('is not made for what is no mail address, and it says so', async () => {
    const before = await marksInPopup(stage.sender)
    await make('To nobody', 'Anna')
    await heard('“Anna” is no mail address')
    expect(await marksInPopup(stage.sender)).toEqual(before)
  })
})

describe('where recipients cannot reach the endpoint', () => {
  it('nothing is made for another mail program', async () => {
    const unreachable = await raiseStage({ publicUrl: 'http://localhost:8787' })
    await unreachable.pair()
    const page = await unreachable.sender.ownPage('popup/index.html')
    await page.waitForSelector('[data-obstacle=this-computer]')
    expect(await page.$('[data-action=outside]')).toBeNull()
    await unreachable.stop()
  })
})
