// What the user waits for: the popup's first mails, the answer to a search, a list out of the store, and the news.
import type { Page } from 'puppeteer-core'
import { builtFor } from '../../.scripts/build.ts'
import { measure } from '../../.scripts/sizes.ts'
import { RULES_VERSION } from '../../shared/verdict/index.ts'
import { raiseStage } from '../stage/index.ts'
import type { Stage } from '../stage/index.ts'
import { putSetting } from '../stage/store.ts'
import { latencyOf, percentile } from './endpoint/percentiles.ts'
import type { Figure } from './figures.ts'
import { fillStore } from './interface/filled-store.ts'
import { bundleLists } from './interface/lists-in-page.ts'
import { measureNotificationDelay } from './notification-delay.ts'

const MAILS = 10_000
const EVENTS = 100_000
const MANY_MAILS = 100_000
const TIMES = 15

/** Goals in milliseconds, and the last in bytes. */
const GOALS = { opening: 100, search: 30, list: 5, popup: 40_000 }

/** Measures everything; takes some minutes, most of which is to fill the store. */
export async function benchInterface(): Promise<Figure[]> {
  const figures = [popupSize()]
  const stage = await raiseStage()
  try {
    await stage.pair()
    await doDailyWork(stage)
    console.log(`… ${MAILS} mails, ${EVENTS} events`)
    await fillStore(stage.sender, { from: 0, mails: MAILS, events: EVENTS })
    const opened = await openings(stage)
    figures.push(...latencies('popup, opened by a click: first mails painted', opened.popup, GOALS.opening))
    figures.push(...latencies('popup, in a tab: first mails painted', opened.tab))
    figures.push(...latencies('for comparison, a page without any script, in a tab: painted', opened.text))
    figures.push(
      ...latencies(
        `a key in the search of ${MAILS} mails: its answer painted`,
        await searches(stage),
        GOALS.search,
      ),
    )
    console.log(`… ${MANY_MAILS} mails`)
    await fillStore(stage.sender, { from: MAILS, mails: MANY_MAILS - MAILS, events: 0 })
    const lists = await readLists(stage)
    figures.push(...latencies(`the store opens and gives 100 of ${MANY_MAILS} mails`, lists, GOALS.list))
  } finally {
    await stage.stop()
  }
  return [...figures, ...(await measureNotificationDelay())]
}

/** What a browser does once a day or after an update is not to be measured: it has done so. */
async function doDailyWork({ sender }: Stage): Promise<void> {
  await putSetting(sender, 'judgedAgain', { version: RULES_VERSION, isDone: true })
  await putSetting(sender, 'factsForgottenAt', Date.now())
}

/** What the popup loads, with all that it shares with other pages and all that it fetches later. */
export function popupSize(): Figure {
  const part = measure(builtFor('chrome')).find(({ name }) => name === 'popup')
  return {
    name: 'popup, all its files, gzip',
    value: part?.gzip ?? NaN,
    unit: 'bytes',
    goal: GOALS.popup,
    better: 'lower',
  }
}

function latencies(name: string, durations: readonly number[], goal?: number): Figure[] {
  const sorted = durations.toSorted((one, other) => one - other)
  const figure = (what: string, value: number, its?: number): Figure => ({
    name: `${name}, ${what}`,
    value,
    unit: 'ms',
    better: 'lower',
    ...(its === undefined ? {} : { goal: its }),
  })
  // What else the machine does makes it longer, never shorter.
  return [
    figure('least', sorted[0] ?? NaN),
    figure('median', latencyOf(durations).p50, goal),
    figure('p95', percentile(sorted, 95)),
  ]
}

/**
 * Opens the popup again and again. It draws nothing before its first mails, so they are what it painted first.
 * @returns milliseconds from the start of its document
 */
async function openings({ sender }: Stage): Promise<{ popup: number[]; tab: number[]; text: number[] }> {
  const measured: { popup: number[]; tab: number[]; text: number[] } = { popup: [], tab: [], text: [] }
  // The first ones compile its script for all that follow.
  for (let time = -2; time < TIMES; time++) {
    for (const way of ['popup', 'tab'] as const) {
      const page = way === 'popup' ? await sender.popup() : await sender.ownPage('popup/index.html')
      await page.waitForSelector('.mail')
      const painted = await firstPaint(page)
      if (time >= 0) measured[way].push(painted)
      await page.close()
    }
    const page = await sender.ownPage('manifest.json')
    const painted = await firstPaint(page)
    if (time >= 0) measured.text.push(painted)
    await page.close()
  }
  return measured
}

function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = (list: { getEntries(): PerformanceEntry[] }) => {
          const first = list.getEntries().find(({ name }) => name === 'first-contentful-paint')
          if (first) done(first.startTime)
        }
        new PerformanceObserver(look).observe({ type: 'paint', buffered: true })
      }),
  )
}

/** Found nowhere, in many, in one. */
const TYPED = ['anna 123', 'семен', 'offer 7', 'zz', 'example']

/** @returns milliseconds from each key press until the rows that answer it are painted */
async function searches({ sender }: Stage): Promise<number[]> {
  const page = await sender.ownPage('popup/index.html')
  await page.bringToFront()
  await page.waitForSelector('main[data-known=all]')
  await page.focus('[name=search]')
  await page.evaluate(() => {
    const took: number[] = []
    Reflect.set(globalThis, 'took', took)
    document.addEventListener(
      'input',
      ({ timeStamp }) => {
        // What is drawn for this key is drawn with the next picture, and painted once its task is over.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => took.push(performance.now() - timeStamp))
          port1.start()
          port2.postMessage(undefined)
        })
      },
      { capture: true },
    )
  })
  for (const text of TYPED) {
    for (const letter of text) await page.keyboard.type(letter, { delay: 60 })
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=search]')?.value === '')
  }
  const took = await page.evaluate(() => Reflect.get(globalThis, 'took') as number[])
  await page.close()
  return took
}

/** @returns milliseconds that the store's own code took to open it and to give a list's first hundred rows */
async function readLists({ sender }: Stage): Promise<number[]> {
  const page = await sender.ownPage('options/index.html')
  const took = (await page.evaluate(await bundleLists(TIMES))) as number[]
  await page.close()
  return took
}
