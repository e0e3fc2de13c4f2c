// `npm run icons`: draws the extension's icons anew, in all sizes, from the one picture.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { ensureChromium } from './browser.ts'
import { ROOT, isMain, isRoot } from './run-program.ts'

const PICTURE = join(ROOT, 'extension/icon.svg')
const FOLDER = join(ROOT, 'extension/public/icons')
const SIZES = [16, 32, 48, 128]

/** @returns the picture for a size: the small ones fill their square, and the smallest has thicker lines */
export function iconOf(picture: string, size: number): string {
  const fitted = size < 128 ? picture.replace('viewBox="0 0 128 128"', 'viewBox="6 6 116 116"') : picture
  return size === 16 ? fitted.replace('stroke-width="11"', 'stroke-width="12.5"') : fitted
}

async function draw(): Promise<void> {
  const picture = readFileSync(PICTURE, 'utf8')
  const browser = await puppeteer.launch({
    executablePath: await ensureChromium(),
    args: isRoot() ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    for (const size of SIZES) {
      await page.setViewport({ width: size, height: size })
      await page.setContent(`<body style="margin: 0">${iconOf(picture, size)}`)
      const png = await page.screenshot({ omitBackground: true, type: 'png' })
      writeFileSync(join(FOLDER, `${size}.png`), png)
    }
  } finally {
    await browser.close()
  }
}

if (isMain(import.meta.filename)) await draw()
