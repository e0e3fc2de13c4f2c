import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, it, vi } from 'vitest'
import { openStore } from './index.ts'

it('a store that could not be opened is tried anew the next time', async () => {
  const other = await openDB('newer', 2)
  other.close()
  const open = indexedDB.open.bind(indexedDB)
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => open('newer', 1))
  await expect(openStore()).rejects.toThrow(/version/)
  expect((await openStore()).name).toBe('doublecheck')
})
