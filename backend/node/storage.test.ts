import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import { Mailbox } from '../mailbox/index.ts'
import { DATABASE_FILE, openDataFolder } from './data-folder.ts'
import { Storage } from './storage.ts'

const NOW = Date.UTC(2026, 10, 23, 9, 0)
const HOUR = 3_600_000
const MAILBOX = newMailboxId(new Uint8Array(8))
const AT_FIRST = 5_000
const MEANWHILE = 20

let folder: string
let storage: Storage
let settled: (count: number, failed: string | undefined) => void

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doublecheck-storage-'))
  const { database } = openDataFolder(folder)
  const random = (length: number) => new Uint8Array(randomBytes(length))
  new Mailbox(database, MAILBOX, { now: () => NOW, random }).create()
  database.close()
  const nobody = () => undefined
  storage = new Storage(folder, () => NOW, nobody)
  await storage.open()
  storage.listen({
    settled: (count, failed) => settled(count, failed),
    recorded: () => undefined,
    problem: (message) => expect.unreachable(message),
    died: (error) => expect.unreachable(error.message),
  })
})
afterEach(() => rm(folder, { recursive: true }))

/** Comes once the opens of so many mails are on the disk, in one commit. */
async function keep(count: number): Promise<void> {
  const onDisk = new Promise<string | undefined>((resolve) => {
    settled = (_, failed) => resolve(failed)
  })
  const hits = Array.from({ length: count }, () => {
    const message = newMessageId(NOW - HOUR, new Uint8Array(randomBytes(4)))
    const hit = {
      kind: 'open',
      message,
      generation: 1,
      target: '',
      at: NOW,
      method: 'GET',
      address: '',
    } as const
    return { mailbox: MAILBOX, hit }
  })
  expect(storage.keep(hits)).toBe(true)
  expect(await onDisk).toBeUndefined()
}

/** While the first of them are recorded, which takes a while, the others come to the disk one by one. */
async function keepAll(): Promise<void> {
  await keep(AT_FIRST)
  for (let i = 0; i < MEANWHILE; i++) await keep(1)
}

/** @returns how many events the database holds, read beside the storage */
function eventsOnDisk(): unknown {
  const database = new DatabaseSync(join(folder, DATABASE_FILE), { readOnly: true })
  try {
    return database.prepare('select count(*) as events from events').get()?.['events']
  } finally {
    database.close()
  }
}

describe('opens that come while others are recorded', () => {
  it('are all seen by what is asked next', async () => {
    await keepAll()
    const { events } = await storage.ask('eventsAfter', MAILBOX, '', AT_FIRST + MEANWHILE + 1)
    expect(events).toHaveLength(AT_FIRST + MEANWHILE)
    await storage.stop()
  })

  it('are recorded to the last, though nothing comes behind it', async () => {
    await keepAll()
    await expect.poll(eventsOnDisk, { timeout: 10_000 }).toBe(AT_FIRST + MEANWHILE)
    await storage.stop()
  })

  it('are recorded before the storage stops', async () => {
    await keepAll()
    await storage.stop()
    expect(eventsOnDisk()).toBe(AT_FIRST + MEANWHILE)
  })
})
