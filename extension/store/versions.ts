import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Schema } from './index.ts'
import { othersOf } from './recipients.ts'
import { WITHOUT_A_SIGN } from './silence.ts'

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>

/**
 * Brings the store to the present form, from whichever a browser has; what it holds stays.
 * @param version the form that it has: 0 for none, 1 for Doublecheck 0.1
 */
export async function upgrade(
  database: IDBPDatabase<Schema>,
  version: number,
  transaction: Upgrade,
): Promise<void> {
  if (version < 1) first(database)
  if (version < 2) await second(database, transaction)
  if (version < 3) third(database, transaction)
  if (version < 4) fourth(database, transaction)
  if (version < 5) fifth(database)
}

function first(database: IDBPDatabase<Schema>): void {
  database.createObjectStore('settings')
  const mails = database.createObjectStore('mails', { keyPath: 'key' })
  mails.createIndex('bySentAt', 'sentAt')
  mails.createIndex('byMessage', 'messages', { multiEntry: true })
  mails.createIndex('byConversation', 'conversations', { multiEntry: true })
  mails.createIndex('byLegacyId', 'legacyMessageId')
  const events = database.createObjectStore('events', { keyPath: 'id' })
  events.createIndex('byMessage', 'message')
  events.createIndex('byTime', 'at')
  database.createObjectStore('notices', { keyPath: 'id' })
  database.createObjectStore('ownViews', { autoIncrement: true })
  database.createObjectStore('withdrawn', { keyPath: 'message' })
}

/** Clicks are counted, and what is known of each single recipient can be looked up. */
async function second(database: IDBPDatabase<Schema>, transaction: Upgrade): Promise<void> {
  const silences = database.createObjectStore('silences', { keyPath: 'who' })
  database.createObjectStore('elsewhere', { keyPath: 'event' })
  const mails = transaction.objectStore('mails')
  const seen = new Set<string>()
  const sent = new Map<string, number[]>()
  for (let cursor = await mails.openCursor(); cursor; cursor = await cursor.continue()) {
    const mail = cursor.value
    const [alone, ...others] = othersOf(mail)
    const status = { ...mail.status, clicks: 0 }
    if (alone === undefined || others.length > 0) {
      await cursor.update({ ...mail, status })
      continue
    }
    // Whatever was or may have been a reader made the mark another.
    const isSeen = status.mark !== 'sent'
    if (isSeen) seen.add(alone)
    sent.set(alone, [...(sent.get(alone) ?? []), mail.sentAt])
    await cursor.update({ ...mail, status, alone, ...(isSeen ? { aloneSeen: alone } : {}) })
  }
  mails.createIndex('byAlone', ['alone', 'sentAt'])
  mails.createIndex('byAloneSeen', 'aloneSeen')
  for (const [who, times] of sent) {
    const third = times.toSorted((one, other) => one - other)[WITHOUT_A_SIGN - 1]
    if (third !== undefined && !seen.has(who)) await silences.put({ who, third })
  }
}

/** Mails may have a reminder, and the endpoint may be told of mails. */
function third(database: IDBPDatabase<Schema>, transaction: Upgrade): void {
  database.createObjectStore('notes', { keyPath: 'message' }).createIndex('byTellAt', 'tellAt')
  transaction.objectStore('mails').createIndex('byReminder', 'remind.dueAt')
}

/** Mails have news that the user has not looked at, and can be erased one by one. */
function fourth(database: IDBPDatabase<Schema>, transaction: Upgrade): void {
  transaction.objectStore('mails').createIndex('byUnseen', 'unseen')
  database.createObjectStore('erased', { keyPath: 'message' }).createIndex('byTellAt', 'tellAt')
}

/** Received messages with trackers are remembered. */
function fifth(database: IDBPDatabase<Schema>): void {
  const shielded = database.createObjectStore('shielded', { keyPath: 'key' })
  shielded.createIndex('byConversation', 'conversations', { multiEntry: true })
  shielded.createIndex('byTime', 'at')
}
