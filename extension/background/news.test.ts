import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Event } from '../../shared/events.ts'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import { RULES_VERSION, judge } from '../../shared/verdict/index.ts'
import { outboxKey } from '../outbox-key.ts'
import type { OutboxEntry } from '../sent-mail.ts'
import { getSetting, openStore, setSetting } from '../store/index.ts'
import type { Paired, Store } from '../store/index.ts'
import { improvementTold } from '../store/improvement.ts'
import { newestMails } from '../store/lists.ts'

const { browser, shown, local } = vi.hoisted(() => {
  const shown = new Map<string, { title: string }>()
  const local: Record<string, unknown> = {}
  const browser = {
    i18n: {
      getMessage: (key: string, values: string | string[]) => [key, values].flat().join(' '),
      getUILanguage: () => 'en',
    },
    runtime: { getURL: (path: string) => path, sendMessage: async () => undefined },
    tabs: { query: async () => [] },
    storage: {
      local: {
        get: async () => ({ ...local }),
        remove: async (key: string) => void delete local[key],
      },
    },
    notifications: {
      create: async (id: string, said: { title: string }) => void shown.set(id, said),
      clear: async (id: string) => shown.delete(id),
      getAll: async () => Object.fromEntries([...shown.keys()].map((id) => [id, true])),
    },
  }
  return { browser, shown, local }
})
vi.mock(import('webextension-polyfill'), () => ({ default: browser as never }))
vi.mock(import('../browser.ts'), () => ({ browser: browser as never }))

const { tellElsewhere } = await import('./elsewhere.ts')
const { dismissImprovement, tellImprovement } = await import('./improvement.ts')
const { changeMails, judgeAgain, takeFrame, takeOutbox } = await import('./news.ts')
const { keepOwnViews, tellOwnViews } = await import('./own-views.ts')
const { keepRevoked } = await import('./pairing.ts')

const mailbox = newMailboxId(new Uint8Array(8))
const message = newMessageId(Date.UTC(2026, 10, 23), new Uint8Array(4))
const paired: Paired = {
  endpoint: 'https://reads.example.org',
  mailbox,
  generation: 1,
  apiKey: 'first',
  pixelKey: 'x',
  publicUrl: 'https://reads.example.org',
}
const endpoint = { api: 1, publicUrl: paired.publicUrl, now: Date.now() }
const event: Event = {
  id: 'a',
  cursor: 'e.1',
  kind: 'open',
  message,
  at: Date.UTC(2026, 10, 24),
  count: 1,
  verdict: { by: 'recipient', rule: 'x', why: 'X.', rulesVersion: 1 },
}
const sent: OutboxEntry = {
  step: 'accepted',
  mail: {
    account: 'me@example.com',
    mailbox,
    message,
    messageId: 'msg-a:r1',
    threadId: 'thread-a:r1',
    subject: 'My résumé',
    recipients: [{ address: 'anna@example.org' }],
    sentAt: Date.UTC(2026, 10, 23),
    scheduled: false,
    handedOverAt: Date.UTC(2026, 10, 23),
  },
}

let store: Store
beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
  await setSetting(store, 'paired', paired)
  shown.clear()
  for (const key of Object.keys(local)) delete local[key]
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')))
})
afterEach(() => vi.unstubAllGlobals())

