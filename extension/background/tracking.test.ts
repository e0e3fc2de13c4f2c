import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mailTo } from '../store/given.ts'

vi.mock(import('webextension-polyfill'), () => ({
  default: { tabs: { query: async () => [] }, runtime: { sendMessage: async () => undefined } } as never,
}))

const { gmailSettings } = await import('./pairing.ts')
const { keepSetting } = await import('./keep-setting.ts')
const { keepAccount, keepNeverFor, turnAccount } = await import('./tracking.ts')
const { openStore, setSetting } = await import('../store/index.ts')
const { countedAccounts } = await import('../store/accounts.ts')
const { keepSend } = await import('../store/mails.ts')

beforeEach(async () => {
  const store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
})

describe('who no mail is tracked for', () => {
  const listed = async () => (await gmailSettings()).neverFor

  it('is nobody at first', async () => {
    expect(await listed()).toBeUndefined()
  })

  it('is told to Gmail’s pages, each once, in one spelling, domain by domain', async () => {
    await keepNeverFor(['eva@B.example', '@b.example', 'Anna@a.example'], true)
    await keepNeverFor(['anna@A.example', 'nonsense'], true)
    expect(await listed()).toEqual(['anna@a.example', '@b.example', 'eva@b.example'])
  })

  it('may be taken off the list, twice too', async () => {
    await keepNeverFor(['@b.example', 'anna@a.example'], true)
    for (let i = 0; i < 2; i++) expect(await keepNeverFor(['@B.example'], false)).toBe(true)
    expect(await listed()).toEqual(['anna@a.example'])
  })

  it('has an end', async () => {
    const many = Array.from({ length: 500 }, (_, i) => `@n${i}.example`)
    expect(await keepNeverFor(many, true)).toBe(true)
    expect(await keepNeverFor(['@one-more.example'], true)).toBe(false)
    expect(await keepNeverFor(['@n7.example'], true)).toBe(true)
    expect(await listed()).toHaveLength(500)
  })

  it('may be shortened where it is too long', async () => {
    const many = Array.from({ length: 600 }, (_, i) => `@n${i}.example`)
    await setSetting(await openStore(), 'neverFor', many)
    expect(await keepNeverFor(['@n7.example'], false)).toBe(true)
    expect(await listed()).toHaveLength(599)
  })
})

describe('the visible line', () => {
  it('is told to Gmail’s pages as HTML, on or off, once there is one', async () => {
    expect((await gmailSettings()).line).toBeUndefined()
    await keepSetting('line', { text: 'A & [b]', isOn: false })
    expect((await gmailSettings()).line).toEqual({
      head: expect.stringMatching(/^<div .*>A &amp; <a href="$/),
      tail: '">b</a></div>',
      isOn: false,
    })
  })
})

describe('an account of Gmail’s', () => {
  it('is remembered once it was shown, and may be switched off and on', async () => {
    for (const address of ['Maria@example.com', 'maria@example.com', 'm.keller@example.net', '']) {
      await keepAccount(address)
    }
    await turnAccount('m.keller@example.net', false)
    await turnAccount('nobody@example.net', false)
    expect((await gmailSettings()).accountsOff).toEqual(['m.keller@example.net'])
    await turnAccount('m.keller@example.net', true)
    expect((await gmailSettings()).accountsOff).toEqual([])
  })

  it('is shown with the number of its own tracked mails', async () => {
    const store = await openStore()
    for (const address of ['maria@example.com', 'maria@example.co']) await keepAccount(address)
    for (const n of [1, 2]) await keepSend(store, { step: 'accepted', mail: mailTo(n, ['anna@example.org']) })
    expect(await countedAccounts(store)).toEqual([
      { address: 'maria@example.com', mails: 2 },
      { address: 'maria@example.co', mails: 0 },
    ])
  })
})
