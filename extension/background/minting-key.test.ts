import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { newMailboxId } from '../../shared/token/index.ts'
import { getSetting, openStore, setSetting } from '../store/index.ts'
import type { Paired, Store } from '../store/index.ts'

const { told } = vi.hoisted(() => ({ told: [] as unknown[] }))
vi.mock(import('webextension-polyfill'), () => {
  const browser = {
    tabs: { query: async () => [] },
    runtime: { sendMessage: async (message: unknown) => void told.push(message) },
  }
  return { default: browser as never }
})
const { takeFrame } = await import('./news.ts')

const KEY = 'k'.repeat(43)
const paired: Paired = {
  endpoint: 'https://reads.example.org',
  mailbox: newMailboxId(new Uint8Array(8)),
  generation: 1,
  apiKey: 'first',
  pixelKey: 'x',
  publicUrl: 'https://reads.example.org',
}
const endpoint = { api: 1, publicUrl: paired.publicUrl, now: 0 }
const answered = vi.fn<typeof fetch>()
vi.stubGlobal('fetch', answered)

let store: Store
beforeEach(async () => {
  store = await openStore()
  await store.clear('settings')
  await setSetting(store, 'paired', paired)
  answered.mockReset()
  answered.mockImplementation(async () => Response.json({ generation: 2, pixelKey: KEY, endpoint }))
  told.length = 0
})

describe('a key that was renewed from another browser', () => {
  it('is fetched once, and told to Gmail’s tabs', async () => {
    await takeFrame(paired, { generation: 2 })
    await takeFrame(paired, { generation: 2 })
    expect(answered.mock.calls.map(([url]) => url)).toEqual(['https://reads.example.org/v1/key'])
    expect(await getSetting(store, 'paired')).toEqual({ ...paired, generation: 2, pixelKey: KEY })
    expect(told).toEqual([{ type: 'settings-changed' }])
  })

  it('that cannot be fetched now is asked for again: the cursor does not move', async () => {
    answered.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const frame = { generation: 2, events: [], cursor: 'e.5' }
    await expect(takeFrame(paired, frame)).rejects.toThrow('Failed to fetch')
    expect(await getSetting(store, 'cursor')).toBeUndefined()
  })

  it('is not kept when the browser was paired otherwise meanwhile', async () => {
    await setSetting(store, 'paired', { ...paired, apiKey: 'second' })
    await takeFrame(paired, { generation: 2 })
    expect(await getSetting(store, 'paired')).toEqual({ ...paired, apiKey: 'second' })
  })

  it('is no other as long as the generation is the same', async () => {
    await takeFrame(paired, { generation: 1 })
    expect(answered).not.toHaveBeenCalled()
  })
})
