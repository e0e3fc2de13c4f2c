import browser from 'webextension-polyfill'
import type { Tabs } from 'webextension-polyfill'
import { conversationAddress } from '../../shared/gmail-address.ts'
import { GMAIL } from '../hosts.ts'
import type { Announcement } from '../messages.ts'
import type { Mail } from '../store/index.ts'

/** A tab that prints, or that the browser froze, does not answer. */
const PATIENCE_MS = 2_000

/** All tabs in which Gmail is open. */
export function gmailTabs(): Promise<Tabs.Tab[]> {
  return browser.tabs.query({ url: GMAIL })
}

/** Tells every Gmail tab and every page of ours; who is not there, or of an older version, misses nothing. */
export async function announce(announcement: Announcement): Promise<void> {
  const tabs = await gmailTabs()
  const told = tabs.map((tab) => tell(tab.id, announcement))
  await Promise.all([...told, browser.runtime.sendMessage(announcement).catch(() => undefined)])
}

/** Shows a mail's conversation: in the tab that shows its account already, else in a new one. */
export async function openConversation(mail: Mail): Promise<void> {
  for (const tab of await gmailTabs()) {
    const { id, url, windowId } = tab
    if (id === undefined || url === undefined) continue
    if ((await tell(id, { type: 'which-account' })) !== mail.account) continue
    await browser.tabs.update(id, { active: true, url: conversationAddress(mail, url) })
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true })
    return
  }
  await browser.tabs.create({ url: conversationAddress(mail) })
}

/** @returns how many Gmail tabs there are, and the account of each that answers ('' where it is not known yet) */
export async function gmailAccounts(): Promise<{ tabs: number; accounts: string[] }> {
  const tabs = await gmailTabs()
  const answers = await Promise.all(tabs.map((tab) => tell(tab.id, { type: 'which-account' })))
  return { tabs: tabs.length, accounts: answers.filter((answer) => typeof answer === 'string') }
}

async function tell(tab: number | undefined, announcement: Announcement): Promise<unknown> {
  if (tab === undefined) return undefined
  const answer = browser.tabs.sendMessage(tab, announcement).catch(() => undefined)
  const silence = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS))
  return Promise.race([answer, silence])
}
