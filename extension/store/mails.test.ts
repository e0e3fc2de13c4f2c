import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Event } from '../../shared/events.ts'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import type { MessageId } from '../../shared/token/index.ts'
import { RULES_VERSION } from '../../shared/verdict/index.ts'
import type { By } from '../../shared/verdict/index.ts'
import type { SentMail, SendStep } from '../sent-mail.ts'
import { getSetting, openStore } from './index.ts'
import type { Store } from './index.ts'
import { newestMails } from './lists.ts'
import {
  historyOf,
  keepEvents,
  keepOutside,
  keepSend,
  marksOf,
  marksOfMessages,
  recentMarks,
  withdrawSend,
} from './mails.ts'
import { forgetOldFacts } from './old-facts.ts'

const NOW = Date.UTC(2026, 10, 23, 9, 0)
let store: Store

beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
})

const messageId = (n: number): MessageId => newMessageId(NOW, Uint8Array.of(0, 0, 0, n))

function mail(n: number, given: Partial<SentMail> = {}): SentMail {
  return {
    account: 'me@example.com',
    mailbox: newMailboxId(new Uint8Array(8)),
    message: messageId(n),
    messageId: `msg-a:r${n}`,
    threadId: `thread-a:r${n}`,
    subject: `Mail ${n}`,
    recipients: [{ address: 'anna@example.org' }],
    sentAt: NOW + n,
    scheduled: false,
    handedOverAt: NOW + n,
    ...given,
  }
}

const event = (id: string, n: number, by: By = 'recipient', at = NOW): Event => ({
  id,
  cursor: `e.${id}`,
  kind: 'open',
  message: messageId(n),
  at,
  count: 1,
  verdict: { by, rule: 'x', why: 'X.', rulesVersion: RULES_VERSION },
})

const keep = (step: SendStep, sent: SentMail) => keepSend(store, { step, mail: sent })
const takenBack = (savedAt: number, account = 'me@example.com') =>
  withdrawSend(store, { account, messageId: 'msg-a:r1', savedAt })
const notices = () => store.getAll('notices')

describe('a sent mail', () => {
  it('is there from the moment it was handed over, and learns its other ids when Gmail accepted it', async () => {
    await keep('handed-over', mail(1))
    expect(await newestMails(store, 10)).toMatchObject([{ subject: 'Mail 1', status: { mark: 'sent' } }])
    await keep('accepted', mail(1, { legacyThreadId: '183234ce86ffa010' }))
    expect(await newestMails(store, 10)).toMatchObject([{ legacyThreadId: '183234ce86ffa010' }])
  })

  it('is the same mail however often and in whatever order its steps come', async () => {
    const accepted = mail(1, { legacyThreadId: '183234ce86ffa010' })
    await keep('accepted', accepted)
    await keep('handed-over', mail(1))
    await keep('accepted', accepted)
    expect(await newestMails(store, 10)).toMatchObject([
      { legacyThreadId: '183234ce86ffa010', messages: [messageId(1)] },
    ])
  })

  it('that Gmail refused is none', async () => {
    await keep('handed-over', mail(1))
    await keep('refused', mail(1))
    await keep('refused', mail(1))
    expect(await newestMails(store, 10)).toEqual([])
  })

  it('whose answer never came may have gone out: it stays, says so, and counts opens of either token', async () => {
    await keep('handed-over', mail(1))
    await keep('unanswered', mail(1))
    expect(await newestMails(store, 10)).toMatchObject([{ unanswered: true }])
    await keep('handed-over', mail(1, { message: messageId(2) }))
    expect(await newestMails(store, 10)).toMatchObject([{ unanswered: true }])
    await keep('accepted', mail(1, { message: messageId(2) }))
    const [known] = await newestMails(store, 10)
    expect(known?.unanswered).toBeUndefined()
    await keepEvents(store, [event('a', 1)], 'e.1')
    expect(await newestMails(store, 10)).toMatchObject([{ status: { mark: 'read' } }])
  })

  it('that was refused and sent again counts opens of either token', async () => {
    await keep('handed-over', mail(1))
    await keep('handed-over', mail(1, { message: messageId(2) }))
    await keepEvents(store, [event('a', 2)], 'e.1')
    await keep('refused', mail(1))
    expect(await newestMails(store, 10)).toMatchObject([
      { messages: [messageId(2)], status: { mark: 'read' } },
    ])
  })
})

