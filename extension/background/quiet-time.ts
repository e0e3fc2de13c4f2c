import browser from 'webextension-polyfill'
import { quietUntil } from '../quiet-hours.ts'
import { getSetting, openStore } from '../store/index.ts'

const ALARM = 'quiet-hours-end'

/**
 * Whether nothing may be told now, since the user wants quiet. Then an alarm wakes the background at the end, as does
 * every start of the browser, and what is to be told lies in the store until then.
 */
export async function isQuiet(): Promise<boolean> {
  const hours = await getSetting(await openStore(), 'quietHours')
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const end = hours ? quietUntil(hours, Date.now(), timeZone) : undefined
  if (end === undefined) return false
  if (Number.isFinite(end)) await browser.alarms.create(ALARM, { when: end })
  return true
}