describe('news from the endpoint', () => {
  it('finds the mail that was sent a moment ago, and is told once', async () => {
    local[outboxKey(sent)] = sent
    expect(await takeFrame(paired, { endpoint, events: [event], cursor: 'e.1' })).toBe(true)
    await takeFrame(paired, { events: [event], cursor: 'e.2' })
    expect([...shown]).toEqual([
      ['a', expect.objectContaining({ title: 'notice_title_read notice_mail My résumé' })],
    ])
    expect(local).toEqual({})
  })

  it('of an earlier pairing is dropped, with its cursor and its refusal', async () => {
    await setSetting(store, 'paired', { ...paired, apiKey: 'second' })
    await setSetting(store, 'cursor', 'new.5')
    expect(await takeFrame(paired, { endpoint, events: [event], cursor: 'e.1' })).toBe(false)
    await keepRevoked(paired)
    expect(await getSetting(store, 'cursor')).toBe('new.5')
    expect(await getSetting(store, 'paired')).toEqual({ ...paired, apiKey: 'second' })
    expect(await newestMails(store, 10)).toEqual([])
  })

  it('that was asked for before newer came is dropped', async () => {
    await takeFrame(paired, { events: [event], cursor: 'e.1' })
    const own = { ...event, verdict: { ...event.verdict, by: 'sender' as const } }
    await takeFrame(paired, { events: [own], cursor: 'e.2' })
    expect(await takeFrame(paired, { events: [event], cursor: 'e.1' }, '')).toBe(false)
    expect(await getSetting(store, 'cursor')).toBe('e.2')
    expect(await store.get('events', event.id)).toMatchObject({ verdict: { by: 'sender' } })
    expect(await takeFrame(paired, { events: [], cursor: 'e.3' }, 'e.2')).toBe(true)
  })

  it('of a mail that only now becomes known is told all the same', async () => {
    const { create } = browser.notifications
    browser.notifications.create = async () => {
      browser.notifications.create = create
      throw new Error('killed')
    }
    await expect(takeFrame(paired, { events: [event], cursor: 'e.1' })).rejects.toThrow('killed')
    local[outboxKey(sent)] = sent
    await takeOutbox()
    expect([...shown]).toEqual([
      ['a', expect.objectContaining({ title: 'notice_title_read notice_mail My résumé' })],
    ])
  })

  it('that takes a read back takes its notification back', async () => {
    local[outboxKey(sent)] = sent
    await takeFrame(paired, { events: [event], cursor: 'e.1' })
    const verdict = { ...event.verdict, by: 'sender' as const }
    await takeFrame(paired, { events: [{ ...event, verdict }], cursor: 'e.2' })
    expect([...shown]).toEqual([])
    expect(await newestMails(store, 10)).toMatchObject([{ status: { mark: 'sent' } }])
  })

  it('says how many opens the endpoint could not store, and no more once it was started anew', async () => {
    await takeFrame(paired, { endpoint: { ...endpoint, lost: 3 } })
    expect((await getSetting(store, 'paired'))?.lost).toBe(3)
    await takeFrame(paired, { endpoint })
    expect(await getSetting(store, 'paired')).toEqual(paired)
  })

  it('moves no cursor when it could not be kept', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(takeFrame(paired, { events: [event], cursor: 'e.1' })).rejects.toThrow('full')
    put.mockRestore()
    expect(await getSetting(store, 'cursor')).toBeUndefined()
  })
})

describe('a read that may be the sender’s own look', () => {
  const GOOGLE = 'Mozilla/5.0 (via ggpht.com GoogleImageProxy)'
  const now = Date.now()
  const facts = { method: 'GET', userAgent: GOOGLE, sinceSending: 3_600_000 }
  const fresh: Event = { ...event, at: now, verdict: judge(facts), facts }
  const explained: Event = { ...fresh, verdict: judge({ ...facts, sinceOwnView: 0 }) }
  const told: string[] = []
  const { create } = browser.notifications
  beforeEach(() => {
    told.length = 0
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now })
    browser.notifications.create = async (id, said) => {
      told.push(id)
      await create(id, said)
    }
  })
  afterEach(() => {
    browser.notifications.create = create
    vi.useRealTimers()
  })
  const pass = async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds)
    // Whatever that began comes to its end.
    await changeMails(async () => false)
  }

  it('is told within 200 milliseconds where nothing explains it', async () => {
    await takeFrame(paired, { events: [fresh], cursor: 'e.1' })
    expect(told).toEqual([])
    await pass(200)
    expect(told).toEqual(['a'])
    await takeFrame(paired, { events: [fresh], cursor: 'e.2' })
    await pass(60_000)
    expect(told).toEqual(['a'])
  })

  it('is never told where the endpoint hears of that look at once, from whichever browser', async () => {
    await takeFrame(paired, { events: [fresh], cursor: 'e.1' })
    await takeFrame(paired, { events: [explained], cursor: 'e.2' })
    await pass(60_000)
    expect(told).toEqual([])
  })

  it('is never told where this browser has seen that look, however late the endpoint hears of it', async () => {
    await keepOwnViews([message])
    await takeFrame(paired, { events: [fresh], cursor: 'e.1' })
    await pass(10_000)
    await takeFrame(paired, { events: [explained], cursor: 'e.2' })
    await pass(60_000)
    expect(told).toEqual([])
  })

  it('does not keep a recipient’s read from being told, once it is explained', async () => {
    await keepOwnViews([message])
    await takeFrame(paired, { events: [fresh], cursor: 'e.1' })
    const later = { ...fresh, id: 'b', at: now + 20_000 }
    await pass(20_000)
    await takeFrame(paired, { events: [later], cursor: 'e.2' })
    expect(told).toEqual([])
    await takeFrame(paired, { events: [explained], cursor: 'e.3' })
    await pass(200)
    expect(told).toHaveLength(1)
  })

  it('is told after all where the endpoint, which has heard of that look, stands by what it said', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ endpoint: { ...endpoint, now: Date.now() } }))
    await keepOwnViews([message])
    await takeFrame(paired, { events: [fresh], cursor: 'e.1' })
    await tellOwnViews()
    await takeOutbox()
    expect(told).toEqual([])
    await pass(31_000)
    await tellOwnViews()
    await takeOutbox()
    vi.unstubAllGlobals()
    expect(told).toEqual(['a'])
  })
})

