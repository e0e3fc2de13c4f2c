import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import type { Tracker } from '../messages.ts'
import { DAY, NOW } from './given.ts'
import { openStore } from './index.ts'
import { shieldFigures } from './shield-figures.ts'
import { keepShielded } from './shielded.ts'

beforeEach(async () => {
  const store = await openStore()
  await store.clear('shielded')
  await store.put('settings', { on: true, badge: false, senders: [] }, 'shield')
})

const hubspot: Tracker = { service: 'HubSpot', kind: 'sales', certainty: 'known', signs: [], stopped: true }
const unknown: Tracker = { certainty: 'looks', signs: ['tiny', 'id'], stopped: false }

async function receive(
  n: number,
  from: string,
  trackers: Tracker[],
  daysAgo: number,
  links = 0,
): Promise<void> {
  const [name = '', address = ''] = from.split(' ')
  const found = {
    account: 'maria@example.com',
    messageId: `msg-f:${n}`,
    conversations: [`maria@example.com thread-f:${n}`],
    from: { name, address },
    trackers,
    links,
  }
  await keepShielded(await openStore(), found, NOW - daysAgo * DAY)
}

it('nothing was seen at first', async () => {
  expect(await shieldFigures(await openStore())).toEqual({
    mails: 0,
    stopped: 0,
    perhapsFetched: 0,
    links: 0,
    services: [],
    senders: [],
  })
})

it('counts who tracks, how often, since when, and what came of it', async () => {
  await receive(1, 'Shop news@shop.example', [hubspot, unknown], 9, 3)
  await receive(2, 'Shop! News@Shop.example', [hubspot, hubspot], 2)
  await receive(3, 'Club club@example.net', [unknown], 5)
  await receive(4, 'Links links@example.net', [], 1, 7)
  expect(await shieldFigures(await openStore())).toEqual({
    mails: 3,
    stopped: 3,
    perhapsFetched: 2,
    links: 10,
    since: NOW - 9 * DAY,
    services: [
      {
        service: 'HubSpot',
        kind: 'sales',
        mails: 2,
        trackers: 3,
        since: NOW - 9 * DAY,
        last: NOW - 2 * DAY,
      },
      { mails: 2, trackers: 2, since: NOW - 9 * DAY, last: NOW - 5 * DAY },
    ],
    senders: [
      {
        address: 'news@shop.example',
        name: 'Shop!',
        mails: 2,
        trackers: 4,
        since: NOW - 9 * DAY,
        last: NOW - 2 * DAY,
        services: ['HubSpot'],
      },
      {
        address: 'club@example.net',
        name: 'Club',
        mails: 1,
        trackers: 1,
        since: NOW - 5 * DAY,
        last: NOW - 5 * DAY,
        services: [],
      },
    ],
  })
})

it('takes nobody for one who tracks themselves: what they sent quotes what they got', async () => {
  await receive(1, 'Maria Maria@example.com', [hubspot], 1)
  const { mails, services, senders } = await shieldFigures(await openStore())
  expect([mails, services.map(({ service }) => service), senders]).toEqual([1, ['HubSpot'], []])
})
