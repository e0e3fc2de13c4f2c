import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEndpoint } from '../../backend/node/endpoint.ts'
import type { RunningEndpoint } from '../../backend/node/endpoint.ts'
import { defaultView } from '../gmail/view-settings.ts'
import { startLab } from '../gmail/index.ts'
import type { Lab } from '../gmail/index.ts'
import { openFirefoxWithExtension } from '../stage/firefox.ts'
import type { FirefoxWithExtension } from '../stage/firefox.ts'
import { GmailTab, REPLY } from '../stage/gmail-tab.ts'
import { ANNA, ME, PUBLIC_HOST } from '../stage/index.ts'
import { extensionWithOnly } from './depths.ts'
import { settled } from './looks-stage.ts'

describe.each([
  ['blocking alone', 'blocked', 0],
  ['taking out alone', 'taken out', 0],
  ['without any depth', undefined, 1],
] as const)('in Firefox, %s', (_, depth, fetches) => {
  let data: string
  let extension: string
  let lab: Lab
  let endpoint: RunningEndpoint
  let firefox: FirefoxWithExtension
  let gmail: GmailTab

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'doublecheck-firefox-'))
    extension = await extensionWithOnly(depth, 'firefox')
    lab = await startLab({ accounts: [ME, ANNA] })
    endpoint = await startEndpoint({ port: 0, host: '127.0.0.1', data, publicUrl: `https://${PUBLIC_HOST}` })
    lab.route(PUBLIC_HOST, endpoint.url.replace('localhost', '127.0.0.1'))
    firefox = await openFirefoxWithExtension(lab, extension)
    const options = await firefox.ownPage('options/index.html', 'input[name=pairing]')
    await options.type('input[name=pairing]', `${endpoint.url}#${endpoint.setupCode}`)
    await options.click('button[type=submit]')
    await options.waitForSelector('[data-connected=true]')
    await options.close()
    gmail = await GmailTab.open(await firefox.browser.newPage(), lab.signInUrl(ME.address))
    await gmail.send({ to: [ANNA.address], subject: 'Our plan', text: 'Here it is.' })
  })
  afterAll(async () => {
    await firefox.browser.close()
    await endpoint.stop()
    await lab.stop()
    await Promise.all([data, extension].map((folder) => rm(folder, { recursive: true })))
  })

  /** Opens the conversation in a page that has not shown it yet. */
  async function lookAgain(): Promise<number> {
    const before = lab.proxyFetches.length
    await gmail.page.goto('about:blank')
    await gmail.page.goto('https://mail.google.com/mail/u/0/#sent')
    await gmail.openConversation('Our plan')
    return before
  }

  it('a look at the opened conversation', async () => {
    const before = await lookAgain()
    await settled(gmail.page)
    expect(lab.proxyFetches.length).toBe(before + fetches)
  })

  it('a look at an unfolded quote', async () => {
    lab.settings({ ...defaultView(), askBeforeImages: true })
    const before = await lookAgain()
    await gmail.startResponse('reply')
    await gmail.page.click(`${REPLY} .M9 .ajR`)
    await settled(gmail.page)
    expect(lab.proxyFetches.length).toBe(before + fetches)
  })
})
