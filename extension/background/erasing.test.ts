import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newMailboxId } from '../../shared/token/index.ts'
import { NOW, mailTo, messageId } from '../store/given.ts'
import { openStore, setSetting } from '../store/index.ts'
import type { Paired, Store } from '../store/index.ts'
import { keepSend } from '../store/mails.ts'

const browser = vi.hoisted(() => ({
  i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' },
  notifications: {
    clear: vi.fn<(id: string) => Promise<boolean>>(async () => true),
    getAll: async () => ({}),
  },
  runtime: {
    sendMessage: vi.fn<(message: unknown) => Promise<void>>(async () => undefined),
    getURL: (path: string) => path,
  },
  storage: { local: { get: async () => ({}) } },
  tabs: { query: async () => [] },
}))
vi.mock(import('webextension-polyfill'), () => ({ default: browser as never }))
vi.mock(import('../browser.ts'), () => ({ browser: browser as never }))

const { erase, tellErasings } = await import('./erasing.ts')

const mailbox = newMailboxId(new Uint8Array(8))
const ENDPOINT = 'https://reads.example.org'
const KEY = 'maria@example.com msg-a:r1'

/** A small endpoint: it answers as `status` says, or not at all, and keeps what it was told. */
const world = { status: 200, code: 'x', isUp: true, told: [] as string[] }

async function answer(url: string, init: RequestInit): Promise<Response> {
  if (!world.isUp) throw new TypeError('Nobody there.')
  world.told.push(`${init.method} ${url.slice(ENDPOINT.length)}`)
  if (world.status === 200) {
    return Response.json({ endpoint: { api: 1, publicUrl: ENDPOINT, now: NOW } })
  }
  return Response.json({ error: { code: world.code, message: 'X.' } }, { status: world.status })
}

const ASKED = `DELETE /v1/messages/${messageId(1)}`
let store: Store
beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
  await setSetting(store, 'paired', { endpoint: ENDPOINT, mailbox, apiKey: 'key' } as Paired)
  await keepSend(store, { step: 'accepted', mail: mailTo(1, ['anna@example.org']) })
  Object.assign(world, { status: 200, code: 'x', isUp: true, told: [] })
  browser.notifications.clear.mockClear()
  browser.runtime.sendMessage.mockClear()
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.stubGlobal('fetch', answer)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** @returns how many messages the endpoint has still to erase */
const untold = async () => (await store.getAllFromIndex('erased', 'byTellAt')).length

describe('erasing a mail', () => {
  it('is told to the endpoint, which is told once', async () => {
    await erase(KEY)
    await tellErasings()
    await tellErasings()
    expect(world.told).toEqual([ASKED])
    expect(await store.count('mails')).toBe(0)
    expect(await store.count('erased')).toBe(1)
  })

  it('shows at once, and takes a reminder back that stands', async () => {
    await erase(KEY)
    expect(browser.runtime.sendMessage).toHaveBeenCalledWith({ type: 'mails-changed' })
    expect(browser.notifications.clear).toHaveBeenCalledWith(`reminder ${KEY}`)
  })

  it('holds while the endpoint is away, which is told once it is back', async () => {
    world.isUp = false
    await erase(KEY)
    await tellErasings()
    expect(await store.count('mails')).toBe(0)
    expect(await untold()).toBe(1)
    world.isUp = true
    await tellErasings()
    expect(world.told).toEqual([ASKED])
    expect(await untold()).toBe(0)
  })

  it.each([404, 410])(
    'is done where the endpoint says %d: it has nothing of that message',
    async (status) => {
      Object.assign(world, { status })
      await erase(KEY)
      await tellErasings()
      expect(await untold()).toBe(0)
    },
  )

  it.each([401, 429, 500, 503])('goes on waiting where the endpoint says %d', async (status) => {
    Object.assign(world, { status })
    await erase(KEY)
    await tellErasings()
    expect(await untold()).toBe(1)
    Object.assign(world, { status: 200 })
    await tellErasings()
    expect(await untold()).toBe(0)
  })

  it('is tried again after an hour where the endpoint remembers no more', async () => {
    Object.assign(world, { status: 429, code: 'too-many-erased' })
    await erase(KEY)
    await tellErasings()
    Object.assign(world, { status: 200, told: [] })
    await tellErasings()
    expect(world.told).toEqual([])
    vi.setSystemTime(Date.now() + 3_600_000)
    await tellErasings()
    expect(await untold()).toBe(0)
  })

  it('is told to no other mailbox’s endpoint', async () => {
    world.isUp = false
    await erase(KEY)
    await tellErasings()
    world.isUp = true
    const other = newMailboxId(new Uint8Array(8).fill(1))
    await setSetting(store, 'paired', { endpoint: ENDPOINT, mailbox: other, apiKey: 'other' } as Paired)
    await tellErasings()
    expect(world.told).toEqual([])
    expect(await untold()).toBe(1)
  })
})
