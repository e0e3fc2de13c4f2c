// Mails and events as tests need them.
import type { Event } from '../../shared/events.ts'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import type { MessageId } from '../../shared/token/index.ts'
import { RULES_VERSION, judge } from '../../shared/verdict/index.ts'
import type { Verdict } from '../../shared/verdict/index.ts'
import type { SentMail } from '../sent-mail.ts'

export const NOW = Date.UTC(2026, 10, 23, 9, 0)
export const DAY = 86_400_000

export const GOOGLE = {
  method: 'GET',
  userAgent: 'Mozilla/5.0 (via ggpht.com GoogleImageProxy)',
  sinceSending: 60_000,
}
export const SCRIPT = { method: 'GET', userAgent: 'curl/8.5.0', sinceSending: 60_000 }

export const messageId = (n: number): MessageId => newMessageId(NOW, Uint8Array.of(0, 0, 0, n))

/** The `n`th mail of maria@example.com. */
export function mailTo(n: number, to: readonly string[], given: Partial<SentMail> = {}): SentMail {
  return {
    account: 'maria@example.com',
    mailbox: newMailboxId(new Uint8Array(8)),
    message: messageId(n),
    messageId: `msg-a:r${n}`,
    threadId: `thread-a:r${n}`,
    subject: `Mail ${n}`,
    recipients: to.map((address) => ({ address })),
    sentAt: NOW,
    scheduled: false,
    handedOverAt: NOW,
    ...given,
  }
}

export const verdict = (by: Verdict['by'], rule: string, rulesVersion = RULES_VERSION): Verdict => ({
  by,
  rule,
  why: 'X.',
  rulesVersion,
})

/** A fetch of the `n`th mail, as the endpoint judged it. */
export function fetchOf(n: number, facts: NonNullable<Event['facts']>, given: Partial<Event> = {}): Event {
  return {
    id: `event-${n}`,
    cursor: 'e.1',
    kind: 'open',
    message: messageId(n),
    at: NOW + DAY,
    count: 1,
    verdict: judge(facts),
    facts,
    ...given,
  }
}
