import type { Carriers } from '../alerts/carriers.ts'
import type { Env } from './settings.ts'

/** What takes alerts away, by what the Worker is bound to: nothing as yet, so that no channel can be set up. */
export function carriersOf(_env: Env): Carriers {
  return {}
}
