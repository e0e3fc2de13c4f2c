import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { GOOGLE, fetchOf, messageId } from '../store/given.ts'

vi.mock(import('webextension-polyfill'), () => ({
  default: { tabs: { query: async () => [] }, runtime: { sendMessage: async () => undefined } } as never,
}))

const { takePiece } = await import('./import.ts')
const { changeMails } = await import('./news.ts')
const { openStore } = await import('../store/index.ts')

beforeEach(async () => {
  const store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
})

it('a piece of a file waits for its turn', async () => {
  const { promise: isDone, resolve: done } = Promise.withResolvers<void>()
  const before = changeMails(async (store) => {
    await isDone
    await store.put('withdrawn', { message: messageId(2) })
    return false
  })
  const taken = takePiece({ events: [fetchOf(1, GOOGLE), fetchOf(2, GOOGLE)] })
  // Long enough for a transaction that waits for nothing.
  const store = await openStore()
  for (let i = 0; i < 10; i++) expect(await store.getAllKeys('events')).toEqual([])
  done()
  expect([await before, await taken]).toEqual([false, { mails: 0, events: 2 }])
  expect(await store.getAllKeys('mails')).toEqual([`? ${messageId(1)}`])
})

it('what is no piece of a file is not taken', async () => {
  expect(await takePiece({ events: [{}] })).toBeNull()
})
