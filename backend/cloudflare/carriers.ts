import type { Carriers } from '../alerts/carriers.ts'
import { mailCarrier } from '../mail/carrier.ts'
import { postLetter } from '../webhooks/post.ts'
import { mailerOf } from './mailer.ts'
import { readSettings } from './settings.ts'
import type { Env } from './settings.ts'
import { WEBHOOK_WAY } from './webhook-way.ts'

/**
 * What takes alerts away, by what the Worker is bound to.
 * @throws Problem as `readSettings` does
 */
export function carriersOf(env: Env): Carriers {
  const mailer = mailerOf(env, readSettings(env))
  return {
    ...(mailer ? { mail: mailCarrier(mailer) } : {}),
    webhook: async (letter, to) => await postLetter(letter, to, WEBHOOK_WAY),
  }
}
