import { confirmationLink, unsubscriptionLink } from '../mail/links.ts'
import { mintConfirmation, mintUnsubscription } from '../mail/tokens.ts'
import type { Carriers } from './carriers.ts'
import type { Delivery } from './letter.ts'
import type { DueLetter } from './queue.ts'
import { inOneSpelling } from './settings.ts'
import { CONFIRMATION_VALID_MS } from './timing.ts'

/** What delivering needs of the endpoint. */
export interface DeliveryWay {
  carriers: Carriers
  /** The endpoint's secret: links are signed with it. */
  master: Uint8Array
  /** Where recipients reach the endpoint; undefined while that is not known. */
  publicUrl: string | undefined
  /** Writes down what no carrier may do: to throw. */
  report(error: Error): void
}

/** Hands a letter to its carrier. Never throws. */
export async function deliver(due: DueLetter, way: DeliveryWay): Promise<Delivery> {
  try {
    return await carry(due, way)
  } catch (error) {
    way.report(error instanceof Error ? error : new Error(String(error)))
    return { kind: 'failed', reason: 'The endpoint failed; its log says why.' }
  }
}

async function carry(due: DueLetter, { carriers, master, publicUrl }: DeliveryWay): Promise<Delivery> {
  const { mail, webhook } = carriers
  if (due.channel === 'webhook')
    return webhook ? await webhook(due.letter, due.to) : notSetUp('posts to no webhooks')
  if (!mail) return notSetUp('sends no mail')
  if (publicUrl === undefined) return notSetUp('does not know its own address yet')
  const { address } = due
  if ('confirmation' in due) {
    const { mailbox, at, language } = due.confirmation
    const validUntil = at + CONFIRMATION_VALID_MS
    const token = mintConfirmation(master, mailbox, inOneSpelling(address), validUntil)
    const confirmUrl = confirmationLink(publicUrl, token, language)
    return await mail.confirm(due.confirmation, { address, confirmUrl, validUntil })
  }
  const { mailbox, language } = due.letter
  const token = mintUnsubscription(master, mailbox, inOneSpelling(address))
  return await mail.deliver(due.letter, {
    address,
    unsubscribeUrl: unsubscriptionLink(publicUrl, token, language),
  })
}

/** It may be set up again. */
function notSetUp(what: string): Delivery {
  return { kind: 'failed', reason: `This endpoint ${what}.` }
}
