// The Worker for tests of its mails: never deployed. What it is told to send, it sends as the shipped one would.
import * as v from 'valibot'
import { MailFrom, SmtpUrl } from '../mail/settings.ts'
import { smtpMailer } from '../mail/smtp/smtp-mailer.ts'
import { mailerOf } from './mailer.ts'
import { readSettings } from './settings.ts'
import type { Env } from './settings.ts'

export { MailboxObject } from './mailbox-object.ts'
export { RegistryObject } from './registry-object.ts'

const Mail = v.object({
  id: v.string(),
  to: v.string(),
  at: v.number(),
  subject: v.string(),
  text: v.string(),
  html: v.string(),
  headers: v.record(v.string(), v.string()),
})
const Asked = v.object({
  mail: Mail,
  /** Another server than the one in its settings. */
  smtpUrl: v.optional(SmtpUrl),
  mailFrom: MailFrom,
  patience: v.record(v.string(), v.number()),
})

export default {
  async fetch(request, env) {
    const { mail, smtpUrl: smtp, mailFrom: from, patience } = v.parse(Asked, await request.json())
    const mailer = smtp ? smtpMailer({ from, smtp }, { patience }) : mailerOf(env, readSettings(env))
    return Response.json((await mailer?.send(mail)) ?? 'no mailer')
  },
} satisfies ExportedHandler<Env>
