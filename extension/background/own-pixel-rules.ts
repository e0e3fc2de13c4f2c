import browser from 'webextension-polyfill'
import { mailboxesOfTokenStart, ownTokenStart } from '../../shared/pixel.ts'
import type { MailboxId } from '../../shared/token/index.ts'
import { getSetting, openStore } from '../store/index.ts'

/**
 * Stops one's own pixels in Gmail's pages, so that a look of one's own fetches nothing: the direct form (where
 * the endpoint's host is permitted) and the form of Gmail's proxy, whose address carries the original behind
 * its `#`. Filters match that fragment in Chromium 156 and Firefox 153, which is not documented; an end-to-end
 * test holds it.
 */
export function ownPixelRules(own: readonly MailboxId[]): chrome.declarativeNetRequest.Rule[] {
  return own.map((mailbox, i) => ({
    id: i + 1,
    // Above what lets a message's images through: one's own are never among them.
    priority: 3,
    action: { type: 'block' as const },
    condition: {
      urlFilter: ownTokenStart(mailbox),
      isUrlFilterCaseSensitive: true,
      initiatorDomains: ['mail.google.com'],
      // Gmail's service worker fetches images itself, and Chrome calls that xmlhttprequest.
      resourceTypes: ['image' as const, 'xmlhttprequest' as const, 'other' as const],
    },
  }))
}

/** Puts the rules in place, for every mailbox that this browser ever used: older mails carry older pixels. */
export async function renewOwnPixelRules(): Promise<void> {
  const own = (await getSetting(await openStore(), 'ownMailboxes')) ?? []
  const present = await browser.declarativeNetRequest.getDynamicRules()
  const addRules = ownPixelRules(own) as browser.DeclarativeNetRequest.Rule[]
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: present.map((rule) => rule.id),
    addRules,
  })
}

/**
 * One's own mailboxes as the rules that are in place tell them: they outlast a store that cannot be read.
 * @returns of each mailbox all that begin as it does
 */
export async function ownMailboxesOfRules(): Promise<MailboxId[]> {
  const rules = await browser.declarativeNetRequest.getDynamicRules()
  return rules.flatMap(({ condition }) => mailboxesOfTokenStart(condition.urlFilter ?? ''))
}
