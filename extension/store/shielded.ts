import type { Conversation, Tracker, TrackersSeen } from '../messages.ts'
import type { Retention, Shield, Shielded, Store } from './index.ts'

/** So many received messages are remembered; the oldest go first. */
const MOST = 20_000
const DAY_MS = 86_400_000

/** What was found in a received message. */
export type FoundInMessage = Omit<Shielded, 'key' | 'at' | 'isAllowed'>

/**
 * Remembers what a received message carries, while the shield is on.
 * @param now Unix milliseconds
 * @param most how many messages are remembered
 * @returns whether anything about its trackers is new
 */
export async function keepShielded(
  store: Store,
  found: FoundInMessage,
  now: number,
  most = MOST,
): Promise<boolean> {
  const tx = store.transaction(['shielded', 'settings'], 'readwrite')
  // All of it may have been erased meanwhile.
  const shield = (await tx.objectStore('settings').get('shield')) as Shield | undefined
  if (!shield?.on) return false
  const rows = tx.objectStore('shielded')
  const key = keyOf(found.account, found.messageId)
  const known = await rows.get(key)
  const trackers = trackersTogether(known?.trackers ?? [], found.trackers)
  await rows.put({
    at: now,
    ...known,
    ...found,
    key,
    account: found.account.toLowerCase(),
    conversations: [...new Set([...(known?.conversations ?? []), ...found.conversations])],
    trackers,
    links: Math.max(known?.links ?? 0, found.links),
  })
  // Counting takes a while.
  const tooMany = known ? 0 : (await rows.count()) - most
  if (tooMany > 0)
    for (const oldest of await rows.index('byTime').getAllKeys(null, tooMany)) await rows.delete(oldest)
  await tx.done
  return countOf(trackers) !== countOf(known?.trackers ?? [])
}

/** What is counted of trackers: two tabs that see them in another order, or drawn otherwise, have nothing to tell. */
function countOf(trackers: readonly Tracker[]): string {
  return JSON.stringify(trackers.map(({ service = '', stopped }) => `${stopped} ${service}`).sort())
}

/**
 * What is known of a message's trackers after another look at it: there are no fewer, since images may be switched off
 * by then, and none counts as stopped that may have been fetched before.
 */
export function trackersTogether(before: readonly Tracker[], now: readonly Tracker[]): Tracker[] {
  const others = [...before]
  const seen = now.map((tracker) => {
    const at = others.findIndex(({ service }) => service === tracker.service)
    const [known] = at < 0 ? [] : others.splice(at, 1)
    return { ...tracker, stopped: tracker.stopped && (known?.stopped ?? true) }
  })
  return [...seen, ...others.slice(0, Math.max(0, before.length - now.length))]
}

/** @returns what is known of a message, or undefined where there was no tracker in it */
export async function shieldedMessage(
  store: Store,
  account: string,
  messageId: string,
): Promise<Shielded | undefined> {
  return store.get('shielded', keyOf(account, messageId))
}

/** Lets the images of a message through from now on, or no longer. */
export async function allowMessage(
  store: Store,
  account: string,
  messageId: string,
  isAllowed: boolean,
): Promise<void> {
  const tx = store.transaction('shielded', 'readwrite')
  const known = await tx.store.get(keyOf(account, messageId))
  if (known) {
    const { isAllowed: _, ...row } = known
    await tx.store.put(isAllowed ? { ...row, isAllowed } : row)
  }
  await tx.done
}

/** @returns of each conversation how many trackers are known to be in it and whose, or null where there are none */
export async function trackersSeen(
  store: Store,
  account: string,
  conversations: readonly Conversation[],
): Promise<(TrackersSeen | null)[]> {
  const rows = store.transaction('shielded').store
  const seen = conversations.map(async ({ threadId, legacyThreadId, message }) => {
    if (message) return seenIn([await rows.get(keyOf(account, message.messageId))])
    const names = namesOf(account, [threadId, legacyThreadId])
    return seenIn((await Promise.all(names.map((name) => rows.index('byConversation').getAll(name)))).flat())
  })
  return Promise.all(seen)
}

function seenIn(rows: readonly (Shielded | undefined)[]): TrackersSeen | null {
  // Either of a conversation's names leads to the same message.
  const messages = new Map(rows.flatMap((row) => (row ? [[row.key, row] as const] : [])))
  const trackers = [...messages.values()].flatMap((row) => row.trackers)
  if (trackers.length === 0) return null
  return {
    trackers: trackers.length,
    services: [...new Set(trackers.flatMap(({ service }) => service ?? []))],
  }
}

/** @returns the names in the store of a conversation with these ids */
export function namesOf(account: string, ids: readonly (string | undefined)[]): string[] {
  return ids.filter((id) => id).map((id) => `${account.toLowerCase()} ${id}`)
}

/**
 * Forgets messages that were first seen longer ago than mails are kept.
 * @param now Unix milliseconds
 */
export async function forgetOldShielded(store: Store, now: number): Promise<void> {
  const tx = store.transaction(['shielded', 'settings'], 'readwrite')
  const retention = (await tx.objectStore('settings').get('retention')) as Retention | undefined
  const rows = tx.objectStore('shielded')
  if (retention) {
    const before = IDBKeyRange.upperBound(now - retention.days * DAY_MS, true)
    for (const key of await rows.index('byTime').getAllKeys(before)) await rows.delete(key)
  }
  await tx.done
}

function keyOf(account: string, messageId: string): string {
  return `${account.toLowerCase()} ${messageId}`
}
