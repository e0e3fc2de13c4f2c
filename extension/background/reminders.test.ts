import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { newMailboxId } from '../../shared/token/index.ts'
import { DAY, GOOGLE, fetchOf, mailTo } from '../store/given.ts'
import { openStore, setSetting } from '../store/index.ts'
import type { Paired, Store } from '../store/index.ts'
import { keepEvents, keepSend } from '../store/mails.ts'
import { keepReminder } from '../store/reminders.ts'

const { browser, shown, opened, caughtUp } = vi.hoisted(() => {
  const shown: string[] = []
  const opened: string[] = []
  const caughtUp = vi.fn<() => Promise<boolean>>()
  const browser = {
    i18n: {
      getMessage: (key: string, values: string | string[]) => [key, values].flat().join(' '),
      getUILanguage: () => 'en',
    },
    runtime: { getURL: (path: string) => path, sendMessage: async () => undefined },
    tabs: { query: async () => [], create: async ({ url }: { url: string }) => void opened.push(url) },
    notifications: {
      create: async (_: string, { title }: { title: string }) => void shown.push(title),
      clear: async () => true,
    },
  }
  return { browser, shown, opened, caughtUp }
})
vi.mock(import('webextension-polyfill'), () => ({ default: browser as never }))
vi.mock(import('../browser.ts'), () => ({ browser: browser as never }))
vi.mock(import('./connection.ts'), () => ({ catchUpNow: caughtUp }) as never)

const { giveReminders, openReminder } = await import('./reminders.ts')

const mailbox = newMailboxId(new Uint8Array(8))
const paired = { endpoint: 'https://reads.example.org', mailbox, apiKey: 'key' } as Paired
const keyOf = (n: number) => `maria@example.com msg-a:r${n}`

let store: Store
beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
  await setSetting(store, 'paired', paired)
  shown.length = 0
  opened.length = 0
  caughtUp.mockReset().mockResolvedValue(true)
})

async function sendWithReminder(n: number, ago: number, unless: 'read' | 'answered' = 'read'): Promise<void> {
  await keepSend(store, { step: 'accepted', mail: mailTo(n, ['anna@example.org']) })
  await keepReminder(store, keyOf(n), { at: Date.now() - ago, unless })
}

describe('a reminder', () => {
  it('is given once, when its time has come', async () => {
    await sendWithReminder(1, 1_000)
    await sendWithReminder(2, -DAY)
    await sendWithReminder(3, 1_000, 'answered')
    await giveReminders()
    await giveReminders()
    expect(shown).toEqual(['reminder_not_read Mail 1', 'reminder_not_answered Mail 3'])
  })

  it('is not given of a mail that was read meanwhile, even where only the endpoint knows that yet', async () => {
    await sendWithReminder(1, 1_000)
    caughtUp.mockImplementation(async () => keepEvents(store, [fetchOf(1, GOOGLE)], 'e.1'))
    await giveReminders()
    await giveReminders()
    expect(shown).toEqual([])
  })

  it('waits for an endpoint that is out of reach, but not for long', async () => {
    caughtUp.mockResolvedValue(false)
    await sendWithReminder(1, 60_000)
    await giveReminders()
    expect(shown).toEqual([])
    await sendWithReminder(2, 2 * 3_600_000)
    await giveReminders()
    expect(shown).toEqual(['reminder_not_read Mail 2'])
    caughtUp.mockResolvedValue(true)
    await giveReminders()
    expect(shown).toEqual(['reminder_not_read Mail 2', 'reminder_not_read Mail 1'])
  })

  it('is one for many, where many are due at once', async () => {
    for (const n of [1, 2, 3, 4]) await sendWithReminder(n, 1_000)
    await giveReminders()
    expect(shown).toEqual(['reminder_several 4'])
  })

  it('asks the endpoint for nothing where none is due', async () => {
    await sendWithReminder(1, -DAY)
    await giveReminders()
    expect(caughtUp).not.toHaveBeenCalled()
  })
})

describe('a click on a notification', () => {
  it('opens the conversation of a reminder’s mail, and leaves others alone', async () => {
    await sendWithReminder(1, 1_000)
    expect(await openReminder(`reminder ${keyOf(1)}`)).toBe(true)
    expect(opened).toEqual([expect.stringContaining('mail.google.com')])
    expect(await openReminder('some-event')).toBe(false)
    expect(opened).toHaveLength(1)
  })

  it('of one for many opens the list', async () => {
    expect(await openReminder('reminders')).toBe(true)
    expect(opened).toEqual(['popup/index.html'])
  })
})
