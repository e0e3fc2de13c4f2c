// What we cost in Gmail, beside no extension and beside an extension with only the unmodified InboxSDK.
import { readFile, readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, CDPSession, Page } from 'puppeteer-core'
import { startLab } from '../gmail/index.ts'
import { defaultView } from '../gmail/view-settings.ts'
import { makeInboxSdkMarksExtension } from '../oracle/extension.ts'
import { openChromium } from '../stage/chromium.ts'
import { GmailTab } from '../stage/gmail-tab.ts'
import { ANNA, ME, raiseStage } from '../stage/index.ts'
import { sends } from '../stage/requests.ts'
import type { SenderBrowser } from '../stage/sender-browser.ts'
import { storedMails, storedNotices } from '../stage/store.ts'
import { until } from '../stage/until.ts'
import type { Figure } from './figures.ts'

const ROWS = 100
const GOOGLE = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
const LOADS = 5
const LIST_CHANGES = 1_000
const SETTLED_MS = 2_000

/** Lists that were not shown before, each with all of the hundred mails: a list that is shown again has its marks already. */
const NEW_LISTS = ['#sent', '#search/M', '#search/Ma', '#search/Mai', '#search/Mail']

type Variant = 'none' | 'ours' | 'InboxSDK'

/** How a variant's marks are found in the page. */
const MARKS: Record<Variant, string | undefined> = {
  none: undefined,
  ours: '.doublecheck-mark',
  InboxSDK: '.bench-mark',
}

interface Measured {
  variant: Variant
  mainThread: number
  marks: number | undefined
  tasks: { task: number; own: number }
  heap: number
  growth: number
}

/** Measures everything; takes some minutes. */
export async function benchGmail(): Promise<Figure[]> {
  const figures = await sizes()
  const measured: Measured[] = []
  for (const variant of ['none', 'ours', 'InboxSDK'] as const) {
    console.log(`… ${variant}`)
    measured.push(await measure(variant))
  }
  for (const { variant, ...values } of measured) {
    const isOurs = variant === 'ours'
    const figure = (name: string, value: number, unit: string, goal?: number): Figure => ({
      name: `${name}, ${variant}`,
      value,
      unit,
      better: 'lower',
      ...(isOurs && goal !== undefined ? { goal } : {}),
    })
    figures.push(figure(`main thread until ${SETTLED_MS / 1_000} s after the list`, values.mainThread, 'ms'))
    if (values.marks !== undefined)
      figures.push(figure(`${ROWS} new rows to ${ROWS} marks`, values.marks, 'ms', 16))
    figures.push(figure('longest task while lists change', values.tasks.task, 'ms'))
    figures.push(figure('its own script in one task, at most', values.tasks.own, 'ms', 50))
    figures.push(figure('heap', values.heap, 'MB'))
    figures.push(figure(`heap growth over ${LIST_CHANGES} list changes`, values.growth, 'MB'))
  }
  const growthOf = (wanted: Variant) => measured.find(({ variant }) => variant === wanted)?.growth ?? 0
  figures.push({
    name: 'heap growth, ours beyond none',
    value: growthOf('ours') - growthOf('none'),
    unit: 'MB',
    goal: 0.5,
    better: 'lower',
  })
  return figures
}

async function sizes(): Promise<Figure[]> {
  const ours = resolve(import.meta.dirname, '../../dist/chrome')
  const sdk = await makeInboxSdkMarksExtension()
  const files = {
    ours: [`${ours}/page/index.iife.js`, `${ours}/gmail/index.iife.js`],
    'ours, once a card was opened': [`${ours}/gmail/cards.iife.js`],
    InboxSDK: (await readdir(sdk))
      .filter((name) => /^(?:inboxsdk|pageWorld)\.js$/.test(name))
      .map((name) => `${sdk}/${name}`),
  }
  const figures: Figure[] = []
  for (const [variant, names] of Object.entries(files)) {
    const scripts = await Promise.all(names.map((name) => readFile(name)))
    const raw = scripts.reduce((sum, script) => sum + script.length, 0)
    const packed = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0)
    const goal = variant === 'ours' ? { goal: 20 } : {}
    figures.push({
      name: `script in Gmail's page, ${variant}, raw`,
      value: raw / 1_024,
      unit: 'KB',
      better: 'lower',
    })
    figures.push({
      name: `script in Gmail's page, ${variant}, gzip`,
      value: packed / 1_024,
      unit: 'KB',
      better: 'lower',
      ...goal,
    })
  }
  return figures
}

