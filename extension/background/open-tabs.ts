import browser from 'webextension-polyfill'
import { gmailTabs } from './gmail-tabs.ts'

const SCRIPT = 'gmail/index.iife.js'
/** Kept until the extension is updated, switched off or started with its browser. */
const DONE = 'openTabs'

/**
 * Brings our scripts into Gmail tabs that were open before this extension was: Chrome leaves them with those of the
 * version before, which reach no background any more. What Gmail's own world has of ours stays as it is there.
 */
export async function comeIntoOpenTabs(): Promise<void> {
  const done = await browser.storage.session.get(DONE)
  if (DONE in done) return
  // The shield's, where it is on and the browser has kept it.
  const registered = await browser.scripting.getRegisteredContentScripts()
  await bringIntoGmailTabs([SCRIPT, ...registered.flatMap(({ js }) => js ?? [])])
  await browser.storage.session.set({ [DONE]: true })
}

/** Runs content scripts in all Gmail tabs that are open, in those that still load once they have. */
export async function bringIntoGmailTabs(files: string[]): Promise<void> {
  const tabs = await gmailTabs()
  const brought = tabs.map(async ({ id }) => {
    if (id !== undefined) await browser.scripting.executeScript({ target: { tabId: id }, files })
  })
  // A tab that the browser froze, or that shows an error, takes none; it has it once it is loaded again.
  await Promise.allSettled(brought)
}
