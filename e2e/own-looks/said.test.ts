import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SenderBrowser } from '../stage/sender-browser.ts'
import { storedEvents, storedMails } from '../stage/store.ts'
import { SUBJECT, raiseLooksStage } from './looks-stage.ts'
import type { LooksStage } from './looks-stage.ts'
import { PLACES } from './places.ts'

/** What is like a look that was said to be the sender's is theirs too, for ten minutes. */
const UNLIKE_MS = 11 * 60_000

/** What a browser fetched itself is told once it was alone for fifteen seconds. */
const TOLD_WITHIN_MS = 30_000

let stage: LooksStage
let second: SenderBrowser

beforeAll(async () => {
  stage = await raiseLooksStage(undefined)
  second = await stage.secondSender('At work')
  await stage.gmail.list('sent')
})
afterAll(() => stage.stop())

const inBoth = <T>(ask: (browser: SenderBrowser) => Promise<T[]>) =>
  Promise.all([stage.sender, second].map(ask))

/** The notifications of both: one of them tells, and the other need not. */
const standing = async () => (await inBoth(({ notifications }) => notifications.standing())).flat()

const readers = async (browser: SenderBrowser) =>
  (await storedEvents(browser)).filter(({ verdict }) => verdict.by !== 'sender')

async function waitForMarks(mark: string): Promise<void> {
  await stage.gmail.waitForMark(SUBJECT, mark)
  await expect.poll(async () => (await storedMails(second)).map(({ status }) => status.mark)).toEqual([mark])
}

describe('without any other depth the sender’s look is a reader’s, until “That was me” takes it back everywhere', () => {
  it.each(Object.values(PLACES).flat())('$name', async (place) => {
    stage.passTime(UNLIKE_MS)
    const judged = await stage.judged(place)
    await expect.poll(judged).toEqual(['recipient'])
    await waitForMarks('read')
    await expect.poll(standing, { timeout: TOLD_WITHIN_MS }).toEqual([expect.any(String)])

    await stage.sayThatWasMe()
    await waitForMarks('sent')
    await expect.poll(() => inBoth(readers)).toEqual([[], []])
    await expect.poll(standing).toEqual([])
  })
})
