import type { Event } from '../../shared/events.ts'
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
