import type { GmailSettings } from '../messages.ts'
import { getSetting, openStore, setSetting } from '../store/index.ts'
import type { LanguageChoice } from '../words.ts'
import { chooseLanguage } from './language.ts'
import { ownMailboxesOfRules } from './own-pixel-rules.ts'

/** What Gmail's page is told before the user has agreed: to do nothing. */
export const NOTHING_YET: GmailSettings = {
  own: [],
  obstacle: 'not-consented',
  trackByDefault: true,
  choices: [],
}

/**
 * What Gmail's page is told where a newer Doublecheck wrote the store: to track nothing, and still to keep one's own
 * looks and clicks apart from the recipients'.
 */
export async function ofNewer(): Promise<GmailSettings> {
  return { ...NOTHING_YET, own: await ownMailboxesOfRules(), obstacle: 'newer-store' }
}

/** What may be asked before the user has agreed, beside `gmail-settings`. The shield says itself what it keeps. */
export const BEFORE_CONSENT: readonly string[] = [
  'state',
  'consent',
  'drop-receipt',
  'cards',
  'shield-settings',
  'shield-judge',
  'shield-seen',
  'shield-allow',
  'shield-left',
  'shield-switch',
  'shield-badge',
  'shield-sender',
]

/**
 * The user agrees to what is kept.
 * @param language in which they read what they agree to
 */
export async function keepConsent(language: LanguageChoice): Promise<void> {
  const store = await openStore()
  if ((await getSetting(store, 'consented')) === undefined) await setSetting(store, 'consented', Date.now())
  await chooseLanguage(language)
}
