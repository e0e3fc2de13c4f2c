import 'fake-indexeddb/auto'
import { parse } from 'papaparse'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import type { TellOf } from '../news-choices.ts'
import { seeAccount, switchAccount } from './accounts.ts'
import type { ImportPiece } from './export-format.ts'
import { exportStore } from './exported.ts'
import { eraseMail, nextErasing, settleErasing } from './erasing.ts'
import { exportEvents, exportMails } from './exported-tables.ts'
import { DAY, GOOGLE, NOW, SCRIPT, fetchOf, mailTo, messageId, verdict } from './given.ts'
import { NotImportable, readExport } from './import-file.ts'
import { importPieces } from './import-pieces.ts'
import { importPiece, newIn } from './imported.ts'
import { openStore, setSetting } from './index.ts'
import type { Store } from './index.ts'
import { keepEvents, keepSend, withdrawSend } from './mails.ts'
import { keepReminder } from './reminders.ts'
import { keepReply } from './replies.ts'
import { keepSeen } from './seen.ts'
import { keepTellOf } from './tell-of.ts'
import { keepJudgement } from './that-was-me.ts'

vi.mock('webextension-polyfill', () => ({ default: {} }))

const LATER = NOW + 2 * DAY
const noPause = async () => undefined

let store: Store

beforeEach(async () => {
  store = await openStore()
  await empty()
})

async function empty(): Promise<void> {
  for (const table of store.objectStoreNames) await store.clear(table)
}

const accepted = (mail: ReturnType<typeof mailTo>) => keepSend(store, { step: 'accepted', mail })

/** Everything that the store holds, of which a file is to bring all back. */
async function all(): Promise<Record<string, unknown>> {
  const tables = [
    'mails',
    'events',
    'notes',
    'withdrawn',
    'silences',
    'elsewhere',
    'erased',
    'settings',
  ] as const
  const rows = await Promise.all(tables.map(async (table) => [table, await store.getAll(table)]))
  return Object.fromEntries(rows)
}

async function exported(): Promise<string> {
  return (await exportStore(store, LATER)).text.join('')
}

async function imported(text: string, now = LATER) {
  const sum = { mails: 0, events: 0 }
  for (const piece of importPieces(await readExport(text, noPause))) {
    const { mails, events } = await importPiece(store, asSent(piece), now)
    sum.mails += mails
    sum.events += events
  }
  return sum
}

/** As it comes out of a message from one page of ours to another. */
const asSent = (piece: ImportPiece): ImportPiece => JSON.parse(JSON.stringify(piece))

/** Mails of all kinds, and what became of them. */
async function live(): Promise<void> {
  await setSetting(store, 'trackByDefault', false)
  await setSetting(store, 'ownMailboxes', [newMailboxId(new Uint8Array(8))])
  await accepted(mailTo(1, ['anna@example.org']))
  await accepted(mailTo(2, ['boris@example.org', 'anna@example.org'], { subject: '“Привет”, 🙂\n=1+1' }))
  await accepted(mailTo(3, ['clara@example.org']))
  await accepted(mailTo(4, ['dora@example.org']))
  await withdrawSend(store, { account: 'maria@example.com', messageId: 'msg-a:r4', savedAt: NOW + 1 })
  await keepEvents(
    store,
    [
      fetchOf(1, GOOGLE),
      fetchOf(2, SCRIPT),
      fetchOf(2, GOOGLE, { id: 'event-2b', at: NOW + 2 * DAY - 1 }),
      fetchOf(9, GOOGLE),
    ],
    'e.7',
  )
  await keepJudgement(store, 'event-2b', true)
  await keepReminder(store, 'maria@example.com msg-a:r3', { at: NOW + 9 * DAY, unless: 'answered' })
  await keepReply(store, {
    account: 'maria@example.com',
    conversation: ['thread-a:r1'],
    from: 'anna@example.org',
    subject: 'Re: Mail 1',
    opening: 'Thank you',
    quotes: true,
    at: NOW + DAY,
  })
  await accepted(mailTo(5, ['emil@example.org']))
  await eraseMail(store, 'maria@example.com msg-a:r5', NOW)
  await keepSeen(store, await store.getAllKeys('mails'))
}

