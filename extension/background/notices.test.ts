import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DAYS } from '../quiet-hours.ts'
import { DAY, NOW, fetchOf, mailTo, verdict } from '../store/given.ts'
import { getSetting, openStore, setSetting } from '../store/index.ts'
import type { Paired, Store } from '../store/index.ts'
import { keepEvents, keepSend } from '../store/mails.ts'

const THUNDERBIRD = {
  method: 'GET',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.4.0',
  sinceSending: 3_600_000,
}

const { browser, shown, alarms, device } = vi.hoisted(() => {
  const shown = new Map<string, { title: string; message: string }>()
  const alarms: number[] = []
  const device = { state: 'active', level: 'granted' }
  const browser = {
    i18n: {
      getMessage: (key: string, values: string | string[]) => [key, values].flat().join(' '),
      getUILanguage: () => 'en',
    },
    runtime: { getURL: (path: string) => path, sendMessage: async () => undefined },
    tabs: { query: async () => [], create: async () => undefined },
    alarms: { create: async (_: string, { when }: { when: number }) => void alarms.push(when) },
    idle: { queryState: async () => device.state },
    storage: { local: { get: async () => ({}), remove: async () => undefined } },
    notifications: {
      getPermissionLevel: async () => device.level,
      create: async (id: string, said: { title: string; message: string }) => void shown.set(id, said),
      clear: async (id: string) => shown.delete(id),
      getAll: async () => Object.fromEntries([...shown.keys()].map((id) => [id, true])),
    },
  }
  return { browser, shown, alarms, device }
})
vi.mock(import('webextension-polyfill'), () => ({ default: browser as never }))
vi.mock(import('../browser.ts'), () => ({ browser: browser as never }))

const { giveNotices } = await import('./notices.ts')
const { see } = await import('./seen.ts')
const { openSeries } = await import('./series.ts')

const keyOf = (n: number) => `maria@example.com msg-a:r${n}`
const titles = () => [...shown.values()].map(({ title }) => title)
/** What the endpoint says that others tell; undefined: it is out of reach. */
let elsewhere: string[] | undefined
/** What this browser said that it tells, call by call. */
let claimed: string[][]

let store: Store
beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
  shown.clear()
  alarms.length = 0
  device.state = 'active'
  device.level = 'granted'
  elsewhere = []
  claimed = []
  await setSetting(store, 'paired', { endpoint: 'https://reads.example.org', apiKey: 'x' } as Paired)
  const endpoint = { api: 1, publicUrl: 'https://reads.example.org', now: NOW }
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    claimed.push((JSON.parse(body) as { events: string[] }).events)
    if (!elsewhere) throw new TypeError('no network')
    return Response.json({ elsewhere, endpoint })
  })
  vi.useFakeTimers({ toFake: ['Date'], now: NOW + 2 * DAY })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Mails are read of which the user has to be told. */
async function read(...mails: number[]): Promise<void> {
  for (const n of mails) {
    await keepSend(store, { step: 'accepted', mail: mailTo(n, ['anna@example.org']) })
    await keepEvents(store, [fetchOf(n, THUNDERBIRD)], 'e.1')
  }
}

async function fall(n: number): Promise<void> {
  await keepEvents(store, [fetchOf(n, THUNDERBIRD, { verdict: verdict('sender', 'that-was-me') })], 'e.2')
}

describe('what comes at once', () => {
  it('is told one by one while it is little', async () => {
    await read(1, 2, 3)
    await giveNotices()
    expect(titles()).toHaveLength(3)
    expect(titles()[0]).toBe('notice_title_read notice_mail Mail 1')
  })

  it('is told as one where it is much, with the first subjects, and with what was told a moment ago', async () => {
    await read(1, 2)
    await giveNotices()
    await read(3, 4, 5)
    await giveNotices()
    expect([...shown.values()]).toEqual([
      expect.objectContaining({
        title: expect.stringMatching(/^notice_several_\w* 5$/),
        message: expect.stringMatching(
          /^notice_mail Mail 1, notice_mail Mail 2, notice_mail Mail 3 notice_others_\w* 2$/,
        ),
      }),
    ])
    vi.setSystemTime(Date.now() + 4_000)
    await read(6)
    await giveNotices()
    expect(titles()).toEqual([expect.stringMatching(/6$/)])
  })

  it('is nothing of what came long before, or was put away', async () => {
    await read(1, 2)
    await giveNotices()
    vi.setSystemTime(Date.now() + 6_000)
    await read(3, 4)
    await giveNotices()
    expect(titles()).toHaveLength(4)
    shown.clear()
    await read(5, 6)
    await giveNotices()
    expect(titles()).toHaveLength(2)
  })

  it('is told as one again by a background that was killed, and no second time', async () => {
    await read(1, 2, 3, 4)
    const { getAll } = browser.notifications
    browser.notifications.getAll = async () => {
      if (shown.size > 0) throw new Error('killed')
      return {}
    }
    await expect(giveNotices()).rejects.toThrow('killed')
    browser.notifications.getAll = getAll
    const create = vi.spyOn(browser.notifications, 'create')
    await giveNotices()
    expect(create).not.toHaveBeenCalled()
    expect(titles()).toEqual([expect.stringMatching(/4$/)])
    create.mockRestore()
  })

  it('loses what turns out not to be so, and goes once all of it was seen or clicked', async () => {
    await read(1, 2, 3, 4)
    await giveNotices()
    await fall(2)
    await giveNotices()
    expect(titles()).toEqual([expect.stringMatching(/3$/)])
    await see([keyOf(1), keyOf(3)])
    expect(titles()).toHaveLength(1)
    await see([keyOf(4)])
    expect(titles()).toEqual([])
    expect(await getSetting(store, 'series')).toBeUndefined()
    await read(5, 6, 7, 8)
    await giveNotices()
    expect(await openSeries([...shown.keys()][0] ?? '')).toBe(true)
    expect(titles()).toEqual([])
  })
})

