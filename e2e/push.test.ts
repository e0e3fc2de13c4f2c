import type { CDPSession, Page, Target } from 'puppeteer-core'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HealthAnswer } from '../shared/api.ts'
import { openChromiumWithExtension } from './stage/chromium.ts'
import type { ChromiumWithExtension } from './stage/chromium.ts'
import { ANNA, raiseStageFor } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import type { GmailTab } from './stage/gmail-tab.ts'

let stage: Stage<ChromiumWithExtension>
let gmail: GmailTab
let anna: GmailTab
/** A page at the extension's address that runs nothing of it, so it wakes nobody. */
let picture: Page
let browserItself: CDPSession
let registrationId = ''

beforeAll(async () => {
  stage = await raiseStageFor(openChromiumWithExtension)
  await stage.pair()
  gmail = await stage.senderTab()
  anna = await stage.annaTab()
  picture = await stage.sender.ownPage('icons/16.png')
  browserItself = await picture.createCDPSession()
  const registered = new Promise<string>((resolve) =>
    browserItself.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL === stage.sender.origin)
      if (own) resolve(own.registrationId)
    }),
  )
  await browserItself.send('ServiceWorker.enable')
  registrationId = await registered
})
afterAll(() => stage.stop())

/** What Chrome does when its push service hands it a push for the extension. */
async function deliverPush(): Promise<void> {
  await browserItself.send('ServiceWorker.deliverPushMessage', {
    origin: new URL(stage.sender.origin).origin,
    registrationId,
    data: 'news',
  })
}

/** Chrome's own alarm would wake it half a minute later. */
async function silenceAlarm(): Promise<void> {
  await (await stage.sender.background()).evaluate(() => chrome.alarms.clearAll())
}

async function sendMail(subject: string): Promise<void> {
  await gmail.list('inbox')
  await gmail.send({ to: [ANNA.address], subject, text: 'Hello' })
  await gmail.list('sent')
  await gmail.waitForMark(subject, 'sent')
}

/** Anna reads a mail; returns when the endpoint has stored it. */
async function read(subject: string): Promise<void> {
  const before = await stored()
  await anna.list('inbox')
  await anna.openConversation(subject)
  await expect.poll(stored).toBe(before + 1)
}

async function stored(): Promise<number> {
  const answer = await fetch(`${stage.endpoint().url}/healthz`)
  return v.parse(HealthAnswer, await answer.json()).stored
}

/** Ends the stream, and lets no other open: this end goes on believing that one is about to. */
async function cutStream(): Promise<void> {
  const worker = await stage.sender.background()
  await worker.evaluate(() => {
    const NeverOpen = class extends EventTarget {
      static readonly OPEN = 1
      readonly readyState = 0
      constructor() {
        super()
        Reflect.set(self, 'cut', true)
      }
    }
    Reflect.set(self, 'WebSocket', NeverOpen)
  })
  await stage.stopEndpoint()
  await stage.startEndpoint()
  await expect.poll(() => worker.evaluate(() => Reflect.get(self, 'cut'))).toBe(true)
}

function isBackground(target: Target): boolean {
  return target.type() === 'service_worker' && target.url().startsWith(stage.sender.origin)
}

describe('a push', () => {
  it('wakes a background that was ended, and the sender is told', async () => {
    await sendMail('Asleep')
    await silenceAlarm()
    await stage.sender.killBackground()
    await read('Asleep')
    expect(stage.sender.browser.targets().filter(isBackground)).toEqual([])
    await deliverPush()
    await stage.sender.browser.waitForTarget(isBackground)
    await expect.poll(() => stage.sender.notifications.standing()).toHaveLength(1)
    await gmail.waitForMark('Asleep', 'read')
  })

  it('tells what a stream that is dead at this end alone does not', async () => {
    await sendMail('Cut off')
    await cutStream()
    await read('Cut off')
    expect(await stage.sender.notifications.standing()).toHaveLength(1)
    await deliverPush()
    await expect.poll(() => stage.sender.notifications.standing()).toHaveLength(2)
    await gmail.waitForMark('Cut off', 'read')
  })
})