describe('an export', () => {
  it('brings everything back into an empty browser, and none of it is news', async () => {
    await live()
    await store.delete('settings', 'cursor')
    await settleErasing(store, messageId(5))
    const before = await all()
    const text = await exported()
    await empty()
    expect(await imported(text)).toEqual({ mails: 4, events: 4 })
    expect(await all()).toEqual(before)
    expect(await store.getAll('notices')).toEqual([])
  })

  it('holds no key to the endpoint, and nothing that is only of use here', async () => {
    await setSetting(store, 'paired', {
      endpoint: 'https://reads.example.net',
      mailbox: newMailboxId(new Uint8Array(8)),
      generation: 1,
      apiKey: 'secret-api-key',
      pixelKey: 'secret-pixel-key',
      publicUrl: 'https://reads.example.net',
    })
    await setSetting(store, 'cursor', 'e.7')
    await live()
    const text = await exported()
    expect(text).not.toMatch(/secret|"cursor":"e\.7"/)
    expect(JSON.parse(text)).toMatchObject({ format: 'doublecheck-store', version: 1, exportedAt: LATER })
  })

  it('has each row on a line of its own', async () => {
    await live()
    const lines = (await exported()).split('\n').map((line) => line.replace(/,$/, ''))
    const rows = lines.filter((line) => /^{.*}$/.test(line)).map((line) => JSON.parse(line))
    expect(rows.filter(({ key }) => key)).toHaveLength(4)
    expect(rows.filter(({ id }) => id)).toHaveLength(4)
  })
})