describe('in quiet hours', () => {
  beforeEach(() => setSetting(store, 'quietHours', { from: 0, to: 0, days: [...DAYS] }))

  it('nothing is told, whoever wakes; what turns out not to be so never is', async () => {
    await read(1, 2, 3)
    await giveNotices()
    await fall(2)
    await giveNotices()
    expect(titles()).toEqual([])
    expect(await store.getAll('notices')).toMatchObject([{ isHeld: true }, { isHeld: true }])
    await store.delete('settings', 'quietHours')
    await giveNotices()
    await giveNotices()
    expect(titles()).toEqual([expect.stringMatching(/^notice_several_\w* 2$/)])
  })

  it('what is taken back just then is not held instead', async () => {
    await read(1)
    const [notice] = await store.getAll('notices')
    vi.spyOn(browser.idle, 'queryState').mockImplementationOnce(async () => {
      await store.put('notices', { id: 'event-1', mail: keyOf(1), kind: 'withdrawn' })
      return 'active'
    })
    await giveNotices()
    expect(notice).toMatchObject({ id: 'event-1', kind: 'read' })
    expect(await store.getAll('notices')).toEqual([{ id: 'event-1', mail: keyOf(1), kind: 'withdrawn' }])
  })

  it('one thing that waited is told by itself', async () => {
    await read(1)
    await giveNotices()
    await store.delete('settings', 'quietHours')
    await giveNotices()
    expect(titles()).toEqual(['notice_title_read notice_mail Mail 1'])
  })

  it('what the user has looked at is not told afterwards', async () => {
    await read(1)
    await giveNotices()
    await see([keyOf(1)])
    await store.delete('settings', 'quietHours')
    await giveNotices()
    expect(titles()).toEqual([])
  })

  it('an alarm is set for their end, where they have one', async () => {
    await read(1)
    await giveNotices()
    expect(alarms).toEqual([])
    await setSetting(store, 'quietHours', { from: 0, to: 0, days: [new Date(Date.now()).getDay() as 0] })
    await giveNotices()
    expect(alarms).toHaveLength(1)
    expect(alarms[0]).toBeGreaterThan(Date.now())
  })
})

describe('with several browsers', () => {
  it('what another tells is not told here, and counts as news all the same', async () => {
    elsewhere = ['event-1']
    await read(1, 2)
    await giveNotices()
    await giveNotices()
    expect([...shown.keys()]).toEqual(['event-2'])
    expect(await store.count('notices')).toBe(0)
    expect(await store.countFromIndex('mails', 'byUnseen')).toBe(2)
  })

  it('only what will be shown is claimed: nothing of a mail that is gone, nothing where nothing may be shown', async () => {
    await read(1, 2)
    await store.delete('mails', keyOf(2))
    await giveNotices()
    expect(claimed).toEqual([['event-1']])
    device.level = 'denied'
    await read(3)
    await giveNotices()
    expect(claimed).toHaveLength(1)
  })

  it('what the endpoint cannot say is told', async () => {
    elsewhere = undefined
    await read(1)
    await giveNotices()
    expect([...shown.keys()]).toEqual(['event-1'])
  })

  it('one that nobody is at leaves it to another for a moment', async () => {
    device.state = 'locked'
    await read(1)
    expect(await giveNotices()).toBe(1_500)
    expect(titles()).toEqual([])
    vi.setSystemTime(Date.now() + 1_500)
    await giveNotices()
    expect(titles()).toHaveLength(1)
  })
})
