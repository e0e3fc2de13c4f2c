import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkTarget } from '../shared/link.ts'
import { ANNA, ME, PUBLIC_HOST, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import type { GmailTab } from './stage/gmail-tab.ts'
import { closedDialog } from './stage/closed-dialog.ts'
import { historyEntries, openHistory } from './stage/history-card.ts'
import { PROGRAMS } from './stage/outsider.ts'
import { storedEvents } from './stage/store.ts'
import { trackLinks } from './stage/track-links.ts'

const POPUP = '[role=dialog]'
const BUTTON = `${POPUP} .doublecheck-links`
// Another alphabet's host, encoded and plain characters, a name that HTML would take for "©", a fragment.
const RESUME = 'https://пример.example/путь/%D0%BF%2F?q=a%20b&copy=1&имя=ё#часть-%20"2"'
const HOST = 'xn--e1afmkfd.example'
const ADDRESS = `https://${HOST}/shop`
const LEAVE = `https://${HOST}/leave`

let stage: Stage
let gmail: GmailTab
let server: Server
/** What was asked of the target, as it came over the wire. */
const arrived: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.headers.accept?.includes('text/html')) arrived.push(request.url ?? '')
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>There</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stage = await raiseStage()
  stage.lab.route(HOST, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  // What was clicked shows where images are off.
  stage.lab.settings({ askBeforeImages: true })
  await stage.pair()
  gmail = await stage.senderTab()
})
afterAll(async () => {
  await stage.stop()
  await new Promise((resolve) => server.close(resolve))
})

const hits = async () => {
  const answer = (await (await fetch(`${stage.endpoint().url}/healthz`)).json()) as { stored: number }
  return answer.stored
}

/** The page that opens when something is done. */
async function opened(page: Page, act: () => Promise<void>): Promise<Page> {
  const known = new Set(page.browser().targets())
  const coming = page
    .browser()
    .waitForTarget((target) => !known.has(target) && target.type() === 'page' && target.url().includes(HOST))
  await act()
  const there = await (await coming).page()
  if (!there) throw new Error('No page opened.')
  await there.waitForFunction(() => document.title === 'There')
  return there
}

/** Where one arrives without any link of ours. */
async function straight(address: string): Promise<{ url: string; asked: string | undefined }> {
  const page = await stage.recipient.newPage()
  await page.goto(address)
  const url = page.url()
  await page.close()
  return { url, asked: arrived.at(-1) }
}

function mailTo(address: string, subject: string): string {
  const mails = stage.lab.mailsOf(address).filter((mail) => mail.subject.includes(subject))
  return mails.at(-1)?.html ?? ''
}

/** The addresses of a mail's links, as a browser reads them. */
function addressesIn(html: string): string[] {
  const addressesOf = (node: DefaultTreeAdapterTypes.ChildNode): string[] => [
    ...('attrs' in node && node.tagName === 'a' ? node.attrs : []).flatMap(({ name, value }) =>
      name === 'href' ? [value] : [],
    ),
    ...('childNodes' in node ? node.childNodes.flatMap(addressesOf) : []),
  ]
  return parseFragment(html).childNodes.flatMap(addressesOf)
}