describe('an import', () => {
  it('does no harm when it is done again, and doubles nothing', async () => {
    await live()
    const text = await exported()
    const before = await all()
    expect(await imported(text)).toEqual({ mails: 0, events: 0 })
    expect(await all()).toEqual(before)
  })

  it('that was interrupted anywhere is completed by doing it again', async () => {
    await live()
    await store.delete('settings', 'cursor')
    await settleErasing(store, messageId(5))
    const before = await all()
    const text = await exported()
    const pieces = [...importPieces(await readExport(text, noPause))]
    for (let done = 0; done <= pieces.length; done++) {
      await empty()
      for (const piece of pieces.slice(0, done)) await importPiece(store, asSent(piece), LATER)
      await imported(text)
      expect({ done, ...(await all()) }).toEqual({ done, ...before })
    }
  })

  it('says before how much of it is new', async () => {
    await live()
    const file = await readExport(await exported(), noPause)
    await store.delete('events', 'event-1')
    await store.delete('mails', 'maria@example.com msg-a:r3')
    expect(await newIn(store, file)).toEqual({ mails: 1, events: 1 })
  })

  it('leaves what is here as it is, and adds what it lacks', async () => {
    await live()
    const text = await exported()
    await setSetting(store, 'trackByDefault', true)
    await keepReminder(store, 'maria@example.com msg-a:r3', null)
    await keepJudgement(store, 'event-2b', false)
    await store.delete('events', 'event-2')
    expect(await imported(text)).toEqual({ mails: 0, events: 1 })
    expect(await store.get('settings', 'trackByDefault')).toBe(true)
    expect(await store.get('mails', 'maria@example.com msg-a:r3')).not.toHaveProperty('remind')
    expect(await store.get('events', 'event-2b')).toMatchObject({ verdict: { by: 'recipient' } })
  })

  it('lets an endpoint hear of nothing that was not agreed to in this browser', async () => {
    await live()
    const leave = { mailbox: mailTo(1, []).mailbox, since: 0 }
    await setSetting(store, 'titles', leave)
    await setSetting(store, 'alerted', leave)
    const file = JSON.parse(await exported())
    expect(file.settings).not.toHaveProperty('titles')
    await empty()
    // As an earlier Doublecheck wrote it, or somebody else.
    await imported(JSON.stringify({ ...file, settings: { titles: leave, alerted: leave } }))
    expect(await store.getAllKeys('settings')).not.toEqual(expect.arrayContaining(['titles']))
    expect(await store.getAllKeys('settings')).not.toEqual(expect.arrayContaining(['alerted']))
  })

  it('does not turn on again what was turned off here', async () => {
    await setSetting(store, 'remindByDefault', { days: 3, unless: 'read' })
    await setSetting(store, 'quietHours', { from: 0, to: 60, days: [1] })
    const text = await exported()
    await setSetting(store, 'remindByDefault', null)
    await setSetting(store, 'quietHours', null)
    await imported(text)
    await imported(await exported())
    expect([
      await store.get('settings', 'remindByDefault'),
      await store.get('settings', 'quietHours'),
    ]).toEqual([null, null])
  })

  it('makes this browser erase nothing at an endpoint', async () => {
    await live()
    const text = await exported()
    const { mailbox } = mailTo(5, [])
    expect(await nextErasing(store, mailbox, LATER)).toBe(messageId(5))
    await empty()
    await imported(text)
    expect(await store.get('erased', messageId(5))).toEqual({ message: messageId(5), mailbox })
    expect(await nextErasing(store, mailbox, LATER)).toBeUndefined()
  })

  it('makes no list of people longer than it may be', async () => {
    const many = (of: string) => Array.from({ length: 300 }, (_, i) => `@${of}${i}.example`)
    await setSetting(store, 'neverFor', many('file'))
    const text = await exported()
    await setSetting(store, 'neverFor', many('here'))
    await imported(text)
    const listed = await store.get('settings', 'neverFor')
    expect(listed).toHaveLength(500)
    expect(listed).toEqual(expect.arrayContaining(many('here')))
  })

  it('brings what the user wants to be told of a mail, unless they chose here', async () => {
    await live()
    const choose = (n: number, how: TellOf['how']) =>
      keepTellOf(store, `maria@example.com msg-a:r${n}`, { how, kinds: {} })
    const chosen = async (n: number) => (await store.get('mails', `maria@example.com msg-a:r${n}`))?.tell?.how
    for (const n of [1, 2]) await choose(n, 'mute')
    const text = await exported()
    await choose(1, 'as-usual')
    await choose(2, 'watch')
    await imported(text)
    expect([await chosen(1), await chosen(2)]).toEqual(['mute', 'watch'])
  })

  it('keeps an account from being tracked that Gmail showed here first, unless the user chose here', async () => {
    const [maria, keller, dora] = ['maria@example.com', 'keller@example.net', 'dora@example.org']
    await setSetting(
      store,
      'accounts',
      [maria, keller, dora].map((address) => ({ address, isOff: true })),
    )
    const text = await exported()
    await empty()
    for (const address of [maria, keller]) await seeAccount(store, address)
    await switchAccount(store, keller, false)
    await switchAccount(store, keller, true)
    await imported(text)
    expect(await store.get('settings', 'accounts')).toEqual([
      { address: maria, isOff: true },
      { address: keller, isOff: false },
      { address: dora, isOff: true },
    ])
  })

  it('gives a mail that was known from its events only its name', async () => {
    await live()
    const text = await exported()
    await empty()
    await keepEvents(store, [fetchOf(1, GOOGLE)], 'e.1')
    await imported(text)
    const keys = await store.getAllKeys('mails')
    expect(keys).toContain('maria@example.com msg-a:r1')
    expect(keys).not.toContain(`? ${messageId(1)}`)
  })

  it('takes the name of a mail that is known from nobody who does not know it', async () => {
    await keepEvents(store, [fetchOf(1, GOOGLE)], 'e.1')
    const text = await exported()
    await empty()
    await accepted(mailTo(1, ['anna@example.org']))
    expect(await imported(text)).toEqual({ mails: 0, events: 1 })
    expect(await store.getAll('mails')).toMatchObject([{ subject: 'Mail 1', status: { mark: 'read' } }])
  })

  it('brings nothing back of a mail that was erased since', async () => {
    await live()
    const text = await exported()
    expect(await eraseMail(store, 'maria@example.com msg-a:r1', NOW)).toBe(true)
    await imported(text)
    expect(await store.get('mails', 'maria@example.com msg-a:r1')).toBeUndefined()
    expect(await store.getAllFromIndex('events', 'byMessage', messageId(1))).toEqual([])
    expect(await store.get('notes', messageId(1))).toBeUndefined()
  })

  it('forgets the facts of old fetches, as if they had been here all the time', async () => {
    await live()
    const text = await exported()
    await empty()
    await imported(text, NOW + 40 * DAY)
    expect((await store.getAll('events')).filter(({ facts }) => facts)).toEqual([])
    expect(await store.get('mails', 'maria@example.com msg-a:r2')).toMatchObject({ status: { mark: 'sent' } })
  })

  it('gives no reminder that was due before', async () => {
    await live()
    const text = await exported()
    await empty()
    await imported(text, NOW + 10 * DAY)
    expect(await store.countFromIndex('mails', 'byReminder')).toBe(0)
    expect(await store.get('mails', 'maria@example.com msg-a:r3')).toHaveProperty('remind')
  })

  it('takes the endpoint’s own export too, each event in its last form, without those that were erased', async () => {
    await accepted(mailTo(1, ['anna@example.org']))
    const first = fetchOf(1, GOOGLE)
    const text = JSON.stringify({
      format: 'doublecheck-export',
      version: 1,
      exportedAt: LATER,
      publicUrl: 'https://reads.example.net',
      mailbox: newMailboxId(new Uint8Array(8)),
      createdAt: NOW,
      generation: 1,
      rotations: [],
      browsers: [],
      events: [first, fetchOf(2, GOOGLE), fetchOf(3, GOOGLE), { ...first, count: 2 }],
      views: [],
      messages: [],
      erased: [messageId(3)],
      stopped: [messageId(1)],
    })
    expect(await imported(text)).toEqual({ mails: 0, events: 2 })
    expect(await store.get('mails', 'maria@example.com msg-a:r1')).toMatchObject({ stopped: true })
    expect(await store.get('events', first.id)).not.toHaveProperty('facts')
    expect(await store.get('events', first.id)).toMatchObject({ count: 2 })
    expect((await store.getAll('mails')).map(({ key, status }) => [key, status.reads])).toEqual([
      [`? ${messageId(2)}`, 1],
      ['maria@example.com msg-a:r1', 1],
    ])
  })
})

