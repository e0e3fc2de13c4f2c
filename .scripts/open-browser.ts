import puppeteer from 'puppeteer-core'
import type { Browser } from 'puppeteer-core'
import { findChromium } from './browser.ts'
import { isRoot } from './run-program.ts'

/** A browser that `npm start` opened. */
export interface OpenedBrowser {
  /** One line that says what came of it. */
  said: string
  close(): Promise<void>
}

interface Wishes {
  /** The folder of the built extension. */
  extension: string
  /** The folder of the browser's profile. */
  profile: string
  /** The endpoint's address on this machine. */
  endpoint: string
  /** Makes a pairing string, when one is needed. */
  pairing(): Promise<string>
}

const LONGEST_CLOSE_MS = 1_000

/** Whether a window can be opened here. */
export function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/**
 * Opens an installed browser at Gmail, with the extension in it and paired.
 * @throws Error where no browser opens at all; where a later step fails, `said` tells
 */
export async function openGmail(wishes: Wishes): Promise<OpenedBrowser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chrome, Chromium or Edge is installed')
  const browser = await puppeteer.launch({
    executablePath,
    headless: false,
    pipe: true,
    defaultViewport: null,
    enableExtensions: true,
    // Puppeteer's own arguments make a browser for tests, which says so in a banner and keeps no passwords.
    ignoreDefaultArgs: true,
    args: [
      `--user-data-dir=${wishes.profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--hide-crash-restore-bubble',
      ...(isRoot() ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  const close = async () => await closeSoon(browser)
  try {
    const id = await browser.installExtension(wishes.extension)
    const said = await pair(browser, id, wishes)
    return { said, close }
  } catch (error) {
    return { said: `The browser is open, but pairing it failed: ${firstLine(error)}`, close }
  } finally {
    await showGmail(browser)
  }
}

async function pair(browser: Browser, id: string, { endpoint, pairing }: Wishes): Promise<string> {
  const page = await browser.newPage()
  try {
    await page.goto(`chrome-extension://${id}/first-run/index.html`)
    await page.waitForSelector('[data-step]', { timeout: 10_000 })
    const consent = await page.$('[data-action=consent]')
    await consent?.click()
    await page.waitForSelector('[data-step]:not([data-step=explanation])', { timeout: 10_000 })
    await page.goto(`chrome-extension://${id}/options/index.html`)
    await page.waitForSelector('[data-paired], input[name=pairing]', { timeout: 10_000 })
    if (!(await page.$('[data-paired]'))) {
      await page.type('input[name=pairing]', await pairing())
      await page.click('button[type=submit]')
    }
    const section = await page.waitForSelector('[data-paired]', { timeout: 15_000 })
    const paired = await section?.evaluate((element) => element.getAttribute('data-paired'))
    if (paired && paired !== endpoint) {
      return `The browser is open, but paired with ${paired}: unpair it on the extension's options page, and start again.`
    }
    return 'The browser is open at Gmail, with the extension in it and paired.'
  } finally {
    await page.close()
  }
}

// Only now: a page that was there before the extension has nothing of ours in it.
async function showGmail(browser: Browser): Promise<void> {
  const [page = await browser.newPage()] = await browser.pages()
  page.goto('https://mail.google.com/').catch(() => undefined)
}

async function closeSoon(browser: Browser): Promise<void> {
  const tooLong = setTimeout(() => browser.process()?.kill('SIGKILL'), LONGEST_CLOSE_MS)
  await browser.close().catch(() => undefined)
  clearTimeout(tooLong)
}

/** What went wrong, without the advice to programmers that may follow. */
export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
