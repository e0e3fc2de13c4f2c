import 'fake-indexeddb/auto'
import { base64urlnopad } from '@scure/base'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newMailboxId } from '../../shared/token/index.ts'
import { getSetting, openStore, setSetting } from '../store/index.ts'
import type { Paired, Store } from '../store/index.ts'

const KEY = base64urlnopad.encode(new Uint8Array(65).fill(4))
const OTHER_KEY = base64urlnopad.encode(new Uint8Array(65).fill(5))
const NOON = Date.UTC(2026, 10, 24, 12)
const DAY_MS = 86_400_000

const paired: Paired = {
  endpoint: 'https://reads.example.org',
  mailbox: newMailboxId(new Uint8Array(8)),
  generation: 1,
  apiKey: 'first',
  pixelKey: 'x',
  publicUrl: 'https://reads.example.org',
}

/** A browser's own push service. */
class Manager {
  subscription: ReturnType<Manager['made']> | null = null
  /** Whether Google's service answers. */
  answers = true
  asked = 0

  async getSubscription() {
    return this.subscription
  }

  async subscribe({ userVisibleOnly, applicationServerKey }: Record<string, unknown>) {
    this.asked++
    if (userVisibleOnly !== false) throw new DOMException('No sender id.', 'NotAllowedError')
    if (this.subscription) throw new DOMException('Another key.', 'InvalidStateError')
    if (!this.answers) return await new Promise<never>(() => undefined)
    return (this.subscription = this.made(String(applicationServerKey)))
  }

  made(key: string) {
    const endpoint = `https://fcm.googleapis.com/fcm/send/${this.asked}`
    return {
      options: { applicationServerKey: base64urlnopad.decode(key).buffer },
      toJSON: () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } }),
      unsubscribe: async () => {
        this.subscription = null
        return true
      },
    }
  }
}

class Registration {
  pushManager = manager
}

let manager: Manager
let store: Store
/** What the endpoint was asked, and its key. */
let asked: string[] = []
let vapidKey: string | undefined

/** The background, as it is after it was started. */
async function startBackground(): Promise<typeof import('./push.ts')> {
  vi.resetModules()
  return import('./push.ts')
}

beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
  await setSetting(store, 'paired', paired)
  manager = new Manager()
  asked = []
  vapidKey = KEY
  vi.stubGlobal('self', globalThis)
  vi.stubGlobal('ServiceWorkerRegistration', Registration)
  vi.stubGlobal('registration', new Registration())
  vi.stubGlobal('fetch', async (url: string, { method = 'GET', body = '' }: Record<string, string>) => {
    asked.push(`${method} ${new URL(url).pathname} ${body}`.trim())
    const endpoint = { api: 1, publicUrl: paired.publicUrl, now: NOON }
    return Response.json({ ...(vapidKey ? { vapidKey } : {}), subscribed: true, endpoint })
  })
  vi.spyOn(Date, 'now').mockReturnValue(NOON)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const PUT = (n: number) =>
  `PUT /v1/push {"endpoint":"https://fcm.googleapis.com/fcm/send/${n}","keys":{"p256dh":"p","auth":"a"}}`

describe('a browser that can be pushed', () => {
  it('subscribes with the endpoint’s key, hands that over, and looks again a day later', async () => {
    const { renewPush } = await startBackground()
    renewPush()
    await expect.poll(() => getSetting(store, 'push')).toEqual({ failures: 0, lookAgainAt: NOON + DAY_MS })
    expect(asked).toEqual(['GET /v1/push', PUT(1)])

    vi.spyOn(Date, 'now').mockReturnValue(NOON + DAY_MS)
    ;(await startBackground()).renewPush()
    await expect.poll(() => asked).toEqual(['GET /v1/push', PUT(1), 'GET /v1/push', PUT(1)])
    expect(manager.asked).toBe(1)
  })

  it('does not ask at every wake', async () => {
    await setSetting(store, 'push', { failures: 0, lookAgainAt: NOON + 1 })
    const { renewPush, renewPushNow } = await startBackground()
    renewPush()
    await expect.poll(() => getSetting(store, 'push')).toEqual({ failures: 0, lookAgainAt: NOON + 1 })
    await renewPushNow()
    await expect.poll(() => asked).toEqual(['GET /v1/push', PUT(1)])
  })

  it('waits ever longer for a push service that never answers, over a killed background too', async () => {
    manager.answers = false
    ;(await startBackground()).renewPush()
    await expect.poll(() => manager.asked).toBe(1)
    expect(await getSetting(store, 'push')).toEqual({ failures: 1, lookAgainAt: NOON + 60_000 })

    vi.spyOn(Date, 'now').mockReturnValue(NOON + 60_000)
    ;(await startBackground()).renewPush()
    await expect.poll(() => manager.asked).toBe(2)
    expect(await getSetting(store, 'push')).toEqual({ failures: 2, lookAgainAt: NOON + 180_000 })
  })

  it('tries again within one life of the background', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    manager.answers = false
    const { renewPush } = await startBackground()
    renewPush()
    await vi.waitFor(() => expect(manager.asked).toBe(1))
    manager.answers = true
    vi.spyOn(Date, 'now').mockReturnValue(NOON + 60_000)
    await vi.advanceTimersByTimeAsync(60_000)
    renewPush()
    await vi.waitFor(() => expect(asked).toContain(PUT(2)))
  })

  it('subscribes anew when the endpoint has another key', async () => {
    manager.subscription = manager.made(OTHER_KEY)
    ;(await startBackground()).renewPush()
    await expect.poll(() => asked).toEqual(['GET /v1/push', PUT(1)])
  })

  it('leaves it at that where the endpoint sends no pushes', async () => {
    vapidKey = undefined
    ;(await startBackground()).renewPush()
    await expect.poll(() => getSetting(store, 'push')).toEqual({ failures: 0, lookAgainAt: NOON + DAY_MS })
    expect(manager.asked).toBe(0)
  })

  it('is woken no more once it is disconnected', async () => {
    manager.subscription = manager.made(KEY)
    const { endPush } = await startBackground()
    await endPush()
    await expect.poll(() => asked).toEqual(['DELETE /v1/push'])
    await expect.poll(() => manager.subscription).toBeNull()
  })

  it('catches up when a push wakes it, and is kept awake for that long', async () => {
    class Push extends Event {
      lasted: unknown
      waitUntil(work: unknown) {
        this.lasted = work
      }
    }
    vi.stubGlobal('ExtendableEvent', Push)
    const listeners = new EventTarget()
    vi.stubGlobal('addEventListener', listeners.addEventListener.bind(listeners))
    const { listenForPushes } = await startBackground()
    const caughtUp = Promise.resolve()
    listenForPushes(() => caughtUp)
    const push = new Push('push')
    listeners.dispatchEvent(push)
    expect(push.lasted).toBe(caughtUp)
  })
})

describe('a browser without push for extensions', () => {
  it('is left alone', async () => {
    vi.stubGlobal('registration', undefined)
    const { canBePushed, endPush, isSubscribed, renewPush } = await startBackground()
    expect(canBePushed()).toBe(false)
    expect(await isSubscribed()).toBe(false)
    renewPush()
    await endPush()
    expect(asked).toEqual([])
    expect(await getSetting(store, 'push')).toBeUndefined()
  })
})
