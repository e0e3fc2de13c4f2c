import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ANNA, BORIS, ME, MY_ALIAS, OFFICE, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { GmailTab } from './stage/gmail-tab.ts'
import { sends, tokensIn } from './stage/requests.ts'

const TOGGLE = '.doublecheck-toggle'
const POPUP = '[role=dialog]'
let stage: Stage
let gmail: GmailTab
let sent = 0

beforeAll(async () => {
  stage = await raiseStage({ gmail: { sendAndArchive: true } })
  await stage.pair()
  gmail = await stage.senderTab()
})
afterAll(() => stage.stop())
beforeEach(() => {
  sent = sends(stage.lab).length
})

/** How many pixels the newest send carries; there must be just one new send. */
function pixelsSent(): number {
  const bodies = sends(stage.lab)
  expect(bodies).toHaveLength(sent + 1)
  return tokensIn(bodies.at(-1) ?? '').length
}

/** A mail from Anna comes in, and is opened. */
async function openMailOf(subject: string): Promise<void> {
  stage.lab.deliver({
    from: `${ANNA.name} <${ANNA.address}>`,
    to: ME.address,
    subject,
    html: '<p>What do you think?</p>',
  })
  await gmail.list('inbox')
  await gmail.openConversation(subject)
}

describe('a pixel goes into', () => {
  it('a reply', async () => {
    await openMailOf('Reply to me')
    await gmail.reply('Here you are.')
    expect(pixelsSent()).toBe(1)
  })

  it('a reply to all', async () => {
    await openMailOf('Reply to all of us')
    await gmail.replyAll('Here you are.')
    expect(pixelsSent()).toBe(1)
  })

  it('a forwarded mail, above what is forwarded', async () => {
    await openMailOf('Forward me')
    await gmail.forward(BORIS.address, 'See below.')
    expect(pixelsSent()).toBe(1)
    const body = sends(stage.lab).at(-1) ?? ''
    expect(body.indexOf('/p/')).toBeLessThan(body.indexOf('gmail_quote'))
  })

  it('a reply that was popped out', async () => {
    await openMailOf('Pop me out')
    await gmail.startResponse('reply')
    await gmail.popOut()
    await gmail.writeAtTop('From a window.', POPUP)
    await gmail.page.waitForSelector(`${POPUP} ${TOGGLE}`)
    await gmail.pressSend(POPUP)
    await gmail.waitForSent()
    expect(pixelsSent()).toBe(1)
  })

  it('a mail written over the full screen', async () => {
    await gmail.startWriting({ to: [ANNA.address], subject: 'Full screen', text: 'Hello' })
    await gmail.fullScreen()
    await gmail.page.waitForSelector(`${POPUP} ${TOGGLE}`)
    await gmail.pressSend(POPUP)
    await gmail.waitForSent()
    expect(pixelsSent()).toBe(1)
  })

  it('a mail written in a window of its own', async () => {
    await gmail.startWriting({ to: [ANNA.address], subject: 'Own window', text: 'Hello' })
    const own = await gmail.ownWindow()
    const toggle = await own.waitForSelector(TOGGLE)
    expect(await toggle?.evaluate((element) => element.ariaChecked)).toBe('true')
    await own.click('.IZ .Up [role=button]:not([aria-haspopup])')
    await expect.poll(() => sends(stage.lab).length).toBe(sent + 1)
    expect(pixelsSent()).toBe(1)
    await gmail.page.bringToFront()
  })

  it('a reply that is sent and archived', async () => {
    await openMailOf('Archive me')
    await gmail.startResponse('reply')
    await gmail.writeAtTop('Done.')
    await gmail.sendAndArchive()
    expect(pixelsSent()).toBe(1)
  })

  it('a mail from an alias, which is kept under its account', async () => {
    await gmail.startWriting({ to: [ANNA.address], subject: 'From an alias', text: 'Hello' })
    await gmail.chooseAlias(POPUP, MY_ALIAS.address)
    await gmail.pressSend(POPUP)
    await gmail.waitForSent()
    expect(pixelsSent()).toBe(1)
    expect(sends(stage.lab).at(-1)).toContain(MY_ALIAS.address)
    await gmail.list('sent')
    await gmail.waitForMark('From an alias', 'sent')
  })

  it('a mail of a delegated account, whose marks stay there', async () => {
    const page = await stage.sender.browser.newPage()
    await page.goto(stage.lab.delegatedUrl(OFFICE.address))
    await page.waitForSelector('[gh=cm]')
    const office = new GmailTab(page)
    await office.send({ to: [ANNA.address], subject: 'From the office', text: 'Hello' })
    expect(pixelsSent()).toBe(1)
    await office.list('sent')
    await office.waitForMark('From the office', 'sent')
    await page.close()
    await gmail.list('sent')
    expect((await gmail.rows()).map(({ subject }) => subject).join()).not.toContain('From the office')
  })

  it('a mail that waits for the network, once', async () => {
    stage.lab.offline(true)
    await gmail.startWriting({ to: [ANNA.address], subject: 'Offline', text: 'Hello' })
    await gmail.pressSend(POPUP)
    await gmail.page.waitForFunction(() => document.querySelector('[role=dialog]') === null)
    stage.lab.offline(false)
    await gmail.waitForSent()
    expect(tokensIn(sends(stage.lab).at(-1) ?? '')).toHaveLength(1)
    await gmail.list('sent')
    await gmail.waitForMark('Offline', 'sent')
    const anna = await stage.annaTab()
    await anna.openConversation('Offline')
    await gmail.waitForMark('Offline', 'read')
  })
})

