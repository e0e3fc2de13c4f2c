import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Event } from '../shared/events.ts'
import type { GmailTab } from './stage/gmail-tab.ts'
import { heard, historyEntries, openHistory } from './stage/history-card.ts'
import { ANNA, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { PROGRAMS, fetchPixel } from './stage/outsider.ts'
import { sends, tokensIn } from './stage/requests.ts'
import {
  storedErased,
  storedEvents,
  storedMails,
  storedNotices,
  storedPairing,
  untoldJudgements,
} from './stage/store.ts'

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

/** Sends a mail that is opened in Gmail five minutes later, and gives what is known of that. */
async function sendAndRead(subject: string): Promise<Event> {
  await send(subject)
  stage.passTime(5 * MINUTE)
  await fetchPixel(stage, PROGRAMS.googleProxy)
  await gmail.waitForMark(subject, 'read')
  const [event] = await eventsOfLast()
  if (!event) throw new Error('Nothing is known of it.')
  return event
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
    const said = await stage.sender.notifications.record()
    await send('Our offer')
    await fetchPixel(stage, PROGRAMS.firefox, { method: 'HEAD' })
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
      ['sent', 'Sent to anna@example.org'],
      ['machine', '3 fetches by scanners and the like: not counted'],
      ['machine', 'Something only asked whether it exists: not counted'],
      ['machine', 'Checked by a mail scanner while on its way: not counted'],
      ['machine', 'Gmail fetched it in advance when the mail arrived: not counted'],
      ['sender', 'You looked at this mail yourself: not counted'],
      ['unsure', 'Fetched through Apple’s privacy proxy, opened or not: cannot be known'],
      ['recipient', 'Opened in Gmail; Google’s proxy hides where'],
    ])
    expect(entries.map(({ when }) => when.split(' · ').at(-1))).toEqual([
      expect.stringMatching(/^today/),
      expect.stringMatching(/^today/),
      expect.stringMatching(/^\d seconds? after sending$/),
      expect.stringMatching(/^\d seconds? after sending$/),
      '2 minutes after sending',
      expect.stringMatching(/^today/),
      expect.stringMatching(/^today/),
      expect.stringMatching(/^today/),
    ])
    const sayable = entries.filter(({ button }) => button === 'That was me')
    expect(sayable.map(({ by }) => by)).toEqual(['unsure', 'recipient'])
    const reader = (await eventsOfLast()).at(-1)?.id
    await expect.poll(() => stage.sender.notifications.standing()).toEqual([reader])
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
  /** The endpoint is there again, and another life of the background tells it what it has not heard. */
  async function endpointIsBack(): Promise<void> {
    await stage.sender.killBackground()
    await stage.startEndpoint()
    // Asking for the background wakes it.
    await expect.poll(() => untoldJudgements(stage.sender), { timeout: 45_000 }).toBe(0)
  }

  it('by keyboard, on a look from one’s phone, takes ✓✓ and the notification back', async () => {
    const event = await sendAndRead('From my phone')
    await expect.poll(() => stage.sender.notifications.standing()).toContain(event.id)

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
    await expect.poll(() => stage.sender.notifications.standing()).not.toContain(event.id)
    // The endpoint tells it itself from now on, to every browser.
    await expect.poll(async () => (await eventsOfLast())[0]?.cursor).not.toBe(event.cursor)
    await expect.poll(() => untoldJudgements(stage.sender)).toBe(0)
    await gmail.list('sent')
    await gmail.waitForMark('From my phone', 'sent')
    expect(await rulesOfLast()).toEqual(['that-was-me'])
  })

  it('is told to the endpoint and undone there', async () => {
    const event = await sendAndRead('Of two minds')
    await openHistoryOf('Of two minds')
    await gmail.page.keyboard.press('Tab')
    await gmail.page.keyboard.press('Enter')
    await expect.poll(() => heard(gmail.page)).toMatchObject({ focus: 'Undo' })
    await expect.poll(() => untoldJudgements(stage.sender)).toBe(0)
    await expect.poll(async () => (await eventsOfLast())[0]?.cursor).not.toBe(event.cursor)
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
    await sendAndRead('On second thoughts')
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
    await endpointIsBack()
    expect(await rulesOfLast()).toEqual(['google-image-proxy'])
    await gmail.waitForMark('On second thoughts', 'read')
  })

  it('holds at once while the endpoint is stopped, and is told it once it is back, by another life of the background', async () => {
    const event = await sendAndRead('Offline')
    await openHistoryOf('Offline')
    await stage.stopEndpoint()
    await gmail.page.keyboard.press('Tab')
    await gmail.page.keyboard.press('Enter')
    await expect.poll(() => historyEntries(gmail.page)).toMatchObject([{ by: 'sent' }, { by: 'sender' }])
    await gmail.list('sent')
    await gmail.waitForMark('Offline', 'sent')
    expect(await untoldJudgements(stage.sender)).toBe(1)

    await endpointIsBack()
    await expect.poll(async () => (await eventsOfLast())[0]?.cursor).not.toBe(event.cursor)
    expect(await rulesOfLast()).toEqual(['that-was-me'])
    await gmail.waitForMark('Offline', 'sent')
  })
})

