import type { ChromiumWithExtension } from './chromium.ts'

/** @returns the ids of the notifications that stand on the screen */
export async function standingNotifications(sender: ChromiumWithExtension): Promise<string[]> {
  const worker = await sender.background()
  return worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()))
}
