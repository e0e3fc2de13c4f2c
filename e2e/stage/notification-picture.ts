import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Stage } from './index.ts'
import type { Said } from './sender-browser.ts'

/**
 * Draws a notification's own words in a card: a headless browser has no desktop that would show them.
 * @returns the page to take a picture of
 */
export async function notificationPicture(stage: Stage, { title, message }: Said): Promise<Page> {
  const page = await stage.sender.browser.newPage()
  await page.setViewport({ width: 420, height: 130 })
  const picture = await readFile(
    resolve(import.meta.dirname, '../../extension/public/icons/48.png'),
    'base64',
  )
  await page.setContent(`<style>
      body { margin: 12px; font: 14px system-ui, sans-serif; background: #e8eaed }
      div { display: grid; box-sizing: border-box; height: calc(100vh - 24px); align-content: center; grid-template-columns: 56px 1fr; gap: 2px 4px; padding: 14px; border-radius: 12px; background: #fff; box-shadow: 0 2px 8px #0004 }
      img { grid-row: span 2 } b { align-self: end } span { color: #444 }
    </style><div><img src="data:image/png;base64,${picture}"><b></b><span></span></div>`)
  await page.$eval('b', (element, text) => (element.textContent = text), title)
  await page.$eval('span', (element, text) => (element.textContent = text), message)
  return page
}
