import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { newMailboxId } from '../../shared/token/index.ts'
import { GOOGLE, fetchOf, mailTo } from '../store/given.ts'

const local = new Map<string, unknown>()
let origins: string[]
/** What a Gmail tab does before it has heard. */
let atAnnouncement: (type: string) => void
vi.mock(import('webextension-polyfill'), () => ({
  default: {
    tabs: { query: async () => [] },
    runtime: {
      sendMessage: async ({ type }: { type: string }) => void atAnnouncement(type),
      getURL: (path: string) => path,
      getManifest: () => ({ host_permissions: ['https://*.googleusercontent.com/*'] }),
    },
    storage: {
      local: {
        get: async () => Object.fromEntries(local),
        clear: async () => local.clear(),
        remove: async (key: string) => local.delete(key),
      },
    },
    notifications: { getAll: async () => ({}), clear: async () => true },
    declarativeNetRequest: {
      getDynamicRules: async () => [],
      updateDynamicRules: async () => undefined,
      getEnabledRulesets: async () => [],
      updateSessionRules: async () => undefined,
    },
    scripting: { getRegisteredContentScripts: async () => [] },
    permissions: {
      contains: async () => false,
      getAll: async () => ({ origins }),
      remove: async (taken: { origins: string[] }) => {
        origins = origins.filter((origin) => !taken.origins.includes(origin))
        return true
      },
    },
    action: {},
    i18n: { getMessage: () => '', getUILanguage: () => 'en' },
  } as never,
}))

const { eraseAll, goOnErasing, stopErasing } = await import('./erase-everything.ts')
const { gmailSettings, pair, unpair } = await import('./pairing.ts')
const { getSetting, openStore, setSetting } = await import('../store/index.ts')
const { keepEvents, keepSend } = await import('../store/mails.ts')

const COUNTS = { mails: 1, events: 2, notes: 0, views: 0, browsers: 1, letters: 0, erased: 0 }
class FakeSocket extends EventTarget {
  close(): void {}
}
const PAIRED = {
  endpoint: 'https://reads.example.org',
  mailbox: newMailboxId(new Uint8Array(8)),
  generation: 1,
  apiKey: 'key',
  pixelKey: 'key',
  publicUrl: 'https://reads.example.org',
}
const erased = () => Response.json({ erased: COUNTS, endpoint: { api: 1, publicUrl: '', now: 0 } })
const refuse = () => Response.json({ error: { code: 'wrong-key', message: 'No.' } }, { status: 401 })
/** What the endpoint does when it is asked to erase; afterwards it knows no key. */
let answer: () => Response
let asked: string[]

beforeEach(async () => {
  local.clear()
  origins = ['https://*.googleusercontent.com/*', 'https://reads.example.org/*']
  atAnnouncement = () => undefined
  vi.stubGlobal('self', {})
  vi.stubGlobal('WebSocket', FakeSocket)
  asked = []
  answer = erased
  let isErased = false
  vi.stubGlobal('fetch', async (address: string, { method = 'GET' }: RequestInit = {}) => {
    asked.push(`${method} ${new URL(address).pathname}`)
    const isErasing = method === 'DELETE' && address.endsWith('/v1/mailbox')
    if (isErasing && !isErased) {
      const given = answer()
      isErased = given.ok
      return given
    }
    return refuse()
  })
  const store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
  await setSetting(store, 'paired', PAIRED)
  await keepSend(store, { step: 'accepted', mail: mailTo(1, ['anna@example.org']) })
  await keepEvents(store, [fetchOf(1, GOOGLE)], 'e.1')
  local.set('outbox:x', {})
})

const receipt = async () => getSetting(await openStore(), 'receipt')

