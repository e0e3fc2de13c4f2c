import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANNA, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { IN_FIREFOX } from './stage/sender-browser.ts'
import type { SenderBrowser } from './stage/sender-browser.ts'
import type { GmailTab } from './stage/gmail-tab.ts'
import { sends, tokensIn } from './stage/requests.ts'
import { storedEvents, storedNotices, storedPairing } from './stage/store.ts'

const GOOGLE = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
let stage: Stage
let first: SenderBrowser
let second: SenderBrowser
let atHome: GmailTab
let atWork: GmailTab
let anna: GmailTab
let options: Page

beforeAll(async () => {
  stage = await raiseStage()
  await stage.pair()
  first = stage.sender
  second = await stage.secondSender('At work')
  atHome = await stage.senderTab()
  atWork = await stage.senderTab(second)
  anna = await stage.annaTab()
  options = await first.ownPage('options/index.html#endpoint')
})
afterAll(() => stage.stop())

/** Sends a mail and gives its pixel's token. */
async function send(tab: GmailTab, subject: string) {
  await tab.send({ to: [ANNA.address], subject, text: 'Here it is.' })
  const body = sends(stage.lab).at(-1) ?? ''
  const [parts] = tokensIn(body)
  const [, token = ''] = /\/p\/([\w-]{36})\.gif/.exec(body) ?? []
  return { message: parts?.message, generation: parts?.generation, token }
}

async function annaReads(subject: string): Promise<void> {
  // What is fetched within 15 seconds of a look of one's own is taken for one's own.
  stage.passTime(60_000)
  await anna.page.bringToFront()
  await anna.list('inbox')
  await anna.openConversation(subject)
}

/** Who is believed to have fetched a message, and by which rule, as a browser knows it. */
async function verdictsOf(browser: SenderBrowser, message: string | undefined) {
  const events = await storedEvents(browser)
  return events.filter((event) => event.message === message).map(({ verdict }) => verdict.rule)
}

async function eventIdOf(browser: SenderBrowser, message: string | undefined): Promise<string> {
  return (await storedEvents(browser)).find((event) => event.message === message)?.id ?? ''
}

/** The notifications of both. */
const standing = async () =>
  (await Promise.all([first, second].map((browser) => browser.notifications.standing()))).flat()

/** What either still has to tell. */
const untold = async () =>
  (await Promise.all([first, second].map((browser) => storedNotices(browser)))).flat()

const knownTo = (message: string | undefined) => async () => [
  await verdictsOf(first, message),
  await verdictsOf(second, message),
]

describe('a second browser', () => {
  it('is in the list of the first, which is marked', async () => {
    await options.waitForSelector('[data-current=true]')
    const names = await options.$$eval('[data-browser]', (rows) =>
      rows.map((row) => [row.querySelector('strong')?.textContent, row.getAttribute('data-current')]),
    )
    expect(names).toEqual([
      [IN_FIREFOX ? 'Firefox, Linux' : 'Chrome, Linux', 'true'],
      ['At work', 'false'],
    ])
  })

  it('learns of the same read as the first, and one of the two tells it, once', async () => {
    const { message } = await send(atHome, 'My résumé')
    await annaReads('My résumé')
    await expect.poll(knownTo(message)).toEqual([['google-image-proxy'], ['google-image-proxy']])
    const id = await eventIdOf(first, message)
    expect(await eventIdOf(second, message)).toBe(id)
    await expect.poll(standing).toEqual([id])
    await expect.poll(untold).toEqual([])
    expect(await standing()).toEqual([id])
    await anna.page.reload()
    await anna.picturesSettled()
    await expect.poll(async () => (await storedEvents(second)).map(({ count }) => count)).toEqual([2])
    expect(await standing()).toEqual([id])
  })

  it('keeps its own looks out of the count of both', async () => {
    const { message, token } = await send(atHome, 'Our plan')
    stage.passTime(60_000)
    const fetched = stage.lab.proxyFetches.length
    await atWork.page.bringToFront()
    await atWork.list('sent')
    await atWork.openConversation('Our plan')
    await atWork.picturesSettled()
    expect(stage.lab.proxyFetches).toHaveLength(fetched)
    // Where the browser could not stop the proxy, the announced look does.
    await fetch(`${stage.endpoint().url}/p/${token}.gif`, { headers: { 'user-agent': GOOGLE } })
    await expect.poll(knownTo(message)).toEqual([['own-view'], ['own-view']])
  })

  it('takes a read back in both: “that was me”', async () => {
    const { message } = await send(atHome, 'The budget')
    await annaReads('The budget')
    await expect.poll(knownTo(message)).toEqual([['google-image-proxy'], ['google-image-proxy']])
    const id = await eventIdOf(second, message)
    await expect.poll(standing).toContain(id)
    const judged = await fetch(`${stage.endpoint().url}/v1/events/${id}/judgement`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${(await storedPairing(second)).apiKey}` },
      body: JSON.stringify({ by: 'sender', rule: 'that-was-me' }),
    })
    expect(judged.status).toBe(200)
    await expect.poll(knownTo(message)).toEqual([['that-was-me'], ['that-was-me']])
    await expect.poll(standing).not.toContain(id)
  })

  it('signs with the key that the first one has renewed', async () => {
    await options.bringToFront()
    await options.click('[data-action=renew-key]')
    await options.waitForSelector('[data-renewed=true]')
    await expect.poll(async () => (await storedPairing(second)).generation).toBe(2)
    await atWork.list('sent')
    const { message, generation } = await send(atWork, 'From work')
    expect(generation).toBe(2)
    await annaReads('From work')
    await expect.poll(knownTo(message)).toEqual([['google-image-proxy'], ['google-image-proxy']])
  })

  it('is told that a message was erased, and forgets its events', async () => {
    const { message } = await send(atWork, 'Forget it')
    await annaReads('Forget it')
    await expect.poll(knownTo(message)).toEqual([['google-image-proxy'], ['google-image-proxy']])
    await atWork.list('sent')
    await atWork.waitForMark('Forget it', 'read')
    const erased = await fetch(`${stage.endpoint().url}/v1/messages/${message}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${(await storedPairing(first)).apiKey}` },
    })
    expect(erased.status).toBe(200)
    await expect.poll(knownTo(message)).toEqual([[], []])
    const row = async () => (await atWork.rows()).find(({ subject }) => subject.includes('Forget it'))
    await expect.poll(async () => (await row())?.mark).toBeUndefined()
  })

  it('that is removed hears nothing more, and says so', async () => {
    await options.bringToFront()
    await options.click('[data-current=false] [data-action=remove]')
    await options.waitForSelector('[data-action=confirm-removal]')
    await options.click('[data-action=confirm-removal]')
    await options.waitForFunction(() => document.querySelectorAll('[data-browser]').length === 1)

    const itsOptions = await second.ownPage('options/index.html#endpoint')
    await itsOptions.waitForSelector('[data-obstacle=revoked]')
    const { message, token } = await send(atHome, 'Only for home')
    expect(token).not.toBe('')
    await annaReads('Only for home')
    await expect.poll(() => verdictsOf(first, message)).toEqual(['google-image-proxy'])
    expect(await verdictsOf(second, message)).toEqual([])
  })
})
