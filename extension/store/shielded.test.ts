import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Tracker } from '../messages.ts'
import { DAY, NOW } from './given.ts'
import { openStore, setSetting } from './index.ts'
import { forgetOldShielded, keepShielded } from './shielded.ts'

const LOOKS: Tracker = { certainty: 'looks', signs: ['tiny', 'id'], stopped: true }
const HUBSPOT: Tracker = { ...LOOKS, certainty: 'known', service: 'HubSpot', kind: 'sales' }

beforeEach(async () => {
  const store = await openStore()
  await store.clear('shielded')
  await setSetting(store, 'shield', { on: true, badge: false, senders: [] })
})

async function keep(n: number, at: number, trackers: Tracker[], most?: number): Promise<boolean> {
  const found = {
    account: 'maria@example.com',
    messageId: `msg-f:${n}`,
    conversations: [`maria@example.com thread-f:${n}`],
    from: { address: 'news@shop.example', name: 'Shop' },
    trackers,
    links: 0,
  }
  return keepShielded(await openStore(), found, at, most)
}

const kept = async () =>
  (await (await openStore()).getAll('shielded')).map(({ messageId }) => messageId).sort()

describe('received messages with trackers', () => {
  it('are remembered up to a number, the newest of them', async () => {
    for (const n of [3, 1, 4, 2]) await keep(n, NOW + n * DAY, [LOOKS], 3)
    expect(await kept()).toEqual(['msg-f:2', 'msg-f:3', 'msg-f:4'])
    // One that is known already takes no other's place.
    await keep(3, NOW + 9 * DAY, [LOOKS], 3)
    expect(await kept()).toEqual(['msg-f:2', 'msg-f:3', 'msg-f:4'])
  })

  it('are forgotten with mails of their age, and kept where those are', async () => {
    const store = await openStore()
    for (const n of [1, 5]) await keep(n, NOW - n * DAY, [LOOKS])
    await store.delete('settings', 'retention')
    await forgetOldShielded(store, NOW)
    expect(await kept()).toHaveLength(2)
    await setSetting(store, 'retention', { days: 3 })
    await forgetOldShielded(store, NOW)
    expect(await kept()).toEqual(['msg-f:1'])
  })

  it('are kept from the first look on, with what every look showed', async () => {
    expect(await keep(1, NOW, [HUBSPOT, { ...HUBSPOT, stopped: false }, LOOKS])).toBe(true)
    // By then images may be switched off, or all of them stopped.
    for (const trackers of [[], [HUBSPOT], [HUBSPOT, HUBSPOT, LOOKS]])
      expect(await keep(1, NOW + DAY, trackers)).toBe(false)
    const [row] = await (await openStore()).getAll('shielded')
    expect(row?.at).toBe(NOW)
    expect(row?.trackers.map(({ service, stopped }) => [service, stopped])).toEqual([
      ['HubSpot', true],
      ['HubSpot', false],
      [undefined, true],
    ])
    // One of two tabs shows a part of it, and otherwise.
    for (const trackers of [[LOOKS], [HUBSPOT, { ...LOOKS, signs: ['hidden' as const] }]])
      expect(await keep(1, NOW + DAY, trackers)).toBe(false)
  })

  it('are not remembered while the shield is off', async () => {
    await setSetting(await openStore(), 'shield', { on: false, badge: false, senders: [] })
    expect(await keep(1, NOW, [LOOKS])).toBe(false)
    expect(await kept()).toEqual([])
  })
})
