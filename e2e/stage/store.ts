import type { Event } from '../../shared/events.ts'
import type { Status } from '../../shared/status.ts'
import type { ChromiumWithExtension } from './chromium.ts'

/** Reads a table of the extension's own store, as it lies in the browser. */
async function table<T>(sender: ChromiumWithExtension, name: string): Promise<T[]> {
  const worker = await sender.background()
  const rows = await worker.evaluate(
    (wanted) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('doublecheck')
        opening.onerror = () => reject(new Error('no store'))
        opening.onsuccess = () => {
          const reading = opening.result.transaction(wanted).objectStore(wanted).getAll()
          reading.onsuccess = () => {
            opening.result.close()
            resolve(JSON.stringify(reading.result))
          }
        }
      }),
    name,
  )
  return JSON.parse(rows) as T[]
}

/** Puts a row into a table of the extension's own store, as if it had been there; `key` for a single value. */
export async function putInStore(
  sender: ChromiumWithExtension,
  name: string,
  row: unknown,
  key?: string,
): Promise<void> {
  const worker = await sender.background()
  await worker.evaluate(
    (wanted, text, under) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('doublecheck')
        opening.onerror = () => reject(new Error('no store'))
        opening.onsuccess = () => {
          const writing = opening.result.transaction(wanted, 'readwrite')
          writing.objectStore(wanted).put(JSON.parse(text), under)
          writing.onabort = () => reject(new Error('not written'))
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    name,
    JSON.stringify(row),
    key,
  )
}

/** @returns every mail that the sender's browser knows, with what became of it */
export function storedMails(
  sender: ChromiumWithExtension,
): Promise<{ key: string; subject: string; status: Status }[]> {
  return table(sender, 'mails')
}

/** @returns the events of which the endpoint has not heard that they are most likely the sender's own looks */
export function storedElsewhere(sender: ChromiumWithExtension): Promise<{ event: string }[]> {
  return table(sender, 'elsewhere')
}

/** @returns every event that the sender's browser knows */
export function storedEvents(sender: ChromiumWithExtension): Promise<Event[]> {
  return table<Event>(sender, 'events')
}

/** @returns what the sender's browser keeps of its pairing */
export async function storedPairing(
  sender: ChromiumWithExtension,
): Promise<{ apiKey: string; generation: number }> {
  const settings = await table<unknown>(sender, 'settings')
  const pairing = settings.find((value) => typeof value === 'object' && value !== null && 'apiKey' in value)
  return pairing as { apiKey: string; generation: number }
}

/** @returns what the user is still to be told */
export function storedNotices(sender: ChromiumWithExtension): Promise<{ id: string; kind: string }[]> {
  return table(sender, 'notices')
}

/** @returns how much of what the user said of events the endpoint has not heard yet */
export async function untoldJudgements(sender: ChromiumWithExtension): Promise<number> {
  const worker = await sender.background()
  return worker.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('doublecheck')
        opening.onerror = () => reject(new Error('no store'))
        opening.onsuccess = () => {
          const reading = opening.result.transaction('settings').objectStore('settings').get('judgements')
          reading.onsuccess = () => {
            opening.result.close()
            resolve((reading.result ?? []).length)
          }
        }
      }),
  )
}