describe('a file that cannot be imported says what is wrong, and where', () => {
  const problemOf = (text: string) =>
    readExport(text, noPause).then(
      () => undefined,
      (error: NotImportable) => [error.text, ...error.values],
    )

  it.each([
    ['', ['data_no_json', '1']],
    ['{\n"format": "doublecheck-store",\n"version"\n}', ['data_no_json', '4']],
    ['{"format": "doublecheck-store",\n', ['data_no_json', '2']],
    ['{"format": "something-else"}', ['data_not_ours']],
    ['[]', ['data_not_ours']],
    ['{"format": "doublecheck-store", "version": 2}', ['data_newer']],
    ['\uFEFFmail,account\r\n', ['data_is_table']],
  ])('%j', async (text, problem) => {
    expect(await problemOf(text)).toEqual(problem)
  })

  it('by the row and the field', async () => {
    await live()
    const file = JSON.parse(await exported())
    file.events[2].verdict.by = 'everybody'
    expect(await problemOf(JSON.stringify(file))).toEqual([
      'data_damaged',
      'events[2].verdict.by',
      expect.stringContaining('"everybody"'),
    ])
    file.mails[0].key = 'maria@example.com msg-a:other'
    expect(await problemOf(JSON.stringify(file))).toMatchObject(['data_damaged', 'mails[0]', /./])
  })
})

