import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Event } from '../../shared/events.ts'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import type { MessageId } from '../../shared/token/index.ts'
import { forgetErased } from './erased.ts'
import { openStore, setSetting } from './index.ts'
import type { Paired, Store } from './index.ts'
import { newestMails } from './lists.ts'
import { keepEvents, keepSend } from './mails.ts'

const SENT_AT = Date.UTC(2026, 10, 23)
const mailbox = newMailboxId(new Uint8Array(8))
const [sent, fromElsewhere, other] = [1, 2, 3].map((n) =>
  newMessageId(SENT_AT, Uint8Array.of(n, 0, 0, 0)),
) as [MessageId, MessageId, MessageId]
const paired: Paired = {
  endpoint: 'https://reads.example.org',
  mailbox,
  generation: 1,
  apiKey: 'first',
  pixelKey: 'x',
  publicUrl: 'https://reads.example.org',
}

const read = (message: MessageId): Event => ({
  id: `read of ${message}`,
  cursor: 'e.1',
  kind: 'open',
  message,
  at: SENT_AT + 60_000,
  count: 1,
  verdict: { by: 'recipient', rule: 'x', why: 'X.', rulesVersion: 1 },
})

let store: Store
beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
  await setSetting(store, 'paired', paired)
  await keepSend(store, {
    step: 'accepted',
    mail: {
      account: 'me@example.com',
      mailbox,
      message: sent,
      messageId: 'msg-a:r1',
      threadId: 'thread-a:r1',
      subject: 'My résumé',
      recipients: [{ address: 'anna@example.org' }],
      sentAt: SENT_AT,
      scheduled: false,
      handedOverAt: SENT_AT,
    },
  })
  await keepEvents(store, [sent, fromElsewhere, other].map(read), 'e.3', paired)
})

describe('messages that were erased at the endpoint', () => {
  it('lose their events here too, and what was announced of them', async () => {
    await forgetErased(store, [sent, fromElsewhere], paired)
    expect((await store.getAll('events')).map(({ message }) => message)).toEqual([other])
    expect(await store.getAll('notices')).toEqual(
      expect.arrayContaining([
        { id: `read of ${sent}`, kind: 'withdrawn', mail: 'me@example.com msg-a:r1' },
        { id: `read of ${fromElsewhere}`, kind: 'withdrawn', mail: `? ${fromElsewhere}` },
      ]),
    )
  })

  it('go themselves, wherever they were sent from, and do not come back', async () => {
    await forgetErased(store, [sent, fromElsewhere], paired)
    await forgetErased(store, [sent, fromElsewhere], paired)
    await keepEvents(store, [sent, fromElsewhere].map(read), 'e.4', paired)
    expect((await newestMails(store, 10)).map(({ key }) => key)).toEqual([`? ${other}`])
  })

  it('of an earlier pairing touch nothing', async () => {
    await forgetErased(store, [sent], { ...paired, apiKey: 'earlier' })
    expect(await store.count('events')).toBe(3)
  })
})
