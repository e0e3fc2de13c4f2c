import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { DAY, NOW, mailTo } from './given.ts'
import { openStore } from './index.ts'
import type { Store } from './index.ts'
import { listedMail, newestListed, newestMails, newestUnseen } from './lists.ts'
import { keepSend } from './mails.ts'

let store: Store

beforeEach(async () => {
  store = await openStore()
  for (const table of store.objectStoreNames) await store.clear(table)
  // The second and the third were sent in the same millisecond.
  for (const [n, days] of [3, 2, 2, 1, 0].entries()) {
    const mail = mailTo(n, ['anna@example.org'], { sentAt: NOW - days * DAY })
    await keepSend(store, { step: 'accepted', mail })
  }
})

const subjects = (mails: readonly { subject: string }[]) => mails.map(({ subject }) => subject)

describe('the newest mails', () => {
  it('come the newest first, as many as are asked for', async () => {
    expect(subjects(await newestMails(store, 2))).toEqual(['Mail 4', 'Mail 3'])
    expect(subjects(await newestMails(store, 1))).toEqual(['Mail 4'])
    expect(await newestMails(store, 9)).toHaveLength(5)
  })

  it('come page by page, and none is left out or comes twice', async () => {
    const first = await newestMails(store, 3)
    expect(subjects(first)).toEqual(['Mail 4', 'Mail 3', 'Mail 2', 'Mail 1'])
    expect(subjects(await newestMails(store, 3, first.at(-1)?.sentAt))).toEqual(['Mail 0'])
    expect(await newestMails(store, 3, NOW - 3 * DAY)).toEqual([])
  })

  it('with something that the user has not looked at are found for themselves', async () => {
    const [newest, ...others] = await newestMails(store, 9)
    for (const [index, mail] of others.entries()) await store.put('mails', { ...mail, unseen: NOW + index })
    expect(newest?.unseen).toBeUndefined()
    expect((await newestUnseen(store, 2, NOW)).map(({ mail }) => mail.subject)).toEqual(['Mail 0', 'Mail 1'])
  })

  it('are none in an empty store', async () => {
    await store.clear('mails')
    expect(await newestMails(store, 3)).toEqual([])
  })

  it('come with what their marks show', async () => {
    await store.put('silences', { who: '@example.org', scanner: 'Proofpoint' })
    const [newest] = await newestListed(store, 1, NOW)
    const silence = { who: 'anna@example.org', why: 'scanner', scanner: 'Proofpoint' }
    expect(newest?.mark).toMatchObject({ key: newest?.mail.key, recipients: 1, silence })
    expect(await listedMail(store, newest?.mail.key ?? '', NOW)).toEqual(newest)
    expect(await listedMail(store, 'nobody’s', NOW)).toBeNull()
  })
})