describe('a table for spreadsheets', () => {
  const cells = (text: readonly string[]) =>
    parse<string[]>(text.join('').replace('\uFEFF', ''), { skipEmptyLines: true }).data

  it('has every mail on a row of its own, with times that sort', async () => {
    await live()
    const { text, mails } = await exportMails(store)
    expect(text.join('')).toMatch(/^\uFEFFmail,account,from,sent_at,/)
    expect(text.join('').match(/[^\r]\n/g)).toHaveLength(1)
    const [columns = [], ...rows] = cells(text)
    expect([rows.length, mails]).toEqual([4, 4])
    const row = rows.find(([key]) => key === 'maria@example.com msg-a:r2') ?? []
    expect(Object.fromEntries(columns.map((column, at) => [column, row[at]]))).toMatchObject({
      account: 'maria@example.com',
      sent_at: '2026-11-23T09:00:00.000Z',
      subject: '“Привет”, 🙂\n=1+1',
      recipients: 'boris@example.org; anna@example.org',
      mark: 'sent',
    })
  })

  it('has every fetch, with what it was taken for and its mail', async () => {
    await live()
    const again = mailTo(3, ['clara@example.org'])
    await accepted({ ...again, message: messageId(7) })
    const { text, mails, events } = await exportEvents(store)
    const [, ...rows] = cells(text)
    expect([rows.length, mails, events]).toEqual([4, 4, 4])
    expect(rows.find(([id]) => id === 'event-2b')?.slice(1, 8)).toEqual([
      'maria@example.com msg-a:r2',
      '“Привет”, 🙂\n=1+1',
      '2026-11-25T08:59:59.999Z',
      'open',
      '1',
      'sender',
      'that-was-me',
    ])
  })

  it.each(['=HYPERLINK("http://example.org")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=1\n2'])(
    'holds no formula: %j',
    async (subject) => {
      await accepted(mailTo(1, ['anna@example.org'], { subject }))
      const { text } = await exportMails(store)
      expect(cells(text)[1]?.[5]).toBe(`'${subject}`)
    },
  )
})

it('10,000 mails come through an export and an import', { timeout: 120_000 }, async () => {
  const many = 10_000
  const tx = store.transaction(['mails', 'events'], 'readwrite')
  for (let n = 0; n < many; n++) {
    const message = newMessageId(NOW - n * 60_000, Uint8Array.of(0, 0, n >> 8, n & 255))
    const key = `maria@example.com msg-a:r${n}`
    const { account, subject, recipients, sentAt } = mailTo(n, ['anna@example.org', 'boris@example.org'])
    const opened = fetchOf(1, GOOGLE, {
      id: `event-${n}`,
      message,
      verdict: verdict('recipient', 'google-image-proxy'),
    })
    void tx.objectStore('events').put(opened)
    void tx.objectStore('mails').put({
      key,
      account,
      messageId: `msg-a:r${n}`,
      subject,
      recipients,
      sentAt,
      scheduled: false,
      messages: [message],
      handedOver: { [message]: sentAt },
      conversations: [],
      announced: opened.id,
      status: {
        mark: 'read',
        reads: 1,
        clicks: 0,
        firstRead: opened.at,
        lastRead: opened.at,
        firstReadEvent: opened.id,
      },
    })
  }
  await tx.done
  const text = await exported()
  await empty()
  expect(await imported(text)).toEqual({ mails: many, events: many })
  expect(JSON.parse(await exported())).toEqual(JSON.parse(text))
})
