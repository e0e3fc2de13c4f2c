import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { newMailboxId } from '../../shared/token/index.ts'
import { eraseMail, nextErasing, putOffErasing, settleErasing } from './erasing.ts'
import { forgetErased } from './erased.ts'
import { DAY, GOOGLE, NOW, fetchOf, mailTo, messageId } from './given.ts'
import { getSetting, openStore, setSetting } from './index.ts'
import type { Paired, Store } from './index.ts'
import { keepEvents, keepSend } from './mails.ts'
import { keepReminder } from './reminders.ts'
import { keepJudgement } from './that-was-me.ts'

const mailbox = newMailboxId(new Uint8Array(8))
const paired: Paired = {
  endpoint: 'https://reads.example.org',
  mailbox,
  generation: 1,
  apiKey: 'x',
  pixelKey: 'x',
  publicUrl: 'https://reads.example.org',
}
const KEY = 'maria@example.com msg-a:r1'

let store: Store
beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
  await setSetting(store, 'paired', paired)
  await keepSend(store, { step: 'accepted', mail: mailTo(1, ['anna@example.org']) })
  await keepSend(store, { step: 'accepted', mail: mailTo(2, ['boris@example.org']) })
  await keepEvents(store, [fetchOf(1, GOOGLE), fetchOf(2, GOOGLE)], 'e.2', paired)
})

/** Everything that the store holds, as text. */
async function everything(): Promise<string> {
  const names = [...store.objectStoreNames]
  return JSON.stringify(await Promise.all(names.map((name) => store.getAll(name))))
}

describe('a mail that the user erases', () => {
  it('is gone with all that is known of it, and the others stay', async () => {
    await keepReminder(store, KEY, { at: NOW + DAY, unless: 'read' })
    await keepJudgement(store, 'event-1', true)
    await setSetting(store, 'choices', [['msg-a:r1', false]])
    await setSetting(store, 'linkChoices', [
      ['msg-a:r1', { single: [] }],
      ['msg-a:r2', { single: [] }],
    ])
    await setSetting(store, 'improvement', { version: 4, mails: { [KEY]: 'fell' } })

    expect(await eraseMail(store, KEY, NOW)).toBe(true)
    await store.clear('notices')
    const left = await everything()
    for (const trace of ['anna', 'Mail 1', 'msg-a:r1', 'event-1']) expect(left).not.toContain(trace)
    expect(left.split(messageId(1))).toHaveLength(2)
    expect(await store.getAll('mails')).toMatchObject([{ subject: 'Mail 2', status: { mark: 'read' } }])
    expect(await store.count('events')).toBe(1)
    expect(await getSetting(store, 'linkChoices')).toEqual([['msg-a:r2', { single: [] }]])
  })

  it('takes its notification back', async () => {
    await eraseMail(store, KEY, NOW)
    expect(await store.get('notices', 'event-1')).toMatchObject({ kind: 'withdrawn' })
  })

  it('may be erased twice', async () => {
    await eraseMail(store, KEY, NOW)
    await settleErasing(store, messageId(1))
    expect(await eraseMail(store, KEY, NOW)).toBe(false)
    expect(await nextErasing(store, mailbox, NOW)).toBeUndefined()
  })

  it('does not come back: not by what Gmail answers, not by a fetch, not ever', async () => {
    await eraseMail(store, KEY, NOW)
    await settleErasing(store, messageId(1))
    await keepSend(store, { step: 'accepted', mail: mailTo(1, ['anna@example.org']) })
    await keepEvents(store, [fetchOf(1, GOOGLE, { id: 'later' })], 'e.3', paired)
    expect(await store.getAllKeys('mails')).toEqual(['maria@example.com msg-a:r2'])
    expect(await store.getAllKeys('events')).toEqual(['event-2'])
  })

  it('of which only fetches are known is erased as well', async () => {
    await keepEvents(store, [fetchOf(3, GOOGLE)], 'e.3', paired)
    await eraseMail(store, `? ${messageId(3)}`, NOW)
    expect(await nextErasing(store, mailbox, NOW)).toBe(messageId(3))
    await keepEvents(store, [fetchOf(3, GOOGLE)], 'e.4', paired)
    expect(await store.count('mails')).toBe(2)
  })
})

describe('the endpoint', () => {
  it('has to erase every message of the mail, one after the other', async () => {
    await keepSend(store, {
      step: 'accepted',
      mail: mailTo(1, ['anna@example.org'], { message: messageId(4) }),
    })
    await eraseMail(store, KEY, NOW)
    const first = await nextErasing(store, mailbox, NOW)
    await settleErasing(store, first ?? messageId(0))
    const second = await nextErasing(store, mailbox, NOW)
    await settleErasing(store, second ?? messageId(0))
    expect([first, second].toSorted()).toEqual([messageId(1), messageId(4)].toSorted())
    expect(await nextErasing(store, mailbox, NOW)).toBeUndefined()
    expect(await store.getAllKeys('erased')).toHaveLength(2)
  })

  it('of another mailbox hears nothing of it', async () => {
    await eraseMail(store, KEY, NOW)
    expect(await nextErasing(store, newMailboxId(new Uint8Array(8).fill(1)), NOW)).toBeUndefined()
  })

  it('is told later where it does not take it now', async () => {
    await eraseMail(store, KEY, NOW)
    await putOffErasing(store, messageId(1), NOW + DAY)
    expect(await nextErasing(store, mailbox, NOW)).toBeUndefined()
    expect(await nextErasing(store, mailbox, NOW + DAY)).toBe(messageId(1))
  })

  it('that says itself that it was erased needs not be told', async () => {
    await eraseMail(store, KEY, NOW)
    await forgetErased(store, [messageId(1)], paired)
    expect(await nextErasing(store, mailbox, NOW)).toBeUndefined()
    expect(await store.getAllKeys('erased')).toEqual([messageId(1)])
  })
})
