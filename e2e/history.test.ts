import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Event } from '../shared/events.ts'
import type { GmailTab } from './stage/gmail-tab.ts'
import { heard, historyEntries, openHistory } from './stage/history-card.ts'
import { ANNA, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { recordNotifications, standingNotifications } from './stage/notifications.ts'
import { PROGRAMS, fetchPixel } from './stage/outsider.ts'
import { sends, tokensIn } from './stage/requests.ts'
import { storedEvents, untoldJudgements } from './stage/store.ts'

const MINUTE = 60_000
let stage: Stage
let gmail: GmailTab

beforeAll(async () => {
  stage = await raiseStage()
  await stage.pair()
  gmail = await stage.senderTab()
})
afterAll(() => stage.stop())

/** Sends a mail of which nothing else is known. */
async function send(subject: string): Promise<void> {
  await gmail.list('inbox')
  await gmail.send({ to: [ANNA.address], subject, text: 'Hello' })
  await gmail.list('sent')
}

/** Opens a mail's history, long enough after anything that happened to it: a look of one's own takes in its surroundings. */
async function openHistoryOf(subject: string): Promise<void> {
  stage.passTime(MINUTE)
  await gmail.list('sent')
  await gmail.openConversation(subject)
  await openHistory(gmail.page)
}

/** @returns what is known of the mail that was sent last, oldest first */
async function eventsOfLast(): Promise<Event[]> {
  const [token] = tokensIn(sends(stage.lab).at(-1) ?? '')
  const events = await storedEvents(stage.sender)
  return events
    .filter(({ message }) => message === token?.message)
    .toSorted((one, other) => one.at - other.at)
}

const rulesOfLast = async () => (await eventsOfLast()).map(({ verdict }) => verdict.rule)

describe('a mail’s history', () => {
  it('shows everything that met the mail for what it is, and one notification tells of the reader', async () => {
    const said = await recordNotifications(stage.sender)
    await send('Our offer')
    await fetchPixel(stage, PROGRAMS.firefox, 'HEAD')
    await fetchPixel(stage, PROGRAMS.chrome)
    stage.passTime(2 * MINUTE)
    await fetchPixel(stage, PROGRAMS.gmailPrefetch)
    stage.passTime(20 * MINUTE)
    await gmail.openConversation('Our offer')
    await fetchPixel(stage, PROGRAMS.googleProxy)
    await expect.poll(rulesOfLast).toContain('own-view')
    await gmail.list('sent')
    await gmail.waitForMark('Our offer', 'sent')
    stage.passTime(MINUTE)
    await fetchPixel(stage, PROGRAMS.appleProxy)
    await gmail.waitForMark('Our offer', 'unsure')
    expect(await said()).toEqual([])
    stage.passTime(MINUTE)
    const anna = await stage.annaTab()
    await anna.openConversation('Our offer')
    await gmail.waitForMark('Our offer', 'read')

    await openHistoryOf('Our offer')
    const entries = await historyEntries(gmail.page)
    expect(entries.map(({ by, what }) => [by, what])).toEqual([
      ['sent', 'Sent'],
      ['machine', 'Something only asked whether it exists: not counted'],
      ['machine', 'Checked by a mail scanner while on its way: not counted'],
      ['machine', 'Gmail fetched it in advance when the mail arrived: not counted'],
      ['sender', 'You looked at this mail yourself: not counted'],
      ['unsure', 'Fetched through Apple’s privacy proxy, opened or not: cannot be known'],
      ['recipient', 'Opened in Gmail; Google’s proxy hides where'],
    ])
    expect(entries.map(({ when }) => when.split(' · ')[1])).toEqual([
      undefined,
      expect.stringMatching(/^\d seconds? after sending$/),
      expect.stringMatching(/^\d seconds? after sending$/),
      '2 minutes after sending',
      undefined,
      undefined,
      undefined,
    ])
    const sayable = entries.filter(({ button }) => button === 'That was me')
    expect(sayable.map(({ by }) => by)).toEqual(['unsure', 'recipient'])
    const reader = (await eventsOfLast()).at(-1)?.id
    await expect.poll(() => standingNotifications(stage.sender)).toEqual([reader])
    expect((await said()).map(({ id }) => id)).toEqual([reader])
  })

  it('follows what happens while it is open, and says so to those who do not see it', async () => {
    await send('While I look')
    await openHistoryOf('While I look')
    expect(await historyEntries(gmail.page)).toHaveLength(1)
    stage.passTime(MINUTE)
    await fetchPixel(stage, PROGRAMS.appleProxy)
    await expect.poll(() => historyEntries(gmail.page)).toMatchObject([{ by: 'sent' }, { by: 'unsure' }])
    const { said } = await heard(gmail.page)
    expect(said).toMatch(/^New: Fetched through Apple’s privacy proxy/)
  })
})

describe('“That was me”', () => {
  beforeEach(async () => {
    await gmail.list('inbox')
  })

  it('by keyboard, on a look from one’s phone, takes ✓✓ and the notification back', async () => {
    await send('From my phone')
    stage.passTime(5 * MINUTE)
    await fetchPixel(stage, PROGRAMS.googleProxy)
    await gmail.waitForMark('From my phone', 'read')
    const [event] = await eventsOfLast()
    await expect.poll(() => standingNotifications(stage.sender)).toContain(event?.id)

    await openHistoryOf('From my phone')
    await gmail.page.keyboard.press('Tab')
    expect(await heard(gmail.page)).toMatchObject({ focus: 'That was me' })
    await gmail.page.keyboard.press('Enter')
    await expect
      .poll(() => historyEntries(gmail.page))
      .toMatchObject([
        { by: 'sent' },
        { by: 'sender', what: 'You said that this was you: not counted', button: 'Undo' },
      ])
    await expect
      .poll(() => heard(gmail.page))
      .toEqual({
        focus: 'Undo',
        said: 'Not counted any more: you said that this was you.',
      })
    await expect.poll(() => standingNotifications(stage.sender)).not.toContain(event?.id)
    // The endpoint tells it itself from now on, to every browser.
    await expect.poll(async () => (await eventsOfLast())[0]?.cursor).not.toBe(event?.cursor)
    await expect.poll(() => untoldJudgements(stage.sender)).toBe(0)
    await gmail.list('sent')
    await gmail.waitForMark('From my phone', 'sent')
    expect(await rulesOfLast()).toEqual(['that-was-me'])
  })

  it('is told to the endpoint and undone there', async () => {
    await send('Of two minds')
    stage.passTime(5 * MINUTE)
    await fetchPixel(stage, PROGRAMS.googleProxy)
    await gmail.waitForMark('Of two minds', 'read')
    const [event] = await eventsOfLast()
    await openHistoryOf('Of two minds')
    await gmail.page.keyboard.press('Tab')
    await gmail.page.keyboard.press('Enter')
    await expect.poll(() => heard(gmail.page)).toMatchObject({ focus: 'Undo' })
    await expect.poll(() => untoldJudgements(stage.sender)).toBe(0)
    await expect.poll(async () => (await eventsOfLast())[0]?.cursor).not.toBe(event?.cursor)
    const [judged] = await eventsOfLast()
    await gmail.page.keyboard.press('Enter')
    await expect.poll(() => heard(gmail.page)).toMatchObject({ focus: 'That was me' })
    await expect.poll(() => untoldJudgements(stage.sender)).toBe(0)
    await expect.poll(async () => (await eventsOfLast())[0]?.cursor).not.toBe(judged?.cursor)
    expect(await rulesOfLast()).toEqual(['google-image-proxy'])
    await gmail.list('sent')
    await gmail.waitForMark('Of two minds', 'read')
  })

  it('is undone as quickly', async () => {
    await send('On second thoughts')
    stage.passTime(5 * MINUTE)
    await fetchPixel(stage, PROGRAMS.googleProxy)
    await gmail.waitForMark('On second thoughts', 'read')
    await stage.stopEndpoint()
    await openHistoryOf('On second thoughts')
    await gmail.page.keyboard.press('Tab')
    await gmail.page.keyboard.press('Enter')
    await expect.poll(() => heard(gmail.page)).toMatchObject({ focus: 'Undo' })
    await gmail.page.keyboard.press('Enter')
    await expect
      .poll(() => heard(gmail.page))
      .toEqual({
        focus: 'That was me',
        said: 'Undone: judged as if you had said nothing.',
      })
    await gmail.list('sent')
    await gmail.waitForMark('On second thoughts', 'read')
    await stage.startEndpoint()
    await expect.poll(() => untoldJudgements(stage.sender), { timeout: 45_000 }).toBe(0)
    expect(await rulesOfLast()).toEqual(['google-image-proxy'])
    await gmail.waitForMark('On second thoughts', 'read')
  })

  it('holds at once while the endpoint is stopped, and is told it once it is back, by another life of the background', async () => {
    await send('Offline')
    stage.passTime(5 * MINUTE)
    await fetchPixel(stage, PROGRAMS.googleProxy)
    await gmail.waitForMark('Offline', 'read')
    const [event] = await eventsOfLast()
    await openHistoryOf('Offline')
    await stage.stopEndpoint()
    await gmail.page.keyboard.press('Tab')
    await gmail.page.keyboard.press('Enter')
    await expect.poll(() => historyEntries(gmail.page)).toMatchObject([{ by: 'sent' }, { by: 'sender' }])
    await gmail.list('sent')
    await gmail.waitForMark('Offline', 'sent')
    expect(await untoldJudgements(stage.sender)).toBe(1)

    await stage.sender.killBackground()
    await stage.startEndpoint()
    // Asking for the background wakes it.
    await expect.poll(() => untoldJudgements(stage.sender), { timeout: 45_000 }).toBe(0)
    await expect.poll(async () => (await eventsOfLast())[0]?.cursor).not.toBe(event?.cursor)
    expect(await rulesOfLast()).toEqual(['that-was-me'])
    await gmail.waitForMark('Offline', 'sent')
  })
})
