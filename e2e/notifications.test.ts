import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import type { Said } from './stage/sender-browser.ts'
import { makeOutsideMail } from './stage/outside-mail.ts'
import { PROGRAMS } from './stage/outsider.ts'
import type { OutsideMail } from './stage/outside-mail.ts'
import { storedMails, storedNotices } from './stage/store.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let stage: Stage
let settings: Page
let told: () => Promise<Said[]>
const titles = async () => (await told()).map(({ title }) => title)

beforeAll(async () => {
  stage = await raiseStage()
  await stage.pair()
  settings = await stage.sender.ownPage('options/index.html#notifications')
  await settings.waitForSelector('input[name=news-read]')
})
afterAll(() => stage.stop())
// Nothing is left of what was told before: more than three at once would be told as one.
beforeEach(async () => {
  const mails = (await storedMails(stage.sender)).map(({ key }) => key)
  await settings.evaluate((keys) => chrome.runtime.sendMessage({ type: 'seen', mails: keys }), mails)
  told = await stage.sender.notifications.record()
})

const make = (title: string) => makeOutsideMail(settings, title)

/** Mails are read, a while after all that was before. */
async function read(...mails: OutsideMail[]): Promise<void> {
  stage.passTime(10 * MINUTE)
  const headers = { 'user-agent': PROGRAMS.thunderbird }
  await Promise.all(mails.map(({ path }) => fetch(stage.endpoint().url + path, { headers })))
}

/** Opens a mail's own view in the popup. */
async function view({ key }: OutsideMail): Promise<Page> {
  const popup = await stage.sender.ownPage(`popup/index.html#${encodeURIComponent(key)}`)
  await popup.waitForSelector('[data-tell]')
  return popup
}

async function badge(): Promise<string> {
  const worker = await stage.sender.inside()
  return worker.evaluate(() => chrome.action.getBadgeText({}))
}

describe('a mail that is read', () => {
  it('is told once, and counts on the button until the user looks at it', async () => {
    const mail = await make('My résumé')
    await read(mail)
    await expect.poll(titles).toEqual(['“My résumé” was read'])
    await expect.poll(badge).toBe('1')
    await expect.poll(() => stage.sender.notifications.standing()).toHaveLength(1)
    const [id] = await stage.sender.notifications.standing()
    await stage.sender.killBackground()
    told = await stage.sender.notifications.record()
    await read(mail)
    const popup = await view(mail)
    await expect.poll(badge).toBe('')
    expect(await titles()).toEqual([])
    await expect.poll(() => stage.sender.notifications.standing()).not.toContain(id)
    await popup.close()
  })

  it('may be told of at the third read within a day and after two weeks, by the settings', async () => {
    await settings.bringToFront()
    await settings.click('input[name=news-hot]')
    await settings.focus('input[name=news-revived]')
    await settings.keyboard.press(' ')
    // Saved at once.
    await settings.reload()
    await settings.waitForFunction(() => document.querySelectorAll('[name^=news-]:checked').length === 3)
    const mail = await make('An offer')
    for (let times = 1; times <= 4; times++) await read(mail)
    const before = ['“An offer” was read', '“An offer” was read 3 times within a day']
    await expect.poll(titles).toEqual(before)
    stage.passTime(14 * DAY)
    await read(mail)
    await expect.poll(titles).toEqual([...before, '“An offer” is being read again'])
  })
})

describe('a single mail', () => {
  it('that is watched tells each read', async () => {
    const mail = await make('The contract')
    const popup = await view(mail)
    await popup.click('input[value=watch]')
    await popup.waitForSelector('[data-tell=watch]')
    await popup.close()
    for (const times of [1, 2]) {
      await read(mail)
      await expect.poll(titles).toHaveLength(times)
    }
    expect(await titles()).toEqual(['“The contract” was read', '“The contract” was read again'])
  })

  it('that is muted tells nothing, chosen by keyboard', async () => {
    const [silent, loud] = [await make('Silent'), await make('Loud')]
    const popup = await view(silent)
    await popup.focus('input[value=as-usual]')
    await popup.keyboard.press('ArrowUp')
    await popup.waitForSelector('[data-tell=mute]')
    await popup.close()
    await read(silent, loud)
    await expect.poll(titles).toEqual(['“Loud” was read'])
  })
})

describe('many at once', () => {
  it('are told as one, which leads to the list', async () => {
    const mails = await Promise.all(['A', 'B', 'C', 'D', 'E'].map(make))
    await read(...mails)
    const last = async () => (await told()).at(-1)
    await expect.poll(last).toMatchObject({ title: '5 updates on your mails' })
    expect((await last())?.message).toMatch(/“.”, “.”, “.” and 2 more/)
    await expect.poll(() => stage.sender.notifications.standing()).toHaveLength(1)
    const [id = ''] = await stage.sender.notifications.standing()
    const opened = stage.sender.opened('popup/index.html')
    await stage.sender.notifications.click(id)
    await (await opened).close()
    await expect.poll(() => stage.sender.notifications.standing()).toEqual([])
  })
})

describe('quiet hours', () => {
  it('hold what comes in them, in the store, and tell it as one when they end', async () => {
    await settings.bringToFront()
    await settings.click('input[name=quiet-hours]')
    const now = new Date()
    const [from, to] = [-1, 1].map((hours) => new Date(now.getTime() + hours * HOUR))
    for (const [name, time] of Object.entries({ from, to })) {
      await settings.waitForSelector(`input[name=quiet-${name}]`)
      await settings.focus(`input[name=quiet-${name}]`)
      await settings.keyboard.type(typed(time ?? now))
    }
    const mails = [await make('By night'), await make('By night too')]
    await read(...mails)
    await expect.poll(() => storedNotices(stage.sender)).toMatchObject([{ isHeld: true }, { isHeld: true }])
    await expect.poll(badge).toBe('2')
    await stage.sender.killBackground()
    told = await stage.sender.notifications.record()
    expect(await storedNotices(stage.sender)).toHaveLength(2)
    expect(await stage.sender.notifications.standing()).toEqual([])
    await stage.sender.later(2 * HOUR, 'quiet-hours-end')
    await expect.poll(titles).toEqual(['2 updates on your mails'])
    await expect.poll(() => storedNotices(stage.sender)).toEqual([])
  })
})

/** A time of day as it is typed into a field of Chromium's. */
function typed(time: Date): string {
  const hour = time.getHours()
  const parts = [hour % 12 || 12, time.getMinutes()].map((part) => String(part).padStart(2, '0'))
  return parts.join('') + (hour < 12 ? 'AM' : 'PM')
}
