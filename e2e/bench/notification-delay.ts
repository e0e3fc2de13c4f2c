import type { Page } from 'puppeteer-core'
import { raiseStage } from '../stage/index.ts'
import type { Stage } from '../stage/index.ts'
import { makeOutsideMail } from '../stage/outside-mail.ts'
import { PROGRAMS } from '../stage/outsider.ts'
import type { Figure } from './figures.ts'

const HITS = 60
const GOAL_MS = 200
/** So long after it was made a mail may have been delivered. */
const ON_ITS_WAY_MS = 600_000

/**
 * Measures how long it takes from the request for a mail's pixel, as Google's proxy makes it, to the notification in a
 * real Chromium: the endpoint on this machine, the browser with its stream open, somebody at it. A browser's own fetch
 * is told after 15 seconds, on purpose, since scanners come in pairs.
 */
export async function measureNotificationDelay(): Promise<Figure[]> {
  const stage = await raiseStage()
  try {
    await stage.pair()
    const page = await stage.sender.ownPage('options/index.html')
    const delays: number[] = []
    for (let hit = 0; hit < HITS; hit++) delays.push(await delayOf(stage, page, `Mail ${hit}`))
    delays.sort((one, other) => one - other)
    const at = (share: number) => Math.round(delays[Math.ceil(delays.length * share) - 1] ?? Infinity)
    return [
      { name: 'hit to notification, median', value: at(0.5), unit: 'ms', better: 'lower' },
      { name: 'hit to notification, p95', value: at(0.95), unit: 'ms', goal: GOAL_MS, better: 'lower' },
    ]
  } finally {
    await stage.stop()
  }
}

/** @returns milliseconds: both ends are read from this machine's clock */
async function delayOf(stage: Stage, page: Page, title: string): Promise<number> {
  const { key, path } = await makeOutsideMail(page, title)
  stage.passTime(ON_ITS_WAY_MS)
  const worker = await stage.sender.inside()
  const told = worker.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const { create } = chrome.notifications
        const timed = (id: string, options: object) => {
          Object.defineProperty(chrome.notifications, 'create', { value: create, configurable: true })
          resolve(Date.now())
          return Reflect.apply(create, chrome.notifications, [id, options])
        }
        Object.defineProperty(chrome.notifications, 'create', { value: timed, configurable: true })
      }),
  )
  // The worker is asked before the hit goes out.
  await worker.evaluate(() => undefined)
  const begin = Date.now()
  await fetch(stage.endpoint().url + path, { headers: { 'user-agent': PROGRAMS.googleProxy } })
  const delay = (await told) - begin
  // What the user has seen is not told as one with what comes next.
  await page.evaluate((seen) => chrome.runtime.sendMessage({ type: 'seen', mails: [seen] }), key)
  return delay
}
