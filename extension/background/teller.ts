import browser from 'webextension-polyfill'
import { MOST_TOLD_AT_ONCE } from '../../shared/api.ts'
import { openStore, pairedInForce } from '../store/index.ts'
import { requestTelling } from './endpoint.ts'

/** So long nothing is told while the endpoint does not say who tells it: twice is better than never. */
const PATIENCE_MS = 1_000

/** Who has not touched their machine for so many seconds may be at another: a browser there is to tell them. */
const AWAY_AFTER_S = 60

/** So long a browser that nobody is at leaves it to another. */
export const LEAVES_IT_MS = 1_500

/** What was asked while it was not yet time to tell: the way to the endpoint and back is not to come on top. */
const ahead = new Map<string, Promise<ReadonlySet<string>>>()

/** Asks about events that this browser is going to tell in a moment, unless they are explained until then. */
export function askAhead(events: readonly string[]): void {
  const fresh = events.filter((id) => !ahead.has(id))
  if (fresh.length === 0) return
  const answer = askEndpoint(fresh)
  for (const id of fresh) ahead.set(id, answer)
}

/**
 * Asks the endpoint which events another browser of the user's tells: one of them does, and each only once.
 * @param events their ids
 * @returns those that this browser need not tell; none where the endpoint cannot say
 */
export async function toldElsewhere(events: readonly string[]): Promise<ReadonlySet<string>> {
  const later = events.filter((id) => !ahead.has(id))
  const answers = await Promise.all([
    ...events.map((id) => ahead.get(id)),
    later.length > 0 ? askEndpoint(later) : undefined,
  ])
  ahead.clear()
  return new Set(answers.flatMap((answer) => (answer ? [...answer] : [])))
}

async function askEndpoint(events: readonly string[]): Promise<ReadonlySet<string>> {
  const paired = await pairedInForce(await openStore())
  if (!paired || (await isSilenced())) return new Set()
  const elsewhere: string[] = []
  const silence = AbortSignal.timeout(PATIENCE_MS)
  try {
    for (let i = 0; i < events.length; i += MOST_TOLD_AT_ONCE) {
      elsewhere.push(...(await requestTelling(paired, events.slice(i, i + MOST_TOLD_AT_ONCE), silence)))
    }
  } catch {
    // Out of reach, or of a version that does not know: of what it has not said, this browser tells.
  }
  return new Set(elsewhere)
}

/** Whether nobody is at this machine, as far as the browser can say. */
export async function isAway(): Promise<boolean> {
  try {
    return (await browser.idle.queryState(AWAY_AFTER_S)) !== 'active'
  } catch {
    // Firefox for Android cannot say.
    return false
  }
}

/** Whether the user lets this browser show nothing: another one is to tell then. Firefox cannot say. */
async function isSilenced(): Promise<boolean> {
  const ask: unknown = Reflect.get(browser.notifications, 'getPermissionLevel')
  return typeof ask === 'function' && (await ask.call(browser.notifications)) === 'denied'
}
