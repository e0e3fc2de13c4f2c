import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEndpoint } from '../backend/node/endpoint.ts'
import type { RunningEndpoint } from '../backend/node/endpoint.ts'
import { linkTarget } from '../shared/link.ts'
import { startLab } from './gmail/index.ts'
import type { Lab } from './gmail/index.ts'
import { openFirefoxWithExtension } from './stage/firefox.ts'
import type { FirefoxWithExtension } from './stage/firefox.ts'
import { GmailTab } from './stage/gmail-tab.ts'
import { ANNA, ME, PUBLIC_HOST } from './stage/index.ts'
import { sends, tokensIn } from './stage/requests.ts'

const TARGET = 'https://example.org/résumé?a=1&b=2#ё'

let data: string
let lab: Lab
let endpoint: RunningEndpoint
let firefox: FirefoxWithExtension
/** By how many milliseconds the endpoint's clock is ahead. */
let ahead = 0

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'doublecheck-firefox-'))
  lab = await startLab({ accounts: [ME, ANNA] })
  endpoint = await startEndpoint(
    { port: 0, host: '127.0.0.1', data, publicUrl: `https://${PUBLIC_HOST}` },
    () => Date.now() + ahead,
  )
  lab.route(PUBLIC_HOST, endpoint.url.replace('localhost', '127.0.0.1'))
  firefox = await openFirefoxWithExtension(lab)
})
afterAll(async () => {
  await firefox.browser.close()
  await endpoint.stop()
  await lab.stop()
  await rm(data, { recursive: true })
})

describe('in Firefox', () => {
  it('the extension pairs and streams over plain http and ws on this machine', async () => {
    const options = await firefox.ownPage('options/index.html', 'input[name=pairing]')
    await options.type('input[name=pairing]', `${endpoint.url}#${endpoint.setupCode}`)
    await options.click('button[type=submit]')
    const connected = await options.waitForSelector(`[data-paired="${endpoint.url}"] [data-connected=true]`)
    expect(await connected?.evaluate((element) => element.textContent)).toBe('Connected')
    await options.close()
  })

  it('a mail goes the whole way', async () => {
    const gmail = await GmailTab.open(await firefox.browser.newPage(), lab.signInUrl(ME.address))
    await gmail.send({ to: [ANNA.address], subject: 'From Firefox', text: 'Hello' })
    expect(tokensIn(sends(lab).at(-1) ?? '')).toHaveLength(1)
    await gmail.list('sent')
    await gmail.waitForMark('From Firefox', 'sent')
    const [, path] = /https:\/\/[^/"]+(\/p\/[\w-]{36}\.gif)/.exec(sends(lab).at(-1) ?? '') ?? []
    const program = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.4.0'
    // Nobody opens a mail while it is still on its way.
    ahead += 60_000
    await fetch(endpoint.url + path, { headers: { 'user-agent': program } })
    await gmail.waitForMark('From Firefox', 'read')
  })

  it('the popup copies an image and a link for another mail program', async () => {
    const popup = await firefox.ownPage('popup/index.html', '[data-action=outside]')
    await popup.click('[data-action=outside]')
    await (await popup.waitForSelector('input[name=title]'))?.type('From elsewhere')
    await popup.keyboard.press('Enter')
    await (await popup.waitForSelector('[data-action=copy-image]'))?.click()
    const said = async () =>
      (await popup.$$eval('.parts [role=status]', ([status]) => status?.textContent)) ?? ''
    await expect.poll(said).toMatch(/^Copied\. Paste it at the end/)
    await popup.type('input[name=target]', 'https://example.org/cv')
    await popup.click('[data-action=copy-link]')
    await expect.poll(said).toMatch(/^Copied\. Paste it into your mail/)
    await popup.close()
  })

  it('a tracked link leads where it led, is clicked, and leads its sender straight there', async () => {
    const options = await firefox.ownPage('options/index.html', 'input[name=track-links]:not(:disabled)')
    await options.click('input[name=track-links]')
    await options.waitForSelector('input[name=track-links]:checked')
    await options.close()
    const gmail = await GmailTab.open(await firefox.browser.newPage(), lab.signInUrl(ME.address))
    await gmail.startWriting({ to: [ANNA.address], subject: 'A link', text: 'Hello' })
    await gmail.addLinks('[role=dialog]', [['my résumé', TARGET]])
    const button = await gmail.page.waitForSelector('.doublecheck-links[data-on=true]')
    await button?.focus()
    await gmail.page.keyboard.press('Enter')
    await gmail.page.waitForSelector('.doublecheck-links[aria-expanded=true]')
    await gmail.page.keyboard.press('Escape')
    await gmail.page.waitForSelector('.doublecheck-links[aria-expanded=false]')
    await gmail.pressSend('[role=dialog]')
    await gmail.waitForSent()
    const [, path = ''] = /https:\/\/[^/"]+(\/l\/[\w-]+\/[\w-]+)/.exec(sends(lab).at(-1) ?? '') ?? []
    expect(linkTarget(path)?.target).toBe(TARGET)
    ahead += 5 * 60_000
    const program = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0'
    const headers = { 'user-agent': program, 'accept-language': 'en', accept: 'text/html' }
    const answer = await fetch(endpoint.url + path, { headers, redirect: 'manual' })
    expect(Buffer.from(answer.headers.get('location') ?? '', 'latin1').toString()).toBe(TARGET)
    await gmail.list('sent')
    await gmail.waitForMark('A link', 'read')
    await gmail.openConversation('A link')
    const shown = await gmail.page.$eval('.a3s a', (link) => [
      link.getAttribute('href'),
      link.hasAttribute('data-saferedirecturl'),
    ])
    expect(shown).toEqual([TARGET, false])
  })
})
