import type { Carriers } from '../alerts/carriers.ts'
import { mailCarrier } from '../mail/carrier.ts'
import { postLetter } from '../webhooks/post.ts'
import { mailerOf } from './mailer.ts'
import type { Settings } from './settings.ts'
import { webhookWay } from './webhook-way.ts'

/**
 * What takes alerts away, by what the endpoint's owner has set up.
 * @param signal ends what is on its way: the endpoint stops
 */
export function carriersOf(
  settings: Pick<Settings, 'mail' | 'webhooksToPrivate'>,
  signal: AbortSignal,
): Carriers {
  const mailer = mailerOf(settings)
  const mail = mailer && mailCarrier(mailer)
  const way = webhookWay(settings.webhooksToPrivate ?? false, signal)
  return {
    ...(mail
      ? {
          mail: {
            deliver: async (letter, to) => await mail.deliver(letter, to, { signal }),
            confirm: async (request, to) => await mail.confirm(request, to, { signal }),
          },
        }
      : {}),
    webhook: async (letter, to) => await postLetter(letter, to, way),
  }
}
