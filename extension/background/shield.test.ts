import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answers, FromGmail, FromOwnPages } from '../messages.ts'

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined

/** What the browser holds of ours, and what it was told. */
const { browser, held } = vi.hoisted(() => {
  const held = {
    listeners: [] as Listener[],
    rulesets: new Set<string>(),
    scripts: new Map<string, object>(),
    session: [] as { id: number; condition: { urlFilter: string } }[],
    brought: [] as number[],
    told: [] as string[],
    badge: new Map<number, string | null>(),
  }
  const nothing = { addListener: () => undefined }
  const tell = async (message: { type: string }) => void held.told.push(message.type)
  const browser = {
    runtime: {
      id: 'doublecheck',
      getURL: (path: string) => `chrome-extension://doublecheck/${path}`,
      getManifest: () => ({}),
      sendMessage: tell,
      onMessage: { addListener: (listener: Listener) => void held.listeners.push(listener) },
      onInstalled: nothing,
      onStartup: nothing,
    },
    alarms: { onAlarm: nothing, create: async () => undefined, get: async () => ({}) },
    notifications: { onClicked: nothing, getAll: async () => ({}) },
    permissions: { onAdded: nothing, getAll: async () => ({}) },
    tabs: {
      query: async () => [{ id: 3 }, { id: 4 }],
      sendMessage: async (_: number, message: { type: string }) => tell(message),
    },
    storage: {
      local: { get: async () => ({}), clear: async () => undefined },
      session: { get: async () => ({ openTabs: true }) },
    },
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.flatMap((id) => held.scripts.get(id) ?? []),
      registerContentScripts: async (scripts: { id: string }[]) => {
        for (const script of scripts) held.scripts.set(script.id, script)
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) held.scripts.delete(id)
      },
      executeScript: async ({ target: { tabId } }: { target: { tabId: number } }) => {
        if (tabId === 3) throw new Error('This tab is frozen.')
        held.brought.push(tabId)
      },
    },
    declarativeNetRequest: {
      getDynamicRules: async () => [],
      updateDynamicRules: async () => undefined,
      getEnabledRulesets: async () => [...held.rulesets],
      updateEnabledRulesets: async (change: {
        enableRulesetIds?: string[]
        disableRulesetIds?: string[]
      }) => {
        for (const id of change.enableRulesetIds ?? []) held.rulesets.add(id)
        for (const id of change.disableRulesetIds ?? []) held.rulesets.delete(id)
      },
      getSessionRules: async () => held.session,
      updateSessionRules: async ({
        addRules = [],
        removeRuleIds = [],
      }: {
        addRules?: typeof held.session
        removeRuleIds?: number[]
      }) => {
        held.session = [...held.session.filter(({ id }) => !removeRuleIds.includes(id)), ...addRules]
      },
    },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId?: number; text: string | null }) =>
        void (tabId === undefined || held.badge.set(tabId, text)),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
      setTitle: async () => undefined,
      getTitle: async () => 'Doublecheck',
    },
    i18n: { getMessage: (key: string) => (key === 'language' ? 'en' : ''), getUILanguage: () => 'en' },
  }
  return { browser, held }
})
vi.mock(import('webextension-polyfill'), () => ({ default: browser as never }))
vi.mock(import('../browser.ts'), () => ({ browser: browser as never }))
vi.stubGlobal('self', { addEventListener: () => undefined })

const { openStore, getSetting, setSetting } = await import('../store/index.ts')
const { shieldFigures } = await import('../store/shield-figures.ts')

/** The background starts, as after it was killed. */
async function start(): Promise<void> {
  held.listeners.length = 0
  vi.resetModules()
  await import('./index.ts')
}

async function ask<T extends FromOwnPages['type']>(
  question: Extract<FromOwnPages, { type: T }>,
): Promise<Answers[T]> {
  const url = browser.runtime.getURL('options/index.html')
  return (await held.listeners[0]?.(question, { id: 'doublecheck', url })) as Answers[T]
}

async function askInGmail<T extends FromGmail['type']>(
  question: Extract<FromGmail, { type: T }>,
): Promise<Answers[T]> {
  const sender = { id: 'doublecheck', url: 'https://mail.google.com/mail/u/0/', tab: { id: 4 } }
  return (await held.listeners[0]?.(question, sender)) as Answers[T]
}

const PROXY = 'https://ci3.googleusercontent.com/meips/ADKq_Na=s0-d-e1-ft#'
const KNOWN = `${PROXY}https://reads.example.org/p/${'aB3-'.repeat(9)}.gif`
const LOOKS = `${PROXY}https://mail.example.net/px?u=4f9a2c7d8e01b3a6`
const LOGO = `${PROXY}https://www.example.com/images/logo.png`
const SIZE = { width: '1', height: '1' }

type Judged = Extract<FromGmail, { type: 'shield-judge' }>

