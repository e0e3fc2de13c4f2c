import type { Mailer } from '../mail/mailer.ts'
import { smtpMailer } from '../mail/smtp/smtp-mailer.ts'
import type { Settings } from './settings.ts'

/** @returns what sends this endpoint's mails, or undefined where its owner set up nothing that does */
export function mailerOf({ mail }: Pick<Settings, 'mail'>): Mailer | undefined {
  return mail?.smtp && smtpMailer({ from: mail.from, smtp: mail.smtp })
}
