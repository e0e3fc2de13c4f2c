import browser from 'webextension-polyfill'
import type { Runtime } from 'webextension-polyfill'
import { counted } from '../words.ts'
import { gmailTabs } from './gmail-tabs.ts'

/** Shows on the toolbar's button, in the tab that asked, how many trackers there are in the conversation there. */
export async function showTrackers({ tab }: Runtime.MessageSender, trackers: number): Promise<void> {
  if (tab?.id === undefined) return
  if (trackers === 0) return clear(tab.id)
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId: tab.id, text: String(trackers) }),
      browser.action.setTitle({ tabId: tab.id, title: counted('badge_trackers', trackers) }),
    ])
  } catch {
    // Firefox for Android has no button that could carry it, and the tab may be closed by now.
  }
}

/** The button shows in this tab what it shows in all. */
export async function clearTrackers({ tab }: Pick<Runtime.MessageSender, 'tab'>): Promise<void> {
  if (tab?.id !== undefined) await clear(tab.id)
}

/** The same in all Gmail tabs. */
export async function clearTrackersEverywhere(): Promise<void> {
  const tabs = await gmailTabs()
  await Promise.all(tabs.map((tab) => clearTrackers({ tab })))
}

async function clear(tabId: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: null })
    // Chrome has no way back to what all tabs show.
    await browser.action.setTitle({ tabId, title: await browser.action.getTitle({}) })
  } catch {
    // As above.
  }
}
