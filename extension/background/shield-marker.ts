import { base64urlnopad } from '@scure/base'
import browser from 'webextension-polyfill'
import { BEHIND_PROXY } from '../shield/rules.ts'
import { inTurns } from './in-turns.ts'

const RULE = 1
const START = '#doublecheck-allowed-'
const END = '|'

const inTurn = inTurns()

/**
 * What an image's address ends with, behind a `#`, to be let through: nothing of it reaches the proxy. Whoever writes a
 * mail cannot know it: it is made anew each time that the browser starts, and lies in the rule that looks for it alone.
 */
export function allowedMarker(): Promise<string> {
  return inTurn(async () => {
    const rules = await browser.declarativeNetRequest.getSessionRules()
    const present = rules.find(({ id }) => id === RULE)?.condition.urlFilter
    if (present !== undefined) return present.slice('#'.length, -END.length)
    const filter = `${START}${base64urlnopad.encode(crypto.getRandomValues(new Uint8Array(16)))}${END}`
    await browser.declarativeNetRequest.updateSessionRules({ addRules: [allowRule(filter)] })
    return filter.slice('#'.length, -END.length)
  })
}

/** Nothing is let through any more by a marker that was told. */
export async function dropMarker(): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [RULE] })
}

function allowRule(urlFilter: string): browser.DeclarativeNetRequest.Rule {
  return {
    id: RULE,
    // Above the rules against trackers, below those for one's own images.
    priority: 2,
    action: { type: 'allow' },
    condition: { urlFilter, isUrlFilterCaseSensitive: true, ...BEHIND_PROXY },
  }
}
