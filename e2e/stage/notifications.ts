import type { ChromiumWithExtension } from './chromium.ts'

/** @returns the ids of the notifications that stand on the screen */
export async function standingNotifications(sender: ChromiumWithExtension): Promise<string[]> {
  const worker = await sender.background()
  return worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()))
}

/** What a notification said, as it was handed to the browser. */
export interface Said {
  id: string
  title: string
  message: string
}

/** Lets every notification of the background that runs now be read afterwards. */
export async function recordNotifications(sender: ChromiumWithExtension): Promise<() => Promise<Said[]>> {
  const worker = await sender.background()
  await worker.evaluate(() => {
    const said: Said[] = []
    const { create } = chrome.notifications
    const recording = (id: string, options: { title: string; message: string }) => {
      said.push({ id, title: options.title, message: options.message })
      return Reflect.apply(create, chrome.notifications, [id, options])
    }
    Object.defineProperty(chrome.notifications, 'create', { value: recording })
    Reflect.set(self, 'said', said)
  })
  return () => worker.evaluate((): Said[] => Reflect.get(self, 'said'))
}
