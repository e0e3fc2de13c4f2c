import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, it } from 'vitest'
import { newMailboxId } from '../../shared/token/index.ts'
import { DAY, GOOGLE, NOW, fetchOf, messageId } from './given.ts'
import { openStore } from './index.ts'
import { newestUnseen } from './lists.ts'
import { keepEvents } from './mails.ts'
import { nextNote } from './notes.ts'
import { dueReminders, keepReminder } from './reminders.ts'
import { silencesOf } from './silence.ts'

/** A mail as Doublecheck 0.1 kept it. */
const mail = (n: number, mark: string, to: string[], days: number) => ({
  key: `maria@example.com msg-a:r${n}`,
  account: 'maria@example.com',
  messageId: `msg-a:r${n}`,
  threadId: `thread-a:r${n}`,
  subject: `Mail ${n}`,
  recipients: to.map((address) => ({ address })),
  sentAt: NOW - days * DAY,
  scheduled: false,
  messages: [messageId(n)],
  handedOver: { [messageId(n)]: NOW },
  conversations: [`maria@example.com thread-a:r${n}`],
  status: { mark, reads: mark === 'read' ? 1 : 0 },
})

it('a store of Doublecheck 0.1 keeps all that it holds, and knows of whom nothing was ever seen', async () => {
  const old = await openDB('doublecheck', 1, {
    upgrade(database) {
      database.createObjectStore('settings')
      const mails = database.createObjectStore('mails', { keyPath: 'key' })
      mails.createIndex('bySentAt', 'sentAt')
      mails.createIndex('byMessage', 'messages', { multiEntry: true })
      mails.createIndex('byConversation', 'conversations', { multiEntry: true })
      mails.createIndex('byLegacyId', 'legacyMessageId')
      const events = database.createObjectStore('events', { keyPath: 'id' })
      events.createIndex('byMessage', 'message')
      events.createIndex('byTime', 'at')
      database.createObjectStore('notices', { keyPath: 'id' })
      database.createObjectStore('ownViews', { autoIncrement: true })
      database.createObjectStore('withdrawn', { keyPath: 'message' })
    },
  })
  const silent = [1, 2, 3, 4].map((n) => mail(n, 'sent', ['Anna@example.org'], 50 - 10 * n))
  const seen = [5, 6, 7, 8].map((n) => mail(n, n === 6 ? 'read' : 'sent', ['boris@example.org'], 90 - 10 * n))
  const group = mail(9, 'sent', ['anna@example.org', 'boris@example.org'], 1)
  const stranger = { ...mail(10, 'read', [], 1), account: undefined, key: `? ${messageId(10)}` }
  for (const one of [...silent, ...seen, group, stranger]) await old.put('mails', one)
  await old.put('events', fetchOf(6, GOOGLE))
  await old.put('settings', 'e.7', 'cursor')
  await old.put('withdrawn', { message: messageId(11) })
  await old.put('notices', { id: 'event-6', kind: 'read', mail: seen[1]?.key })
  await old.add('ownViews', { message: messageId(1), at: NOW })
  old.close()

  const store = await openStore()
  const mails = await store.getAll('mails')
  expect(mails).toHaveLength(10)
  expect(await store.get('mails', group.key)).toEqual({
    ...group,
    status: { mark: 'sent', reads: 0, clicks: 0 },
  })
  expect(await store.get('mails', 'maria@example.com msg-a:r6')).toMatchObject({
    subject: 'Mail 6',
    status: { mark: 'read', reads: 1, clicks: 0 },
    alone: 'boris@example.org',
    aloneSeen: 'boris@example.org',
  })
  expect(await store.getAll('events')).toEqual([fetchOf(6, GOOGLE)])
  expect(await store.get('settings', 'cursor')).toBe('e.7')
  expect(await store.count('withdrawn')).toBe(1)
  expect(await store.count('notices')).toBe(1)
  expect(await store.count('ownViews')).toBe(1)

  const silences = await silencesOf(store, mails, NOW)
  expect([...silences]).toEqual([
    ['maria@example.com msg-a:r4', { who: 'anna@example.org', why: 'never-seen' }],
  ])

  // Mails of that version may be reminded of, and the endpoint told of it.
  const mailbox = newMailboxId(new Uint8Array(8))
  await store.put('settings', [mailbox], 'ownMailboxes')
  await keepReminder(store, group.key, { at: NOW, unless: 'read' })
  expect((await dueReminders(store, NOW)).map(({ key }) => key)).toEqual([group.key])
  expect(await nextNote(store, mailbox, NOW + DAY)).toMatchObject({ message: messageId(9) })

  // What was read before is no news, and what comes now is.
  await keepEvents(store, [fetchOf(6, GOOGLE, { count: 2 }), fetchOf(9, GOOGLE)], 'e.8')
  expect((await newestUnseen(store, 100, NOW)).map(({ mail }) => mail.key)).toEqual([group.key])
})
