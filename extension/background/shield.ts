import browser from 'webextension-polyfill'
import { wordsOf } from '../chosen-words.ts'
import { GMAIL } from '../hosts.ts'
import type { ShieldSettings } from '../messages.ts'
import { getSetting, openStore } from '../store/index.ts'
import { changeShield, shieldOf } from '../store/shield.ts'
import { announce } from './gmail-tabs.ts'
import { inTurns } from './in-turns.ts'
import { bringIntoGmailTabs } from './open-tabs.ts'
import { clearTrackersEverywhere } from './shield-badge.ts'
import { allowedMarker, dropMarker } from './shield-marker.ts'

/** The rules that stop known trackers: they stand in the manifest under this name, switched off. */
const RULES = 'trackers'
/** What is registered with the browser while the shield is on. */
const SCRIPT = { id: 'shield', js: ['gmail/shield.iife.js'] }

const inTurn = inTurns()

/** The user switches the shield on or off. */
export async function switchShield(on: boolean): Promise<void> {
  await changeShield(await openStore(), (shield) => ({ ...shield, on }))
  await renewShield()
}

/** The toolbar's button says how many trackers there are in what is open, or does no more. */
export async function keepBadge(badge: boolean): Promise<void> {
  await changeShield(await openStore(), (shield) => ({ ...shield, badge }))
  if (!badge) await clearTrackersEverywhere()
  await announce({ type: 'shield-changed' })
}

/**
 * Puts in place what the shield needs, or takes it away, as the user has it; all that is open follows. Called at every
 * start: no browser keeps all of it when the extension is updated.
 */
export function renewShield(): Promise<void> {
  return inTurn(renew)
}

async function renew(): Promise<void> {
  const { on } = await shieldOf(await openStore())
  const rules = await browser.declarativeNetRequest.getEnabledRulesets()
  if (rules.includes(RULES) !== on) {
    const change = on ? { enableRulesetIds: [RULES] } : { disableRulesetIds: [RULES] }
    await browser.declarativeNetRequest.updateEnabledRulesets(change)
  }
  if (!on) await dropMarker()
  const scripts = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] })
  if (scripts.length > 0 === on) return
  if (on) await bringScript()
  else {
    await browser.scripting.unregisterContentScripts({ ids: [SCRIPT.id] })
    await clearTrackersEverywhere()
  }
  await announce({ type: 'shield-changed' })
}

/** Puts the script into every Gmail page from now on, and into those that are open. */
async function bringScript(): Promise<void> {
  await browser.scripting.registerContentScripts([
    { ...SCRIPT, matches: [GMAIL], runAt: 'document_start', persistAcrossSessions: true },
  ])
  await bringIntoGmailTabs(SCRIPT.js)
}

/** @returns what the shield's script in Gmail needs */
export async function shieldSettings(): Promise<ShieldSettings> {
  const store = await openStore()
  const { on } = await shieldOf(store)
  const words = await wordsOf(await getSetting(store, 'language'))
  return {
    on,
    marker: on ? await allowedMarker() : '',
    own: (await getSetting(store, 'ownMailboxes')) ?? [],
    ...(words ? { words } : {}),
  }
}
