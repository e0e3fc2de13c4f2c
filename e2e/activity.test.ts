import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLab } from './gmail/index.ts'
import type { Lab } from './gmail/index.ts'
import { openSender } from './stage/sender-browser.ts'
import type { SenderBrowser } from './stage/sender-browser.ts'
import { ANNA, ME, MY_OTHER_ACCOUNT } from './stage/index.ts'
import { putInStore, storedEvents, storedMails } from './stage/store.ts'
import { storedEvent, storedMail } from './stage/stored-mail.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MAILS = 6
const SUBJECT = '=1+1; “Договор”'

let lab: Lab
let sender: SenderBrowser
/** Another one, in which nothing is known yet. */
let fresh: SenderBrowser
let page: Page
let downloads: string

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'doublecheck-downloads-'))
  lab = await startLab({ accounts: [ME, MY_OTHER_ACCOUNT, ANNA] })
  const [one, another] = await Promise.all([openSender(lab), openSender(lab)])
  sender = one
  fresh = another
  await fill(sender)
  page = await activityOf(sender)
})
afterAll(async () => {
  await Promise.all([sender.browser.close(), fresh.browser.close()])
  await lab.stop()
  await rm(downloads, { recursive: true })
})

/** Six mails to Anna from one account, of which four were read two hours later, and one to two people from another. */
async function fill(own: SenderBrowser): Promise<void> {
  const days = Array.from({ length: MAILS }, (_, n) => n + 1)
  const sent = days.map((n) => mail(n, ME.address, [ANNA.address], n <= 4))
  await putInStore(own, 'mails', [
    ...sent,
    mail(7, MY_OTHER_ACCOUNT.address, [ANNA.address, ME.address], false),
  ])
  const read = days.filter((n) => n <= 4)
  await putInStore(
    own,
    'events',
    read.map((n) => storedEvent(n, n, readAt(n))),
  )
}

const NOW = Date.now()
const sentAt = (n: number) => NOW - n * DAY
const readAt = (n: number) => sentAt(n) + 2 * HOUR

function mail(n: number, account: string, to: string[], isRead: boolean) {
  const status = {
    mark: 'read',
    reads: 1,
    firstRead: readAt(n),
    lastRead: readAt(n),
    firstReadEvent: `e${n}`,
  }
  return storedMail(n, {
    account,
    subject: n === 1 ? SUBJECT : `Mail ${n}`,
    to: to.map((address) => ({ address })),
    sentAt: sentAt(n),
    ...(isRead ? { status, more: { announced: `e${n}`, aloneSeen: to[0] } } : {}),
  })
}

async function activityOf(own: SenderBrowser): Promise<Page> {
  const opened = await own.ownPage('options/index.html#activity')
  // What a tab in the background shows is not drawn.
  await opened.bringToFront()
  await opened.waitForSelector('[data-section=activity] [data-action=export-all]')
  await own.saveInto(downloads)
  return opened
}

