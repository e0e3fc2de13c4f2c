import type { Page } from 'puppeteer-core'
import { defaultView } from '../gmail/view-settings.ts'
import { GmailTab } from '../stage/gmail-tab.ts'
import { ME } from '../stage/index.ts'
import type { Stage } from '../stage/index.ts'
import { openShop } from '../stage/newsletter.ts'
import { settled } from '../stage/pictures.ts'
import { chipOf, eyeOf, openShieldCard } from '../stage/shield.ts'
import type { Camera } from './camera.ts'

const WAYS = [
  ['light', {}, 'browser'],
  ['dark', { theme: 'dark' }, 'browser'],
  ['rtl', { direction: 'rtl' }, 'browser'],
  ['ru', {}, 'ru'],
] as const

/** Takes what the shield draws in Gmail: a chip, its card before and after images were let through, and eyes in a list. */
export async function shieldInGmail(stage: Stage, camera: Camera): Promise<void> {
  const { lab, sender } = stage
  const shop = await openShop(lab)
  const own = await sender.ownPage('options/index.html')
  await own.evaluate(() => chrome.runtime.sendMessage({ type: 'shield-switch', on: true }))
  for (const [way, view, language] of WAYS) {
    await own.evaluate(
      (chosen) => chrome.runtime.sendMessage({ type: 'choose-language', language: chosen }),
      language,
    )
    lab.settings({ ...defaultView(), ...view })
    const { subject } = shop.send(ME.address, `What to read this summer (${way})`)
    const page = await sender.browser.newPage()
    const gmail = await GmailTab.open(page, lab.signInUrl(ME.address))
    await gmail.openConversation(subject)
    await chipOf(page)
    await settled(page)
    await camera.take(page, `gmail-shield-chip-${way}`, ['light'])
    await card(page, camera, way)
    await gmail.list('inbox')
    await eyeOf(page, subject)
    await camera.take(page, `gmail-shield-list-${way}`, ['light'])
    await page.close()
  }
  await own.evaluate(() => chrome.runtime.sendMessage({ type: 'shield-switch', on: false }))
  await own.close()
  lab.settings(defaultView())
  await shop.stop()
}

async function card(page: Page, camera: Camera, way: string): Promise<void> {
  await openShieldCard(page)
  await camera.take(page, `gmail-shield-card-${way}`, ['light'])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await camera.take(page, `gmail-shield-links-${way}`, ['light'])
  await page.keyboard.press('Tab')
  for (let link = 0; link < 3; link += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelector('.doublecheck-chip[data-mark=allowed]'))
  await camera.take(page, `gmail-shield-allowed-${way}`, ['light'])
  await page.keyboard.press('Escape')
}
