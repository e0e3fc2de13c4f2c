import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { newMessageId } from '../../shared/token/index.ts'
import { DAY, GOOGLE, NOW, fetchOf, mailTo } from './given.ts'
import { getSetting, openStore, setSetting } from './index.ts'
import type { Store } from './index.ts'
import { keepEvents, keepSend } from './mails.ts'
import { keepReminder } from './reminders.ts'
import { allow, forbid, nextNote, settleNote, untold } from './notes.ts'
import { forgetOldMails, keepDays } from './retention.ts'
import { keepTellOf } from './tell-of.ts'
import { keepJudgement } from './that-was-me.ts'

const LATER = NOW + DAY
const KEY = 'maria@example.com msg-a:r1'

let store: Store

beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
})

/** The `n`th mail, sent so many days ago and read the day after. */
async function sent(n: number, daysAgo: number): Promise<void> {
  const sentAt = NOW - daysAgo * DAY
  const message = newMessageId(sentAt, Uint8Array.of(0, 0, 0, n))
  await keepSend(store, { step: 'accepted', mail: mailTo(n, ['anna@example.org'], { sentAt, message }) })
  await keepEvents(store, [fetchOf(n, GOOGLE, { message, at: sentAt + DAY })], 'e.1')
}

/** Tells the endpoint all that there is to tell, and says what that was. */
async function tellAll(): Promise<unknown[]> {
  const { mailbox } = mailTo(1, [])
  const requests: unknown[] = []
  for (let note = await nextNote(store, mailbox, LATER); note; note = await nextNote(store, mailbox, LATER)) {
    requests.push(untold(note))
    await settleNote(store, note)
  }
  return requests
}

const subjects = async () => (await store.getAllFromIndex('mails', 'bySentAt')).map(({ subject }) => subject)

describe('mails', () => {
  it('are kept for ever, unless the user wants otherwise', async () => {
    await sent(1, 4_000)
    expect(await forgetOldMails(store, NOW)).toBe(false)
    expect(await subjects()).toEqual(['Mail 1'])
  })

  it('that were sent too long ago go with their reads', async () => {
    await sent(1, 31)
    await sent(2, 29)
    await keepDays(store, 30)
    expect(await forgetOldMails(store, NOW)).toBe(false)
    expect(await subjects()).toEqual(['Mail 2'])
    expect((await store.getAll('events')).map(({ id }) => id)).toEqual(['event-2'])
  })

  it('go in pieces, and once a day', async () => {
    for (let n = 1; n <= 101; n++) await sent(n, 400)
    await keepDays(store, 365)
    expect(await forgetOldMails(store, NOW)).toBe(true)
    expect(await forgetOldMails(store, NOW)).toBe(false)
    expect(await subjects()).toEqual([])
    await sent(102, 364.5)
    await forgetOldMails(store, NOW + 0.9 * DAY)
    expect(await subjects()).toEqual(['Mail 102'])
    await forgetOldMails(store, NOW + DAY)
    expect(await subjects()).toEqual([])
  })

  it('of which the user is still to be reminded stay until then', async () => {
    await sent(1, 31)
    await keepReminder(store, KEY, { at: NOW + 1, unless: 'answered' })
    await keepDays(store, 30)
    await forgetOldMails(store, NOW)
    expect(await subjects()).toEqual(['Mail 1'])
  })

  it('are not brought back by who opens one again', async () => {
    await sent(1, 31)
    await keepDays(store, 30)
    await forgetOldMails(store, NOW)
    const message = newMessageId(NOW - 31 * DAY, Uint8Array.of(0, 0, 0, 1))
    await keepEvents(store, [fetchOf(1, GOOGLE, { message, at: NOW })], 'e.2')
    expect([await subjects(), await store.count('events')]).toEqual([[], 0])
    expect(await getSetting(store, 'cursor')).toBe('e.2')
  })

  it('go with what was said of their reads, and chosen for them in Gmail', async () => {
    await sent(1, 31)
    await keepJudgement(store, 'event-1', true)
    await store.put('elsewhere', { event: 'event-1' })
    await setSetting(store, 'choices', [['msg-a:r1', false]])
    await setSetting(store, 'linkChoices', [['msg-a:r1', { single: [] }]])
    await setSetting(store, 'improvement', { version: 4, mails: { [KEY]: 'fell' } })
    await keepDays(store, 30)
    await forgetOldMails(store, NOW)
    expect(await store.count('elsewhere')).toBe(0)
    expect(JSON.stringify(await store.getAll('settings'))).not.toMatch(/event-1|msg-a:r1/)
  })

  it('go without a word to the endpoint: what it was told stays in force there', async () => {
    const { mailbox } = mailTo(1, [])
    const sentAt = NOW - 31 * DAY
    const given = { sentAt, handedOverAt: sentAt, message: newMessageId(sentAt, Uint8Array.of(0, 0, 0, 1)) }
    await allow(store, 'titles', mailbox, 0)
    await allow(store, 'alerted', mailbox, 0)
    await keepSend(store, { step: 'accepted', mail: mailTo(1, ['anna@hotmail.com'], given) })
    await keepTellOf(store, KEY, { how: 'mute', kinds: {} })
    await keepReminder(store, KEY, { at: NOW - DAY, unless: 'answered' })
    await tellAll()

    await keepDays(store, 30)
    await forgetOldMails(store, NOW)
    expect(await tellAll()).toEqual([])
    const notes = await store.getAll('notes')
    expect(notes).toMatchObject([{ told: { muted: true, notInGmail: true } }])
    expect(JSON.stringify(notes)).not.toMatch(/Mail 1|remind/)
    await forbid(store, 'titles')
    expect(await tellAll()).toEqual([{ title: null }])
  })

  it('take along what the endpoint has not heard of their subjects, not what the user took back', async () => {
    const { mailbox } = mailTo(1, [])
    await allow(store, 'titles', mailbox, 0)
    await sent(1, 31)
    await tellAll()
    await sent(2, 31)
    await keepTellOf(store, 'maria@example.com msg-a:r2', { how: 'mute', kinds: {} })
    await store.delete('settings', 'titles')
    await keepTellOf(store, KEY, { how: 'as-usual', kinds: {} })
    await keepDays(store, 30)
    await forgetOldMails(store, NOW)
    expect(await tellAll()).toEqual(expect.arrayContaining([{ title: null }, { muted: true }]))
    expect(await store.count('notes')).toBe(1)
  })

  it('may be kept for ever again', async () => {
    await sent(1, 31)
    await keepDays(store, 30)
    await keepDays(store, null)
    await forgetOldMails(store, NOW)
    expect(await subjects()).toEqual(['Mail 1'])
  })
})