it('a mail that is muted in its history is read without a word', async () => {
  await send('Not so loud')
  await openHistoryOf('Not so loud')
  await gmail.page.keyboard.press('Tab')
  expect(await heard(gmail.page)).toMatchObject({ focus: 'Mute' })
  await gmail.page.keyboard.press('Enter')
  await expect
    .poll(() => heard(gmail.page))
    .toMatchObject({ focus: 'Unmute', said: expect.stringMatching(/^Muted: /) })
  await gmail.page.keyboard.press('Escape')
  const told = await stage.sender.notifications.record()
  await gmail.list('sent')
  stage.passTime(5 * MINUTE)
  await fetchPixel(stage, PROGRAMS.googleProxy)
  await gmail.waitForMark('Not so loud', 'read')
  await expect.poll(() => storedNotices(stage.sender)).toEqual([])
  expect(await told()).toEqual([])
})

describe('a mail that is erased', () => {
  /** Presses "Erase" and answers the question, by keyboard, in the card that is open. */
  async function erase(): Promise<void> {
    const { keyboard } = gmail.page
    await keyboard.press('Tab')
    expect(await heard(gmail.page)).toMatchObject({ focus: 'That was me' })
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    expect(await heard(gmail.page)).toMatchObject({ focus: 'Erase' })
    await keyboard.press('Enter')
    expect(await heard(gmail.page)).toMatchObject({ focus: 'Keep' })
    await keyboard.press('Tab')
    await keyboard.press('Enter')
  }

  it('is asked for once, and Escape takes the question back', async () => {
    await send('Rather not')
    await openHistoryOf('Rather not')
    await gmail.page.keyboard.press('Tab')
    await gmail.page.keyboard.press('Tab')
    await gmail.page.keyboard.press('Enter')
    expect(await heard(gmail.page)).toMatchObject({ focus: 'Keep' })
    await gmail.page.keyboard.press('Escape')
    expect(await heard(gmail.page)).toMatchObject({ focus: 'Erase' })
    await gmail.page.keyboard.press('Escape')
    expect(await gmail.page.evaluate(() => document.activeElement?.className)).toBe('doublecheck-mark')
    await gmail.list('sent')
    await gmail.waitForMark('Rather not', 'sent')
  })

  it('is gone at once while the endpoint is away, and there too once it is back, though the browser was closed in between', async () => {
    const event = await sendAndRead('Forget it')
    await openHistoryOf('Forget it')
    await stage.stopEndpoint()
    await erase()
    await expect.poll(() => heard(gmail.page)).toMatchObject({ said: expect.stringMatching(/^Erased\./) })
    await gmail.page.waitForFunction(() => !document.querySelector('.adn .doublecheck-mark'))
    await gmail.page.keyboard.press('Escape')
    expect(await gmail.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('listitem')
    await gmail.list('sent')
    await gmail.waitForRow('Forget it')
    expect((await gmail.rows()).find(({ subject }) => subject.includes('Forget it'))?.mark).toBeUndefined()
    await expect.poll(() => stage.sender.notifications.standing()).not.toContain(event.id)
    const { apiKey } = await storedPairing(stage.sender)

    const openAgain = await stage.closeSender()
    await stage.startEndpoint()
    await openAgain()
    await expect
      .poll(() => storedErased(stage.sender), { timeout: 30_000 })
      .toEqual([expect.not.objectContaining({ tellAt: expect.any(Number) })])
    const answer = await fetch(`${stage.endpoint().url}/v1/export`, {
      headers: { authorization: `Bearer ${apiKey}` },
    })
    const { events, erased } = (await answer.json()) as { events: Event[]; erased: string[] }
    expect(erased).toEqual([event.message])
    expect(events.some(({ message }) => message === event.message)).toBe(false)

    await fetchPixel(stage, PROGRAMS.googleProxy)
    const subjects = (await storedMails(stage.sender)).map(({ subject }) => subject)
    expect(subjects).toContain('Rather not')
    expect(subjects).not.toContain('Forget it')
  })
})