function message(n: number, given: Partial<Judged> = {}): Judged {
  return {
    type: 'shield-judge',
    account: 'Maria@example.com',
    message: { messageId: `msg-f:${n}`, legacyMessageId: `a${n}` },
    thread: { threadId: `thread-f:${n}`, legacyThreadId: `b${n}` },
    from: { address: 'News@shop.example', name: 'Shop' },
    images: [
      { src: LOGO, attributes: { width: '120' }, state: 'let' },
      { src: KNOWN, attributes: SIZE, state: 'let' },
      { src: LOOKS, attributes: SIZE, state: 'late' },
    ],
    links: [],
    ...given,
  }
}

const seen = (...numbers: number[]) =>
  askInGmail<'shield-seen'>({
    type: 'shield-seen',
    account: 'maria@example.com',
    conversations: numbers.map((n) => ({ threadId: `thread-f:${n}`, legacyThreadId: `b${n}` })),
  })

const allow = (what: 'message' | 'sender' | 'neither') =>
  askInGmail<'shield-allow'>({
    type: 'shield-allow',
    account: 'maria@example.com',
    message: { messageId: 'msg-f:1', legacyMessageId: 'a1' },
    what,
    sender: 'news@shop.example',
  })

beforeEach(async () => {
  const store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
  for (const kept of [held.rulesets, held.scripts, held.badge]) kept.clear()
  held.session = []
  held.brought = []
  await start()
  await ask({ type: 'shield-switch', on: true })
  held.told.length = 0
})

describe('the shield’s switch', () => {
  it('puts rules and script in place before the user has agreed to tracking, in open tabs too', async () => {
    expect([...held.rulesets]).toEqual(['trackers'])
    expect([...held.scripts.values()]).toEqual([
      {
        id: 'shield',
        js: ['gmail/shield.iife.js'],
        matches: ['https://mail.google.com/*'],
        runAt: 'document_start',
        persistAcrossSessions: true,
      },
    ])
    expect(held.brought).toEqual([4])
    expect(await askInGmail({ type: 'gmail-settings' })).toMatchObject({ obstacle: 'not-consented' })
  })

  it('takes them away, and what was let through is so no more', async () => {
    const { marker } = await askInGmail<'shield-settings'>({ type: 'shield-settings' })
    expect(marker).toMatch(/^doublecheck-allowed-[\w-]{22}$/)
    await ask({ type: 'shield-switch', on: false })
    expect([held.rulesets.size, held.scripts.size, held.session.length]).toEqual([0, 0, 0])
    expect(await askInGmail({ type: 'shield-settings' })).toEqual({ on: false, marker: '', own: [] })
    expect(held.told).toContain('shield-changed')
  })

  it('puts in place again at a start what an update of the extension took away', async () => {
    held.rulesets.clear()
    held.scripts.clear()
    await start()
    await vi.waitFor(() => expect([held.rulesets.size, held.scripts.size]).toEqual([1, 1]))
  })

  it('does not come on by itself', async () => {
    await (await openStore()).delete('settings', 'shield')
    await start()
    await vi.waitFor(() => expect([held.rulesets.size, held.scripts.size]).toEqual([0, 0]))
    expect(await askInGmail(message(1))).toEqual({ isAllowed: false, trackers: [], links: [] })
    expect(await seen(1)).toEqual([null])
  })
})

describe('the marker of what is let through', () => {
  const marker = async () => (await askInGmail<'shield-settings'>({ type: 'shield-settings' })).marker

  it('stays the same while the browser runs, and is the whole of the rule’s filter', async () => {
    const first = await marker()
    await start()
    expect(await Promise.all([marker(), marker()])).toEqual([first, first])
    expect(held.session).toEqual([
      expect.objectContaining({
        priority: 2,
        action: { type: 'allow' },
        condition: expect.objectContaining({ urlFilter: `#${first}|`, isUrlFilterCaseSensitive: true }),
      }),
    ])
  })

  it('is another after the browser was started anew', async () => {
    const first = await marker()
    held.session = []
    expect(await marker()).not.toBe(first)
  })
})

