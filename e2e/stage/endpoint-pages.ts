import type { Carriers, ConfirmationTo } from '../../backend/alerts/carriers.ts'
import { ME } from './index.ts'
import type { Stage } from './index.ts'
import { sends } from './requests.ts'
import { storedPairing } from './store.ts'

/** @returns what takes mails away for a stage, and what comes with the first address that is to be confirmed */
export function confirmingMail(): { carriers: Carriers; confirmation: Promise<ConfirmationTo> } {
  const { promise: confirmation, resolve: asked } = Promise.withResolvers<ConfirmationTo>()
  const delivered = { kind: 'delivered' as const }
  const confirm = async (_: unknown, to: ConfirmationTo) => {
    asked(to)
    return delivered
  }
  return { carriers: { mail: { deliver: async () => delivered, confirm } }, confirmation }
}

/**
 * Asks for alerts by mail, so that there is an address to be confirmed.
 * @returns the paths of all pages that the endpoint shows to people; the recipients' is of the mail that was sent last
 */
export async function endpointPages(stage: Stage, confirmation: Promise<ConfirmationTo>) {
  const { apiKey } = await storedPairing(stage.sender)
  const answer = await fetch(`${stage.endpoint().url}/v1/alerts`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      language: 'en',
      timeZone: 'UTC',
      mail: { address: ME.address, tells: ['read'], names: [] },
    }),
  })
  if (answer.status !== 200) throw new Error(`The endpoint answered ${answer.status}.`)
  const [, token = ''] = /\/p\/([\w-]{36})\.gif/.exec(sends(stage.lab).at(-1) ?? '') ?? []
  const { confirmUrl } = await confirmation
  return { root: '/', why: `/why/${token}`, confirm: new URL(confirmUrl).pathname, 'broken-link': '/l/cut' }
}