describe('links', () => {
  it('stay as they are until that is chosen', async () => {
    await gmail.startWriting({ to: [ANNA.address], subject: 'Not chosen', text: 'Hello' })
    await gmail.addLinks(POPUP, [['my résumé', RESUME]])
    await gmail.pressSend(POPUP)
    await gmail.waitForSent()
    expect(mailTo(ANNA.address, 'Not chosen')).not.toContain('/l/')
  })

  it('are chosen for all mails, and can be seen and chosen one by one, by keyboard', async () => {
    await trackLinks(stage.sender)
    await gmail.startWriting({ to: [ANNA.address], subject: 'Choose', text: 'Hello' })
    await gmail.addLinks(POPUP, [
      ['my résumé', RESUME],
      [ADDRESS.slice('https://'.length), ADDRESS],
      ['Unsubscribe', LEAVE],
      ['write me', `mailto:${ME.address}`],
    ])
    const button = await gmail.page.waitForSelector(`${BUTTON}[data-on=true]`)
    expect(await button?.evaluate((element) => element.getAttribute('title'))).toMatch(
      /stop working when your endpoint is gone/,
    )
    await button?.focus()
    await gmail.page.keyboard.press('Enter')
    const boxes = async () => {
      const dialog = await closedDialog(gmail.page, 'Tracked links')
      return dialog.$$eval('input', (inputs) =>
        inputs
          .filter((input) => input.offsetParent)
          .map((input) => [input.labels?.[0]?.textContent, input.checked]),
      )
    }
    const address = `${ADDRESS.slice('https://'.length)}Reads as an address: it would look forged`
    expect(await boxes()).toEqual([
      ['Track links in this mail', true],
      ['my résumé', true],
      [address, false],
    ])
    await gmail.page.keyboard.press('Tab')
    await gmail.page.keyboard.press(' ')
    await gmail.page.keyboard.press('Tab')
    await gmail.page.keyboard.press(' ')
    expect((await boxes()).map(([, checked]) => checked)).toEqual([true, false, true])
    await gmail.page.keyboard.press('Escape')
    expect(await gmail.page.evaluate(() => document.activeElement?.className)).toBe('doublecheck-links')
    await gmail.pressSend(POPUP)
    await gmail.waitForSent()
    const html = mailTo(ANNA.address, 'Choose')
    const addresses = addressesIn(html)
    const read = addresses.map((link) => linkTarget(link.replace(`https://${PUBLIC_HOST}`, ''))?.target)
    expect(read).toEqual([undefined, ADDRESS, undefined, undefined])
    expect(addresses[0]).toBe(RESUME)
  })

  it('are left alone in one mail, also when it is closed and opened again', async () => {
    await gmail.startWriting({ to: [ANNA.address], subject: 'Left alone', text: 'Hello' })
    await gmail.addLinks(POPUP, [['my résumé', RESUME]])
    await gmail.page.click(BUTTON)
    await gmail.page.keyboard.press(' ')
    await gmail.page.keyboard.press('Escape')
    await gmail.page.waitForSelector(`${BUTTON}[data-on=false]`)
    await gmail.page.click(`${POPUP} .Ha`)
    await gmail.page.waitForFunction(() => document.querySelector('[role=dialog]') === null)
    await gmail.page.reload()
    await gmail.list('drafts')
    await gmail.waitForRow('Left alone')
    await gmail.page.click('[role=main] tr.zA .a4W')
    await gmail.page.waitForSelector(`${BUTTON}[data-on=false]`)
    await gmail.pressSend(POPUP)
    await gmail.waitForSent()
    expect(mailTo(ANNA.address, 'Left alone')).not.toContain('/l/')
  })
})