describe('events', () => {
  it('turn a mail to read and leave one notice, however often they come', async () => {
    await keep('accepted', mail(1))
    await keepEvents(store, [event('a', 1)], 'e.1')
    await keepEvents(store, [event('a', 1), event('b', 1, 'recipient', NOW + 1)], 'e.2')
    expect(await newestMails(store, 10)).toMatchObject([
      { status: { mark: 'read', reads: 2 }, announced: 'a' },
    ])
    expect(await notices()).toEqual([{ id: 'a', kind: 'read', mail: 'me@example.com msg-a:r1' }])
    expect(await getSetting(store, 'cursor')).toBe('e.2')
  })

  it('of machines and the sender say nothing', async () => {
    await keep('accepted', mail(1))
    await keepEvents(
      store,
      [event('a', 1, 'machine'), event('b', 1, 'sender'), event('c', 1, 'unsure')],
      'e.1',
    )
    expect(await notices()).toEqual([])
  })

  it('whose verdict falls take mark and notice back, and may be followed by a true one', async () => {
    await keep('accepted', mail(1))
    await keepEvents(store, [event('a', 1)], 'e.1')
    await store.clear('notices')
    await keepEvents(store, [event('a', 1, 'sender')], 'e.2')
    expect(await newestMails(store, 10)).toMatchObject([{ status: { mark: 'sent' } }])
    expect(await notices()).toMatchObject([{ id: 'a', kind: 'withdrawn' }])
    await keepEvents(store, [event('b', 1)], 'e.3')
    expect(await notices()).toMatchObject([{ id: 'a' }, { id: 'b', kind: 'read' }])
  })

  it('of a mail sent from elsewhere make a mail of its time, which becomes itself once it is known', async () => {
    await keepEvents(store, [event('a', 1)], 'e.1')
    expect(await newestMails(store, 10)).toMatchObject([
      { subject: '', sentAt: NOW, status: { mark: 'read' } },
    ])
    await store.clear('notices')
    await keep('accepted', mail(1))
    expect(await newestMails(store, 10)).toMatchObject([{ subject: 'Mail 1', status: { mark: 'read' } }])
    expect(await notices()).toEqual([])
  })
})

describe('a send that was taken back', () => {
  it('is no mail any more, and its pixel tells nothing, whenever it is fetched', async () => {
    await keep('accepted', mail(1))
    await keepEvents(store, [event('a', 1)], 'e.1')
    await store.clear('notices')
    expect(await takenBack(NOW + 50, 'Me@example.com')).toBe(true)
    expect(await newestMails(store, 10)).toEqual([])
    expect(await notices()).toMatchObject([{ id: 'a', kind: 'withdrawn' }])
    await store.clear('notices')
    await keepEvents(store, [event('b', 1)], 'e.2')
    expect(await newestMails(store, 10)).toEqual([])
    expect(await notices()).toEqual([])
  })

  it('stays taken back when Gmail’s answer to it comes late', async () => {
    await keep('handed-over', mail(1))
    await takenBack(NOW + 50)
    await keep('accepted', mail(1))
    expect(await newestMails(store, 10)).toEqual([])
  })

  it('may be sent again: the new token counts, the old one does not', async () => {
    await keep('accepted', mail(1))
    await takenBack(NOW + 50)
    await keep('accepted', mail(1, { message: messageId(2), handedOverAt: NOW + 60 }))
    await keepEvents(store, [event('a', 1)], 'e.1')
    expect(await newestMails(store, 10)).toMatchObject([{ status: { mark: 'sent' } }])
    await keepEvents(store, [event('b', 2)], 'e.2')
    expect(await newestMails(store, 10)).toMatchObject([{ status: { mark: 'read' } }])
  })

  it('is not meant by a save that came before it, however late that is heard of', async () => {
    await keep('handed-over', mail(1))
    expect(await takenBack(NOW)).toBe(false)
    await keep('handed-over', mail(1, { message: messageId(2), handedOverAt: NOW + 60 }))
    expect(await takenBack(NOW + 50)).toBe(true)
    expect(await newestMails(store, 10)).toMatchObject([{ messages: [messageId(2)] }])
  })

  it('is told from a draft that never was sent', async () => {
    expect(await takenBack(NOW + 50)).toBe(false)
  })
})

