import { setTimeout as pass } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'

interface Way {
  scheme?: 'light' | 'dark'
  language?: 'ru'
  direction?: 'rtl'
  width?: number
}

/** The ways in which people see a page. */
const WAYS = {
  light: {},
  dark: { scheme: 'dark' },
  ru: { language: 'ru' },
  'ru-dark': { language: 'ru', scheme: 'dark' },
  'ru-narrow': { language: 'ru', width: 320 },
  rtl: { direction: 'rtl' },
  narrow: { width: 320 },
} satisfies Record<string, Way>
export type WayName = keyof typeof WAYS

/** Until everything is drawn that follows a change. */
const SETTLE_MS = 150

/** Takes pictures of pages as people see them. */
export class Camera {
  /** How many pictures were taken. */
  count = 0
  private readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  /**
   * Takes a picture of a page in each of some ways, and leaves the page as it was found.
   * @param isWhole all of the page, not only what the window shows
   */
  async take(page: Page, name: string, ways: readonly WayName[], isWhole = false): Promise<void> {
    await page.bringToFront()
    for (const way of ways) {
      const back = await change(page, WAYS[way])
      const window = page.viewport()
      if (isWhole && window)
        await page.setViewport({ ...window, height: await heightOf(page, window.height) })
      await pass(SETTLE_MS)
      await page.screenshot({ path: `${this.folder}/${name}.${way}.png` })
      await page.setViewport(window)
      this.count++
      await back()
    }
  }
}

async function change(page: Page, { scheme = 'light', language, direction, width }: Way) {
  const before = page.viewport()
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  if (width !== undefined) await page.setViewport({ height: 640, ...before, width })
  if (language) await speak(page, language)
  const own = await page.evaluate(() => document.documentElement.dir)
  if (direction) await turn(page, direction)
  return async () => {
    if (direction) await turn(page, own)
    if (language) await speak(page, 'en')
    if (width !== undefined) await page.setViewport(before)
  }
}

/** @returns how high all of the page is, in pixels; at least as high as its window */
async function heightOf(page: Page, window: number): Promise<number> {
  await pass(SETTLE_MS)
  return Math.max(window, await page.evaluate(() => document.documentElement.scrollHeight))
}

async function turn(page: Page, direction: string): Promise<void> {
  await page.evaluate((dir) => {
    document.documentElement.dir = dir
  }, direction)
}

/** Has a page in another language: ours by the user's choice, others by what the browser asks for. */
async function speak(page: Page, language: string): Promise<void> {
  if (page.url().startsWith('http')) {
    await page.setExtraHTTPHeaders({ 'accept-language': language })
    await page.reload()
    return
  }
  if (await page.$('select[name=language]')) await page.select('select[name=language]', language)
  else {
    await page.evaluate(
      (chosen) => chrome.runtime.sendMessage({ type: 'choose-language', language: chosen }),
      language,
    )
  }
  await page.waitForSelector(`html[lang^=${language}]`)
}
