import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Browser } from 'puppeteer-core'

/** The sizes that the stores ask for: the small tile, a screenshot, the wide banner. */
const SIZES = [
  [440, 280],
  [1280, 800],
  [1400, 560],
] as const

/** What a promo picture is made of: pictures that a run took, as files. */
export interface Taken {
  /** Gmail's Sent folder, 1280 by 800. */
  sent: string
  notification: string
  popup: string
}

/**
 * Draws the stores' pictures out of what a real run showed.
 * @param folder where they go, as `promo-440x280.png` and so on
 */
export async function drawPromoPictures(browser: Browser, taken: Taken, folder: string): Promise<void> {
  const icon = resolve(import.meta.dirname, '../../extension/public/icons/128.png')
  const [sent, notification, popup, logo] = await Promise.all(
    [taken.sent, taken.notification, taken.popup, icon].map((file) => readFile(file, 'base64')),
  )
  const page = await browser.newPage()
  for (const [width, height] of SIZES) {
    await page.setViewport({ width, height })
    await page.setContent(`<style>${STYLE}</style>
      <main class="${width < 600 ? 'small' : ''}">
        <header>
          <img src="data:image/png;base64,${logo}" alt="">
          <h1>Doublecheck</h1>
          <p>Was your mail read?</p>
        </header>
        <div class="seen">
          <div class="row" style="background-image: url(data:image/png;base64,${sent})"></div>
          <img class="notification" src="data:image/png;base64,${notification}" alt="">
          <img class="popup" src="data:image/png;base64,${popup}" alt="">
        </div>
      </main>`)
    await page.screenshot({ path: `${folder}/promo-${width}x${height}.png` })
  }
  await page.close()
}

const STYLE = `
  body { margin: 0; background: #d3e3fd; color: #041e49; font: 28px/1.3 Roboto, system-ui, sans-serif }
  main { display: flex; box-sizing: border-box; height: 100vh; padding: 0 72px; gap: 64px; align-items: center }
  header { flex: 1 }
  header img { width: 112px; height: 112px }
  h1 { margin: 12px 0 4px; font-size: 64px; font-weight: 500; letter-spacing: -0.02em }
  p { margin: 0 }
  .seen { display: grid; gap: 28px; justify-items: end }
  .seen > * { border-radius: 16px; box-shadow: 0 8px 28px #041e4926 }
  /* The mail's row: from its mark on. */
  .row { width: 600px; height: 40px; border: 12px solid #f2f6fc; background: #f2f6fc -540px -112px / 1280px 800px content-box; background-clip: content-box }
  /* The card alone, without the ground that it was taken on. */
  .notification { width: 440px; object-view-box: inset(12px) }
  /* Its upper part: below it are mails that there would be. */
  .popup { width: 380px; height: 236px; object-fit: cover; object-position: top }
  main.small { flex-direction: column; gap: 14px; padding: 24px; justify-content: center; font-size: 17px }
  .small header { flex: none; display: grid; grid-template-columns: auto auto; gap: 0 14px; align-items: center }
  .small header img { grid-row: span 2; width: 60px; height: 60px }
  .small h1 { margin: 0; font-size: 34px; line-height: 1.1 }
  .small .seen { gap: 14px; justify-items: center }
  .small .row { width: 364px; }
  .small .notification { width: 388px; border-radius: 12px }
  .small .popup { display: none }
`
