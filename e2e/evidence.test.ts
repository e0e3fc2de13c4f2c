import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANNA, ME, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { PROGRAMS, fetchPixel } from './stage/outsider.ts'
import type { GmailTab } from './stage/gmail-tab.ts'
import {
  putInStore,
  putSetting,
  storedElsewhere,
  storedEvents,
  storedMails,
  storedNotices,
} from './stage/store.ts'

const MINUTE = 60_000

let stage: Stage
let gmail: GmailTab
/** By how much Gmail's clock is ahead: so much later do mails come. */
let ahead = 0

beforeAll(async () => {
  stage = await raiseStage({ gmail: { now: () => Date.now() + ahead } })
  await stage.pair()
  gmail = await stage.senderTab()
})
afterAll(() => stage.stop())

/** Anna answers a mail from a program that fetches no images, `minutes` after now. */
function annaAnswers(subject: string, html: string, minutes: number): void {
  const mail = stage.lab.mailsOf(ME.address).find((known) => known.subject === subject)
  ahead = minutes * MINUTE
  stage.lab.deliver({
    from: `${ANNA.name} <${ANNA.address}>`,
    to: ME.address,
    subject: `Re: ${subject}`,
    html,
    ...(mail ? { answers: mail.messageId } : {}),
  })
}

/** Opens a conversation, and looks at it until one's own message in it has that mark. */
async function lookAt(subject: string, mark: string): Promise<void> {
  await gmail.openConversation(subject)
  await gmail.unfold()
  await gmail.page.waitForSelector(`.adn .doublecheck-mark[data-mark="${mark}"]`)
}

const markOf = async (subject: string) =>
  (await gmail.rows()).find((row) => row.subject.includes(subject))?.mark

describe('an open in Gmail of a mail to Outlook.com alone', () => {
  it('cannot be told from one’s own look on a phone: a mark of its own, and no notification', async () => {
    await gmail.send({ to: ['anna@outlook.com'], subject: 'To Outlook', text: 'Hello' })
    await gmail.list('sent')
    await gmail.waitForMark('To Outlook', 'sent')
    await fetchPixel(stage, PROGRAMS.googleProxy)
    await gmail.waitForMark('To Outlook', 'unsure')
    expect((await markOf('To Outlook'))?.words).toContain('perhaps by you')
    expect(await storedNotices(stage.sender)).toEqual([])
    expect(await stage.sender.notifications.standing()).toEqual([])
    await expect.poll(() => storedElsewhere(stage.sender)).toEqual([])
  })
})

describe('an answer in the opened conversation', () => {
  it('makes a mail read of which nothing was fetched, and says who answered; an automatic one does not', async () => {
    for (const subject of ['Away', 'Answered']) {
      await gmail.send({ to: [ANNA.address], subject, text: 'What do you think?' })
    }
    annaAnswers('Away', '<p>I am out of the office until Monday.</p>', 15)
    annaAnswers('Answered', '<p>Very good!</p>', 15)
    await gmail.list('inbox')
    await lookAt('Away', 'sent')
    await gmail.list('inbox')
    await lookAt('Answered', 'read')
    await gmail.list('sent')
    await gmail.waitForMark('Answered', 'read')
    expect((await markOf('Answered'))?.words).toMatch(/^Read: answered by anna@example\.org, /)
    expect((await markOf('Away'))?.name).toBe('sent')
    expect(await stage.sender.notifications.standing()).toEqual([])
  })
})

describe('better rules', () => {
  const improvements = async () =>
    (await stage.sender.notifications.standing()).filter((id) => id.startsWith('rules-got-better-'))

  it('take back what was no read, and this is told once, though the background is killed meanwhile', async () => {
    await gmail.send({ to: [ANNA.address], subject: 'Scanned', text: 'Hello' })
    await fetchPixel(stage, 'curl/8.5.0')
    const scan = async () =>
      (await storedEvents(stage.sender)).find(({ verdict }) => verdict.rule === 'script')
    await expect.poll(scan).toBeDefined()

    const event = await scan()
    const mail = (await storedMails(stage.sender)).find(({ subject }) => subject === 'Scanned')
    const old = { by: 'recipient', rule: 'browser', why: 'Opened in a browser.', rulesVersion: 1 }
    const status = { mark: 'read', reads: 1, clicks: 0, firstRead: event?.at, lastRead: event?.at }
    await putInStore(stage.sender, 'events', [{ ...event, verdict: old }])
    await putInStore(stage.sender, 'mails', [{ ...mail, status, announced: event?.id }])
    await putSetting(stage.sender, 'judgedAgain', { version: 1, isDone: true })
    await stage.sender.killBackground()

    await gmail.list('sent')
    await stage.sender.notifications.neverAnswer({ shown: true })
    await gmail.waitForMark('Scanned', 'sent')
    await expect.poll(improvements, { timeout: 30_000 }).toHaveLength(1)
    await stage.sender.killBackground()

    const popup = await stage.sender.ownPage('popup/index.html')
    const line = await popup.waitForSelector('[data-improvement]')
    expect(await line?.evaluate((element) => element.textContent)).toContain(
      'Mails that no longer count as read: 1.',
    )
    expect(await improvements()).toHaveLength(1)
    await popup.click('[data-improvement] button')
    await popup.waitForSelector('[data-improvement]', { hidden: true })
    expect(await improvements()).toEqual([])
    await popup.close()
  })
})