/** All cells of a chart's table, row by row, as text. */
function tableOf(chart: string): Promise<string[][]> {
  return page.$$eval(`[data-chart=${chart}] tbody tr`, (rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
  )
}

const sumOf = (rows: string[][], column: number) => rows.reduce((sum, row) => sum + Number(row[column]), 0)

/** Presses a button by keyboard, and reads the file that the browser saved. */
async function exported(kind: 'all' | 'mails' | 'events'): Promise<string> {
  await page.focus(`[data-action=export-${kind}]`)
  await page.keyboard.press('Enter')
  const said = await page.waitForSelector(`::-p-xpath(//*[@data-said="export"][contains(., "-${kind}-")])`)
  const name = (await said?.evaluate((text) => text.textContent))?.split(' ').at(-1) ?? ''
  await expect.poll(() => readFile(join(downloads, name), 'utf8').catch(() => '')).not.toBe('')
  return readFile(join(downloads, name), 'utf8')
}

describe('the activity page', () => {
  it('draws what became of one’s mails, and says the same in a table that the keyboard opens', async () => {
    await page.waitForSelector('[data-chart=over-time] svg rect.reads')
    for (const chart of ['over-time', 'week-hours', 'first-read', 'by-domain']) {
      await page.focus(`[data-chart=${chart}] summary`)
      await page.keyboard.press('Enter')
      await page.waitForSelector(`[data-chart=${chart}] details[open] table caption`)
    }
    const days = await tableOf('over-time')
    expect([days.length, sumOf(days, 1), sumOf(days, 2)]).toEqual([30, 7, 4])
    const hours = await tableOf('week-hours')
    expect(hours.flatMap((row) => row.slice(1)).reduce((sum, cell) => sum + Number(cell), 0)).toBe(4)
    expect((await tableOf('first-read')).find(([, mails]) => mails !== '0')?.slice(1)).toEqual(['4', '100%'])
    expect(await tableOf('by-domain')).toEqual([['example.org', '6', '4', '0', '67%']])
    expect(await page.$$eval('.drawing', (all) => all.every((one) => one.ariaHidden === 'true'))).toBe(true)
  })

  it('counts the account and the time that are chosen', async () => {
    await page.select('[name=activity-account]', MY_OTHER_ACCOUNT.address)
    await page.waitForFunction(() =>
      document.querySelector('[data-chart=over-time] figcaption p')?.textContent?.includes(' 0 reads'),
    )
    expect(sumOf(await tableOf('over-time'), 1)).toBe(1)
    await page.select('[name=activity-account]', '')
    await page.select('[name=activity-period]', 'year')
    await page.waitForFunction(
      () => document.querySelectorAll('[data-chart=over-time] tbody tr').length === 12,
    )
    expect(sumOf(await tableOf('over-time'), 2)).toBe(4)
  })
})

describe('an export', () => {
  it('as a table for spreadsheets has every mail, and no formula', async () => {
    const text = await exported('mails')
    expect(text).toMatch(/^\uFEFFmail,account,/)
    expect(text.trim().split('\r\n')).toHaveLength(1 + 7)
    expect(text).toContain(`'${SUBJECT}`)
    expect((await exported('events')).trim().split('\r\n')).toHaveLength(1 + 4)
  })

  it('is imported in a fresh browser once the user has seen what is in it, and does no harm there twice', async () => {
    expect(JSON.parse(await exported('all'))).toMatchObject({ format: 'doublecheck-store', version: 1 })
    const file = `doublecheck-all-${dateText()}.json`
    const there = await activityOf(fresh)
    const choose = async () => {
      const input = await there.waitForSelector('input[name=import]')
      // The same file is no change.
      await input?.evaluate((field) => (field.value = ''))
      await input?.uploadFile(join(downloads, file))
      await there.waitForSelector('[data-action=import]:focus')
    }

    await choose()
    expect(await there.$eval('.found', (found) => found.textContent)).toMatch(
      /7 mails, new here: 7.*4 fetches, new here: 4/,
    )
    expect(await storedMails(fresh)).toEqual([])
    await there.keyboard.press('Enter')
    await there.waitForSelector('[data-import=done]')
    const shownOf = async (own: SenderBrowser) =>
      (await storedMails(own)).map(({ key, subject, status }) => ({ key, subject, status }))
    expect(await shownOf(fresh)).toEqual(await shownOf(sender))
    expect(await storedEvents(fresh)).toEqual(await storedEvents(sender))
    await there.waitForSelector('[data-chart=over-time] svg rect.reads')

    await choose()
    expect(await there.$eval('.found', (found) => found.textContent)).toMatch(/7 mails, new here: 0/)
    await there.click('[data-action=import]')
    await there.waitForSelector('[data-import=done]')
    expect(await storedMails(fresh)).toHaveLength(7)
  })

  it('that is damaged says so and where, and changes nothing', async () => {
    const input = await page.waitForSelector('input[name=import]')
    await input?.uploadFile(join(downloads, `doublecheck-mails-${dateText()}.csv`))
    await page.waitForSelector('[data-import=problem]')
    expect(await page.$eval('[data-import] [role=alert]', (said) => said.textContent)).toContain('JSON')
  })
})

function dateText(): string {
  const date = new Date()
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((number) => String(number).padStart(2, '0'))
    .join('-')
}