async function measure(variant: Variant): Promise<Measured> {
  const { browser, signIn, read, stop } = await open(variant)
  try {
    const first = await GmailTab.open(await browser.newPage(), signIn)
    await fillSent(first.page)
    await read()
    await first.page.close()
    const loads: number[] = []
    for (let i = 0; i < LOADS; i++) loads.push(await mainThreadOfLoad(browser))
    const page = await browser.newPage()
    await page.goto('https://mail.google.com/mail/u/0/#inbox')
    await page.waitForSelector('[gh=cm]')
    await new Promise((done) => setTimeout(done, SETTLED_MS))
    const devtools = await page.createCDPSession()
    const marks: number[] = []
    for (const list of NEW_LISTS) marks.push((await timeToMarks(page, list, MARKS[variant])) ?? NaN)
    const tasks = await tasksOf(page, devtools)
    const heap = await heapOf(devtools)
    await changeLists(page, LIST_CHANGES)
    const growth = (await heapOf(devtools)) - heap
    return {
      variant,
      mainThread: median(loads),
      marks: MARKS[variant] === undefined ? undefined : median(marks),
      tasks,
      heap,
      growth,
    }
  } finally {
    await stop()
  }
}

interface Opened {
  browser: Browser
  signIn: string
  /** Has every mail that was sent be read. */
  read(): Promise<void>
  stop(): Promise<void>
}

async function open(variant: Variant): Promise<Opened> {
  const gmail = { view: { ...defaultView(), pageSize: ROWS } }
  if (variant === 'ours') {
    const stage = await raiseStage({ gmail })
    await stage.pair()
    const { lab, sender } = stage
    const read = async () => {
      for (const body of sends(lab)) {
        const [, path = ''] = /(\/p\/[\w-]{36}\.gif)/.exec(body) ?? []
        await fetch(stage.endpoint().url + path, { headers: { 'user-agent': GOOGLE } })
      }
      // A page is told of each news while it comes: that is no part of what it costs to load one.
      await until(async () => ((await isAllTold(sender)) ? true : undefined), 'Not all reads were told.')
    }
    return { browser: sender.browser, signIn: lab.signInUrl(ME.address), read, stop: () => stage.stop() }
  }
  const lab = await startLab({ accounts: [ME, ANNA], ...gmail })
  const extensions = variant === 'InboxSDK' ? [await makeInboxSdkMarksExtension()] : []
  const browser = await openChromium(lab, [], extensions)
  const stop = async () => {
    await browser.close()
    await lab.stop()
  }
  return { browser, signIn: lab.signInUrl(ME.address), read: async () => undefined, stop }
}

async function isAllTold(sender: SenderBrowser): Promise<boolean> {
  const mails = await storedMails(sender)
  const reads = mails.filter(({ status }) => status.mark === 'read')
  return reads.length === ROWS && (await storedNotices(sender)).length === 0
}

/** Sends a hundred mails by requests such as Gmail's own, so that ours are tracked. */
async function fillSent(page: Page): Promise<void> {
  await page.evaluate(
    async (rows, me, anna) => {
      for (let i = 1; i <= rows; i++) {
        const message: unknown[] = Array.from({ length: 52 }, () => null)
        const id = `msg-a:r${1_000 + i}`
        message[0] = id
        message[1] = [1, me, 'Me', null, null, null, null, null, null, me]
        message[2] = [[1, anna, 'Anna']]
        message[6] = message[17] = Date.now()
        message[7] = `Mail ${i}`
        message[8] = [null, [[0, '<div dir="ltr">Hello</div>']], null, null, null, null, 1]
        message[10] = ['^all', '^pfg', '^f_bt', '^f_btns', '^f_cl']
        const later: unknown[] = Array.from({ length: 14 }, () => null)
        const thread = `thread-a:r${1_000 + i}`
        later[2] = [['', null, Date.now(), thread, [message]]]
        const body = [
          [null, null, 2],
          [[[i, [thread, later.slice(0, 3)]]]],
          null,
          [Date.now(), 1, Date.now(), 1, 80],
          2,
        ]
        await new Promise((done) => {
          const request = new XMLHttpRequest()
          request.open('POST', `/sync/u/0/i/s?hl=en&c=${i}&rt=r&pt=ji`)
          request.addEventListener('loadend', done)
          request.send(JSON.stringify(body))
        })
      }
    },
    ROWS,
    ME.address,
    ANNA.address,
  )
}

