import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { LONGEST_TITLE } from '../../shared/alerts.ts'
import { newMailboxId } from '../../shared/token/index.ts'
import { forgetErased } from './erased.ts'
import { DAY, GOOGLE, NOW, fetchOf, mailTo, messageId } from './given.ts'
import { openStore, setSetting } from './index.ts'
import type { Note, Paired, Store } from './index.ts'
import { keepEvents, keepOutside, keepSend, withdrawSend } from './mails.ts'
import {
  CALLED_BACK_WITHIN_MS,
  MOST_UNTOLD,
  allow,
  closeRefused,
  forbid,
  nextNote,
  settleNote,
  untold,
} from './notes.ts'
import { keepReminder, settleReminder } from './reminders.ts'
import { keepReply } from './replies.ts'
import { keepTellOf } from './tell-of.ts'

const mailbox = newMailboxId(new Uint8Array(8))
const ANNA = 'anna@example.org'
const MUTED = { how: 'mute', kinds: {} } as const
const AS_USUAL = { how: 'as-usual', kinds: {} } as const
const LATER = NOW + DAY
const remind = { at: NOW + 3 * DAY, unless: 'read' as const }
const keyOf = (n: number) => `maria@example.com msg-a:r${n}`

let store: Store
beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
})

const send = (n: number, given: Parameters<typeof mailTo>[2] = {}) =>
  keepSend(store, { step: 'accepted', mail: mailTo(n, [ANNA], given) })

/** Tells all that there is to tell, and says what that was. */
async function told(now = LATER): Promise<unknown[]> {
  const requests: unknown[] = []
  for (let note = await nextNote(store, mailbox, now); note; note = await nextNote(store, mailbox, now)) {
    requests.push([note.message, untold(note)])
    await settleNote(store, note)
  }
  return requests
}

async function next(): Promise<Note> {
  const note = await nextNote(store, mailbox, LATER)
  if (!note) throw new Error('There is nothing to tell.')
  return note
}

describe('the subject of a mail', () => {
  it('goes nowhere while the user has not allowed it', async () => {
    await send(1)
    expect(await told()).toEqual([])
  })

  it('is told of mails that are sent from then on, once', async () => {
    await send(1)
    await allow(store, 'titles', mailbox, NOW + 1)
    await send(1)
    await send(2, { handedOverAt: NOW + 2 })
    expect(await told()).toEqual([[messageId(2), { title: 'Mail 2' }]])
    await send(2, { handedOverAt: NOW + 2 })
    expect(await told()).toEqual([])
  })

  it('waits until the mail cannot be called back any more', async () => {
    await allow(store, 'titles', mailbox, NOW)
    await send(1)
    expect(await told(NOW + CALLED_BACK_WITHIN_MS - 1)).toEqual([])
    expect(await told(NOW + CALLED_BACK_WITHIN_MS)).toHaveLength(1)
  })

  it('is not told of a mail that was called back before, and taken back of one that was told', async () => {
    await allow(store, 'titles', mailbox, NOW)
    await send(1)
    await withdrawSend(store, { account: 'maria@example.com', messageId: 'msg-a:r1', savedAt: NOW + 1 })
    expect(await told()).toEqual([])
    await send(2)
    await told()
    await withdrawSend(store, { account: 'maria@example.com', messageId: 'msg-a:r2', savedAt: NOW + 1 })
    expect(await told()).toEqual([[messageId(2), { title: null }]])
    expect(await store.count('notes')).toBe(0)
  })

  it('is not told of a send that Gmail refused', async () => {
    await allow(store, 'titles', mailbox, NOW)
    await keepSend(store, { step: 'handed-over', mail: mailTo(1, [ANNA]) })
    await keepSend(store, { step: 'refused', mail: mailTo(1, [ANNA]) })
    expect(await told()).toEqual([])
  })

  it('is told no more, and is to be forgotten, once the user takes the leave back', async () => {
    await allow(store, 'titles', mailbox, NOW)
    await send(1)
    await told()
    await send(2)
    await forbid(store, 'titles')
    await send(3)
    expect(await told()).toEqual([[messageId(1), { title: null }]])
  })

  it('is not told to another endpoint than the one for which it was allowed', async () => {
    const other = newMailboxId(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 1))
    await allow(store, 'titles', mailbox, NOW)
    await send(1)
    await send(2, { mailbox: other })
    expect(await nextNote(store, other, LATER)).toBeUndefined()
    expect(await told()).toEqual([[messageId(1), { title: 'Mail 1' }]])
  })

  it('of a mail for another mail program stays in this browser', async () => {
    await allow(store, 'titles', mailbox, NOW)
    await keepOutside(store, { mailbox, message: messageId(1), title: 'X', recipients: [], madeAt: NOW + 1 })
    expect(await told()).toEqual([])
  })

  it('is cut where it is long, but never within a character; an empty one is none', async () => {
    await allow(store, 'titles', mailbox, NOW)
    await send(1, { subject: `${'a'.repeat(LONGEST_TITLE - 1)}😀` })
    await send(2, { subject: '  ' })
    expect(await told()).toEqual([[messageId(1), { title: 'a'.repeat(LONGEST_TITLE - 1) }]])
  })

  it('is not told again of a message that was erased, or that the endpoint did not take', async () => {
    await allow(store, 'titles', mailbox, NOW)
    await setSetting(store, 'paired', { mailbox, apiKey: 'x' } as Paired)
    await send(1)
    await forgetErased(store, [messageId(1)], { mailbox, apiKey: 'x' } as Paired)
    await send(2)
    await closeRefused(store, await next())
    await send(1)
    await send(2)
    expect(await told()).toEqual([])
  })

  it('that changed while the endpoint was told is taken back', async () => {
    await allow(store, 'titles', mailbox, NOW)
    await send(1)
    const note = await next()
    await forbid(store, 'titles')
    await settleNote(store, note)
    expect(await told()).toEqual([[messageId(1), { title: null }]])
  })
})