describe('a tracked link', () => {
  const subject = 'My résumé'
  let anna: GmailTab

  it('is all that changes in a mail', async () => {
    await gmail.list('sent')
    await gmail.startWriting({ to: [ANNA.address], subject, text: 'Here is “it”:' })
    await gmail.addLinks(POPUP, [
      ['my résumé', RESUME],
      [ADDRESS, ADDRESS],
      ['unsubscribe', LEAVE],
      ['write me', `mailto:${ME.address}`],
    ])
    const written = await gmail.page.$eval(`${POPUP} [g_editable=true]`, (text) => text.innerHTML)
    await gmail.page.waitForSelector(`${BUTTON}[data-on=true]`)
    await gmail.pressSend(POPUP)
    await gmail.waitForSent()
    const html = mailTo(ANNA.address, subject)
    const [link = '', ...others] = addressesIn(html)
    expect(others).toEqual([ADDRESS, LEAVE, `mailto:${ME.address}`])
    expect(linkTarget(link.slice(`https://${PUBLIC_HOST}`.length))?.target).toBe(RESUME)
    const [before = ''] = /href="[^"]*"/.exec(written) ?? []
    expect(html.replace(`href="${link}"`, before)).toContain(written)
  })

  it('that the recipient clicks arrives byte for byte, and Sent shows ✓✓ and says “clicked”', async () => {
    await gmail.waitForMark(subject, 'sent')
    stage.passTime(5 * 60_000)
    anna = await stage.annaTab()
    await anna.openConversation(subject)
    const there = await opened(anna.page, () => anna.page.click('.a3s a'))
    const clicked = { url: there.url(), asked: arrived.at(-1) }
    await there.close()
    expect(clicked).toEqual(await straight(RESUME))
    await gmail.waitForMark(subject, 'read')
    const row = (await gmail.rows()).find((found) => found.subject.includes(subject))
    expect(row?.mark?.words).toMatch(/^Link clicked, today/)
  })

  it('shows as a click in the history, the popup and a notification', async () => {
    const [event] = (await storedEvents(stage.sender)).filter(({ kind }) => kind === 'link')
    expect(event).toMatchObject({ target: RESUME, verdict: { by: 'recipient', rule: 'link-clicked' } })
    // For fifteen seconds more links may follow, as scanners do it.
    await expect.poll(() => stage.sender.notifications.standing(), { timeout: 25_000 }).toContain(event?.id)
    const popup = await stage.sender.popup()
    const fate = await popup.waitForSelector('.mail[data-mark=read] .fate')
    expect(await fate?.evaluate((element) => element.textContent)).toMatch(/^Link clicked, today/)
    await popup.close()
    await gmail.openConversation(subject)
    await openHistory(gmail.page)
    expect((await historyEntries(gmail.page)).map(({ by, what }) => [by, what])).toEqual([
      ['sent', `Sent to ${ANNA.address}`],
      ['recipient', expect.stringContaining(HOST)],
    ])
    await gmail.page.keyboard.press('Escape')
  })

  it('that the sender clicks in Gmail goes straight to its target, and nothing is recorded', async () => {
    const before = await hits()
    const link = await gmail.page.waitForSelector('.a3s a')
    expect(await link?.evaluate((element) => element.getAttribute('href'))).toBe(RESUME)
    const requests: string[] = []
    const watch = (target: { url(): string }) => requests.push(target.url())
    stage.sender.browser.on('targetcreated', watch).on('targetchanged', watch)
    const ways: (() => Promise<void>)[] = [
      () => gmail.page.click('.a3s a'),
      () => gmail.page.click('.a3s a', { button: 'middle' }),
      async () => {
        await link?.focus()
        await gmail.page.keyboard.press('Enter')
      },
    ]
    const direct = await straight(RESUME)
    for (const way of ways) {
      await gmail.page.bringToFront()
      const there = await opened(gmail.page, way)
      expect({ url: there.url(), asked: arrived.at(-1) }).toEqual(direct)
      await there.close()
    }
    expect(requests.filter((url) => url.includes(PUBLIC_HOST) || url.includes('google.com/url'))).toEqual([])
    expect(await hits()).toBe(before)
    await gmail.list('sent')
    expect((await storedEvents(stage.sender)).filter(({ kind }) => kind === 'link')).toHaveLength(1)
  })

  it('is not carried on by an answer that quotes it, nor shown in a quote', async () => {
    await anna.page.bringToFront()
    await anna.reply('Thank you!')
    expect(mailTo(ME.address, subject)).toContain(`https://${PUBLIC_HOST}/l/`)
    await gmail.page.bringToFront()
    await gmail.list('inbox')
    await gmail.openConversation(subject)
    for (const unfold of [true, false]) {
      await gmail.reply('You are welcome.', { unfold })
      const html = mailTo(ANNA.address, subject)
      const addresses = addressesIn(html)
      expect(addresses.filter((address) => address.includes(PUBLIC_HOST))).toEqual([])
      expect(addresses).toContain(RESUME)
    }
  })
})

describe('a scanner', () => {
  it('that follows all links of a mail at once is told apart: ✓ stays', async () => {
    const subject = 'Scanned'
    await gmail.list('sent')
    await gmail.startWriting({ to: [ANNA.address], subject, text: 'Hello' })
    await gmail.addLinks(POPUP, [
      ['one', `${ADDRESS}/1`],
      ['two', `${ADDRESS}/2`],
      ['three', `${ADDRESS}/3`],
    ])
    await gmail.page.waitForSelector(`${BUTTON}[data-on=true]`)
    await gmail.pressSend(POPUP)
    await gmail.waitForSent()
    stage.passTime(5 * 60_000)
    const paths = addressesIn(mailTo(ANNA.address, subject)).map((link) => new URL(link).pathname)
    const headers = { 'user-agent': PROGRAMS.chrome, accept: 'text/html', 'accept-language': 'en' }
    const answers = await Promise.all(
      paths.map((path) => fetch(stage.endpoint().url + path, { headers, redirect: 'manual' })),
    )
    expect(answers.map(({ status }) => status)).toEqual([302, 302, 302])
    const rules = async () =>
      (await storedEvents(stage.sender))
        .filter(({ target }) => target?.startsWith(`${ADDRESS}/`))
        .map(({ verdict }) => verdict.rule)
    await expect.poll(rules).toEqual(Array.from({ length: 3 }, () => 'all-links-at-once'))
    await gmail.waitForMark(subject, 'sent')
  })
})
