import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectedDelivery } from '../shared/token/index.ts'
import { ANNA, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { PROGRAMS, fetchPixel } from './stage/outsider.ts'
import type { GmailTab } from './stage/gmail-tab.ts'
import { sends, tokensIn } from './stage/requests.ts'
import { storedEvents } from './stage/store.ts'

let stage: Stage
let gmail: GmailTab

beforeAll(async () => {
  stage = await raiseStage({ gmail: { undoDelay: 5_000 } })
  await stage.pair()
  gmail = await stage.senderTab()
})
afterAll(() => stage.stop())

/** Fetches the pixel of a send, as somebody would who got hold of it. */
const fetchPixelOf = (send: string) => fetchPixel(stage, PROGRAMS.googleProxy, { send })

/** Waits until no mail in the popup has this subject. */
async function waitUntilGone(subject: string): Promise<void> {
  const popup = await stage.sender.ownPage('popup/index.html')
  await popup.waitForSelector('main')
  await popup.waitForFunction((text) => !document.body.textContent?.includes(text), {}, subject)
  await popup.close()
  await gmail.page.bringToFront()
}

/** No save carries a pixel, nor does what stands in the compose. */
async function expectCleanDraft(): Promise<void> {
  await gmail.page.type('[role=dialog] [g_editable=true]', 'Better: ')
  const saved = () =>
    stage.lab.requests.filter(({ kind, body }) => kind === 'save' && body.includes('Better: '))
  await expect.poll(() => saved().length).toBeGreaterThan(0)
  expect(
    stage.lab.requests.filter(({ kind }) => kind === 'save').flatMap(({ body }) => tokensIn(body)),
  ).toEqual([])
  expect(await gmail.page.$('[role=dialog] img[src*="/p/"]')).toBeNull()
}

describe('a send that is undone', () => {
  it('loses its ✓, its draft carries no pixel, and sending again mints another token', async () => {
    await gmail.send({ to: [ANNA.address], subject: 'Undone', text: 'Hello' })
    const first = sends(stage.lab).at(-1) ?? ''
    expect(tokensIn(first)).toHaveLength(1)
    await gmail.undo()
    await expectCleanDraft()
    await waitUntilGone('Undone')
    await fetchPixelOf(first)
    await expect.poll(async () => (await storedEvents(stage.sender)).length).toBe(1)
    await waitUntilGone('Undone')
    await gmail.pressSend('[role=dialog]')
    await gmail.waitForSent()
    const second = sends(stage.lab).at(-1) ?? ''
    expect(tokensIn(second)).toHaveLength(1)
    expect(tokensIn(second)[0]?.message).not.toBe(tokensIn(first)[0]?.message)
    await gmail.list('sent')
    await gmail.waitForMark('Undone', 'sent')
    await fetchPixelOf(second)
    await gmail.waitForMark('Undone', 'read')
  })
})

describe('a schedule that is cancelled', () => {
  it('loses its ✓, its draft carries no pixel, and it may be sent at once', async () => {
    await gmail.schedule({ to: [ANNA.address], subject: 'Rather now', text: 'Hello' })
    const scheduled = sends(stage.lab).at(-1) ?? ''
    await gmail.list('scheduled')
    await gmail.waitForMark('Rather now', 'sent')
    await gmail.openConversation('Rather now')
    await gmail.cancelSchedule()
    await expectCleanDraft()
    await waitUntilGone('Rather now')
    await gmail.pressSend('[role=dialog]')
    await gmail.waitForSent()
    const sent = sends(stage.lab).at(-1) ?? ''
    expect(tokensIn(sent)).toHaveLength(1)
    expect(tokensIn(sent)[0]?.message).not.toBe(tokensIn(scheduled)[0]?.message)
    await gmail.list('sent')
    await gmail.waitForMark('Rather now', 'sent')
  })
})

describe('a scheduled mail', () => {
  it('that went out is read like any other', async () => {
    await gmail.schedule({ to: [ANNA.address], subject: 'In the morning', text: 'Hello' })
    const [token] = tokensIn(sends(stage.lab).at(-1) ?? '')
    stage.passTime(token ? expectedDelivery(token.message) - Date.now() : 0)
    stage.lab.deliverScheduled()
    const anna = await stage.annaTab()
    await anna.openConversation('In the morning')
    await gmail.list('sent')
    await gmail.waitForMark('In the morning', 'read')
  })
})
