import type { Channel } from '../../shared/alerts.ts'
import type { Webhook } from '../../shared/webhook.ts'
import type { Confirmation, Delivery, Letter } from './letter.ts'

/** Where a mail goes, and how its receiver ends that. */
export interface MailTo {
  address: string
  /** For List-Unsubscribe and List-Unsubscribe-Post (RFC 8058): a POST there turns mail off, a GET shows a button. */
  unsubscribeUrl: string
}

/** Where the link of a confirmation leads: to a page with a button. */
export interface ConfirmationTo {
  address: string
  confirmUrl: string
  /** Until when the link is good, in Unix milliseconds. */
  validUntil: number
}

/**
 * What takes letters away, each with its way into the internet in it. One that is missing is not set up here. None may
 * be told of a secret in a delivery's reason, which users see and logs may hold.
 */
export interface Carriers {
  mail?: {
    deliver(letter: Letter, to: MailTo): Promise<Delivery>
    confirm(request: Confirmation, to: ConfirmationTo): Promise<Delivery>
  }
  webhook?: (letter: Letter, to: Webhook) => Promise<Delivery>
}

export function channelsOf({ mail, webhook }: Carriers): Channel[] {
  return [...(mail ? (['mail'] as const) : []), ...(webhook ? (['webhook'] as const) : [])]
}
