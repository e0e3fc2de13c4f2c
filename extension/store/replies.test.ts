import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { GOOGLE, NOW, fetchOf, mailTo } from './given.ts'
import { openStore } from './index.ts'
import type { Store } from './index.ts'
import { newestMails } from './lists.ts'
import { keepEvents, keepSend, marksOf } from './mails.ts'
import { keepReply } from './replies.ts'
import type { SeenReply } from './replies.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const ANNA = { address: 'Anna@example.org', name: 'Anna Lindqvist' }
let store: Store
beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
  const given = { threadId: 'thread-a:r1', legacyThreadId: '183234ce86ffa010' }
  const first = mailTo(1, [], { ...given, recipients: [ANNA, { address: 'boris@example.org' }] })
  const second = mailTo(2, ['boris@example.org'], { ...given, sentAt: NOW + MINUTE })
  for (const mail of [first, second]) await keepSend(store, { step: 'accepted', mail })
})

const reply = (given: Partial<SeenReply> = {}): SeenReply => ({
  account: 'Maria@example.com',
  conversation: ['undefined', '183234ce86ffa010'],
  from: 'anna@example.org',
  at: NOW + 15 * MINUTE,
  subject: 'Mail 1',
  opening: 'Thank you!',
  quotes: false,
  ...given,
})
const states = async () =>
  (await newestMails(store, 9)).map(({ status: { mark, replied } }) => [mark, replied])

describe('a recipient’s answer', () => {
  it('makes the newest mail that it was sent read, and says who answered', async () => {
    expect(await keepReply(store, reply())).toBe(true)
    expect(await states()).toEqual([
      ['sent', undefined],
      ['read', NOW + 15 * MINUTE],
    ])
    expect((await newestMails(store, 2))[1]).toMatchObject({ reply: { by: 'Anna Lindqvist' } })
    expect(await store.getAll('notices')).toEqual([])
  })

  it('is shown with the mail', async () => {
    await keepReply(store, reply({ from: 'boris@example.org', at: NOW + 2 * HOUR }))
    expect(
      await marksOf(store, 'maria@example.com', [{ threadId: 'thread-a:r1', legacyThreadId: '' }], NOW),
    ).toMatchObject([{ answeredBy: 'boris@example.org', status: { mark: 'read', reads: 0 } }])
  })

  it('soon after a second mail counts for the first, which may be the one that it quotes', async () => {
    const toBoris = reply({ from: 'boris@example.org', at: NOW + 15 * MINUTE, quotes: true })
    expect(await keepReply(store, toBoris)).toBe(true)
    // Gmail shows it again.
    expect(await keepReply(store, toBoris)).toBe(false)
    expect(await states()).toEqual([
      ['sent', undefined],
      ['read', NOW + 15 * MINUTE],
    ])
    expect(await keepReply(store, { ...toBoris, at: NOW + 20 * MINUTE })).toBe(false)
    expect(await keepReply(store, { ...toBoris, at: NOW + 2 * HOUR })).toBe(true)
    expect((await states())[0]).toEqual(['read', NOW + 2 * HOUR])
  })

  it('counts for a mail that was sent after the one before was answered, or long after it', async () => {
    await keepReply(store, reply())
    const sentAt = NOW + 20 * MINUTE
    const given = { threadId: 'thread-a:r1', legacyThreadId: '183234ce86ffa010' }
    const next = mailTo(3, [], { ...given, recipients: [ANNA], sentAt })
    const followUp = mailTo(4, [], { ...given, recipients: [ANNA], sentAt: NOW + 72 * HOUR })
    await keepSend(store, { step: 'accepted', mail: next })
    expect(await keepReply(store, reply({ at: sentAt + 5 * MINUTE, quotes: true }))).toBe(true)
    await keepSend(store, { step: 'accepted', mail: followUp })
    expect(await keepReply(store, reply({ at: NOW + 72 * HOUR + 5 * MINUTE, quotes: true }))).toBe(true)
    expect((await states()).map(([mark]) => mark)).toEqual(['read', 'read', 'sent', 'read'])
  })

  it('of one recipient does not make a second mail to two answered by the other', async () => {
    await keepReply(store, reply())
    const given = { threadId: 'thread-a:r1', recipients: [ANNA, { address: 'boris@example.org' }] }
    const third = mailTo(3, [], { ...given, sentAt: NOW + 20 * MINUTE })
    await keepSend(store, { step: 'accepted', mail: third })
    const ofBoris = reply({
      from: 'boris@example.org',
      conversation: ['thread-a:r1'],
      at: NOW + 25 * MINUTE,
      quotes: true,
    })
    await keepReply(store, ofBoris)
    expect((await states())[0]).toEqual(['sent', undefined])
  })

  it('is none from an address of one’s own that a mail of the conversation was sent from', async () => {
    const alias = 'maria@work.example'
    const third = mailTo(3, [alias, 'anna@example.org'], { threadId: 'thread-a:r1', sentAt: NOW + HOUR })
    const fourth = mailTo(4, ['anna@example.org'], {
      threadId: 'thread-a:r1',
      from: alias,
      sentAt: NOW + 3 * HOUR,
    })
    for (const mail of [third, fourth]) await keepSend(store, { step: 'accepted', mail })
    expect(
      await keepReply(store, reply({ conversation: ['thread-a:r1'], from: alias, at: NOW + 3 * HOUR })),
    ).toBe(false)
  })

  it('counts once', async () => {
    await keepReply(store, reply())
    expect(await keepReply(store, reply({ at: NOW + 30 * MINUTE }))).toBe(false)
    expect((await states())[1]).toEqual(['read', NOW + 15 * MINUTE])
  })

  it.each([
    ['somebody else', { from: 'carla@example.org' }],
    ['oneself', { from: 'maria@example.com' }],
    ['another account', { account: 'other@example.com' }],
    ['another conversation', { conversation: ['thread-a:r7'] }],
    ['a program', { opening: 'I am out of the office until Monday.' }],
    ['a time before', { at: NOW - MINUTE }],
  ])('is none from %s', async (_, given) => {
    expect(await keepReply(store, reply(given))).toBe(false)
    expect((await states()).map(([mark]) => mark)).toEqual(['sent', 'sent'])
  })

  it('stays when a read falls, and takes no notice back that still holds', async () => {
    await keepEvents(store, [fetchOf(1, GOOGLE)], 'e.1')
    await keepReply(store, reply())
    expect(await store.getAll('notices')).toMatchObject([{ kind: 'read' }])
    const { facts: _, ...event } = fetchOf(1, GOOGLE)
    await keepEvents(store, [{ ...event, verdict: { ...event.verdict, by: 'sender' } }], 'e.2')
    expect((await states())[1]).toEqual(['read', NOW + 15 * MINUTE])
    expect(await store.getAll('notices')).toMatchObject([{ kind: 'withdrawn' }])
  })

  it('makes a later open of the same mail no news', async () => {
    await keepReply(store, reply())
    await keepEvents(store, [fetchOf(1, GOOGLE)], 'e.1')
    expect((await newestMails(store, 2))[1]?.status).toMatchObject({ reads: 1, replied: NOW + 15 * MINUTE })
    expect(await store.getAll('notices')).toEqual([])
  })
})
