import { cloudflareMailer } from '../mail/cloudflare-mailer.ts'
import type { Mailer } from '../mail/mailer.ts'
import { smtpMailer } from '../mail/smtp/smtp-mailer.ts'
import type { Env, Settings } from './settings.ts'

/** @returns what sends this endpoint's mails, or undefined where its owner set up nothing that does */
export function mailerOf(env: Pick<Env, 'EMAIL'>, { mail }: Pick<Settings, 'mail'>): Mailer | undefined {
  if (!mail) return undefined
  const { from, smtp } = mail
  if (smtp) return smtpMailer({ from, smtp })
  return env.EMAIL && cloudflareMailer(from, env.EMAIL)
}
