import { afterEach, describe, expect, it } from 'vitest'
import { ANNA, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { sends, tokensIn } from './stage/requests.ts'

let stage: Stage
afterEach(() => stage.stop())

async function sendUntracked(said: RegExp): Promise<void> {
  const gmail = await stage.senderTab()
  await gmail.startWriting({ to: [ANNA.address], subject: 'Plain', text: 'Hello' })
  const toggle = await gmail.page.waitForSelector('[role=dialog] .doublecheck-toggle[aria-disabled=true]')
  expect(await toggle?.evaluate((element) => element.getAttribute('aria-description'))).toMatch(said)
  await gmail.pressSend('[role=dialog]')
  await gmail.waitForSent()
  expect(sends(stage.lab).map(tokensIn)).toEqual([[]])
}

describe('nothing goes into mails', () => {
  it('without a pairing, and the toggle and popup say so', async () => {
    stage = await raiseStage()
    await sendUntracked(/not paired/)
    const popup = await stage.sender.popup()
    await popup.waitForSelector('[data-obstacle=not-paired]')
  })

  it.each([
    ['this-computer', undefined, /this computer only/],
    ['private-network', 'https://nas.local', /your own network only/],
    ['not-https', 'http://reads.example.net', /not https/],
  ])(
    'when recipients cannot reach the endpoint (%s), and toggle, popup and options say why',
    async (name, url, said) => {
      stage = await raiseStage({ publicUrl: url ?? 'http://localhost:8787' })
      await stage.pair()
      await sendUntracked(said)
      const popup = await stage.sender.popup()
      await popup.waitForSelector(`[data-obstacle=${name}]`)
      await popup.close()
      const options = await stage.sender.ownPage('options/index.html#endpoint')
      const notice = await options.waitForSelector(`[data-obstacle=${name}]`)
      expect(await notice?.evaluate((element) => element.textContent)).toContain('PUBLIC_URL')
    },
  )
})
