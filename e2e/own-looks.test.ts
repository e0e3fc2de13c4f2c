import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANNA, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import type { GmailTab } from './stage/gmail-tab.ts'
import { sends, tokensIn } from './stage/requests.ts'
import { storedEvents } from './stage/store.ts'

const SUBJECT = 'Our plan'
let stage: Stage
let gmail: GmailTab
let anna: GmailTab

beforeAll(async () => {
  stage = await raiseStage()
  await stage.pair()
  gmail = await stage.senderTab()
  anna = await stage.annaTab()
  await gmail.send({ to: [ANNA.address], subject: SUBJECT, text: 'Here it is.' })
})
afterAll(() => stage.stop())

describe('the sender’s own looks', () => {
  it('fetch nothing: in Sent, in the conversation, and while answering', async () => {
    await gmail.list('sent')
    await gmail.openConversation(SUBJECT)
    await gmail.picturesSettled()
    await gmail.page.reload()
    await gmail.page.waitForSelector('.ii.gt > .a3s')
    await gmail.picturesSettled()
    await gmail.reply('One more thing.', { unfold: true })
    await gmail.picturesSettled()
    expect(stage.lab.proxyFetches).toEqual([])
  })

  it('leave no pixel of one’s own in what Gmail shows', async () => {
    const own = await gmail.page.$$eval('img[src*="/p/"]', (images) => images.length)
    expect(own).toBe(0)
  })

  it('count as nothing, while the recipient’s first look counts', async () => {
    // What is fetched within 15 seconds of a look of one's own is taken for one's own.
    stage.passTime(60_000)
    await anna.list('inbox')
    await anna.openConversation(SUBJECT)
    await gmail.list('sent')
    await gmail.waitForMark(SUBJECT, 'read')
    const events = await storedEvents(stage.sender)
    expect(events.map(({ verdict }) => verdict.by)).toEqual(events.map(() => 'recipient'))
  })
})

describe('a reply', () => {
  it('carries no older pixel on, neither unfolded nor folded, and one of its own', async () => {
    const unfolded = sends(stage.lab).at(-1) ?? ''
    expect(tokensIn(unfolded)).toHaveLength(1)
    await anna.reply('Fine.')
    expect(tokensIn(sends(stage.lab).at(-1) ?? '').length).toBeGreaterThan(0)
    const fetched = stage.lab.proxyFetches.length
    await gmail.openConversation(SUBJECT)
    await gmail.page.waitForFunction(() => document.body.textContent?.includes('Fine.'))
    await gmail.reply('Thanks.')
    await gmail.picturesSettled()
    const folded = sends(stage.lab).at(-1) ?? ''
    const tokens = tokensIn(folded)
    expect(folded).toContain('gmail_quote')
    expect(tokens).toHaveLength(1)
    expect(tokensIn(unfolded).map(({ message }) => message)).not.toContain(tokens[0]?.message)
    expect(stage.lab.proxyFetches).toHaveLength(fetched)
  })
})
