import type { Browser, ElementHandle, Page } from 'puppeteer-core'
import type { Said } from './sender-browser.ts'

/** Firefox's own side, where its windows and extensions are made. */
export interface FirefoxItself {
  /** Ends the event page of an extension, as Firefox does when nothing happens for a while. */
  endEventPage(extension: string): Promise<void>
  /** @returns what every notification said that was shown since the start */
  notified(): Promise<Said[]>
  /** Clicks a notification that stands. */
  clickNotification(id: string): Promise<void>
}

/** What of Firefox's answers is read here (https://w3c.github.io/webdriver-bidi/). */
interface Answer {
  result: {
    type: string
    contexts?: { context: string; url?: string }[]
    result?: Value
    exceptionDetails?: { text: string }
  }
}

interface Value {
  value?: unknown
}

/** A node of a page, as it is told from afar. */
interface TreeNode {
  sharedId?: string
  value?: { children?: TreeNode[]; shadowRoot?: TreeNode | null }
}

interface Connection {
  send(method: string, parameters: object): Promise<Answer>
}

/** Sets preferences of a running Firefox; null gives one back. */
export async function preferences(
  browser: Browser,
  wanted: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  const run = await onItsSide(browser)
  for (const [name, value] of Object.entries(wanted)) {
    const set = value === null ? 'clearUserPref' : typeof value === 'number' ? 'setIntPref' : 'setStringPref'
    await run(`Services.prefs.${set}(...${JSON.stringify(value === null ? [name] : [name, value])})`)
  }
}

/** @returns what evaluates a text where Firefox's own windows and extensions are made */
async function onItsSide(browser: Browser): Promise<(expression: string) => Promise<unknown>> {
  const connection = connectionOf(browser)
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const [place] = result.contexts ?? []
  // An older one names a page in its place, and then runs nothing in an extension's pages either.
  if (!place?.url?.startsWith('chrome:'))
    throw new Error(
      'The tests need a newer Firefox than this: 153 will do, 140 will not. On Debian `apt-get update` and `apt-get install firefox-esr` bring it.',
    )
  const { context } = place
  return async (expression) => {
    const parameters = { expression, target: { context }, awaitPromise: true }
    const { result: came } = await connection.send('script.evaluate', parameters)
    if (came.type !== 'success') throw new Error(came.exceptionDetails?.text ?? 'Firefox refused.')
    return came.result?.value
  }
}

/** Puppeteer types what it offers for every browser, and this is Firefox's only. */
function connectionOf(browser: Browser): Connection {
  return (browser as unknown as { connection: Connection }).connection
}

/** Where a page lets its closed shadow roots be taken from, for the moment between two calls. */
const LENT = 'closedRoots'

/** @returns the shadow roots of what stands in a page's body, though they are closed to the page's scripts */
export async function closedRoots(page: Page): Promise<ElementHandle<ShadowRoot>[]> {
  const connection = connectionOf(page.browser())
  const target = { context: Reflect.get(page.mainFrame(), '_id') as string }
  const { result } = await connection.send('script.evaluate', {
    expression: 'document.body',
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  })
  const body = result.result as TreeNode | undefined
  const roots = body?.value?.children?.flatMap(({ value }) => value?.shadowRoot?.sharedId ?? []) ?? []
  await connection.send('script.callFunction', {
    functionDeclaration: `(...roots) => { globalThis.${LENT} = roots }`,
    arguments: roots.map((sharedId) => ({ sharedId })),
    target,
    awaitPromise: false,
  })
  const handles = await Promise.all(
    roots.map(async (_, at) => {
      const root = await page.evaluateHandle(
        (name, place): ShadowRoot => Reflect.get(globalThis, name)[place],
        LENT,
        at,
      )
      return root as ElementHandle<ShadowRoot>
    }),
  )
  await page.evaluate((name) => Reflect.deleteProperty(globalThis, name), LENT)
  return handles
}

/**
 * Reaches the side of Firefox that pages never see, and puts a desktop into it: without a screen it shows no
 * notification and forgets each at once. The scope is Firefox's own, allowed by `--remote-allow-system-access`
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1722679).
 */
export async function firefoxItself(browser: Browser): Promise<FirefoxItself> {
  const run = await onItsSide(browser)
  await run(`(${putDesktop.toString()})()`)
  await run(`(${letDataOut.toString()})()`)
  return {
    endEventPage: async (extension) => {
      await run(`WebExtensionPolicy.getByID(${JSON.stringify(extension)}).extension.terminateBackground()`)
    },
    notified: async () => JSON.parse(String(await run('JSON.stringify(notificationsSaid)'))) as Said[],
    clickNotification: async (id) => {
      await run(`clickNotification(${JSON.stringify(id)})`)
    },
  }
}

/** Sent to Firefox as text. There an alert's name has the extension's id before the notification's. */
function putDesktop(): void {
  interface Alert {
    name: string
    title: string
    text: string
    cookie: string
  }
  interface Observer {
    observe(subject: null, topic: string, cookie: string): void
  }
  interface Inside {
    Components: {
      manager: { QueryInterface(wanted: unknown): { registerFactory(...given: unknown[]): void } }
    }
    Ci: Record<string, unknown>
    ChromeUtils: { generateQI(names: string[]): (wanted: unknown) => unknown }
    Services: { uuid: { generateUUID(): unknown } }
    notificationsSaid: { id: string; title: string; message: string }[]
    clickNotification(id: string): void
  }
  const inside = globalThis as unknown as Inside
  const standing = new Map<string, { alert: Alert; observer: Observer | null }>()
  const said: Inside['notificationsSaid'] = []
  const tell = (name: string, topic: string) => {
    const one = standing.get(name)
    one?.observer?.observe(null, topic, one.alert.cookie)
  }
  const service = {
    QueryInterface: inside.ChromeUtils.generateQI(['nsIAlertsService']),
    showAlert(alert: Alert, observer: Observer | null) {
      standing.set(alert.name, { alert, observer })
      said.push({ id: alert.name, title: alert.title, message: alert.text })
      tell(alert.name, 'alertshow')
    },
    closeAlert(name: string) {
      tell(name, 'alertfinished')
      standing.delete(name)
    },
  }
  inside.notificationsSaid = said
  inside.clickNotification = (id) => tell(id, 'alertclickcallback')
  inside.Components.manager
    .QueryInterface(inside.Ci['nsIComponentRegistrar'])
    .registerFactory(inside.Services.uuid.generateUUID(), 'a desktop', '@mozilla.org/alerts-service;1', {
      QueryInterface: inside.ChromeUtils.generateQI(['nsIFactory']),
      createInstance: (wanted: unknown) => service.QueryInterface(wanted),
    })
}

/**
 * Sent to Firefox as text. Nobody is there to say whether data may leave it, so that is allowed as soon as it is asked;
 * the question about a host stays open.
 */
function letDataOut(): void {
  interface Question {
    wrappedJSObject: { permissions: { data_collection?: string[] }; resolve(allowed: boolean): void }
  }
  interface Inside {
    Services: { obs: { addObserver(observer: (asked: Question) => void, topic: string): void } }
  }
  const answer = ({ wrappedJSObject: { permissions, resolve } }: Question) => {
    if (permissions.data_collection?.length) resolve(true)
  }
  const { obs } = (globalThis as unknown as Inside).Services
  obs.addObserver(answer, 'webextension-optional-permission-prompt')
}
