import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ConfirmationTo } from '../backend/alerts/carriers.ts'
import type { Letter } from '../backend/alerts/letter.ts'
import type { Webhook } from '../shared/webhook.ts'
import type { GmailTab } from './stage/gmail-tab.ts'
import { ANNA, ME, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { PROGRAMS, fetchPixel } from './stage/outsider.ts'
import { storedMails, storedPairing } from './stage/store.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const BOT = '123456789:AbC'

const posted: { letter: Letter; to: Webhook }[] = []
const mailed: Letter[] = []
const confirmations: ConfirmationTo[] = []

let stage: Stage
let gmail: GmailTab
let options: Page

beforeAll(async () => {
  const delivered = { kind: 'delivered' as const }
  stage = await raiseStage({
    carriers: {
      webhook: async (letter, to) => {
        posted.push({ letter, to })
        return delivered
      },
      mail: {
        deliver: async (letter) => {
          mailed.push(letter)
          return delivered
        },
        confirm: async (_, to) => {
          confirmations.push(to)
          return delivered
        },
      },
    },
  })
  await stage.pair()
  gmail = await stage.senderTab()
})
afterAll(() => stage.stop())
beforeEach(async () => {
  options = await stage.sender.ownPage('options/index.html#alerts')
  await options.waitForSelector('form.alerts')
  return () => options.close()
})

/** What the endpoint knows of the only mail of that subject. */
async function notesOf(subject: string): Promise<unknown> {
  const { apiKey } = await storedPairing(stage.sender)
  const [mail] = (await storedMails(stage.sender)).filter((one) => one.subject === subject)
  const [message = ''] = (mail as unknown as { messages: string[] } | undefined)?.messages ?? []
  const answer = await fetch(`${stage.endpoint().url}/v1/messages/${message}`, {
    headers: { authorization: `Bearer ${apiKey}` },
  })
  return answer.json()
}

const save = async () => {
  await options.focus('[data-action=keep-alerts]')
  await options.keyboard.press('Enter')
}

const said = (start: string) =>
  options.waitForFunction(
    (text) => document.querySelector('[data-said=alerts]')?.textContent?.startsWith(text),
    {},
    start,
  )

describe('alerts', () => {
  it('say at the field what is wrong, and what to write instead', async () => {
    await options.click('[name="mail.on"]')
    await options.type('[name="mail.address"]', 'maria')
    await save()
    await options.waitForSelector('[name="mail.address"][aria-invalid=true]:focus')
    expect(await options.$eval('#alerts-address-problem', (problem) => problem.textContent)).toContain(
      'no mail address',
    )
  })

  it('go by mail once the link in one mail was followed', async () => {
    await options.click('[name="mail.on"]')
    await options.type('[name="mail.address"]', ME.address)
    await save()
    await said('Saved. Now follow the link')
    await expect.poll(() => confirmations).toMatchObject([{ address: ME.address }])
    await options.waitForSelector('[data-channel=mail][data-state=unconfirmed]')

    const path = new URL(confirmations[0]?.confirmUrl ?? '').pathname
    expect((await fetch(stage.endpoint().url + path, { method: 'POST' })).status).toBe(200)
    await gmail.page.bringToFront()
    await options.bringToFront()
    await options.waitForSelector('[data-channel=mail][data-state=confirmed]')
    await options.click('[data-action=test-mail]')
    await options.waitForSelector('[data-delivery="mail test delivered"]')
    expect(mailed).toMatchObject([{ content: { kind: 'test' } }])
  })

  it('go to a chat by webhook, whose secret address is not shown again', async () => {
    await options.click('[name="webhook.on"]')
    await options.select('[name="webhook.form"]', 'telegram')
    await options.type('[name="webhook.url"]', BOT)
    await options.type('[name="webhook.chat"]', '42')
    await save()
    await said('Saved.')
    await options.waitForSelector('[data-channel=webhook][data-state=on]')
    await options.click('[data-action=test-webhook]')
    await options.waitForSelector('[data-delivery="webhook test delivered"]')
    expect(posted).toMatchObject([
      { to: { form: 'telegram', url: `https://api.telegram.org/bot${BOT}/sendMessage`, chat: '42' } },
    ])
    await options.reload()
    await options.waitForSelector('form.alerts')
    expect(await options.content()).not.toContain(BOT)
  })

  it('are signed with a secret that is shown once', async () => {
    await options.select('[name="webhook.form"]', 'standard')
    await options.type('[name="webhook.url"]', 'https://hooks.example.org/mine')
    await save()
    await options.waitForSelector('#alerts-secret:focus')
    const secret = await options.$eval('#alerts-secret', (field) => (field as HTMLInputElement).value)
    expect(secret).toMatch(/^whsec_/)
    await options.click('[data-action=test-webhook]')
    await expect.poll(() => posted.at(-1)?.to).toMatchObject({ form: 'standard', secret })
    await options.reload()
    await options.waitForSelector('[name="webhook.new-secret"]')
    expect(await options.$('#alerts-secret')).toBeNull()
  })
})

describe('the subject of a mail', () => {
  it('leaves the browser only where the user lets it be named, for mails that are sent from then on', async () => {
    await gmail.send({ to: [ANNA.address], subject: 'Unnamed', text: 'Hello' })
    await options.bringToFront()
    await options.click('[name="webhook.names.title"]')
    await save()
    await said('Saved.')
    await gmail.send({ to: [ANNA.address], subject: 'My résumé', text: 'Hello' })
    await stage.sender.later(MINUTE, 'watchdog')
    await expect.poll(() => notesOf('My résumé')).toMatchObject({ title: 'My résumé' })
    expect(await notesOf('Unnamed')).toMatchObject({ muted: false })
    expect(await notesOf('Unnamed')).not.toHaveProperty('title')
  })

  it('is named in the alert that the mail was read', async () => {
    stage.passTime(10 * MINUTE)
    await fetchPixel(stage, PROGRAMS.googleProxy)
    stage.passTime(2 * MINUTE)
    await fetchPixel(stage, PROGRAMS.googleProxy)
    await expect
      .poll(() => posted.at(-1)?.letter.content)
      .toMatchObject({ kind: 'news', news: [{ kind: 'read', mail: { title: 'My résumé' } }] })
  })

  it('is forgotten by the endpoint when the user takes that back', async () => {
    await options.bringToFront()
    await options.click('[name="webhook.names.title"]')
    await save()
    await said('Saved.')
    await expect.poll(() => notesOf('My résumé')).not.toHaveProperty('title')
  })
})

describe('a reminder', () => {
  it('is chosen in the popup, kept by the endpoint, and given here when its time has come', async () => {
    const told = await stage.sender.notifications.record()
    await gmail.send({ to: [ANNA.address], subject: 'An offer', text: 'Hello' })
    const popup = await stage.sender.ownPage('popup/index.html')
    const row = await popup.waitForSelector('.mail ::-p-text(An offer)')
    await row?.click()
    const button = await popup.waitForSelector('.reminder > button')
    await button?.focus()
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('.reminder select:focus')
    await popup.keyboard.press('Tab')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('[data-reminder=read] > button:focus')
    await popup.close()

    await stage.sender.later(MINUTE, 'watchdog')
    await expect.poll(() => notesOf('An offer')).toMatchObject({ remind: { unless: 'read' } })
    expect(await told()).toEqual([])
    await stage.sender.later(DAY + MINUTE, 'watchdog')
    await expect.poll(told).toMatchObject([
      {
        title: '“An offer” is not read, as far as is known',
        message: expect.stringContaining(ANNA.address),
      },
    ])
  })
})