describe('the newest mails', () => {
  it('are known from the start: by conversation with its newest mail, and each by itself', async () => {
    await keep('accepted', mail(1, { threadId: 'thread-f:9', legacyMessageId: '1111111111111111' }))
    await keep('accepted', mail(2, { threadId: 'thread-f:9', legacyThreadId: '2222222222222222' }))
    await keep('accepted', mail(3, { account: 'other@example.com' }))
    const { conversations, messages } = await recentMarks(store, 'Me@example.com', NOW)
    expect(conversations.map(({ names, mark }) => [names, mark.key])).toEqual([
      [['thread-f:9', '2222222222222222'], 'me@example.com msg-a:r2'],
    ])
    expect(messages.map(({ names }) => names)).toEqual([
      ['msg-a:r2'],
      ['msg-a:r1', 'message 1111111111111111'],
    ])
  })
})

describe('an opened conversation', () => {
  it('shows the mark of each message, by whichever id, of its own account alone', async () => {
    await keep('accepted', mail(1, { legacyMessageId: '183234eaadcf41e5' }))
    const marks = (account: string) =>
      marksOfMessages(
        store,
        account,
        [
          { messageId: 'msg-a:r1', legacyMessageId: '' },
          { messageId: 'msg-f:5', legacyMessageId: '183234eaadcf41e5' },
          { messageId: 'msg-f:6', legacyMessageId: '1111111111111111' },
        ],
        NOW,
      )
    const mark = expect.objectContaining({ key: 'me@example.com msg-a:r1' })
    expect(await marks('me@example.com')).toEqual([mark, mark, null])
    expect(await marks('other@example.com')).toEqual([null, null, null])
  })

  it('tells a mail’s way in time', async () => {
    await keep('accepted', mail(1))
    await keepEvents(store, [event('b', 1, 'machine', NOW + 9), event('a', 1, 'recipient', NOW + 5)], 'e.1')
    expect(await historyOf(store, 'me@example.com msg-a:r1', NOW)).toMatchObject({
      mail: { sentAt: NOW + 1 },
      events: [
        { at: NOW + 5, verdict: { by: 'recipient' } },
        { at: NOW + 9, verdict: { by: 'machine' } },
      ],
    })
    expect(await historyOf(store, 'nobody', NOW)).toBeNull()
  })
})

describe('the facts of a fetch', () => {
  it('are forgotten after 30 days, and the verdict stays', async () => {
    const day = 86_400_000
    const facts = { method: 'GET', userAgent: 'x', sinceSending: 1 }
    const old = { ...event('old', 1, 'recipient', NOW - 31 * day), facts }
    const young = { ...event('young', 1, 'recipient', NOW - 29 * day), facts }
    await keepEvents(store, [old, young], 'e.1')
    await forgetOldFacts(store, NOW)
    const { facts: _, ...forgotten } = old
    expect(await store.getAll('events')).toEqual([forgotten, young])
    await forgetOldFacts(store, NOW + day / 2)
    expect(await store.get('events', 'young')).toEqual(young)
    await forgetOldFacts(store, NOW + 2 * day)
    expect(await store.get('events', 'young')).not.toHaveProperty('facts')
  })
  it('loses the facts of as many events as there are, also of one moment', async () => {
    const facts = { method: 'GET', userAgent: 'x', sinceSending: 1 }
    const old = Array.from({ length: 350 }, (_, n) => ({
      ...event(`old ${n}`, 1, 'recipient', NOW - 40 * 86_400_000 + (n < 150 ? 0 : n)),
      facts,
    }))
    await keepEvents(store, old, 'e.1')
    await forgetOldFacts(store, NOW)
    expect((await store.getAll('events')).filter((kept) => 'facts' in kept)).toEqual([])
    expect(await store.count('events')).toBe(350)
  })
})

