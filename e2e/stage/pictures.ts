import type { Page } from 'puppeteer-core'
import { originalOf } from '../../shared/shield/image.ts'

/** Waits until everything that the page asked for has come: one more picture, asked for last, comes last. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.images].every((image) => image.complete))
  await fetchInPage(page, `https://ci3.googleusercontent.com/meips/last=s0#${Math.random()}`)
}

/** Asks for an image that stands nowhere in the page, and waits until it came or failed. */
export async function fetchInPage(page: Page, address: string): Promise<void> {
  await page.evaluate(
    (src) =>
      new Promise((done) => {
        const image = new Image()
        image.onload = image.onerror = done
        image.src = src
      }),
    address,
  )
}

/** @returns the own addresses of the pictures that are there to be seen in opened mails, in their order */
export async function shownPictures(page: Page): Promise<string[]> {
  const shown = await page.$$eval('.a3s img', (images) =>
    images.filter(({ complete, naturalWidth }) => complete && naturalWidth > 0).map(({ src }) => src),
  )
  return shown.map((src) => originalOf(src).replace(/#.*$/, ''))
}
