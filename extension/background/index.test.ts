import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ownTokenStart } from '../../shared/pixel.ts'
import { newMailboxId } from '../../shared/token/index.ts'
import type { GmailSettings } from '../messages.ts'

type Listener = (message: unknown, sender: object) => unknown

const { browser, listeners, local, announced, rules } = vi.hoisted(() => {
  const listeners: Listener[] = []
  const local = new Map<string, unknown>()
  const announced: unknown[] = []
  const rules: { id: number; condition?: { urlFilter?: string | undefined } }[] = []
  const nothing = { addListener: () => undefined }
  const browser = {
    runtime: {
      id: 'doublecheck',
      getURL: (path: string) => `chrome-extension://doublecheck/${path}`,
      sendMessage: async (message: unknown) => void announced.push(message),
      onMessage: { addListener: (listener: Listener) => void listeners.push(listener) },
      onInstalled: nothing,
      onStartup: nothing,
    },
    alarms: { onAlarm: nothing },
    notifications: { onClicked: nothing },
    permissions: { onAdded: nothing },
    tabs: { query: async () => [] },
    storage: {
      local: { get: async () => Object.fromEntries(local), clear: async () => local.clear() },
      session: { get: async () => ({ openTabs: true }) },
    },
    declarativeNetRequest: {
      getEnabledRulesets: async () => [],
      updateSessionRules: async () => undefined,
      getDynamicRules: async () => rules,
      updateDynamicRules: async ({ removeRuleIds }: { removeRuleIds: number[] }) => {
        const left = rules.filter(({ id }) => !removeRuleIds.includes(id))
        rules.splice(0, rules.length, ...left)
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => [],
      executeScript: async () => {
        throw new Error('There is no such tab.')
      },
    },
    i18n: { getMessage: () => '', getUILanguage: () => 'en' },
  }
  return { browser, listeners, local, announced, rules }
})
vi.mock(import('webextension-polyfill'), () => ({ default: browser as never }))
vi.mock(import('../browser.ts'), () => ({ browser: browser as never }))
vi.stubGlobal('self', { addEventListener: () => undefined })

const { openStore, setSetting, getSetting } = await import('../store/index.ts')
const { ownPixelRules } = await import('./own-pixel-rules.ts')

/** The background starts, as after it was killed. */
async function start(): Promise<void> {
  listeners.length = 0
  vi.resetModules()
  await import('./index.ts')
}

const askFromGmail = async (question: object) =>
  listeners[0]?.(question, { id: 'doublecheck', url: 'https://mail.google.com/mail/u/0/' })
const askFromOwnPage = async (question: object) =>
  listeners[0]?.(question, { id: 'doublecheck', url: browser.runtime.getURL('options/index.html') })

beforeEach(async () => {
  const store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
  local.clear()
  announced.length = 0
  rules.length = 0
})

describe('before the user has agreed, or after everything was erased', () => {
  it('the proof of what was erased can be put away', async () => {
    const store = await openStore()
    await setSetting(store, 'receipt', { what: 'here', askedAt: 1, doneAt: 2 })
    await start()
    await askFromOwnPage({ type: 'drop-receipt' })
    expect(await getSetting(store, 'receipt')).toBeUndefined()
  })

  it('what an erasing left behind goes, and Gmail’s tabs are told', async () => {
    local.set('outbox:late', {})
    rules.push({ id: 1 })
    await start()
    await vi.waitFor(() => expect(announced).toEqual([{ type: 'settings-changed' }]))
    expect([local.size, rules]).toEqual([0, []])
  })

  it('nothing else is answered that changes anything', async () => {
    await start()
    expect(await askFromOwnPage({ type: 'track-by-default', on: false })).toBeUndefined()
    expect(await getSetting(await openStore(), 'trackByDefault')).toBeUndefined()
  })
})

describe('where a newer Doublecheck wrote the store', () => {
  const NEWER = 100

  beforeEach(async () => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    vi.resetModules()
    const store = await (await import('../store/index.ts')).openStore()
    await setSetting(store, 'consented', 1)
    await setSetting(store, 'cursor', 'e.7')
    store.close()
    const newer = await openDB('doublecheck', NEWER)
    newer.close()
    local.set('outbox:of-newer', { step: 'unknown' })
    await start()
  })

  it('Gmail’s page is told to do nothing, and why', async () => {
    expect(await askFromGmail({ type: 'gmail-settings' })).toMatchObject({ obstacle: 'newer-store', own: [] })
    const marks = { type: 'recent-marks', account: 'maria@example.com' }
    expect(await askFromGmail(marks)).toBeUndefined()
  })

  it('Gmail’s page still knows one’s own mailbox by the rules that stop its pixels', async () => {
    const mailbox = newMailboxId(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8))
    rules.push(...ownPixelRules([mailbox]), { id: 2, condition: { urlFilter: '||example.org^' } })
    const { own } = (await askFromGmail({ type: 'gmail-settings' })) as GmailSettings
    expect(own).toContain(mailbox)
    expect(new Set(own.map(ownTokenStart))).toEqual(new Set([ownTokenStart(mailbox)]))
  })

  it('nothing is answered or changed, and all is there for the newer one', async () => {
    expect(await askFromOwnPage({ type: 'state' })).toBeUndefined()
    expect(await askFromOwnPage({ type: 'track-by-default', on: false })).toBeUndefined()
    expect(await askFromGmail({ type: 'outbox-filled' })).toBeUndefined()
    expect([...local.keys()]).toEqual(['outbox:of-newer'])
    const newer = await openDB('doublecheck', NEWER)
    expect(await newer.getAllKeys('settings')).toEqual(['consented', 'cursor'])
    newer.close()
  })
})

it('what fails has no answer in Gmail’s page', async () => {
  await start()
  const sender = { id: 'doublecheck', url: 'https://mail.google.com/mail/u/0/', tab: { id: 1 } }
  expect(await listeners[0]?.({ type: 'cards' }, sender)).toBeUndefined()
})