describe('no pixel goes into', () => {
  it.each<[string, (compose: string) => Promise<void>, RegExp]>([
    ['plain text', (compose) => gmail.plainText(compose), /plain text/],
    ['a confidential mail', (compose) => gmail.confidential(compose), /confidential/],
  ])('%s, and the toggle says why', async (subject, choose, said) => {
    await gmail.startWriting({ to: [ANNA.address], subject, text: 'Hello' })
    await choose(POPUP)
    await gmail.page.type(`${POPUP} [g_editable=true]`, ' again')
    const toggle = await gmail.page.waitForSelector(`${POPUP} ${TOGGLE}[aria-disabled=true]`)
    expect(await toggle?.evaluate((element) => element.getAttribute('title'))).toMatch(said)
    await gmail.pressSend(POPUP)
    await gmail.waitForSent()
    expect(pixelsSent()).toBe(0)
  })

  it('a mail to oneself, and the toggle says why', async () => {
    await gmail.startWriting({ to: [ME.address], subject: 'Note to myself', text: 'Milk' })
    const toggle = await gmail.page.waitForSelector(`${POPUP} ${TOGGLE}[aria-disabled=true]`)
    expect(await toggle?.evaluate((element) => element.getAttribute('title'))).toMatch(/yourself only/)
    await gmail.pressSend(POPUP)
    await gmail.waitForSent()
    expect(pixelsSent()).toBe(0)
  })

  it('a mail that is discarded, nor into any draft of all these', async () => {
    await gmail.startWriting({ to: [ANNA.address], subject: 'Never mind', text: 'Hello' })
    await gmail.page.click(`${POPUP} .oh`)
    await gmail.page.waitForFunction(() => document.querySelector('[role=dialog]') === null)
    expect(sends(stage.lab)).toHaveLength(sent)
    const saves = stage.lab.requests.filter(({ kind }) => kind === 'save')
    expect(saves.length).toBeGreaterThan(2)
    expect(saves.flatMap(({ body }) => tokensIn(body))).toEqual([])
  })
})

describe('the toggle', () => {
  it('remembers, for one mail, that it is off: closed and opened again, popped out, and after a reload', async () => {
    await gmail.startWriting({ to: [ANNA.address], subject: 'Keep it off', text: 'Hello' })
    await gmail.page.click(`${POPUP} ${TOGGLE}`)
    await gmail.page.click(`${POPUP} .Ha`)
    await gmail.page.waitForFunction(() => document.querySelector('[role=dialog]') === null)
    await gmail.page.reload()
    await gmail.list('drafts')
    await gmail.waitForRow('Keep it off')
    await gmail.page.click('[role=main] tr.zA .a4W')
    const toggle = await gmail.page.waitForSelector(`${POPUP} ${TOGGLE}[aria-checked=false]`)
    expect(await toggle?.evaluate((element) => element.getAttribute('title'))).toMatch(/without tracking/)
    await gmail.pressSend(POPUP)
    await gmail.waitForSent()
    expect(pixelsSent()).toBe(0)
  })

  it('remembers, for all mails, that it is off', async () => {
    const options = await stage.sender.ownPage('options/index.html')
    await options.waitForSelector('input[value=ask]')
    await options.click('input[value=ask]')
    await gmail.startWriting({ to: [ANNA.address], subject: 'Off by default', text: 'Hello' })
    await gmail.page.waitForSelector(`${POPUP} ${TOGGLE}[aria-checked=false]`)
    await gmail.pressSend(POPUP)
    await gmail.waitForSent()
    expect(pixelsSent()).toBe(0)
    await options.bringToFront()
    await options.click('input[value=always]')
    await options.close()
    await gmail.startWriting({ to: [ANNA.address], subject: 'On again', text: 'Hello' })
    await gmail.page.waitForSelector(`${POPUP} ${TOGGLE}[aria-checked=true]`)
    await gmail.page.click(`${POPUP} .oh`)
  })

  it('moves none of Gmail’s own buttons', async () => {
    await gmail.list('inbox')
    await gmail.startWriting({ to: [ANNA.address], subject: 'Where things are', text: 'Hello' })
    await gmail.page.waitForSelector(`${POPUP} ${TOGGLE}`)
    const places = () =>
      gmail.page.$$eval('[role=dialog] .IZ [role=button]', (buttons) =>
        buttons.map((button) => Math.round(button.getBoundingClientRect().left)),
      )
    const withToggle = await places()
    await gmail.page.$eval(`${POPUP} ${TOGGLE}`, (toggle) => {
      const cell = toggle.closest('td')
      const columns = cell?.closest('table')?.querySelector('colgroup')
      columns?.children[cell?.cellIndex ?? 0]?.remove()
      cell?.remove()
    })
    expect(await places()).toEqual(withToggle)
  })
})
