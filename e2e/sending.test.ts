import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectedDelivery } from '../shared/token/index.ts'
import { ANNA, ME, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import type { GmailTab } from './stage/gmail-tab.ts'
import { sends, tokensIn } from './stage/requests.ts'
import { storedEvents } from './stage/store.ts'

const THREE_HOURS = 3 * 3_600_000
let stage: Stage
let gmail: GmailTab

beforeAll(async () => {
  // Seen from the endpoint, the sender's clock is three hours slow.
  stage = await raiseStage({ clockAhead: THREE_HOURS })
  await stage.pair()
  gmail = await stage.senderTab()
})
afterAll(() => stage.stop())

describe('sending', () => {
  it('puts the endpoint’s time into the token, whatever the sender’s clock says', async () => {
    await gmail.send({ to: [ANNA.address], subject: 'Slow clock', text: 'Hello' })
    const sent = Date.now() + THREE_HOURS
    const [token] = tokensIn(sends(stage.lab).at(-1) ?? '')
    expect(token).toBeDefined()
    const off = token ? Math.abs(expectedDelivery(token.message) - sent) : Infinity
    expect(off).toBeLessThan(10_000)
    const anna = await stage.annaTab()
    await anna.openConversation('Slow clock')
    await gmail.list('sent')
    await gmail.waitForMark('Slow clock', 'read')
    const [event] = await storedEvents(stage.sender)
    expect(event?.facts?.sinceSending).toBeLessThan(60_000)
  })

  it('leaves a mail alone when its toggle is off', async () => {
    await gmail.startWriting({ to: [ANNA.address], subject: 'Untracked', text: 'Hello' })
    const toggle = await gmail.page.waitForSelector('[role=dialog] .doublecheck-toggle')
    expect(await toggle?.evaluate((element) => element.ariaChecked)).toBe('true')
    await toggle?.click()
    expect(await toggle?.evaluate((element) => element.ariaChecked)).toBe('false')
    await gmail.pressSend('[role=dialog]')
    await gmail.waitForSent()
    expect(tokensIn(sends(stage.lab).at(-1) ?? '')).toEqual([])
    await gmail.list('sent')
    await gmail.waitForRow('Untracked')
    const row = (await gmail.rows()).find(({ subject }) => subject.includes('Untracked'))
    expect(row?.mark).toBeUndefined()
  })

  it('has a toggle that works by keyboard and says what it does', async () => {
    await gmail.startWriting({ to: [ANNA.address], subject: 'By keyboard', text: 'Hello' })
    await gmail.page.focus('[role=dialog] .doublecheck-toggle')
    await gmail.page.keyboard.press(' ')
    const said = await gmail.page.$eval('[role=dialog] .doublecheck-toggle', (toggle) => [
      toggle.role,
      toggle.ariaLabel,
      toggle.ariaChecked,
      toggle.getAttribute('aria-description'),
    ])
    expect(said).toEqual([
      'switch',
      'Tell me when this mail is read',
      'false',
      'Doublecheck: this mail goes out without tracking',
    ])
    await gmail.page.click('[role=dialog] .oh')
  })

  it('never puts a pixel into a draft', async () => {
    await gmail.startWriting({ to: [ANNA.address], subject: 'A draft', text: 'Hello' })
    await expect
      .poll(
        () =>
          stage.lab.requests.filter(({ kind, body }) => kind === 'save' && body.includes('A draft')).length,
      )
      .toBeGreaterThan(0)
    expect(
      stage.lab.requests.filter(({ kind }) => kind === 'save').flatMap(({ body }) => tokensIn(body)),
    ).toEqual([])
    await gmail.page.click('[role=dialog] .oh')
  })

  it.each([
    ['refuses', 403, ''],
    ['fails', 500, 'not confirmed'],
  ])('gives no ✓ when Gmail’s server %s, and gives it with the retry', async (how, status, said) => {
    const subject = `The server ${how}`
    stage.lab.failSends(status)
    await gmail.list('sent')
    await gmail.startWriting({ to: [ANNA.address], subject, text: 'Hello' })
    await gmail.pressSend('[role=dialog]')
    await gmail.page.waitForSelector('#link_retry')
    const popup = await stage.sender.ownPage('popup/index.html')
    await popup.waitForFunction(
      (wanted, sentence) => {
        const mails = [...document.querySelectorAll('.mail')].map((mail) => mail.textContent ?? '')
        const mail = mails.find((text) => text.includes(wanted))
        return mails.length > 0 && (sentence ? mail?.includes(sentence) : mail === undefined)
      },
      {},
      subject,
      said,
    )
    await popup.close()
    const failed = sends(stage.lab).at(-1) ?? ''
    stage.lab.failSends(undefined)
    await gmail.page.bringToFront()
    await gmail.page.click('#link_retry')
    await gmail.waitForSent()
    await gmail.waitForMark(subject, 'sent')
    const retried = sends(stage.lab).at(-1) ?? ''
    expect(tokensIn(retried)).toHaveLength(1)
    expect(tokensIn(retried)[0]?.message).not.toBe(tokensIn(failed)[0]?.message)
  })

  it('puts the pixel into a scheduled mail at once, with the scheduled time in its token', async () => {
    await gmail.schedule({ to: [ANNA.address], subject: 'Tomorrow', text: 'Hello' })
    const [token] = tokensIn(sends(stage.lab).at(-1) ?? '')
    const scheduled = token ? new Date(expectedDelivery(token.message)) : undefined
    expect([scheduled?.getHours(), scheduled?.getMinutes()]).toEqual([8, 0])
    await gmail.list('scheduled')
    await gmail.waitForMark('Tomorrow', 'sent')
    expect((await gmail.rows())[0]?.mark?.words).toMatch(/^Scheduled for /)
  })

  it('changes nothing but the pixel in what Gmail sends', async () => {
    await gmail.send({ to: [ANNA.address], subject: 'Byte for byte', text: 'Grüße “—” 5 < 6' })
    const [mine] = stage.lab.mailsOf(ME.address).filter(({ subject }) => subject === 'Byte for byte')
    const body = sends(stage.lab).at(-1) ?? ''
    const without = body.replace(/<div hspace=\\"doublecheck\\".*?<\/div>/, '')
    expect(without).not.toBe(body)
    expect(JSON.stringify(JSON.parse(without))).toBe(without)
    expect(mine?.html.replace(/<div hspace="doublecheck".*?<\/div>/, '')).toBe(
      '<div dir="ltr">Grüße “—” 5 &lt; 6</div>',
    )
  })
})