describe('a received message', () => {
  it('is judged, and remembered by what is in it, not by its addresses', async () => {
    expect(await askInGmail(message(1))).toEqual({
      isAllowed: false,
      trackers: [
        expect.objectContaining({ image: 1, service: 'Doublecheck', certainty: 'known', stopped: true }),
        expect.objectContaining({ image: 2, certainty: 'looks', stopped: false }),
      ],
      links: [],
    })
    const rows = await (await openStore()).getAll('shielded')
    expect(rows).toMatchObject([
      {
        key: 'maria@example.com msg-f:1',
        conversations: ['maria@example.com thread-f:1', 'maria@example.com b1'],
        trackers: [{ service: 'Doublecheck' }, { certainty: 'looks' }],
      },
    ])
    expect(JSON.stringify(rows)).not.toContain('https:')
  })

  it('without a tracker is not', async () => {
    await askInGmail(message(1, { images: message(1).images.slice(0, 1) }))
    expect(await (await openStore()).count('shielded')).toBe(0)
    expect(held.told).not.toContain('shield-changed')
  })

  it('shows its trackers in lists, each service once', async () => {
    const twice = message(1).images.slice(1, 2)
    await askInGmail(message(1, { images: [...twice, ...twice] }))
    await askInGmail(message(2, { images: message(1).images.slice(2) }))
    expect(await seen(1, 2, 3)).toEqual([
      { trackers: 2, services: ['Doublecheck'] },
      { trackers: 1, services: [] },
      null,
    ])
    expect(
      await askInGmail({
        type: 'shield-seen',
        account: 'maria@example.com',
        conversations: [{ threadId: '', legacyThreadId: '', message: message(2).message }],
      }),
    ).toEqual([{ trackers: 1, services: [] }])
  })

  it('is told of once, however often it is opened', async () => {
    for (let i = 0; i < 3; i++) await askInGmail(message(1))
    // Two tabs and the pages of ours.
    expect(held.told.filter((type) => type === 'shield-changed')).toHaveLength(3)
    expect(await seen(1)).toEqual([{ trackers: 2, services: ['Doublecheck'] }])
  })

  it('keeps a tracker as perhaps fetched that once was, and all of them where images are switched off', async () => {
    const [, known] = message(1).images
    const one = (state: 'before' | 'let') => (known ? [{ ...known, state }] : [])
    await askInGmail(message(1, { images: one('before') }))
    await askInGmail(message(1, { images: one('let') }))
    await askInGmail(message(1, { images: [] }))
    expect(await shieldFigures(await openStore())).toMatchObject({ mails: 1, stopped: 0, perhapsFetched: 1 })
  })

  it('hides nothing behind an address or a text that has no end', async () => {
    const long = { src: `https://x.example/${'a'.repeat(9_000)}`, attributes: { alt: 'b'.repeat(9_000) } }
    const images = [{ ...long, state: 'let' as const }, ...message(1).images]
    const from = { address: 'a'.repeat(1_000), name: 'b'.repeat(1_000) }
    const judged = await askInGmail<'shield-judge'>(message(1, { images, from }))
    expect(judged.trackers.map(({ image }) => image)).toEqual([2, 3])
  })
})

describe('what is let through', () => {
  beforeEach(async () => void (await askInGmail(message(1))))

  it('is one message', async () => {
    await allow('message')
    expect(await askInGmail(message(1))).toMatchObject({
      isAllowed: true,
      allowed: 'message',
      trackers: [{ stopped: false }, { stopped: false }],
    })
    expect(await askInGmail(message(2))).toMatchObject({ isAllowed: false })
  })

  it('is all of one sender', async () => {
    await allow('sender')
    expect(await askInGmail(message(2))).toMatchObject({ isAllowed: true, allowed: 'sender' })
    const another = message(3, { from: { address: 'club@example.net', name: '' } })
    expect(await askInGmail(another)).toMatchObject({ isAllowed: false })
    expect(held.told).toContain('shield-changed')
  })

  it('may be taken back, in Gmail and in the settings', async () => {
    await allow('message')
    await allow('sender')
    await allow('neither')
    expect(await askInGmail(message(1))).toMatchObject({ isAllowed: false })
    expect(await ask({ type: 'shield-sender', address: ' News@Shop.example ', allowed: true })).toBe(true)
    expect(await askInGmail(message(1))).toMatchObject({ allowed: 'sender' })
    await ask({ type: 'shield-sender', address: 'news@shop.example', allowed: false })
    expect(await askInGmail(message(1))).toMatchObject({ isAllowed: false })
  })
})

describe('the toolbar’s button', () => {
  it('says nothing of trackers unless that is wanted', async () => {
    await askInGmail(message(1))
    expect(held.badge.size).toBe(0)
  })

  it('says how many there are in the conversation that is open, until none is', async () => {
    await ask({ type: 'shield-badge', on: true })
    await askInGmail(message(1))
    expect(held.badge.get(4)).toBe('2')
    await askInGmail(message(2, { images: [] }))
    expect(held.badge.get(4)).toBeNull()
    await askInGmail(message(1))
    await askInGmail({ type: 'shield-left' })
    expect(held.badge.get(4)).toBeNull()
    await askInGmail(message(1))
    await ask({ type: 'shield-badge', on: false })
    expect(held.badge.get(4)).toBeNull()
  })
})

describe('what the shield remembers', () => {
  beforeEach(async () => void (await askInGmail(message(1))))

  it('goes with everything here, and the shield is off', async () => {
    await setSetting(await openStore(), 'consented', 1)
    await ask({ type: 'erase-everything', what: 'here' })
    const store = await openStore()
    expect([await store.count('shielded'), await getSetting(store, 'shield')]).toEqual([0, undefined])
    expect([held.rulesets.size, held.scripts.size]).toEqual([0, 0])
    // A tab that has not heard yet.
    await askInGmail(message(1))
    expect(await store.count('shielded')).toBe(0)
  })

  it('goes when it is older than mails are kept', async () => {
    const store = await openStore()
    const [row] = await store.getAll('shielded')
    if (row) await store.put('shielded', { ...row, key: 'maria@example.com msg-f:9', at: 1 })
    await setSetting(store, 'retention', { days: 30 })
    await start()
    await vi.waitFor(async () =>
      expect(await store.getAllKeys('shielded')).toEqual(['maria@example.com msg-f:1']),
    )
  })
})