describe('erasing everything', () => {
  it('here leaves nothing but the proof', async () => {
    await eraseAll('here')
    const store = await openStore()
    const counts = await Promise.all([...store.objectStoreNames].map((name) => store.count(name)))
    expect(counts.reduce((sum, count) => sum + count)).toBe(1)
    expect(await receipt()).toMatchObject({
      what: 'here',
      here: { counts: { mails: 1, events: 1, waiting: 1 }, left: 0 },
    })
    expect(local.size).toBe(0)
    expect(asked).not.toContain('DELETE /v1/mailbox')
  })

  it('here gives back the permission for the endpoint, and takes what a tab files until it has heard', async () => {
    let late = 2
    atAnnouncement = (type) => type === 'settings-changed' && late-- > 0 && local.set(`outbox:${late}`, {})
    await eraseAll('here')
    expect(local.size).toBe(0)
    expect(origins).toEqual(['https://*.googleusercontent.com/*'])
    expect((await receipt())?.here).toMatchObject({ left: 0 })
  })

  it('lets no mail be signed from the moment on that it is wished', async () => {
    answer = () => new Response('{}', { status: 503 })
    await eraseAll('both')
    const settings = await gmailSettings()
    expect([settings.minting, settings.obstacle]).toEqual([undefined, 'erasing'])
  })

  it('at the endpoint leaves the mails here, and no way to it', async () => {
    await eraseAll('endpoint')
    const store = await openStore()
    expect([await store.count('mails'), await getSetting(store, 'paired')]).toEqual([1, undefined])
    expect(await receipt()).toEqual({
      what: 'endpoint',
      askedAt: expect.any(Number),
      doneAt: expect.any(Number),
      endpoint: { address: 'https://reads.example.org', counts: COUNTS, isRefused: true },
    })
  })

  it('waits for an endpoint that does not answer, with everything as it was, and goes on at a later wake', async () => {
    answer = () => {
      throw new TypeError('nobody there')
    }
    await eraseAll('both')
    const store = await openStore()
    expect([await store.count('mails'), await receipt()]).toEqual([1, undefined])
    answer = erased
    await goOnErasing()
    expect(await store.count('mails')).toBe(0)
    expect(await receipt()).toMatchObject({ endpoint: { counts: COUNTS }, here: { left: 0 } })
    await goOnErasing()
    expect(asked.filter((call) => call === 'DELETE /v1/mailbox')).toHaveLength(2)
  })

  it('goes on although the endpoint’s answer was lost: it knows the key no more', async () => {
    answer = () => {
      throw new TypeError('the answer is lost')
    }
    await eraseAll('both')
    answer = refuse
    await goOnErasing()
    expect((await receipt())?.endpoint).toEqual({ address: 'https://reads.example.org', isRefused: true })
  })

  it('proves nothing of an endpoint that knew the key no more before it was asked', async () => {
    answer = refuse
    await eraseAll('endpoint')
    expect((await receipt())?.endpoint).toEqual({
      address: 'https://reads.example.org',
      isRefused: true,
      isStillThere: true,
    })
    expect(await getSetting(await openStore(), 'paired')).toBeDefined()
  })

  it('leaves a pairing alone that is another by then', async () => {
    const store = await openStore()
    const other = { ...PAIRED, apiKey: 'another-key' }
    answer = () => {
      void setSetting(store, 'paired', other)
      return erased()
    }
    await eraseAll('endpoint')
    expect(await getSetting(store, 'paired')).toEqual(other)
    expect(await receipt()).toMatchObject({ what: 'endpoint', endpoint: { counts: COUNTS } })
  })

  it('lets nobody pair or unpair until it is done', async () => {
    answer = () => new Response('{}', { status: 503 })
    await eraseAll('both')
    expect(await pair(`https://reads.example.org#${'c'.repeat(32)}`, 'Chrome')).toEqual({
      problem: 'erasing',
    })
    await unpair()
    expect(await getSetting(await openStore(), 'paired')).toEqual(PAIRED)
  })

  it('may be called off while the endpoint has not answered', async () => {
    answer = () => new Response('{}', { status: 503 })
    await eraseAll('both')
    await stopErasing()
    answer = erased
    await goOnErasing()
    expect([await (await openStore()).count('mails'), await receipt()]).toEqual([1, undefined])
  })
})
