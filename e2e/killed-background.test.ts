import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANNA, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import type { GmailTab } from './stage/gmail-tab.ts'
import { storedEvents, storedNotices } from './stage/store.ts'

let stage: Stage
let gmail: GmailTab
let anna: GmailTab

beforeAll(async () => {
  stage = await raiseStage()
  await stage.pair()
  gmail = await stage.senderTab()
  anna = await stage.annaTab()
})
afterAll(() => stage.stop())

describe('the background, killed', () => {
  it('before a mail is sent, wakes for it', async () => {
    await stage.sender.killBackground()
    await gmail.send({ to: [ANNA.address], subject: 'Before', text: 'Hello' })
    await gmail.list('sent')
    await gmail.waitForMark('Before', 'sent')
  })

  it('while the mail is read, learns of it at its next wake', async () => {
    await stage.sender.killBackground()
    await anna.list('inbox')
    await anna.openConversation('Before')
    // Nobody wakes it but its own alarm, every 30 seconds.
    await gmail.waitForMark('Before', 'read', 45_000)
    await expect.poll(() => stage.sender.notifications.standing()).toHaveLength(1)
  })

  it('between keeping an event and telling it, tells it once', async () => {
    await gmail.list('inbox')
    await gmail.send({ to: [ANNA.address], subject: 'Between', text: 'Hello' })
    await stage.sender.notifications.neverAnswer({ shown: false })
    await anna.list('inbox')
    await anna.openConversation('Between')
    await expect.poll(() => storedNotices(stage.sender)).toHaveLength(1)
    const before = await stage.sender.notifications.standing()
    await stage.sender.killBackground()
    // Whoever looks wakes it.
    await (await stage.sender.popup()).close()
    await gmail.list('sent')
    await gmail.waitForMark('Between', 'read')
    await expect.poll(() => storedNotices(stage.sender)).toEqual([])
    const events = await storedEvents(stage.sender)
    expect(events).toHaveLength(2)
    const fresh = (await stage.sender.notifications.standing()).filter((id) => !before.includes(id))
    expect(fresh).toEqual([events.toSorted((one, other) => one.at - other.at).at(-1)?.id])
  })

  it('after a mail was written down and before it was stored, stores it', async () => {
    const worker = await stage.sender.inside()
    await worker.evaluate(async () => {
      const mail = {
        account: 'maria@example.com',
        mailbox: 'AAAAAAAAAAA',
        message: 'AAAAAAAAAAAAAA',
        messageId: 'msg-a:r1',
        threadId: 'thread-a:r1',
        subject: 'Written down',
        recipients: [],
        sentAt: Date.now(),
        scheduled: false,
        handedOverAt: Date.now(),
      }
      const key = `outbox:${mail.message}:handed-over`
      await chrome.storage.local.set({ [key]: { step: 'handed-over', mail } })
    })
    await stage.sender.killBackground()
    const page = await stage.sender.ownPage('popup/index.html')
    await page.waitForFunction(() => document.body.textContent?.includes('Written down'))
    const left = await (await stage.sender.inside()).evaluate(() => chrome.storage.local.get(null))
    expect(left).toEqual({})
    await page.close()
  })
})
