import { resolve } from 'node:path'
import puppeteer from 'puppeteer-core'
import type { Browser, Page, Target, WebWorker } from 'puppeteer-core'
import type { Lab } from '../gmail/index.ts'

const EXTENSION = resolve(import.meta.dirname, '../../dist/chrome')

const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'

/** A real Chromium whose every host is the lab, with our extension as it was built. */
export interface ChromiumWithExtension {
  browser: Browser
  /** `chrome-extension://<id>/` */
  origin: string
  /** The background; asking for it wakes it. */
  background(): Promise<WebWorker>
  /** Ends the background, as Chrome does whenever it likes. */
  killBackground(): Promise<void>
  /** Opens a page of the extension's own in a tab. */
  ownPage(path: string): Promise<Page>
  /** Opens the popup as a click on the toolbar's button does. */
  popup(): Promise<Page>
}

/** Opens a Chromium without our extension, a recipient's; `extensions` are the folders of others. */
export async function openChromium(
  lab: Lab,
  args: readonly string[] = [],
  extensions: readonly string[] = [],
): Promise<Browser> {
  const options = launchOptions(lab, args)
  return puppeteer.launch(
    extensions.length === 0 ? options : { ...options, enableExtensions: [...extensions] },
  )
}

/** @param extension the folder of the extension, where it is not the one that was built */
export async function openChromiumWithExtension(
  lab: Lab,
  extension: string = EXTENSION,
): Promise<ChromiumWithExtension> {
  const browser = await puppeteer.launch({ ...launchOptions(lab, []), enableExtensions: [extension] })
  const target = await browser.waitForTarget(isBackground)
  const origin = new URL('/', target.url()).href
  const background = async () => {
    const running = browser.targets().find(isBackground)
    if (running) return workerOf(running)
    // A page of the extension's own asks it for something.
    const page = await browser.newPage()
    await page.goto(`${origin}popup/index.html`)
    const woken = await browser.waitForTarget(isBackground)
    await page.close()
    return workerOf(woken)
  }
  return {
    browser,
    origin,
    background,
    killBackground: async () => {
      const gone = new Promise<void>((done) => {
        const listen = (lost: Target) => {
          if (!isBackground(lost)) return
          browser.off('targetdestroyed', listen)
          done()
        }
        browser.on('targetdestroyed', listen)
      })
      await (await background()).close()
      await gone
    },
    ownPage: async (path) => {
      const page = await browser.newPage()
      await page.goto(origin + path)
      return page
    },
    popup: async () => {
      const worker = await background()
      const opened = browser.waitForTarget((found) => found.url() === `${origin}popup/index.html`)
      await worker.evaluate(() => chrome.action.openPopup())
      return (await opened).asPage()
    },
  }
}

async function workerOf(target: Target): Promise<WebWorker> {
  const worker = await target.worker()
  if (!worker) throw new Error('The background is gone.')
  return worker
}

function isBackground(target: Target): boolean {
  return target.type() === 'service_worker' && target.url().startsWith('chrome-extension://')
}

function launchOptions(lab: Lab, args: readonly string[]) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return {
    // Set by `npm test` and `npm run demo`, which find or install the browsers.
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1280, height: 800 },
    args: [
      ...lab.browserArgs,
      ...asRoot,
      '--lang=en',
      // Without a window Chromium calls itself HeadlessChrome, which no reader's browser does.
      `--user-agent=${USER_AGENT}`,
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      ...args,
    ],
  }
}
