import browser from 'webextension-polyfill'
import type { Runtime } from 'webextension-polyfill'

// Stands in the manifest under the same name, so that it is built.
const SCRIPT = 'gmail/cards.iife.js'

/** Puts the cards into the page that asks for them, beside the content script there. */
export async function bringCards({ tab, frameId }: Runtime.MessageSender): Promise<true> {
  if (tab?.id !== undefined) {
    await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [frameId ?? 0] },
      files: [SCRIPT],
    })
  }
  return true
}
