import puppeteer from 'puppeteer-core'
import type { Browser, Page, Target, WebWorker } from 'puppeteer-core'
import { builtFor } from '../../.scripts/build.ts'
import type { Lab } from '../gmail/index.ts'
import type { Notifications, Opening, Said, SenderBrowser } from './sender-browser.ts'

const EXTENSION = builtFor('chrome')

const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'

/** A Chromium with the extension. */
export interface ChromiumWithExtension extends SenderBrowser {
  /** The background; asking for it wakes it. */
  background(): Promise<WebWorker>
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

/** Opens a Chromium and installs the extension. */
export async function openChromiumWithExtension(
  lab: Lab,
  { extension = EXTENSION, consents = true, profile }: Opening = {},
): Promise<ChromiumWithExtension> {
  const browser = await puppeteer.launch({
    ...launchOptions(lab, []),
    enableExtensions: [extension],
    ...(profile === undefined ? {} : { userDataDir: profile }),
  })
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
  const opened = async (part: string) => {
    const target = await browser.waitForTarget(
      (found) => found.url().startsWith(origin) && found.url().includes(part),
    )
    return target.asPage()
  }
  if (consents) await consent(await opened('first-run/index.html'))
  return {
    name: 'Chromium',
    browser,
    origin,
    background,
    inside: background,
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
      const popup = browser.waitForTarget((found) => found.url() === `${origin}popup/index.html`)
      await worker.evaluate(() => chrome.action.openPopup())
      return (await popup).asPage()
    },
    saveInto: async (folder) => {
      // It holds as long as who said so is connected.
      const session = await browser.target().createCDPSession()
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
    },
    letCopy: () =>
      browser
        .defaultBrowserContext()
        .overridePermissions(origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']),
    opened,
    notifications: notificationsOf(background),
    later: async (milliseconds, alarm) => {
      const worker = await background()
      await worker.evaluate(
        (ahead, name) => {
          Date.now = () => performance.timeOrigin + performance.now() + ahead
          const event: unknown = chrome.alarms.onAlarm
          ;(event as { dispatch(rung: object): void }).dispatch({ name })
        },
        milliseconds,
        alarm,
      )
    },
  }
}

function notificationsOf(background: () => Promise<WebWorker>): Notifications {
  return {
    standing: async () => {
      const worker = await background()
      return worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()))
    },
    click: async (id) => {
      const worker = await background()
      await worker.evaluate((clicked) => {
        const event: unknown = chrome.notifications.onClicked
        ;(event as { dispatch(notification: string): void }).dispatch(clicked)
      }, id)
    },
    record: async () => {
      const worker = await background()
      await worker.evaluate(() => {
        const said: Said[] = []
        const { create } = chrome.notifications
        const recording = (id: string, options: { title: string; message: string }) => {
          said.push({ id, title: options.title, message: options.message })
          return Reflect.apply(create, chrome.notifications, [id, options])
        }
        Object.defineProperty(chrome.notifications, 'create', { value: recording })
        Reflect.set(self, 'said', said)
      })
      return () => worker.evaluate((): Said[] => Reflect.get(self, 'said'))
    },
    neverAnswer: async ({ shown }) => {
      const worker = await background()
      await worker.evaluate((isShown) => {
        const { create } = chrome.notifications
        const value = (...given: unknown[]) => {
          if (isShown) Reflect.apply(create, chrome.notifications, given)
          return new Promise(() => undefined)
        }
        Object.defineProperty(chrome.notifications, 'create', { value })
      }, shown)
    },
  }
}

/** Agrees in the page that installing opens, and closes it. */
export async function consent(page: Page): Promise<void> {
  await (await page.waitForSelector('[data-action=consent]'))?.click()
  await page.waitForSelector('[data-step=endpoint]')
  await page.close()
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
