import * as v from 'valibot'
import type { Delivery } from '../alerts/letter.ts'
import type { Sender } from './address.ts'
import type { MailWay, Mailer, OutgoingMail } from './mailer.ts'

/** What a Worker that may send mail is bound to (`send_email`), as far as it is used here. */
export interface EmailBinding {
  send(mail: {
    from: { email: string; name: string }
    to: string
    subject: string
    text: string
    html: string
    headers: Record<string, string>
  }): Promise<unknown>
}

const PATIENCE_MS = 30_000

const Failure = v.object({ code: v.string() })

/** An hour: its limits are counted by the hour or by the day. */
const AFTER_LIMIT_MS = 3_600_000

/** What the user, or the endpoint's owner, must do about an error's code. */
const REFUSALS: Readonly<Record<string, string>> = {
  E_SENDER_NOT_VERIFIED: 'Cloudflare does not know the domain of MAIL_FROM: onboard it under Email Sending.',
  E_SENDER_DOMAIN_NOT_AVAILABLE:
    'Cloudflare does not know the domain of MAIL_FROM: onboard it under Email Sending.',
  E_RECIPIENT_NOT_ALLOWED:
    'Cloudflare sends to verified addresses only: onboard the domain of MAIL_FROM under Email Sending.',
  E_RECIPIENT_SUPPRESSED:
    'Cloudflare sends nothing to this address any more, because mails to it came back. Choose another one.',
}

/**
 * Sends by Cloudflare's own mail. It makes the Message-ID and the Date itself and takes no others:
 * https://developers.cloudflare.com/email-service/reference/headers/ (read 2026-11-25).
 */
export function cloudflareMailer(from: Sender, binding: EmailBinding, patience = PATIENCE_MS): Mailer {
  return {
    async send({ to, subject, text, html, headers }: OutgoingMail, way: MailWay = {}): Promise<Delivery> {
      const ends = AbortSignal.any([AbortSignal.timeout(patience), ...(way.signal ? [way.signal] : [])])
      try {
        const sender = { email: from.address, name: from.name }
        const sending = binding.send({ from: sender, to, subject, text, html, headers: { ...headers } })
        await Promise.race([sending, rejection(ends)])
        return { kind: 'delivered' }
      } catch (error) {
        if (ends.aborted) return { kind: 'failed', reason: 'Cloudflare takes too long.' }
        return outcomeOf(v.is(Failure, error) ? error.code : 'unknown')
      }
    },
  }
}

async function rejection(signal: AbortSignal): Promise<never> {
  return await new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

/** By the codes of https://developers.cloudflare.com/email-service/api/send-emails/workers-api/ (read 2026-11-25). */
function outcomeOf(code: string): Delivery {
  if (/^E_(?:RATE|DAILY)_LIMIT_EXCEEDED$/.test(code)) {
    return {
      kind: 'failed',
      reason: `Cloudflare's limit of mails is reached (${code}).`,
      after: AFTER_LIMIT_MS,
    }
  }
  const known = REFUSALS[code]
  if (known) return { kind: 'refused', reason: `${known} (${code})` }
  // Something about the mail itself: it will be the same the next time.
  if (/^E_(?:VALIDATION|FIELD|HEADER|TOO_MANY|CONTENT)/.test(code)) {
    return { kind: 'refused', reason: `Cloudflare refused the mail (${code}).` }
  }
  return { kind: 'failed', reason: `Cloudflare did not take the mail (${code}).` }
}