describe('that a mail went to no Gmail', () => {
  const HOTMAIL = 'anna@hotmail.com'
  const sendTo = (n: number, to: string[], given: Parameters<typeof mailTo>[2] = {}) =>
    keepSend(store, { step: 'accepted', mail: mailTo(n, to, given) })

  it('is told while alerts go out, of mails that went to such services only', async () => {
    await sendTo(1, [HOTMAIL])
    await allow(store, 'alerted', mailbox, NOW + 1)
    const handedOverAt = NOW + 2
    await sendTo(1, [HOTMAIL])
    await sendTo(2, [HOTMAIL, 'maria@example.com', 'Boris@Mail.ru'], { handedOverAt })
    await sendTo(3, [HOTMAIL, 'anna@gmail.com'], { handedOverAt })
    await sendTo(4, [ANNA], { handedOverAt })
    await sendTo(5, [], { handedOverAt })
    expect(await told()).toEqual([[messageId(2), { notInGmail: true }]])
    await forbid(store, 'alerted')
    expect(await told()).toEqual([[messageId(2), { notInGmail: false }]])
    expect(await store.count('notes')).toBe(0)
  })

  it('says nothing of the subject, nor the subject of that', async () => {
    await allow(store, 'titles', mailbox, NOW)
    await sendTo(1, [HOTMAIL])
    expect(await told()).toEqual([[messageId(1), { title: 'Mail 1' }]])
    await allow(store, 'alerted', mailbox, NOW)
    await forbid(store, 'titles')
    await sendTo(2, [HOTMAIL])
    expect(new Map((await told()) as [string, unknown][])).toEqual(
      new Map([
        [messageId(1), { title: null }],
        [messageId(2), { notInGmail: true }],
      ]),
    )
  })
})

