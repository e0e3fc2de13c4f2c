import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MessageId } from '../../shared/token/index.ts'
import { NOW, GOOGLE, fetchOf, mailTo, messageId } from './given.ts'
import { openStore, setSetting } from './index.ts'
import type { Paired, Store } from './index.ts'
import { newestMails } from './lists.ts'
import { historyOf, keepEvents, keepSend, mailByKey } from './mails.ts'
import { isMissing } from './missing.ts'
import { keepStopped } from './stopped.ts'

const { mailbox } = mailTo(1, [])
const paired: Paired = {
  endpoint: 'https://reads.example.org',
  mailbox,
  generation: 1,
  apiKey: 'first',
  pixelKey: 'x',
  publicUrl: 'https://reads.example.org',
}
const KEY = 'maria@example.com msg-a:r1'

let store: Store
const stop = async (messages: MessageId[], by = paired) => await keepStopped(store, messages, by)

beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
  await setSetting(store, 'paired', paired)
  await keepSend(store, { step: 'accepted', mail: mailTo(1, ['anna@example.org']) })
})

describe('a mail whose tracking a recipient stopped', () => {
  it('says so, and stays read where it was read, without what stood behind that', async () => {
    await keepEvents(store, [fetchOf(1, GOOGLE)], 'e.1', paired)
    await stop([messageId(1)])
    await stop([messageId(1)])
    const history = await historyOf(store, KEY, NOW)
    expect(history?.mail).toMatchObject({ stopped: true, status: { mark: 'read', reads: 1 } })
    expect(history?.events).toHaveLength(1)
    expect(history?.events[0]).not.toHaveProperty('facts')
  })

  it('goes on saying so when Gmail tells more of it', async () => {
    await stop([messageId(1)])
    const more = mailTo(1, ['anna@example.org'], { legacyMessageId: 'f00' })
    await keepSend(store, { step: 'accepted', mail: more })
    expect(await mailByKey(store, KEY)).toMatchObject({ stopped: true, legacyMessageId: 'f00' })
  })

  it('is told of before this browser knows the mail, and is that mail afterwards', async () => {
    await stop([messageId(2)])
    expect(await mailByKey(store, `? ${messageId(2)}`)).toMatchObject({ stopped: true })
    await keepSend(store, { step: 'accepted', mail: mailTo(2, ['anna@example.org']) })
    const mails = await newestMails(store, 10)
    expect(mails.map(({ key, stopped }) => [key, stopped])).toEqual(
      expect.arrayContaining([
        [KEY, undefined],
        ['maria@example.com msg-a:r2', true],
      ]),
    )
    expect(mails).toHaveLength(2)
  })

  it('is not brought back where it is too old to be kept', async () => {
    await setSetting(store, 'retention', { days: 30, before: NOW + 1 })
    await stop([messageId(1), messageId(2)])
    expect(await newestMails(store, 10)).toMatchObject([{ key: KEY, stopped: true }])
  })

  it('of an earlier pairing is not touched', async () => {
    await stop([messageId(1)], { ...paired, apiKey: 'earlier' })
    expect(await mailByKey(store, KEY)).not.toHaveProperty('stopped')
  })

  it('is no more to be read, and may still be answered', () => {
    const status = { mark: 'sent', reads: 0, clicks: 0 } as const
    const missing = (unless: 'read' | 'answered') =>
      isMissing({ status, stopped: true, remind: { at: NOW, unless } })
    expect([missing('read'), missing('answered')]).toEqual([false, true])
  })
})
