import decodeQR from 'qr/decode.js'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pixelHtml } from '../shared/pixel.ts'
import { lineHtml, visibleLine } from '../shared/visible-line.ts'
import type { Token } from '../shared/token/index.ts'
import { ANNA, BORIS, ME, PUBLIC_HOST, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import type { GmailTab } from './stage/gmail-tab.ts'
import { sends, tokensIn } from './stage/requests.ts'
import { trackingMails } from './gallery/tracking-mails.ts'
import { putInStore, storedMails, storedPairing } from './stage/store.ts'

const TOGGLE = '[role=dialog] .doublecheck-toggle'
let stage: Stage
let gmail: GmailTab
let options: Page

beforeAll(async () => {
  stage = await raiseStage()
  await stage.pair()
  gmail = await stage.senderTab()
  options = await stage.sender.ownPage('options/index.html')
  await options.waitForSelector('#never-for')
})
afterAll(() => stage.stop())
beforeEach(() => options.bringToFront())

/** Sends a mail, and gives the text of its request. */
async function send(to: string, subject: string): Promise<string> {
  await gmail.page.bringToFront()
  await gmail.send({ to: [to], subject, text: 'Hello' })
  return sends(stage.lab).at(-1) ?? ''
}

/** Goes to a section by its link in the navigation. */
async function goTo(section: string): Promise<void> {
  await options.focus(`a[href="#${section}"]`)
  await options.keyboard.press('Enter')
  await options.waitForSelector(`[data-section=${section}]:not([hidden])`)
}

/** Types into a field what it refuses, and then what it takes. */
async function enter(field: string, { refused, taken }: { refused: string; taken: string }): Promise<void> {
  await options.focus(field)
  await options.keyboard.type(refused)
  await options.keyboard.press('Enter')
  await options.waitForSelector(`${field}[aria-invalid=true]:focus`)
  await options.$eval(field, (input) => (input as HTMLInputElement).select())
  await options.keyboard.type(taken)
  await options.keyboard.press('Enter')
}

describe('never track', () => {
  it('holds, by keyboard, for a domain: the toggle says so, and the mail goes out as it is', async () => {
    await enter('#never-for', { refused: 'nonsense', taken: '@EXAMPLE.org' })
    await options.waitForSelector('[data-never-for="@example.org"]')

    await gmail.page.bringToFront()
    await gmail.startWriting({ to: [ANNA.address], subject: 'Not this one', text: 'Hello' })
    await gmail.page.waitForSelector(`${TOGGLE}[aria-checked=false][title*="Never track"]`)
    await gmail.pressSend('[role=dialog]')
    await gmail.waitForSent()
    expect(tokensIn(sends(stage.lab).at(-1) ?? '')).toEqual([])
  })

  it('holds no longer for who is taken off the list', async () => {
    await options.click('[data-never-for="@example.org"] [data-action=remove]')
    await options.waitForFunction(() => !document.querySelector('[data-never-for]'))
    expect(tokensIn(await send(ANNA.address, 'This one'))).toHaveLength(1)
  })
})

describe('the visible line', () => {
  it('goes into the mail as the user wrote it, byte for byte, with the address of its page', async () => {
    const text = 'Ich sehe, dass <Sie> lesen & wann. [Was ist das?] 🙂'
    await goTo('recipients')
    await options.waitForSelector('[name=line-on]')
    await options.click('[name=line-on]')
    await options.waitForSelector('[name=line-on]:checked')
    await options.waitForSelector('#line-text')
    await options.$eval('#line-text', (field) => (field as HTMLTextAreaElement).select())
    await options.type('#line-text', text)
    await options.click('[data-action=keep-line]')
    await expect
      .poll(() => options.$eval('.line-text [role=status]', (said) => said.textContent))
      .not.toBe('')

    const body = await send(ANNA.address, 'With a line')
    const token = /\/p\/([\w-]{36})\.gif/.exec(body)?.[1] as Token
    const publicUrl = `https://${PUBLIC_HOST}`
    const added = lineHtml(visibleLine(text), publicUrl, token) + pixelHtml(publicUrl, token)
    expect(body).toContain(JSON.stringify(added).slice(1, -1))
    const page = await fetch(`${stage.endpoint().url}/why/${token}`)
    expect(page.status).toBe(200)
    await options.bringToFront()
    await options.click('[name=line-on]')
    await options.waitForSelector('[name=line-on]:not(:checked)')
  })
})

describe('an account', () => {
  it('is listed with its mails; switched off, nothing of it is tracked, and its toggle says why', async () => {
    await goTo('accounts')
    const account = `[data-account="${ME.address}"]`
    await options.waitForSelector(account)
    await expect.poll(() => options.$eval(account, (row) => row.textContent)).toContain('2 tracked mails')
    await options.focus(`${account} input`)
    await options.keyboard.press(' ')
    await options.waitForSelector(`${account} input:not(:checked)`)
    expect(tokensIn(await send(BORIS.address, 'Of an account that is off'))).toEqual([])
    await gmail.startWriting({ to: [], subject: '', text: '' })
    await gmail.page.waitForSelector(`${TOGGLE}[aria-disabled=true][title*="this account"]`)
    await gmail.page.click('[role=dialog] .oh')
    await options.bringToFront()
    await options.click(`${account} input`)
    await options.waitForSelector(`${account} input:checked`)
  })
})

describe('the shield', () => {
  it('is switched by keyboard, and says who tracks one, how often and since when', async () => {
    await putInStore(stage.sender, 'shielded', trackingMails(Date.now()))
    await goTo('shield')
    await options.waitForSelector('[name=shield]:not(:checked)')
    await options.focus('[name=shield]')
    await options.keyboard.press(' ')
    await options.waitForSelector('[name=shield]:checked')
    await options.waitForSelector('[name=shield-badge]:not(:checked)')
    const totals = () => options.$$eval('[data-total] dd', (all) => all.map(({ textContent }) => textContent))
    await expect.poll(totals).toEqual(['59', '71', '4', '596'])
    const first = await options.$$eval('.shield tbody tr:first-child', (rows) =>
      rows.map((row) => [...row.cells].slice(0, 3).map(({ textContent }) => textContent)),
    )
    expect(first).toEqual([
      ['MailchimpNewsletters', '31', '31'],
      ['Harbour Booksnews@harbourbooks.example', 'Mailchimp', '31'],
    ])
  })

  it('lets the images of a sender through, until they are taken from the list', async () => {
    const sender = '[data-shield-sender="news@example.org"]'
    await enter('#shield-sender', { refused: '@example.org', taken: 'News@example.org' })
    await options.waitForSelector(sender)
    await options.click(`${sender} [data-action=remove]`)
    await options.waitForSelector(`#shield-sender:focus`)
    await expect.poll(() => options.$(sender)).toBeNull()
  })
})

describe('another browser', () => {
  it('is invited by a button that does not move away once it is seen', async () => {
    expect(await options.$('[data-section=endpoint]')).toBeNull()
    await options.evaluate(() => {
      const look = new MutationObserver(() => {
        if (!document.querySelector('[data-action=invite-browser]')) return
        look.disconnect()
        Reflect.set(globalThis, 'isBelowBrowsers', document.querySelector('[data-browser]') !== null)
      })
      look.observe(document.body, { childList: true, subtree: true })
    })
    await goTo('endpoint')
    await options.waitForSelector('[data-action=invite-browser]')
    expect(await options.evaluate(() => Reflect.get(globalThis, 'isBelowBrowsers'))).toBe(true)
  })

  it('is shown the way in as a picture too, which reads the same', async () => {
    await goTo('endpoint')
    await options.waitForSelector('[data-action=invite-browser]')
    await options.click('[data-action=invite-browser]')
    const shown = await options.waitForSelector('input[name=join-string]')
    const text = await shown?.evaluate((field) => field.value)
    const picture = await options.waitForSelector('.qr-code')
    const taken = await picture?.screenshot({ encoding: 'base64' })
    const image = await options.evaluate(async (png) => {
      const source = new Image()
      source.src = `data:image/png;base64,${png}`
      await source.decode()
      const canvas = new OffscreenCanvas(source.width, source.height)
      const context = canvas.getContext('2d')
      context?.drawImage(source, 0, 0)
      const { width, height, data } = context?.getImageData(0, 0, source.width, source.height) ?? {}
      return { width: width ?? 0, height: height ?? 0, data: [...(data ?? [])] }
    }, taken ?? '')
    expect(decodeQR({ ...image, data: Uint8Array.from(image.data) })).toBe(text)
  })
})

describe('erasing everything', () => {
  it('is asked for first, waits for an endpoint that is away, though the browser is closed, and gives a proof', async () => {
    await goTo('data')
    await options.waitForSelector('[name=keep-there]')
    await options.select('[name=keep-there]', '365')
    await options.click('[data-action=erase-both]')
    await options.waitForSelector('#erase-word:focus')
    await expect.poll(() => options.$eval('.erase', (question) => question.textContent)).toContain('Mails: 2')
    await options.keyboard.type('yes')
    await options.keyboard.press('Enter')
    await options.waitForSelector('#erase-word[aria-invalid=true]')
    const { apiKey } = await storedPairing(stage.sender)
    await stage.stopEndpoint()
    await options.$eval('#erase-word', (field) => (field as HTMLInputElement).select())
    await options.keyboard.type('Erase')
    await options.keyboard.press('Enter')
    await options.waitForSelector('[data-erasing]')
    expect(await storedMails(stage.sender)).toHaveLength(2)

    const openAgain = await stage.closeSender()
    await stage.startEndpoint()
    await openAgain()
    options = await stage.sender.ownPage('options/index.html#data')
    await options.waitForSelector('[data-receipt=both]', { timeout: 40_000 })
    const receipt = () => options.$eval('[data-receipt=both]', (element) => element.textContent)
    // It is there as soon as all is erased, and says a moment later what a look afterwards found.
    await expect.poll(receipt).toContain('nothing is left')
    const said = await receipt()
    expect(said).toContain('Mails: 2')
    expect(said).toContain('Browsers and their keys: 1')
    expect(said).toContain('it refused this browser’s key')
    expect(await storedMails(stage.sender)).toEqual([])
    const answer = await fetch(`${stage.endpoint().url}/v1/events`, {
      headers: { authorization: `Bearer ${apiKey}` },
    })
    expect(answer.status).toBe(401)
  })
})
