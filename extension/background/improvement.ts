import browser from 'webextension-polyfill'
import { improvementWords } from '../improvement-words.ts'
import { improvementToTell, settleImprovement } from '../store/improvement.ts'
import { openStore } from '../store/index.ts'
import { announce } from './gmail-tabs.ts'
import { isQuiet } from './quiet-time.ts'
import { show } from './show.ts'
import { say } from '../words.ts'

const NOTIFICATION = 'rules-got-better-'

/**
 * Tells the user, once for each version of the rules, how many mails count otherwise now. The notification carries
 * the version, so that a background that is killed before it could note that it was told does not tell it twice.
 */
export async function tellImprovement(): Promise<void> {
  const store = await openStore()
  const improved = await improvementToTell(store)
  if (!improved || (await isQuiet())) return
  const id = NOTIFICATION + improved.version
  await show(id, { title: say('rules_better_title'), message: improvementWords(improved) })
  await settleImprovement(store, improved.version, { told: true })
  void announce({ type: 'mails-changed' })
}

/** The user has read it, and puts it away. */
export async function dismissImprovement(version: number): Promise<void> {
  await settleImprovement(await openStore(), version, { dismissed: true })
  await browser.notifications.clear(NOTIFICATION + version)
  void announce({ type: 'mails-changed' })
}
