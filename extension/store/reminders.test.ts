import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { forgetErased } from './erased.ts'
import { DAY, GOOGLE, NOW, fetchOf, mailTo, messageId } from './given.ts'
import { openStore, setSetting } from './index.ts'
import type { Paired, Store } from './index.ts'
import { keepEvents, keepSend, withdrawSend } from './mails.ts'
import { isMissing } from './missing.ts'
import { dueReminders, keepReminder, settleReminder } from './reminders.ts'

const ANNA = 'anna@example.org'
const KEY = 'maria@example.com msg-a:r1'

let store: Store
beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
})

const send = (to = ANNA) => keepSend(store, { step: 'accepted', mail: mailTo(1, [to]) })
const due = async (now: number) => (await dueReminders(store, now)).map(({ key }) => key)

it('there is none unless the user wants it', async () => {
  await send()
  expect(await due(NOW + 99 * DAY)).toEqual([])
})

it('by default a mail to somebody else has one, so many days after it was sent', async () => {
  await setSetting(store, 'remindByDefault', { days: 3, unless: 'answered' })
  await send()
  expect(await due(NOW + 3 * DAY - 1)).toEqual([])
  expect(await due(NOW + 3 * DAY)).toEqual([KEY])
  await store.clear('mails')
  await send('maria@example.com')
  expect(await due(NOW + 3 * DAY)).toEqual([])
})

it('what was chosen for a mail stays, whatever holds by default', async () => {
  await setSetting(store, 'remindByDefault', { days: 3, unless: 'read' })
  await send()
  await keepReminder(store, KEY, null)
  await send()
  expect(await due(NOW + 99 * DAY)).toEqual([])
})

it('is due once', async () => {
  await send()
  await keepReminder(store, KEY, { at: NOW + DAY, unless: 'read' })
  expect(await due(NOW + DAY)).toEqual([KEY])
  await settleReminder(store, KEY, NOW + DAY)
  await send()
  expect(await due(NOW + DAY)).toEqual([])
  expect(await store.get('mails', KEY)).toMatchObject({ remind: { at: NOW + DAY, unless: 'read' } })
})

it('that was chosen anew while it was given is due again', async () => {
  await send()
  await keepReminder(store, KEY, { at: NOW + 2 * DAY, unless: 'read' })
  await settleReminder(store, KEY, NOW + DAY)
  expect(await due(NOW + 2 * DAY)).toEqual([KEY])
})

it('has something to say until the mail is read, or answered', async () => {
  await send()
  await keepReminder(store, KEY, { at: NOW + 2 * DAY, unless: 'read' })
  const before = await dueReminders(store, NOW + 2 * DAY)
  expect(before.map(isMissing)).toEqual([true])
  await keepEvents(store, [fetchOf(1, GOOGLE)], 'e.1')
  const after = await dueReminders(store, NOW + 2 * DAY)
  expect(after.map(isMissing)).toEqual([false])
  await keepReminder(store, KEY, { at: NOW + 2 * DAY, unless: 'answered' })
  expect((await dueReminders(store, NOW + 2 * DAY)).map(isMissing)).toEqual([true])
})

it('goes with a mail that is called back, and with one that was erased', async () => {
  await send()
  await keepReminder(store, KEY, { at: NOW + DAY, unless: 'read' })
  await withdrawSend(store, { account: 'maria@example.com', messageId: 'msg-a:r1', savedAt: NOW + 1 })
  expect(await due(NOW + DAY)).toEqual([])

  await store.clear('withdrawn')
  await send()
  await keepReminder(store, KEY, { at: NOW + DAY, unless: 'read' })
  const paired = { apiKey: 'x' } as Paired
  await setSetting(store, 'paired', paired)
  await forgetErased(store, [messageId(1)], paired)
  expect(await due(NOW + DAY)).toEqual([])
})
