import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { newMailboxId } from '../../shared/token/index.ts'

vi.mock(import('webextension-polyfill'), () => ({
  default: { tabs: { query: async () => [] }, runtime: { sendMessage: async () => undefined } } as never,
}))

const { gmailSettings } = await import('./pairing.ts')
const { learnReach } = await import('./public-reach.ts')
const { openStore, setSetting } = await import('../store/index.ts')

const PUBLIC = 'https://reads.example.org'

/** What answers at each address, as the public address that it says is its own. */
let answers: Record<string, string>
let asked: string[]

beforeEach(async () => {
  answers = {}
  asked = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    const publicUrl = answers[new URL(address).origin]
    if (publicUrl === undefined) throw new TypeError('nobody there')
    return Response.json({
      status: 'ok',
      stored: 0,
      lost: 0,
      seenFrom: 'public',
      endpoint: { api: 1, publicUrl, now: 0 },
    })
  })
  await (await openStore()).clear('settings')
  await pairedAt(PUBLIC)
})

async function pairedAt(publicUrl: string): Promise<void> {
  await setSetting(await openStore(), 'paired', {
    endpoint: 'http://localhost:8787',
    mailbox: newMailboxId(new Uint8Array(8)),
    generation: 1,
    apiKey: 'key',
    pixelKey: 'key',
    publicUrl,
  })
}

const areOffered = async () => (await gmailSettings()).links !== undefined

it('links are not offered before the endpoint was reached at its public address', async () => {
  await learnReach()
  expect(asked).toEqual([`${PUBLIC}/healthz`])
  expect(await areOffered()).toBe(false)
})

it('links are offered from then on, off, without asking again, and also while it is away', async () => {
  answers = { [PUBLIC]: PUBLIC }
  await learnReach()
  expect((await gmailSettings()).links).toEqual({ byDefault: false, choices: [] })
  answers = {}
  await learnReach()
  expect(asked).toHaveLength(1)
  expect(await areOffered()).toBe(true)
})

it('links are not offered where another endpoint answers there', async () => {
  answers = { [PUBLIC]: 'https://other.example.org' }
  await learnReach()
  expect(await areOffered()).toBe(false)
})

it('links are offered anew once the endpoint has moved and was reached there', async () => {
  answers = { [PUBLIC]: PUBLIC, 'https://new.example.org': 'https://new.example.org' }
  await learnReach()
  await pairedAt('https://new.example.org')
  expect(await areOffered()).toBe(false)
  await learnReach()
  expect(await areOffered()).toBe(true)
})

it('nobody is asked at an address that recipients cannot reach', async () => {
  await pairedAt('http://192.168.0.2')
  await learnReach()
  expect(asked).toEqual([])
})
