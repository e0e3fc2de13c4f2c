import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Event } from '../../shared/events.ts'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import { outboxKey } from '../sent-mail.ts'
import type { OutboxEntry } from '../sent-mail.ts'
import { getSetting, openStore, setSetting } from '../store/index.ts'
import type { Paired, Store } from '../store/index.ts'
import { newestMails } from '../store/mails.ts'

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

const { takeFrame, takeOutbox } = await import('./news.ts')
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
})

describe('news from the endpoint', () => {
  it('finds the mail that was sent a moment ago, and is told once', async () => {
    local[outboxKey(sent)] = sent
    expect(await takeFrame(paired, { endpoint, events: [event], cursor: 'e.1' })).toBe(true)
    await takeFrame(paired, { events: [event], cursor: 'e.2' })
    expect([...shown]).toEqual([['a', expect.objectContaining({ title: 'notice_title My résumé' })]])
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

  it('of a mail that only now becomes known is told all the same', async () => {
    const { create } = browser.notifications
    browser.notifications.create = async () => {
      browser.notifications.create = create
      throw new Error('killed')
    }
    await expect(takeFrame(paired, { events: [event], cursor: 'e.1' })).rejects.toThrow('killed')
    local[outboxKey(sent)] = sent
    await takeOutbox()
    expect([...shown]).toEqual([['a', expect.objectContaining({ title: 'notice_title My résumé' })]])
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
