import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EventsAnswer, HealthAnswer } from '../shared/api.ts'
import type { SenderBrowser } from './stage/sender-browser.ts'
import type { GmailTab } from './stage/gmail-tab.ts'
import { historyEntries, openHistory, sayThatWasMe } from './stage/history-card.ts'
import { ANNA, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { PROGRAMS, fetchPixel } from './stage/outsider.ts'
import { marksInPopup } from './stage/popup.ts'
import { storedEvents, storedPairing } from './stage/store.ts'

const SUBJECT = 'The contract'
const MINUTE = 60_000

/** One of the sender's browsers. */
interface Desk {
  browser: SenderBrowser
  gmail: GmailTab
  /** The ids of all notifications that were ever shown. */
  told(): Promise<string[]>
}

let stage: Stage
let home: Desk
let work: Desk

beforeAll(async () => {
  stage = await raiseStage()
  await stage.pair()
  home = await deskAt(stage.sender)
  work = await deskAt(await stage.secondSender('At work'))
  await home.gmail.send({ to: [ANNA.address], subject: SUBJECT, text: 'Please sign it.' })
})
afterAll(() => stage.stop())

async function deskAt(browser: SenderBrowser): Promise<Desk> {
  const said = await browser.notifications.record()
  return {
    browser,
    gmail: await stage.senderTab(browser),
    told: async () => (await said()).map(({ id }) => id),
  }
}

/** Asks both browsers of the sender the same. */
async function both<T>(ask: (desk: Desk) => Promise<T>): Promise<[T, T]> {
  return [await ask(home), await ask(work)]
}

/** Of both browsers: one tells, the other need not. */
const standing = async () => (await both(({ browser }) => browser.notifications.standing())).flat()
const told = async () => (await both((desk) => desk.told())).flat()

/** In Gmail where the mail was sent; elsewhere it is known by its time only, and shown in the popup. */
async function waitForMarks(mark: string): Promise<void> {
  await home.gmail.list('sent')
  await home.gmail.waitForMark(SUBJECT, mark)
  await expect.poll(() => marksInPopup(work.browser)).toEqual([mark])
}

/** What the endpoint has of the mail, oldest first. */
async function events() {
  const { apiKey } = await storedPairing(home.browser)
  const answer = await fetch(`${stage.endpoint().url}/v1/events`, {
    headers: { authorization: `Bearer ${apiKey}` },
  })
  const { events } = v.parse(EventsAnswer, await answer.json())
  return events.toSorted((one, other) => one.at - other.at)
}

const rules = async () => (await events()).map(({ verdict }) => verdict.rule)

/** The sender looks at the mail; where a browser cannot keep Gmail's proxy from fetching, that happens at this moment. */
async function look({ gmail }: Desk): Promise<void> {
  await gmail.page.bringToFront()
  await gmail.list('sent')
  await gmail.openConversation(SUBJECT)
  await gmail.picturesSettled()
  await fetchPixel(stage, PROGRAMS.googleProxy)
}

describe('one mail', () => {
  it('is not read by a scanner, nor by what Gmail fetches in advance', async () => {
    await fetchPixel(stage, PROGRAMS.firefox, { method: 'HEAD' })
    await fetchPixel(stage, PROGRAMS.chrome)
    stage.passTime(2 * MINUTE)
    await fetchPixel(stage, PROGRAMS.gmailPrefetch)
    expect(await rules()).toEqual(['head-request', 'too-soon', 'gmail-prefetch'])
    await waitForMarks('sent')
  })

  it('is not read by its sender, in one browser or in the other', async () => {
    for (const [before, desk] of [home, work].entries()) {
      stage.passTime(10 * MINUTE)
      await look(desk)
      await expect
        .poll(async () => (await rules()).slice(3))
        .toEqual([...Array<string>(before).fill('own-view'), 'own-view'])
    }
    expect(stage.lab.proxyFetches).toEqual([])
    await waitForMarks('sent')
  })

  it('may have been read where Apple’s proxy fetched it, of which nothing is told, nor of all before', async () => {
    stage.passTime(MINUTE)
    await fetchPixel(stage, PROGRAMS.appleProxy)
    await waitForMarks('unsure')
    expect(await told()).toEqual([])
  })

  it('passes for read when its sender looks on a phone, until one “That was me” corrects it everywhere', async () => {
    stage.passTime(10 * MINUTE)
    await fetchPixel(stage, PROGRAMS.googleProxy)
    await waitForMarks('read')
    const phone = (await events()).at(-1)
    await expect.poll(standing).toEqual([phone?.id])

    // The look at the history takes in its surroundings.
    stage.passTime(MINUTE)
    await home.gmail.openConversation(SUBJECT)
    await openHistory(home.gmail.page)
    await sayThatWasMe(home.gmail.page)
    await waitForMarks('unsure')
    await expect.poll(standing).toEqual([])
    expect((await events()).filter(({ id }) => id === phone?.id)).toMatchObject([
      { verdict: { by: 'sender', rule: 'that-was-me' } },
    ])
  })

  it('is read by its recipient, which one of the browsers tells, once, and nothing else stands', async () => {
    stage.passTime(20 * MINUTE)
    const anna = await stage.annaTab()
    await anna.openConversation(SUBJECT)
    await waitForMarks('read')
    const [phone, reader] = (await events()).slice(-2)
    await expect.poll(standing).toEqual([reader?.id])
    expect((await told()).toSorted()).toEqual([phone?.id, reader?.id].toSorted())
  })

  it('has a history that shows each of them for what it was, and is the same in both browsers', async () => {
    stage.passTime(MINUTE)
    await home.gmail.openConversation(SUBJECT)
    await openHistory(home.gmail.page)
    const history = await historyEntries(home.gmail.page)
    expect(history.map(({ by, what }) => [by, what])).toEqual([
      ['sent', 'Sent to anna@example.org'],
      ['machine', '3 fetches by scanners and the like: not counted'],
      ['machine', 'Something only asked whether it exists: not counted'],
      ['machine', 'Checked by a mail scanner while on its way: not counted'],
      ['machine', 'Gmail fetched it in advance when the mail arrived: not counted'],
      ['sender', 'You looked at this mail yourself: not counted'],
      ['sender', 'You looked at this mail yourself: not counted'],
      ['unsure', 'Fetched through Apple’s privacy proxy, opened or not: cannot be known'],
      ['sender', 'You said that this was you: not counted'],
      ['recipient', 'Opened in Gmail; Google’s proxy hides where'],
    ])
    const [, , ...fetches] = history.map(({ by }) => by)
    const known = await both(async ({ browser }) => {
      const events = (await storedEvents(browser)).toSorted((one, other) => one.at - other.at)
      return events.map(({ verdict }) => verdict.by)
    })
    expect(known).toEqual([fetches, fetches])
  })
})

describe('an endpoint behind a tunnel at home', () => {
  it('counts what comes through Google’s proxy, though all that it sees of it is its own machine', async () => {
    const health = await fetch(`${stage.endpoint().url}/healthz`)
    expect(v.parse(HealthAnswer, await health.json()).seenFrom).toBe('this-computer')
    const reader = (await events()).at(-1)
    expect(reader).toMatchObject({ verdict: { by: 'recipient', rule: 'google-image-proxy' } })
    expect(reader?.facts).not.toHaveProperty('network')
  })
})
