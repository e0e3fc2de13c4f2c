import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { DAY, GOOGLE, NOW, fetchOf, mailTo, verdict } from './given.ts'
import { openStore, setSetting } from './index.ts'
import type { Store } from './index.ts'
import { newestUnseen } from './lists.ts'
import { keepEvents, keepSend, withdrawSend } from './mails.ts'
import { nextNote } from './notes.ts'
import { dueReminders, keepReminder, settleReminder } from './reminders.ts'
import { keepSeen } from './seen.ts'
import { keepTellOf } from './tell-of.ts'

const keyOf = (n: number) => `maria@example.com msg-a:r${n}`
const READ_AT = NOW + DAY

let store: Store
beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
  for (const n of [1, 2, 3])
    await keepSend(store, { step: 'accepted', mail: mailTo(n, ['anna@example.org']) })
})

const read = (n: number, at = READ_AT) =>
  keepEvents(store, [fetchOf(n, GOOGLE, { id: `read ${n} ${at}`, at })], 'e.1')
const unseen = async () => (await newestUnseen(store, 100, NOW)).map(({ mail }) => [mail.key, mail.unseen])
const notices = async () => (await store.getAll('notices')).map(({ id, kind }) => [id, kind])

describe('news that the user has not looked at', () => {
  it('are known by mail, the newest first', async () => {
    await read(1)
    await read(2, READ_AT + 1)
    expect(await unseen()).toEqual([
      [keyOf(2), READ_AT + 1],
      [keyOf(1), READ_AT],
    ])
  })

  it('go when they look at the mail, with what was still to be told, and come again with the next', async () => {
    await keepTellOf(store, keyOf(1), { how: 'watch', kinds: {} })
    await read(1)
    await read(2)
    expect(await keepSeen(store, [keyOf(1), keyOf(3), 'nobody'])).toEqual([`read 1 ${READ_AT}`])
    expect(await unseen()).toEqual([[keyOf(2), READ_AT]])
    expect(await notices()).toEqual([[`read 2 ${READ_AT}`, 'read']])
    await read(1)
    expect(await unseen()).toEqual([[keyOf(2), READ_AT]])
    await read(1, READ_AT + 5)
    expect(await unseen()).toContainEqual([keyOf(1), READ_AT + 5])
  })

  it('go when what was told is not so, and those before stay', async () => {
    await keepTellOf(store, keyOf(1), { how: 'watch', kinds: {} })
    await read(1)
    await read(1, READ_AT + 5)
    const fallen = fetchOf(1, GOOGLE, { id: `read 1 ${READ_AT + 5}`, at: READ_AT + 5 })
    await keepEvents(store, [{ ...fallen, verdict: verdict('sender', 'that-was-me') }], 'e.3')
    expect(await unseen()).toEqual([[keyOf(1), READ_AT]])
    expect(await notices()).toEqual([
      [`read 1 ${READ_AT}`, 'read'],
      [`read 1 ${READ_AT + 5}`, 'withdrawn'],
    ])
  })

  it('go with a mail that is called back', async () => {
    await read(1)
    await withdrawSend(store, { account: 'maria@example.com', messageId: 'msg-a:r1', savedAt: NOW + 1 })
    expect(await unseen()).toEqual([])
    expect(await notices()).toEqual([[`read 1 ${READ_AT}`, 'withdrawn']])
  })

  it('of a mail of which nothing was known become its own once it is known', async () => {
    await store.clear('mails')
    await read(1)
    await keepSend(store, { step: 'accepted', mail: mailTo(1, ['anna@example.org']) })
    expect(await unseen()).toEqual([[keyOf(1), READ_AT]])
    await keepSeen(store, [keyOf(1)])
    expect(await unseen()).toEqual([])
  })

  it('are reminders that were given too, until the mail is read', async () => {
    await keepReminder(store, keyOf(1), { at: NOW + DAY, unless: 'read' })
    await settleReminder(store, keyOf(1), NOW + DAY, 'reminder 1')
    expect(await unseen()).toEqual([[keyOf(1), NOW + DAY]])
    await read(1, READ_AT + 5)
    expect(await unseen()).toEqual([[keyOf(1), READ_AT + 5]])
    expect(await notices()).toContainEqual(['reminder 1', 'withdrawn'])
  })

  it('are none of what is not told', async () => {
    await setSetting(store, 'news', { read: false })
    await read(1)
    await setSetting(store, 'news', {})
    await read(1, READ_AT + 5)
    expect(await unseen()).toEqual([])
    expect(await notices()).toEqual([])
  })
})

describe('a mail that is muted', () => {
  it('tells nothing, keeps nothing unseen, and its reminder says nothing', async () => {
    await read(1)
    expect(await keepTellOf(store, keyOf(1), { how: 'mute', kinds: {} })).toEqual([`read 1 ${READ_AT}`])
    await keepTellOf(store, keyOf(2), { how: 'mute', kinds: {} })
    await read(2)
    expect(await unseen()).toEqual([])
    expect(await notices()).toEqual([])
  })

  it('is muted at the endpoint too, and as usual again when the user wants that', async () => {
    const { mailbox, message } = mailTo(1, [])
    await keepTellOf(store, keyOf(1), { how: 'mute', kinds: {} })
    expect(await nextNote(store, mailbox, NOW + DAY)).toMatchObject({ message, want: { muted: true } })
    await keepTellOf(store, keyOf(1), { how: 'as-usual', kinds: {} })
    expect(await nextNote(store, mailbox, NOW + DAY)).toBeUndefined()
    expect(await store.get('mails', keyOf(1))).not.toHaveProperty('tell')
  })

  it('keeps its reminder for when it is muted no more', async () => {
    await keepReminder(store, keyOf(1), { at: NOW + DAY, unless: 'read' })
    await keepTellOf(store, keyOf(1), { how: 'mute', kinds: {} })
    expect(await dueReminders(store, NOW + DAY)).toHaveLength(1)
  })
})

it('of a mail that nobody has there is nothing to tell', async () => {
  expect(await keepTellOf(store, 'nobody', { how: 'watch', kinds: {} })).toBeUndefined()
})

it('what is remembered of one mail has an end', async () => {
  await keepTellOf(store, keyOf(1), { how: 'watch', kinds: {} })
  for (let n = 0; n < 60; n++) await read(1, READ_AT + n)
  expect((await store.get('mails', keyOf(1)))?.told).toHaveLength(50)
  expect(await unseen()).toEqual([[keyOf(1), READ_AT + 59]])
})
