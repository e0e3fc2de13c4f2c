import { resolve } from 'node:path'
import puppeteer from 'puppeteer-core'
import type { Browser, Page } from 'puppeteer-core'
import type { Lab } from '../gmail/index.ts'

/** Set by `npm test`, which finds or installs the browsers. */
const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr'
const EXTENSION = resolve(import.meta.dirname, '../../dist/firefox')
const EXTENSION_ID = 'doublecheck@doublecheck.example'
/** Firefox gives each installation another one; this is fixed so that its pages can be opened. */
const EXTENSION_UUID = '5d0c2f8e-3b7a-4f21-9c64-d0b1e5c0ffee'

/** A real Firefox whose every host is the lab, with our extension as it was built. */
export interface FirefoxWithExtension {
  browser: Browser
  /** Opens a page of the extension's own, and waits for something in it. */
  ownPage(path: string, selector: string): Promise<Page>
}

/** @param extension the folder of the extension, where it is not the one that was built */
export async function openFirefoxWithExtension(
  lab: Lab,
  extension: string = EXTENSION,
): Promise<FirefoxWithExtension> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1280, height: 800 },
    // Without it puppeteer may not open pages of extensions.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...lab.firefoxPrefs,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
    },
  })
  await browser.installExtension(extension)
  return {
    browser,
    ownPage: async (path, selector) => {
      const page = await browser.newPage()
      // Load events of an extension's pages never arrive.
      await page.goto(`moz-extension://${EXTENSION_UUID}/${path}`, { waitUntil: [] })
      await page.waitForSelector(selector)
      return page
    },
  }
}