describe('a reminder', () => {
  it('is told, changed and taken away', async () => {
    await send(1)
    await keepReminder(store, keyOf(1), remind)
    expect(await told()).toEqual([[messageId(1), { remind }]])
    await keepReminder(store, keyOf(1), { ...remind, unless: 'answered' })
    expect(await told()).toEqual([[messageId(1), { remind: { ...remind, unless: 'answered' } }]])
    await keepReminder(store, keyOf(1), null)
    expect(await told()).toEqual([[messageId(1), { remind: null }]])
  })

  it('is the last message’s where a mail went out with two', async () => {
    await send(1)
    await keepReminder(store, keyOf(1), remind)
    await told()
    await send(1, { message: messageId(2), handedOverAt: NOW + 1 })
    expect(new Map((await told()) as [string, unknown][])).toEqual(
      new Map([
        [messageId(1), { remind: null }],
        [messageId(2), { remind }],
      ]),
    )
  })

  it('hears that its mail was answered; a mail without one does not', async () => {
    await send(1)
    await send(2, { threadId: 'thread-a:r2' })
    await keepReminder(store, keyOf(1), remind)
    const reply = {
      account: 'maria@example.com',
      from: ANNA,
      subject: 'Re: Mail',
      opening: 'Thank you, I will read it.',
      quotes: true,
      at: NOW + 3_600_000,
    }
    expect(await keepReply(store, { ...reply, conversation: ['thread-a:r1'] })).toBe(true)
    expect(await keepReply(store, { ...reply, conversation: ['thread-a:r2'] })).toBe(true)
    expect(await told()).toEqual([[messageId(1), { remind, answered: true }]])
  })

  it('stays at the endpoint while its mail is muted, and is not told anew when it was given', async () => {
    await send(1)
    await keepReminder(store, keyOf(1), remind)
    await keepTellOf(store, keyOf(1), MUTED)
    expect(await told()).toEqual([[messageId(1), { remind, muted: true }]])
    await settleReminder(store, keyOf(1), remind.at)
    await keepTellOf(store, keyOf(1), AS_USUAL)
    expect(await told()).toEqual([[messageId(1), { muted: false }]])
  })

  it('that was given before the endpoint heard of it is not told', async () => {
    await send(1)
    await keepReminder(store, keyOf(1), remind)
    await settleReminder(store, keyOf(1), remind.at)
    await keepTellOf(store, keyOf(1), MUTED)
    expect(await told()).toEqual([[messageId(1), { muted: true }]])
  })

  it('of a mail of an earlier version goes to the only mailbox that there ever was, else nowhere', async () => {
    await send(1)
    for (const { mailbox: _, ...old } of await store.getAll('mails')) await store.put('mails', old)
    await keepReminder(store, keyOf(1), remind)
    expect(await told()).toEqual([])
    await setSetting(store, 'ownMailboxes', [mailbox])
    await keepReminder(store, keyOf(1), remind)
    expect(await told()).toEqual([[messageId(1), { remind }]])
  })
})

it('a mail that this browser did not send is muted at the endpoint of the present mailbox', async () => {
  await setSetting(store, 'paired', { mailbox, apiKey: 'x' } as Paired)
  await keepEvents(store, [fetchOf(1, GOOGLE)], 'e.1')
  await keepTellOf(store, `? ${messageId(1)}`, MUTED)
  expect(await told()).toEqual([[messageId(1), { muted: true }]])
  await keepTellOf(store, `? ${messageId(1)}`, AS_USUAL)
  expect(await told()).toEqual([[messageId(1), { muted: false }]])
})

it('of what an endpoint never hears, so much is kept, and the oldest goes first', async () => {
  await allow(store, 'titles', mailbox, NOW)
  const tx = store.transaction('notes', 'readwrite')
  for (let i = 0; i < MOST_UNTOLD; i++) {
    const message = `old${i}` as ReturnType<typeof messageId>
    await tx.store.put({ message, mailbox, want: { title: 'X' }, told: {}, tellAt: NOW + i })
  }
  await tx.done
  await send(1)
  const index = store.transaction('notes').store.index('byTellAt')
  expect(await index.count()).toBe(MOST_UNTOLD)
  expect(await nextNote(store, mailbox, LATER)).toMatchObject({ message: 'old1' })
})
