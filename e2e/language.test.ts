import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { oneMail } from './gallery/mails.ts'
import { raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { putInStore } from './stage/store.ts'

let stage: Stage
let popup: Page

beforeAll(async () => {
  stage = await raiseStage()
  await stage.pair()
  await putInStore(stage.sender, 'mails', oneMail(Date.now()))
  popup = await stage.sender.ownPage('popup/index.html')
  await popup.bringToFront()
  await popup.waitForSelector('main[data-known=all] .row')
})
afterAll(() => stage.stop())

it.each([
  ['ru', /Кому: /],
  ['en', /To /],
])(
  'a popup that is open speaks the language that is chosen, in its rows too: %s',
  async (language, words) => {
    await popup.evaluate(
      (chosen) => chrome.runtime.sendMessage({ type: 'choose-language', language: chosen }),
      language,
    )
    await popup.waitForSelector(`html[lang^=${language}]`)
    await expect.poll(() => popup.$eval('.row', ({ textContent }) => textContent)).toMatch(words)
  },
)
