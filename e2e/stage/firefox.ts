import puppeteer from 'puppeteer-core'
import type { Browser, Page } from 'puppeteer-core'
import { builtFor } from '../../.scripts/build.ts'
import type { Lab } from '../gmail/index.ts'
import { consent } from './chromium.ts'
import { firefoxItself, preferences } from './firefox-itself.ts'
import type { Opening, SenderBrowser } from './sender-browser.ts'
import { until } from './until.ts'

/** Set by `npm test`, which finds or installs the browsers. */
const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr'
const EXTENSION = builtFor('firefox')
const EXTENSION_ID = 'doublecheck@doublecheck.example'
/** Firefox gives each installation another one; this is fixed so that its pages can be opened. */
const EXTENSION_UUID = '5d0c2f8e-3b7a-4f21-9c64-d0b1e5c0ffee'
const ORIGIN = `moz-extension://${EXTENSION_UUID}/`

/** A page of the extension's that runs nothing, and yet may do what the others may. */
const BARE = 'icons/16.png'

/** Opens a Firefox and installs the extension. */
export async function openFirefoxWithExtension(
  lab: Lab,
  { extension = EXTENSION, consents = true, profile }: Opening = {},
): Promise<SenderBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1280, height: 800 },
    // Without it puppeteer may not open pages of extensions.
    args: ['--remote-allow-system-access'],
    ...(profile === undefined ? {} : { userDataDir: profile }),
    extraPrefsFirefox: {
      ...lab.firefoxPrefs,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
      // It would take the keyboard.
      'browser.download.alwaysOpenPanel': false,
      // What is installed for a test is uninstalled when Firefox ends.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  })
  const itself = await firefoxItself(browser)
  await browser.installExtension(extension)
  const ownPage = (path: string) => openOwnPage(browser, path)
  const bare = await ownPage(BARE)
  const opened = (part: string) => openedPage(browser, part)
  if (consents) await consent(await opened('first-run/index.html'))
  return {
    name: 'Firefox',
    browser,
    origin: ORIGIN,
    inside: () => Promise.resolve(bare),
    killBackground: () => itself.endEventPage(EXTENSION_ID),
    ownPage,
    // Its panel belongs to the browser's own side, which puppeteer does not see.
    popup: () => ownPage('popup/index.html'),
    saveInto: (folder) =>
      preferences(browser, { 'browser.download.folderList': 2, 'browser.download.dir': folder }),
    // Firefox asks nobody who has just pressed a key.
    letCopy: () => Promise.resolve(),
    opened,
    notifications: {
      standing: () => bare.evaluate(async () => Object.keys(await chrome.notifications.getAll())),
      click: (id) => itself.clickNotification(id),
      record: async () => {
        const before = (await itself.notified()).length
        return async () => (await itself.notified()).slice(before)
      },
      neverAnswer: ({ shown }) =>
        bare.evaluate(async (isShown) => {
          const background: unknown = await chrome.runtime.getBackgroundPage()
          const { notifications } = (background as { browser: typeof chrome }).browser
          const { create } = notifications
          const value = (...given: unknown[]) => {
            if (isShown) Reflect.apply(create, notifications, given)
            return new Promise(() => undefined)
          }
          Object.defineProperty(notifications, 'create', { value })
        }, shown),
    },
    later: (milliseconds, alarm) =>
      bare.evaluate(
        async (ahead, name) => {
          const background = await chrome.runtime.getBackgroundPage()
          if (!background) throw new Error('The background is gone.')
          const { performance } = background
          Reflect.set(
            Reflect.get(background, 'Date'),
            'now',
            () => performance.timeOrigin + performance.now() + ahead,
          )
          await chrome.alarms.create(name, { when: Date.now() })
        },
        milliseconds,
        alarm,
      ),
  }
}

async function openOwnPage(browser: Browser, path: string): Promise<Page> {
  const page = withoutLoadEvents(await browser.newPage())
  await page.goto(ORIGIN + path)
  return page
}

/** Load events of an extension's pages never arrive: what would wait for them looks at the page instead. */
function withoutLoadEvents(page: Page): Page {
  const { goto, reload } = page
  page.goto = async (address) => {
    await markAsLeft(page)
    await goto.call(page, address, { waitUntil: [] })
    await page.waitForFunction(isThere, {}, ORIGIN, new URL(address).href)
    return null
  }
  page.reload = async () => {
    await markAsLeft(page)
    await reload.call(page, { waitUntil: [] })
    await page.waitForFunction(isThere, {}, ORIGIN, '')
    return null
  }
  return page
}

async function markAsLeft(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.set(document, 'isLeft', true))
}

/** Within the page: whether another document of ours has come, or the same one stands at the address that was asked for. */
function isThere(origin: string, address: string): boolean {
  const isOther = !Reflect.has(document, 'isLeft') && location.href.startsWith(origin)
  return document.readyState === 'complete' && (isOther || location.href === address)
}

function openedPage(browser: Browser, part: string): Promise<Page> {
  const look = async () => {
    for (const page of await browser.pages())
      if ((await addressOf(page)).includes(part)) return withoutLoadEvents(page)
    return undefined
  }
  return until(look, `No page of ${part} opened.`)
}

/** What puppeteer knows of a page's address never is that of an extension's page. */
async function addressOf(page: Page): Promise<string> {
  try {
    const address = await page.evaluate(() => location.href)
    return address.startsWith(ORIGIN) ? address : ''
  } catch {
    // It closed, or another document is coming.
    return ''
  }
}
