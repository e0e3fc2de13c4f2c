import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'
import { getSetting, openStore } from '../store/index.ts'

vi.mock(import('webextension-polyfill'), () => ({
  default: { tabs: { query: async () => [] }, runtime: { sendMessage: async () => undefined } } as never,
}))

const { tellByDefault } = await import('./tell-of.ts')

it('two kinds of news that are chosen one right after the other are both kept', async () => {
  await tellByDefault({ clicked: false })
  await Promise.all([tellByDefault({ hot: true }), tellByDefault({ revived: true })])
  expect(await getSetting(await openStore(), 'news')).toEqual({ clicked: false, hot: true, revived: true })
})
