import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANNA, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import type { GmailTab } from './stage/gmail-tab.ts'
import { sends, tokensIn } from './stage/requests.ts'

let stage: Stage
let gmail: GmailTab

beforeAll(async () => {
  stage = await raiseStage()
  await stage.pair()
  gmail = await stage.senderTab()
})
afterAll(() => stage.stop())

describe('while the endpoint is stopped', () => {
  it('a mail goes out at once with its pixel, ✓ appears, and opens count once the endpoint is back', async () => {
    await stage.stopEndpoint()
    await gmail.send({ to: [ANNA.address], subject: 'In the dark', text: 'Hello' })
    expect(tokensIn(sends(stage.lab).at(-1) ?? '')).toHaveLength(1)
    await gmail.list('sent')
    await gmail.waitForMark('In the dark', 'sent')
    const popup = await stage.sender.popup()
    await popup.waitForSelector('[data-obstacle=not-connected]')
    await popup.close()

    await stage.startEndpoint()
    const anna = await stage.annaTab()
    await anna.openConversation('In the dark')
    await gmail.waitForMark('In the dark', 'read')
  })
})
