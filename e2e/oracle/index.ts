import { rm } from 'node:fs/promises'
import type { Browser, Page } from 'puppeteer-core'
import type { Lab } from '../gmail/index.ts'
import { openChromium } from '../stage/chromium.ts'
import { GmailTab } from '../stage/gmail-tab.ts'
import { makeOracleExtension } from './extension.ts'
import type { Library } from './extension/report.ts'

/** Something that a library saw, and told. */
export interface Sight {
  by: Library
  /** `loaded`, `route`, `row`, `thread`, `message`, `compose`, `compose sent`, `failed`, and more. */
  what: string
  detail: Record<string, unknown>
}

/** A browser with other people's Gmail clients in it: what they recognise of the lab is the measure of the lab. */
export interface Oracle {
  browser: Browser
  /** Everything that was seen, in the order of the telling, in all tabs. */
  sights: Sight[]
  /** Opens Gmail in a new tab and waits until InboxSDK, where it is there, looks for composes too. */
  open(...addresses: string[]): Promise<GmailTab>
  /** Looks into a window that Gmail opened, which is loaded once more for it. */
  watch(page: Page): Promise<void>
  /** Waits for a sight whose detail has at least these values, and gives its detail. */
  sees(what: string, detail?: Record<string, unknown>, by?: Library): Promise<Record<string, unknown>>
  /** All details of what was seen of one kind so far. */
  seen(what: string, by?: Library): Record<string, unknown>[]
  /** Forgets what was seen. */
  forget(): void
  /** What InboxSDK reported as errors to its makers, and what failed in the oracle itself: to be empty. */
  complaints(): string[]
  close(): Promise<void>
}

const PATIENCE = 20_000
/** InboxSDK looks for the place of composes every two seconds. */
const COMPOSES_FOUND_AFTER = 2100

/** Opens a Chromium with the unmodified libraries of npm in it. */
export async function openOracle(
  lab: Lab,
  libraries: readonly Library[] = ['inboxsdk', 'gmail-js'],
): Promise<Oracle> {
  const folder = await makeOracleExtension(libraries)
  const browser = await openChromium(lab, [], [folder])
  const sights: Sight[] = []
  const seen = (what: string, by?: Library) =>
    sights
      .filter((sight) => sight.what === what && (by === undefined || sight.by === by))
      .map(({ detail }) => detail)
  const sees: Oracle['sees'] = async (what, detail = {}, by) => {
    const end = Date.now() + PATIENCE
    for (;;) {
      const found = seen(what, by).find((candidate) => holds(candidate, detail))
      if (found) return found
      if (Date.now() > end) {
        const others = JSON.stringify(seen(what, by))
        const failures = complaints(lab, sights).join('\n')
        throw new Error(`Nobody saw "${what}" with ${JSON.stringify(detail)}, but ${others}.\n${failures}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
  return {
    browser,
    sights,
    open: async (...addresses) => {
      const page = await browser.newPage()
      await listen(page, sights)
      const before = seen('loaded', 'inboxsdk').length
      const tab = await GmailTab.open(page, lab.signInUrl(...addresses))
      if (libraries.includes('inboxsdk')) {
        await waitUntil(() => seen('loaded', 'inboxsdk').length > before, 'InboxSDK did not load.')
        await new Promise((resolve) => setTimeout(resolve, COMPOSES_FOUND_AFTER))
      }
      return tab
    },
    watch: async (page) => {
      await listen(page, sights)
      await page.reload()
    },
    sees,
    seen,
    forget: () => sights.splice(0),
    complaints: () => complaints(lab, sights),
    close: async () => {
      await browser.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function listen(page: Page, sights: Sight[]): Promise<void> {
  await page.exposeFunction('oracleTells', (sight: string) => {
    sights.push(JSON.parse(sight) as Sight)
  })
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('oracle-sight', (event) => {
      const { oracleTells } = window as Window & { oracleTells?: (sight: unknown) => void }
      if (event instanceof CustomEvent) oracleTells?.(event.detail)
    })
  })
}

function complaints(lab: Lab, sights: Sight[]): string[] {
  const reported = lab.callsHome
    .filter(({ path }) => path.startsWith('/api/v2/errors'))
    .map(({ body }) => messageOf(body))
  const failed = sights
    .filter(({ what }) => what === 'failed')
    .map(({ by, detail }) => `${by}: ${JSON.stringify(detail)}`)
  return [...reported, ...failed]
}

/** What is told of an error in the post: its message, and what the library adds to it. */
function messageOf(report: string): string {
  try {
    const { message, details } = JSON.parse(report) as { message?: string; details?: unknown }
    return `${message ?? report} ${JSON.stringify(details ?? null)}`
  } catch {
    return report
  }
}

function holds(detail: Record<string, unknown>, wanted: Record<string, unknown>): boolean {
  return Object.entries(wanted).every(([key, value]) => JSON.stringify(detail[key]) === JSON.stringify(value))
}

async function waitUntil(isTrue: () => boolean, otherwise: string): Promise<void> {
  const end = Date.now() + PATIENCE
  while (!isTrue()) {
    if (Date.now() > end) throw new Error(otherwise)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
