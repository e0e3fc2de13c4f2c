import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AlertsRequest, AlertsShown } from '../../shared/alerts.ts'
import { newMailboxId } from '../../shared/token/index.ts'
import { mailTo, messageId } from '../store/given.ts'
import { getSetting, openStore, setSetting } from '../store/index.ts'
import type { Paired, Store } from '../store/index.ts'
import { keepSend } from '../store/mails.ts'

const said = vi.hoisted(() => ({ i18n: { getMessage: (key: string) => key } }))
vi.mock(import('webextension-polyfill'), () => ({ default: said as never }))
vi.mock(import('../browser.ts'), () => ({ browser: said as never }))

const { alerts, keepAlerts } = await import('./alerts.ts')
const { tellNotes } = await import('./notes.ts')

const mailbox = newMailboxId(new Uint8Array(8))
const ENDPOINT = 'https://reads.example.org'
const paired = { endpoint: ENDPOINT, mailbox, apiKey: 'key', publicUrl: ENDPOINT } as Paired
const wanted: AlertsRequest = {
  language: 'en',
  timeZone: 'Europe/Berlin',
  mail: { address: 'maria@example.com', tells: ['read'], names: ['title'] },
}
const wantedWithoutTitle: AlertsRequest = { language: 'en', timeZone: 'Europe/Berlin' }

/** A small endpoint: it answers as `status` says, and keeps what it was told. */
const world = { status: 200, code: 'x', setUp: null as AlertsShown | null, told: [] as unknown[] }

function shown({ language, timeZone, mail }: AlertsRequest): AlertsShown {
  return { language, timeZone, ...(mail ? { mail: { ...mail, state: 'confirmed' } } : {}) }
}

async function answer(url: string, init: RequestInit): Promise<Response> {
  const endpoint = { api: 1, publicUrl: ENDPOINT, now: Date.now() }
  const path = url.slice(ENDPOINT.length)
  if (world.status !== 200) {
    return Response.json({ error: { code: world.code, message: 'X.' } }, { status: world.status })
  }
  const body: unknown = init.body === undefined ? undefined : JSON.parse(String(init.body))
  if (path === '/v1/alerts') {
    if (init.method === 'PUT') world.setUp = shown(body as AlertsRequest)
    return Response.json({ alerts: world.setUp, channels: ['mail', 'webhook'], endpoint })
  }
  world.told.push([path, body])
  return Response.json({ message: path.split('/').at(-1), muted: false, answered: false, endpoint })
}

let store: Store
beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
  await setSetting(store, 'paired', paired)
  Object.assign(world, { status: 200, code: 'x', setUp: null, told: [] })
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.stubGlobal('fetch', answer)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function send(n: number): Promise<void> {
  const at = Date.now()
  const mail = mailTo(n, ['anna@example.org'], { handedOverAt: at, sentAt: at })
  await keepSend(store, { step: 'accepted', mail })
  vi.setSystemTime(at + 60_000)
}

const title = (n: number, subject: string | null) => [`/v1/messages/${messageId(n)}`, { title: subject }]

describe('the subject of a mail', () => {
  it('leaves the browser where the user allowed it in the settings, for mails sent from then on', async () => {
    await send(1)
    expect(await keepAlerts(wanted)).toMatchObject({ answer: { tellsTitles: true } })
    await send(2)
    await tellNotes()
    expect(world.told).toEqual([title(2, 'Mail 2')])
  })

  it('stays in the browser where only another browser’s user allowed it', async () => {
    world.setUp = shown(wanted)
    expect(await alerts()).toMatchObject({ answer: { tellsTitles: false } })
    await send(1)
    await tellNotes()
    expect(world.told).toEqual([])
  })

  it('stays in the browser where the endpoint says that it is allowed, and the user did not', async () => {
    vi.stubGlobal('fetch', async () => {
      const endpoint = { api: 1, publicUrl: ENDPOINT, now: Date.now() }
      return Response.json({ alerts: shown(wanted), channels: ['mail'], endpoint })
    })
    expect(await keepAlerts(wantedWithoutTitle)).toMatchObject({ answer: { tellsTitles: false } })
    expect(await getSetting(store, 'titles')).toBeUndefined()
  })

  it('stays in the browser once it was disallowed there, or in another browser; the endpoint forgets it', async () => {
    await keepAlerts(wanted)
    await send(1)
    await tellNotes()
    world.setUp = shown(wantedWithoutTitle)
    await send(2)
    await tellNotes()
    expect(world.told).toEqual([title(1, 'Mail 1'), title(1, null)])
    expect(await getSetting(store, 'titles')).toBeUndefined()
  })

  it('stays in the browser at once when it is disallowed, even while the endpoint is out of reach', async () => {
    await keepAlerts(wanted)
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')))
    expect(await keepAlerts(wantedWithoutTitle)).toEqual({ problem: 'unreachable' })
    vi.stubGlobal('fetch', answer)
    await send(1)
    await tellNotes()
    expect(world.told).toEqual([])
  })

  it.each([
    ['while the endpoint is out of reach', 0],
    ['while the endpoint is busy', 503],
    ['while the endpoint does not know the key', 401],
  ])('is kept %s, and told later', async (_, status) => {
    await keepAlerts(wanted)
    await send(1)
    if (status === 0) vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')))
    world.status = status || 200
    await tellNotes()
    expect(world.told).toEqual([])
    vi.stubGlobal('fetch', answer)
    world.status = 200
    await tellNotes()
    expect(world.told).toEqual([title(1, 'Mail 1')])
  })
})

describe('that a mail went to no Gmail', () => {
  async function sendToHotmail(n: number): Promise<void> {
    const at = Date.now()
    const mail = mailTo(n, ['anna@hotmail.com'], { handedOverAt: at, sentAt: at })
    await keepSend(store, { step: 'accepted', mail })
    vi.setSystemTime(at + 60_000)
  }
  const about = (n: number, notInGmail: boolean) => [`/v1/messages/${messageId(n)}`, { notInGmail }]
  const unnamed: AlertsRequest = {
    ...wantedWithoutTitle,
    mail: { address: 'maria@example.com', tells: ['read'], names: [] },
  }

  it('is told from then on where alerts were set up in this browser', async () => {
    await sendToHotmail(1)
    await keepAlerts(unnamed)
    await sendToHotmail(2)
    await send(3)
    await tellNotes()
    expect(world.told).toEqual([about(2, true)])
  })

  it('is not told where another browser’s user has set them up', async () => {
    world.setUp = shown(unnamed)
    await alerts()
    await sendToHotmail(1)
    await tellNotes()
    expect(world.told).toEqual([])
  })

  it('is told no more once they were turned off, here or in another browser; the endpoint forgets it', async () => {
    await keepAlerts(unnamed)
    await sendToHotmail(1)
    await tellNotes()
    world.setUp = shown(wantedWithoutTitle)
    await sendToHotmail(2)
    await tellNotes()
    expect(world.told).toEqual([about(1, true), about(1, false)])
    expect(await getSetting(store, 'alerted')).toBeUndefined()
  })
})

describe('an endpoint', () => {
  it('that is too old for alerts is told apart from one that is out of reach', async () => {
    world.status = 404
    expect(await alerts()).toEqual({ problem: 'too-old' })
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')))
    expect(await alerts()).toEqual({ problem: 'unreachable' })
  })

  it('that refuses says why', async () => {
    Object.assign(world, { status: 409, code: 'no-mail' })
    expect(await keepAlerts(wanted)).toEqual({ problem: 'refused', code: 'no-mail', detail: 'X.' })
  })
})
