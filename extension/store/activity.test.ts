import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadActivity } from './activity.ts'
import { DAY, GOOGLE, NOW, SCRIPT, fetchOf, mailTo } from './given.ts'
import { openStore } from './index.ts'
import type { Store } from './index.ts'
import { keepEvents, keepSend, withdrawSend } from './mails.ts'

const asItIs = (at: number) => at

let store: Store

beforeEach(async () => {
  store = await openStore()
  for (const table of store.objectStoreNames) await store.clear(table)
})

const accepted = (mail: ReturnType<typeof mailTo>) => keepSend(store, { step: 'accepted', mail })

describe('what there is to count', () => {
  it('are reads of recipients only, with the account of their mail', async () => {
    await accepted(mailTo(1, ['anna@example.org']))
    await accepted(mailTo(2, ['boris@example.org', 'anna@example.org'], { account: 'office@example.com' }))
    await keepEvents(
      store,
      [
        fetchOf(1, GOOGLE),
        fetchOf(1, SCRIPT, { id: 'by-a-script' }),
        fetchOf(2, GOOGLE, { at: NOW + 2 * DAY }),
        fetchOf(2, GOOGLE, { id: 'a-click', kind: 'link' }),
      ],
      'e.1',
    )
    expect(await loadActivity(store, 0, NOW + 3 * DAY, asItIs)).toEqual({
      accounts: ['maria@example.com', 'office@example.com'],
      sent: [
        expect.objectContaining({ account: 'maria@example.com', domain: 'example.org', mark: 'read' }),
        expect.objectContaining({ account: 'office@example.com', domain: undefined, wall: NOW }),
      ],
      reads: [
        { account: 'maria@example.com', wall: NOW + DAY },
        { account: 'office@example.com', wall: NOW + 2 * DAY },
      ],
    })
  })

  it('leaves out reads before the time that is asked for, and mails that are scheduled for later', async () => {
    await accepted(mailTo(1, ['anna@example.org']))
    await accepted(mailTo(2, ['anna@example.org'], { sentAt: NOW + 9 * DAY, scheduled: true }))
    await keepEvents(
      store,
      [fetchOf(1, GOOGLE), fetchOf(1, GOOGLE, { id: 'later', at: NOW + 2 * DAY })],
      'e.1',
    )
    const { sent, reads } = await loadActivity(store, NOW + 2 * DAY, NOW + 3 * DAY, asItIs)
    expect([sent.length, reads.length]).toEqual([1, 1])
  })

  it('counts each read once, many of one moment too, and none of a send that was taken back', async () => {
    await accepted(mailTo(1, ['anna@example.org']))
    await accepted(mailTo(2, ['anna@example.org']))
    await withdrawSend(store, { account: 'maria@example.com', messageId: 'msg-a:r2', savedAt: NOW + 1 })
    const tx = store.transaction('events', 'readwrite')
    for (let n = 0; n < 2_500; n++) {
      void tx.store.put(fetchOf(1, GOOGLE, { id: `event-1-${n}`, at: NOW + Math.floor(n / 700) }))
    }
    void tx.store.put(fetchOf(2, GOOGLE))
    await tx.done
    expect((await loadActivity(store, 0, NOW + DAY, asItIs)).reads).toHaveLength(2_500)
  })
})
