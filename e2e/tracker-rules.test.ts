import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startLab } from './gmail/index.ts'
import type { Lab } from './gmail/index.ts'
import { ME } from './stage/index.ts'
import { BUILT, openSender } from './stage/sender-browser.ts'

/** What a browser makes of the rules against trackers. */
interface Taken {
  /** Regular expressions that it does not support. */
  refused: string[]
  /** How many rules it holds once the shield is on. */
  rules: number
  enabled: string[]
  scripts: string[]
}

let lab: Lab
beforeAll(async () => void (lab = await startLab({ accounts: [ME] })))
afterAll(() => lab.stop())

/** In a page of the extension's own: switches the shield on, and asks the browser. */
async function takenOf(expressions: string[]): Promise<Taken> {
  const { declarativeNetRequest: rules, runtime, scripting } = chrome
  const before = await rules.getAvailableStaticRuleCount()
  await runtime.sendMessage({ type: 'shield-switch', on: true })
  const answers = await Promise.all(
    expressions.map((regex) => rules.isRegexSupported({ regex, isCaseSensitive: false })),
  )
  return {
    refused: expressions.filter((_, i) => !answers[i]?.isSupported),
    rules: before - (await rules.getAvailableStaticRuleCount()),
    enabled: await rules.getEnabledRulesets(),
    scripts: (await scripting.getRegisteredContentScripts()).map(({ id }) => id),
  }
}

it('the browser takes each rule against trackers', async () => {
  const file = `${BUILT}/shield/trackers.json`
  const rules: chrome.declarativeNetRequest.Rule[] = JSON.parse(readFileSync(file, 'utf8'))
  const reader = await openSender(lab, { consents: false })
  const page = await reader.ownPage('first-run/index.html')
  const taken = await page.evaluate(
    takenOf,
    rules.flatMap(({ condition }) => condition.regexFilter ?? []),
  )
  await reader.browser.close()
  expect(taken).toEqual({ refused: [], rules: rules.length, enabled: ['trackers'], scripts: ['shield'] })
})