/** @returns milliseconds that the page's main thread worked from the start until a while after the list was drawn */
async function mainThreadOfLoad(browser: Browser): Promise<number> {
  const page = await browser.newPage()
  const devtools = await page.createCDPSession()
  await devtools.send('Performance.enable')
  await page.goto('https://mail.google.com/mail/u/0/#sent')
  await page.waitForFunction(
    (rows) => document.querySelectorAll('[role=main] tr.zA').length >= rows,
    {},
    ROWS,
  )
  await new Promise((done) => setTimeout(done, SETTLED_MS))
  const { metrics } = await devtools.send('Performance.getMetrics')
  await page.close()
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000
}

/** @returns milliseconds from the moment at which a new list's rows stand in the page to that of its marks */
async function timeToMarks(
  page: Page,
  list: string,
  selector: string | undefined,
): Promise<number | undefined> {
  await goTo(page, '#inbox')
  if (selector === undefined) return undefined
  return page.evaluate(
    async (rows, marks, hash) => {
      const count = (wanted: string) => document.querySelectorAll(`[role=main] ${wanted}`).length
      let drawn: number | undefined
      return new Promise<number>((done) => {
        const look = () => {
          if (count('tr.zA') < rows) return
          drawn ??= performance.now()
          if (count(marks) < rows) return
          observer.disconnect()
          done(performance.now() - drawn)
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { childList: true, subtree: true })
        location.hash = hash
      })
    },
    ROWS,
    selector,
    list,
  )
}

/** @returns milliseconds of the longest task while lists change, and of what extensions' scripts took of any one task */
async function tasksOf(page: Page, devtools: CDPSession): Promise<{ task: number; own: number }> {
  const events: TraceEvent[] = []
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'],
    },
  })
  await changeLists(page, 10)
  const complete = new Promise((done) => devtools.once('Tracing.tracingComplete', done))
  await devtools.send('Tracing.end')
  await complete
  const tasks = events.filter(({ name }) => name === 'RunTask')
  const calls = events.filter(
    ({ name, args }) => name === 'FunctionCall' && args?.data?.url?.startsWith('chrome-extension://'),
  )
  const ownIn = (task: TraceEvent) =>
    calls.filter((call) => contains(task, call)).reduce((sum, { dur = 0 }) => sum + dur, 0)
  const longest = (durations: number[]) => Math.max(0, ...durations) / 1_000
  return {
    task: longest(tasks.map(({ dur = 0 }) => dur)),
    own: longest(tasks.map(ownIn)),
  }
}

interface TraceEvent {
  name: string
  pid: number
  tid: number
  ts: number
  dur?: number
  args?: { data?: { url?: string } }
}

function contains(task: TraceEvent, event: TraceEvent): boolean {
  const isSameThread = task.tid === event.tid && task.pid === event.pid
  return isSameThread && task.ts <= event.ts && event.ts <= task.ts + (task.dur ?? 0)
}

async function changeLists(page: Page, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await goTo(page, i % 2 === 0 ? '#sent' : '#inbox')
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(
    async (wanted, rows) => {
      location.hash = wanted
      const isThere = () =>
        wanted === '#inbox'
          ? document.querySelectorAll('[role=main] tr.zA').length === 0
          : document.querySelectorAll('[role=main] tr.zA').length >= rows
      while (!isThere()) await new Promise(requestAnimationFrame)
    },
    hash,
    ROWS,
  )
}

/** @returns megabytes in use after the garbage was collected, both worlds together */
async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.enable')
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return usedSize / 1_048_576
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
