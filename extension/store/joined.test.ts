import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import type { Event } from '../../shared/events.ts'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import { openStore, setSetting } from './index.ts'
import type { Paired, Store } from './index.ts'
import { newestMails } from './lists.ts'
import { keepEvents } from './mails.ts'

const JOINED_AT = Date.UTC(2026, 10, 23)
const paired: Paired = {
  endpoint: 'https://reads.example.org',
  mailbox: newMailboxId(new Uint8Array(8)),
  generation: 1,
  since: JOINED_AT,
  apiKey: 'first',
  pixelKey: 'x',
  publicUrl: 'https://reads.example.org',
}

const read = (n: number, at: number): Event => ({
  id: `event ${n}`,
  cursor: `e.${n}`,
  kind: 'open',
  message: newMessageId(JOINED_AT - 86_400_000, Uint8Array.of(n, 0, 0, 0)),
  at,
  count: 1,
  verdict: { by: 'recipient', rule: 'x', why: 'X.', rulesVersion: 1 },
})

let store: Store
beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
  await setSetting(store, 'paired', paired)
})

it('a browser that joins shows what was read before, and announces only what is read from then on', async () => {
  await keepEvents(store, [read(1, JOINED_AT - 1), read(2, JOINED_AT)], 'e.2', paired)
  expect((await store.getAll('notices')).map(({ id }) => id)).toEqual(['event 2'])
  const again = { ...read(1, JOINED_AT + 1), id: 'event 3' }
  await keepEvents(store, [again], 'e.3', paired)
  expect(await store.count('notices')).toBe(1)
  expect((await newestMails(store, 10)).map(({ status }) => status.mark)).toEqual(['read', 'read'])
})
