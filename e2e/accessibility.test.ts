import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmingMail, endpointPages } from './stage/endpoint-pages.ts'
import { NO_FAULTS, brokenRules, faultsOf } from './stage/faults.ts'
import type { Faults } from './stage/faults.ts'
import type { GmailTab } from './stage/gmail-tab.ts'
import { historyCard, openHistory } from './stage/history-card.ts'
import { ANNA, ME, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { PROGRAMS, fetchPixel } from './stage/outsider.ts'
import { storedMails } from './stage/store.ts'

const { carriers, confirmation } = confirmingMail()

let stage: Stage
let gmail: GmailTab

beforeAll(async () => {
  stage = await raiseStage({ consents: false, carriers })
})
afterAll(() => stage.stop())

/** Opens a page of the extension's or of the endpoint's. */
async function open(address: string): Promise<Page> {
  if (!address.startsWith('http')) return stage.sender.ownPage(address)
  const page = await stage.sender.browser.newPage()
  await page.goto(address)
  return page
}

/** Opens a page of ours, waits for what stands in it, and looks at it. */
async function look(address: string, ...parts: string[]): Promise<Faults> {
  const page = await open(address)
  await page.bringToFront()
  for (const part of parts) await page.waitForSelector(part, { visible: true })
  const faults = await faultsOf(page)
  await page.close()
  return faults
}

const MINUTES = 600_000
const FIRST_RUN = 'first-run/index.html'
const POPUP = 'popup/index.html'
const OPTIONS = 'options/index.html'

/** Each page by what it shows, its address, and what stands in it once it is there. */
type Row = [name: string, address: string, selector: string]

/** The settings' sections, and what stands in each once all of it is there: its parts load one by one. */
const SECTIONS: Record<string, string[]> = {
  '#tracking': ['[name=track-links]', '#never-for'],
  '#recipients': ['#line-text', '#law-title'],
  '#accounts': [`[data-account="${ME.address}"]`],
  '#notifications': ['[name=news-read]', '[name=quiet-hours]', '[name=remind-by-default]'],
  '#alerts': ['form.alerts'],
  '#shield': [
    '[name=shield]',
    '[data-nobody], [data-total]',
    '[name=shield-sender]',
    '[data-program=thunderbird]',
  ],
  '#endpoint': ['[data-browser]', '[data-action=invite-browser]', '[data-action=renew-key]'],
  '#activity': ['[data-chart=by-domain]', '[data-action=export-all]'],
  '#data': ['[name=keep-here]', '[name=keep-there]', '[data-action=erase-both]'],
  '#language': ['[name=language]'],
  '#doctor': ['[data-action=examine]', '#limits-title'],
}

/** A page that does everything wrong. */
const WRONG = `<!doctype html><html lang="en"><title>Wrong</title><main>
  <p style="color: #aaa">Pale</p>
  <div style="width: 400px">Wide</div>
  <a href="#" style="transition: opacity 1s">Restless</a>
  <button style="outline: none">Where am I?</button>
  <button onfocus="document.querySelector('a').focus()">Out of reach</button>
</main>`

it('what keeps people out is found', async () => {
  const page = await stage.sender.browser.newPage()
  await page.setContent(WRONG)
  const { broken, sideways, moving, unreached, unseen } = await faultsOf(page)
  await page.close()
  expect(broken).toContain('light: color-contrast at p')
  expect(sideways).toContain('DIV ')
  expect(moving).toEqual(['A '])
  expect(unreached).toEqual([expect.stringContaining('Out of reach')])
  expect(unseen).toEqual([expect.stringContaining('Where am I?')])
})

describe('before anything is set up', () => {
  it.each<Row>([
    ['the first run’s explanation', FIRST_RUN, '[data-step=explanation]'],
    ['the popup without consent', POPUP, '[data-obstacle=not-consented]'],
    ['the shield without consent', `${OPTIONS}#shield`, '[data-program]'],
  ])('%s keeps nobody out', async (_, address, selector) => {
    expect(await look(address, selector)).toEqual(NO_FAULTS)
  })
})

describe('before a browser is paired', () => {
  beforeAll(async () => {
    const page = await stage.sender.ownPage(FIRST_RUN)
    await (await page.waitForSelector('[data-action=consent]'))?.click()
    await (await page.waitForSelector('input[value=server]'))?.click()
    await page.waitForSelector('[data-way=server]')
    await page.close()
  })
  it.each<Row>([
    ['the first run’s ways to an endpoint', FIRST_RUN, '[data-way=server]'],
    ['the popup without a pairing', POPUP, '[data-obstacle=not-paired]'],
    ['the settings’ pairing', `${OPTIONS}#endpoint`, 'input[name=pairing]'],
  ])('%s keep nobody out', async (_, address, selector) => {
    expect(await look(address, selector)).toEqual(NO_FAULTS)
  })
})

describe('once it is paired', () => {
  beforeAll(() => stage.pair())
  it.each<Row>([
    ['the first run’s test mail', FIRST_RUN, '[data-test-mail]'],
    ['the popup without mails', POPUP, 'main'],
  ])('%s keeps nobody out', async (_, address, selector) => {
    expect(await look(address, selector)).toEqual(NO_FAULTS)
  })
})

describe('once a mail was read', () => {
  beforeAll(async () => {
    gmail = await stage.senderTab()
    await gmail.send({ to: [ANNA.address], subject: 'My résumé', text: 'Hello' })
    stage.passTime(MINUTES)
    await fetchPixel(stage, PROGRAMS.googleProxy)
    await gmail.list('sent')
    await gmail.waitForMark('My résumé', 'read')
  })

  it.each<Row>([
    ['the popup’s list', POPUP, '.mail'],
    ['the popup’s form for other mail programs', `${POPUP}#outside-mail`, 'form'],
  ])('%s keeps nobody out', async (_, address, selector) => {
    expect(await look(address, selector)).toEqual(NO_FAULTS)
  })

  it('nor does a mail’s own view', async () => {
    const [mail] = await storedMails(stage.sender)
    const address = `${POPUP}#${encodeURIComponent(mail?.key ?? '')}`
    expect(await look(address, '.view:has(li):has(.reminder):has([data-tell])')).toEqual(NO_FAULTS)
  })

  it('no section of the settings keeps anybody out', async () => {
    const page = await stage.sender.ownPage(OPTIONS)
    await page.waitForSelector('nav a')
    const sections = await page.$$eval('nav a', (links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    )
    await page.close()
    const found: Record<string, Faults> = {}
    for (const section of sections)
      found[section] = await look(OPTIONS + section, ...(SECTIONS[section] ?? []))
    expect(sections).toEqual(Object.keys(SECTIONS))
    expect(found).toEqual(Object.fromEntries(sections.map((section) => [section, NO_FAULTS])))
  }, 120_000)

  it('the endpoint’s pages keep nobody out', async () => {
    const paths = Object.values(await endpointPages(stage, confirmation))
    const found: Record<string, Faults> = {}
    for (const path of paths) found[path] = await look(stage.endpoint().url + path, 'h1')
    expect(found).toEqual(Object.fromEntries(paths.map((path) => [path, NO_FAULTS])))
  }, 120_000)
})

describe('in Gmail', () => {
  it('neither marks nor cards keep anybody out', async () => {
    expect(await brokenRules(gmail.page, '.doublecheck-mark')).toEqual([])
    await gmail.openConversation('My résumé')
    await openHistory(gmail.page)
    const copy = await copyOfCard()
    expect(await brokenRules(copy, '')).toEqual([])
    await copy.close()
  })

  it('nor do the buttons in a compose', async () => {
    await gmail.startWriting({ to: [ANNA.address], subject: 'Links', text: 'Hello' })
    await gmail.page.waitForSelector('.doublecheck-toggle')
    expect(await brokenRules(gmail.page, '.doublecheck-toggle')).toEqual([])
  })
})

/** A card keeps to itself: what is in it is looked at in a page of its own. */
async function copyOfCard(): Promise<Page> {
  const card = await historyCard(gmail.page)
  const inside = await card.evaluate((element) => {
    const root = element.getRootNode()
    return root instanceof ShadowRoot ? root.innerHTML : ''
  })
  const page = await stage.sender.browser.newPage()
  await page.setContent('<!doctype html><html lang="en"><title>A card</title><main></main>')
  await page.$eval(
    'main',
    (main, html) => {
      main.attachShadow({ mode: 'open' }).innerHTML = html
    },
    inside,
  )
  return page
}
