import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANNA, ME, MY_OTHER_ACCOUNT, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { GmailTab } from './stage/gmail-tab.ts'

let stage: Stage
let first: GmailTab
let second: GmailTab

beforeAll(async () => {
  stage = await raiseStage()
  await stage.pair()
  first = await stage.senderTab()
  const page = await stage.sender.browser.newPage()
  await page.goto('https://mail.google.com/mail/u/1/')
  await page.waitForSelector('[gh=cm]')
  second = new GmailTab(page)
})
afterAll(() => stage.stop())

describe('two accounts in two tabs', () => {
  it('keep their marks to themselves', async () => {
    await first.send({ to: [ANNA.address], subject: 'From the first', text: 'Hello' })
    await second.send({ to: [ANNA.address, ME.address], subject: 'From the second', text: 'Hello' })
    await first.list('sent')
    await second.list('sent')
    await first.waitForMark('From the first', 'sent')
    await second.waitForMark('From the second', 'sent')
    const anna = await stage.annaTab()
    await anna.openConversation('From the second')
    await second.waitForMark('From the second', 'read')
    expect((await first.rows()).map((row) => [row.subject, row.mark?.name])).toEqual([
      ['From the first', 'sent'],
    ])
    await first.list('inbox')
    await first.waitForRow('From the second')
    expect((await first.rows()).map((row) => row.mark)).toEqual([undefined])
  })

  it('are told apart in every mail that is kept', async () => {
    const popup = await stage.sender.ownPage('popup/index.html')
    await popup.waitForSelector('.mail')
    const sentence = await popup.$eval('.mail[data-mark=read] .fate', (fate) => fate.textContent)
    expect(sentence).toMatch(/^Read by at least one of 2/)
    await popup.close()
  })

  it('show the same mark in two tabs of one account', async () => {
    const other = await GmailTab.open(
      await stage.sender.browser.newPage(),
      stage.lab.signInUrl(ME.address, MY_OTHER_ACCOUNT.address),
    )
    await other.list('sent')
    await first.list('sent')
    const anna = await stage.annaTab()
    await anna.openConversation('From the first')
    await other.waitForMark('From the first', 'read')
    await first.page.bringToFront()
    await first.waitForMark('From the first', 'read')
  })
})