describe('marks', () => {
  const marks = (account: string, ...ids: string[]) =>
    marksOf(
      store,
      account,
      ids.map((threadId) => ({ threadId, legacyThreadId: `hex-${threadId}` })),
      NOW,
    )

  it('are those of the account alone', async () => {
    await keep('accepted', mail(1))
    await keep('accepted', mail(2, { account: 'other@example.com', threadId: 'thread-a:r1' }))
    await keepEvents(store, [event('a', 2)], 'e.1')
    expect(await marks('me@example.com', 'thread-a:r1', 'thread-a:r5')).toMatchObject([
      { status: { mark: 'sent' } },
      null,
    ])
    expect(await marks('Other@example.com', 'thread-a:r1')).toMatchObject([{ status: { mark: 'read' } }])
  })

  it('of a conversation are those of its newest mail, by whichever id', async () => {
    await keep('accepted', mail(1, { threadId: 'thread-f:1' }))
    await keepEvents(store, [event('a', 1)], 'e.1')
    await keep('accepted', mail(2, { threadId: 'thread-a:r9', legacyThreadId: 'hex-thread-f:1' }))
    expect(await marks('me@example.com', 'thread-f:1')).toMatchObject([{ status: { mark: 'sent' } }])
  })

  it('say when a mail is scheduled and how many get it', async () => {
    const recipients = [{ address: 'a@example.org' }, { address: 'b@example.org' }]
    await keep('accepted', mail(1, { scheduled: true, recipients }))
    expect(await marks('me@example.com', 'thread-a:r1')).toEqual([
      {
        key: 'me@example.com msg-a:r1',
        status: { mark: 'sent', reads: 0, clicks: 0 },
        recipients: 2,
        scheduledFor: NOW + 1,
      },
    ])
  })
})

describe('a mail that another mail program sends', () => {
  const made = {
    mailbox: newMailboxId(new Uint8Array(8)),
    message: messageId(1),
    title: 'From Thunderbird',
    recipients: [{ address: 'anna@example.org' }],
    madeAt: NOW,
  }

  it('stands among the others, becomes read, and is told by its title', async () => {
    const key = await keepOutside(store, made)
    expect(await newestMails(store, 10)).toMatchObject([
      { key, outside: made.mailbox, subject: 'From Thunderbird', sentAt: NOW, status: { mark: 'sent' } },
    ])
    await keepEvents(store, [event('a', 1)], 'c')
    expect(await newestMails(store, 10)).toMatchObject([{ key, status: { mark: 'read', reads: 1 } }])
    expect(await notices()).toEqual([{ id: 'a', kind: 'read', mail: key }])
    expect(await historyOf(store, key, NOW)).toMatchObject({ mail: { sentAt: NOW }, events: [{ id: 'a' }] })
  })

  it('is none of an account’s in Gmail', async () => {
    await keepOutside(store, made)
    expect(await recentMarks(store, 'me@example.com', NOW)).toEqual({ conversations: [], messages: [] })
    expect(
      await marksOf(store, 'me@example.com', [{ threadId: 'thread-a:r1', legacyThreadId: '' }], NOW),
    ).toEqual([null])
  })

  it('takes over what was fetched of it before this browser knew it', async () => {
    await keepEvents(store, [event('a', 1)], 'c')
    const key = await keepOutside(store, made)
    expect(await newestMails(store, 10)).toMatchObject([{ key, announced: 'a', status: { mark: 'read' } }])
  })
})
