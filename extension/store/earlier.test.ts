import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Event } from '../../shared/events.ts'
import { hasConsented } from './consent.ts'
import form1 from './earlier/form-1.json' with { type: 'json' }
import form2 from './earlier/form-2.json' with { type: 'json' }
import form3 from './earlier/form-3.json' with { type: 'json' }
import form4 from './earlier/form-4.json' with { type: 'json' }
import form5 from './earlier/form-5.json' with { type: 'json' }
import { NOW, messageId } from './given.ts'
import { getSetting } from './index.ts'
import type { Mail, Notice, Store } from './index.ts'
import { newestListed, newestUnseen } from './lists.ts'
import { historyOf, keepEvents, marksOf, marksOfMessages, recentMarks } from './mails.ts'
import { dueReminders } from './reminders.ts'
import { keepShielded } from './shielded.ts'

const ME = 'maria@example.com'

interface Table {
  keyPath?: string
  autoIncrement?: boolean
  indexes?: Record<string, { keyPath: string | string[]; multiEntry?: boolean }>
  /** Where there is no key path: each with its key. */
  rows: unknown[]
}

/** A store as the last Doublecheck with that form wrote it, by its own code. */
interface Sample {
  form: number
  tables: Record<string, Table>
}

const SAMPLES: readonly Sample[] = [form1, form2, form3, form4, form5]

async function write({ form, tables }: Sample): Promise<void> {
  const old = await openDB('doublecheck', form, {
    upgrade(database) {
      for (const [name, { keyPath, autoIncrement = false, indexes = {} }] of Object.entries(tables)) {
        const table = database.createObjectStore(name, { keyPath: keyPath ?? null, autoIncrement })
        for (const [index, { keyPath: path, multiEntry = false }] of Object.entries(indexes))
          table.createIndex(index, path, { multiEntry })
      }
    },
  })
  for (const [name, { keyPath, rows }] of Object.entries(tables)) {
    for (const row of rows) {
      const [key, value] = keyPath === undefined ? (row as [IDBValidKey, unknown]) : [undefined, row]
      await old.put(name, value, key)
    }
  }
  old.close()
}

function rowsOf<T>({ tables }: Sample, name: string): T[] {
  return (tables[name]?.rows ?? []) as T[]
}

it('there is a sample of every form', () => {
  expect(SAMPLES.map(({ form }) => form)).toEqual([1, 2, 3, 4, 5])
})

describe.each(SAMPLES)('a store of form $form', (sample) => {
  const { form } = sample
  const mails = rowsOf<Mail>(sample, 'mails')
  let store: Store

  beforeEach(async () => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    vi.resetModules()
    await write(sample)
    store = await (await import('./index.ts')).openStore()
  })

  it('keeps every row, and adds to mails only what was not counted then', async () => {
    for (const name of Object.keys(sample.tables).filter((table) => table !== 'mails')) {
      const table = store.transaction(name as 'settings').store
      const [keys, values] = await Promise.all([table.getAllKeys(), table.getAll()])
      const isKeyed = sample.tables[name]?.keyPath === undefined
      const kept = isKeyed ? keys.map((key, i) => [key, values[i]]) : values
      // The people of whom nothing was seen are found when a store of the first form is brought up.
      expect(kept).toEqual(rowsOf(sample, name))
    }
    const uncounted = form === 1 ? { clicks: 0 } : {}
    for (const mail of mails)
      expect(await store.get('mails', mail.key)).toMatchObject({
        ...mail,
        status: { ...uncounted, ...mail.status },
      })
    expect(await store.count('mails')).toBe(mails.length)
  })

  it('shows the same marks in lists, on messages and in the popup', async () => {
    const shown = mails.filter(({ account }) => account === ME)
    const expected = shown.map(({ status }) => status.mark)
    expect(expected).toEqual(
      form === 1 ? ['read', 'sent', 'sent', 'sent', 'sent'] : ['read', 'read', 'read', 'sent', 'sent'],
    )
    const conversations = shown.map(({ threadId = '', legacyThreadId = '' }) => ({
      threadId,
      legacyThreadId,
    }))
    const messages = shown.map(({ messageId = '', legacyMessageId = '' }) => ({ messageId, legacyMessageId }))
    const marks = [
      await marksOf(store, ME, conversations, NOW),
      await marksOfMessages(store, ME, messages, NOW),
      (await recentMarks(store, ME, NOW)).messages
        .map(({ mark }) => mark)
        .toSorted((one, other) => one.key.localeCompare(other.key)),
    ]
    for (const some of marks) expect(some.map((mark) => mark?.status.mark)).toEqual(expected)
    expect((await newestListed(store, 100, NOW)).map(({ mail }) => mail.subject).toSorted()).toEqual([
      '',
      ...shown.map(({ subject }) => subject),
    ])
  })

  it('tells of every mail what was fetched', async () => {
    for (const { key, messages } of mails) {
      const known = await historyOf(store, key, NOW)
      const kept = rowsOf<Event>(sample, 'events').filter(({ message }) => messages.includes(message))
      expect(known?.events.map(({ id }) => id).toSorted()).toEqual(kept.map(({ id }) => id))
    }
  })

  it('still has to tell what was to be told', async () => {
    const notices = rowsOf<Notice>(sample, 'notices')
    expect(notices.map(({ id, kind }) => [id, kind])).toContainEqual(['event-1', 'read'])
    expect(await store.getAll('notices')).toEqual(notices)
  })

  it('is agreed to, paired, and goes on from where it was', async () => {
    expect(await hasConsented(store)).toBe(true)
    const fresh: Event = {
      id: 'event-5',
      cursor: 'e.9',
      kind: 'open',
      message: messageId(5),
      at: NOW + 1e9,
      count: 1,
      verdict: { by: 'recipient', rule: 'x', why: 'X.', rulesVersion: 1 },
    }
    const paired = await getSetting(store, 'paired')
    expect(await keepEvents(store, [fresh], 'e.9', paired)).toBe(true)
    expect(await store.get('settings', 'cursor')).toBe('e.9')
    const [newest] = await newestUnseen(store, 1, NOW)
    expect(newest?.mail).toMatchObject({ subject: 'Mail 5', status: { mark: 'read', reads: 1 } })
    const due = (await dueReminders(store, NOW + 1e9)).map(({ subject }) => subject)
    expect(due).toEqual(form < 3 ? [] : ['Mail 1', 'Mail 2', 'Mail 3', 'Mail 5'])
  })

  it('remembers received messages from then on', async () => {
    const found = {
      account: ME,
      messageId: 'msg-f:2',
      conversations: [`${ME} thread-f:2`],
      from: { address: 'news@example.net', name: 'News' },
      trackers: [{ certainty: 'looks' as const, signs: [], stopped: true }],
      links: 0,
    }
    await store.put('settings', { on: true, badge: false, senders: [] }, 'shield')
    expect(await keepShielded(store, found, NOW)).toBe(true)
    expect(await store.get('shielded', `${ME} msg-f:2`)).toMatchObject({ at: NOW })
  })
})