const improvement = { version: RULES_VERSION, mails: { 'me@example.com msg-a:r1': 'fell' as const } }
const NOTIFICATION = `rules-got-better-${RULES_VERSION}`

describe('better rules', () => {
  beforeEach(() => setSetting(store, 'judgedAgain', { version: RULES_VERSION, isDone: true }))

  it('are told once, with how many mails count otherwise', async () => {
    await setSetting(store, 'improvement', improvement)
    await tellImprovement()
    expect([...shown]).toEqual([[NOTIFICATION, expect.objectContaining({ message: 'rules_better_fell 1' })]])
    shown.clear()
    await tellImprovement()
    expect([...shown]).toEqual([])
  })

  it('are told once also by a background that was killed after telling', async () => {
    await setSetting(store, 'improvement', improvement)
    const { create } = browser.notifications
    browser.notifications.create = async (id, said) => {
      await create(id, said)
      throw new Error('killed')
    }
    await expect(tellImprovement()).rejects.toThrow('killed')
    browser.notifications.create = async () => {
      throw new Error('told twice')
    }
    await tellImprovement()
    browser.notifications.create = create
    expect(await getSetting(store, 'improvement')).toMatchObject({ told: true })
  })

  it('judge stored events again, whose marks and notices follow', async () => {
    local[outboxKey(sent)] = sent
    await takeFrame(paired, { events: [event], cursor: 'e.1' })
    const facts = { method: 'GET', userAgent: 'curl/8.5.0', sinceSending: 60_000 }
    await store.put('events', { ...event, facts })
    await setSetting(store, 'judgedAgain', { version: RULES_VERSION - 1, isDone: true })
    await judgeAgain()
    expect(await newestMails(store, 10)).toMatchObject([{ status: { mark: 'sent' } }])
    expect([...shown]).toEqual([])
    await tellImprovement()
    expect([...shown.keys()]).toEqual([NOTIFICATION])
  })

  it('are put away by the user, with their notification', async () => {
    await setSetting(store, 'improvement', improvement)
    await tellImprovement()
    await dismissImprovement(RULES_VERSION)
    expect([...shown]).toEqual([])
    expect(await improvementTold(store)).toBeUndefined()
  })
})

describe('what only this browser can tell', () => {
  const asked: string[] = []
  const answer = (status: number) =>
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      asked.push(`${init.method} ${url} ${String(init.body)}`)
      return Response.json(status === 200 ? { endpoint } : { error: { code: 'x', message: 'X.' } }, {
        status,
      })
    })
  beforeEach(async () => {
    asked.length = 0
    await store.put('elsewhere', { event: 'a/b' })
  })
  afterEach(() => vi.unstubAllGlobals())

  it.each([
    [200, 0],
    [400, 0],
    [404, 0],
    [429, 1],
    [500, 1],
  ])('is told to the endpoint; after its answer %i there is %i left to tell', async (status, left) => {
    answer(status)
    await tellElsewhere()
    expect(asked).toEqual([
      'PUT https://reads.example.org/v1/events/a%2Fb/judgement {"by":"unsure","rule":"google-proxy-elsewhere"}',
    ])
    expect(await store.count('elsewhere')).toBe(left)
  })

  it('is kept while the endpoint is out of reach', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')))
    await tellElsewhere()
    expect(await store.count('elsewhere')).toBe(1)
  })
})
