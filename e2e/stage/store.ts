import type { EvaluateFuncWith } from 'puppeteer-core'
import type { Event } from '../../shared/events.ts'
import type { Status } from '../../shared/status.ts'
import type { SenderBrowser } from './sender-browser.ts'

/**
 * Does something with the extension's own store, as it lies in the browser.
 * @param act is sent there as text and stands alone
 */
async function inStore<Given extends unknown[], Act extends EvaluateFuncWith<IDBDatabase, Given>>(
  sender: SenderBrowser,
  act: Act,
  ...given: Given
): Promise<Awaited<ReturnType<Act>>> {
  const inside = await sender.inside()
  const store = await inside.evaluateHandle(openedStore)
  try {
    return await store.evaluate(act, ...given)
  } finally {
    await store.evaluate((opened) => opened.close())
    await store.dispose()
  }
}

/** Within the extension. */
function openedStore(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('doublecheck')
    opening.onerror = () => reject(new Error('no store'))
    opening.onsuccess = () => resolve(opening.result)
  })
}

async function table<T>(sender: SenderBrowser, name: string): Promise<T[]> {
  const rows = await inStore(
    sender,
    (store, wanted) =>
      new Promise<string>((resolve) => {
        const reading = store.transaction(wanted).objectStore(wanted).getAll()
        reading.onsuccess = () => resolve(JSON.stringify(reading.result))
      }),
    name,
  )
  return JSON.parse(rows) as T[]
}

/** Puts rows into a table of the extension's own store at once, as if they had been there. */
export function putInStore(sender: SenderBrowser, name: string, rows: readonly unknown[]): Promise<void> {
  return inStore(
    sender,
    (store, wanted, text) =>
      new Promise<void>((resolve, reject) => {
        const writing = store.transaction(wanted, 'readwrite')
        for (const row of JSON.parse(text) as unknown[]) writing.objectStore(wanted).put(row)
        writing.onabort = () => reject(new Error('not written'))
        writing.oncomplete = () => resolve()
      }),
    name,
    JSON.stringify(rows),
  )
}

/** Puts one of the settings into the extension's own store. */
export function putSetting(sender: SenderBrowser, name: string, value: unknown): Promise<void> {
  return inStore(
    sender,
    (store, key, text) =>
      new Promise<void>((resolve, reject) => {
        const writing = store.transaction('settings', 'readwrite')
        writing.objectStore('settings').put(JSON.parse(text), key)
        writing.onabort = () => reject(new Error('not written'))
        writing.oncomplete = () => resolve()
      }),
    name,
    JSON.stringify(value),
  )
}

/** Empties tables of the extension's own store. */
export function emptyInStore(sender: SenderBrowser, names: readonly string[]): Promise<void> {
  return inStore(
    sender,
    (store, wanted) =>
      new Promise<void>((resolve, reject) => {
        const writing = store.transaction(wanted, 'readwrite')
        for (const name of wanted) writing.objectStore(name).clear()
        writing.onabort = () => reject(new Error('not emptied'))
        writing.oncomplete = () => resolve()
      }),
    [...names],
  )
}

/** @returns every mail that the sender's browser knows, with what became of it */
export function storedMails(
  sender: SenderBrowser,
): Promise<{ key: string; subject: string; status: Status }[]> {
  return table(sender, 'mails')
}

/** @returns the messages that the sender erased, and when to tell the endpoint of those of which it has not heard */
export function storedErased(sender: SenderBrowser): Promise<{ message: string; tellAt?: number }[]> {
  return table(sender, 'erased')
}

/** @returns the events of which the endpoint has not heard that they are most likely the sender's own looks */
export function storedElsewhere(sender: SenderBrowser): Promise<{ event: string }[]> {
  return table(sender, 'elsewhere')
}

/** @returns every event that the sender's browser knows */
export function storedEvents(sender: SenderBrowser): Promise<Event[]> {
  return table<Event>(sender, 'events')
}

/** @returns what the sender's browser keeps of its pairing */
export async function storedPairing(sender: SenderBrowser): Promise<{ apiKey: string; generation: number }> {
  const settings = await table<unknown>(sender, 'settings')
  const pairing = settings.find((value) => typeof value === 'object' && value !== null && 'apiKey' in value)
  return pairing as { apiKey: string; generation: number }
}

/** @returns what the user is still to be told */
export function storedNotices(sender: SenderBrowser): Promise<{ id: string; kind: string }[]> {
  return table(sender, 'notices')
}

/** @returns how much of what the user said of events the endpoint has not heard yet */
export function untoldJudgements(sender: SenderBrowser): Promise<number> {
  return inStore(
    sender,
    (store) =>
      new Promise<number>((resolve) => {
        const reading = store.transaction('settings').objectStore('settings').get('judgements')
        reading.onsuccess = () => resolve((reading.result ?? []).length)
      }),
  )
}

/** @returns how many rows all tables of the sender's browser hold, what else lies in it, and what it is to be woken by */
export function whatIsKept(
  sender: SenderBrowser,
): Promise<{ rows: number; files: string[]; alarms: string[] }> {
  return inStore(sender, async (store) => {
    const names = [...store.objectStoreNames]
    const reading = store.transaction(names)
    const counts = names.map((name) => reading.objectStore(name).count())
    await new Promise((done) => (reading.oncomplete = done))
    const rows = counts.reduce((sum, { result }) => sum + result, 0)
    const files = Object.keys(await chrome.storage.local.get(null))
    return { rows, files, alarms: (await chrome.alarms.getAll()).map(({ name }) => name) }
  })
}
