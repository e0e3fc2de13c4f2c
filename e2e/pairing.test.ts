import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PUBLIC_HOST, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'

let stage: Stage
let options: Page

beforeAll(async () => {
  stage = await raiseStage()
  options = await stage.sender.ownPage('options/index.html')
  await options.waitForSelector('input[name=pairing]')
})
afterAll(() => stage.stop())

async function paste(text: string): Promise<void> {
  await options.$eval('input[name=pairing]', (input) => (input.value = ''))
  await options.type('input[name=pairing]', text)
  await options.keyboard.press('Enter')
}

describe('pairing', () => {
  it.each([
    ['nonsense', 'no-address'],
    ['https://reads.example.net', 'no-code'],
    ['https://reads.example.net#abc', 'code-too-short'],
    ['http://reads.example.net#abcde-fghjk-mnpqr-stvwx', 'plain-http'],
    ['http://localhost:1#abcde-fghjk-mnpqr-stvwx', 'unreachable'],
    ['https://mail.google.com#abcde-fghjk-mnpqr-stvwx', 'not-doublecheck'],
    [`https://${PUBLIC_HOST}#abcde-fghjk-mnpqr-stvwx`, 'refused'],
  ])('with %s says what is wrong: %s', async (text, problem) => {
    await paste(text)
    const said = await options.waitForSelector(`[data-problem=${problem}]`)
    expect(await said?.evaluate((element) => element.textContent)).toMatch(/\w{3,}.+/)
  })

  it('works by https without the permission for the host that it asks for, and streams', async () => {
    await paste(`https://${PUBLIC_HOST}#${stage.endpoint().setupCode}`)
    await options.waitForSelector(`[data-paired="https://${PUBLIC_HOST}"] [data-connected=true]`)
    expect(await options.$eval('section', (section) => section.textContent)).toContain('Give access')
  })

  it('can be ended', async () => {
    const buttons = await options.$$('[data-paired] > .button')
    await buttons.at(-1)?.click()
    await options.waitForSelector('input[name=pairing]')
    expect(await options.$('[data-paired]')).toBeNull()
  })
})
