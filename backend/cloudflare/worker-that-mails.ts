// The Worker for tests of its mails: never deployed. What it is told to send, it sends as the shipped one would.
import * as v from 'valibot'
import type { Delivery } from '../alerts/letter.ts'
import { MailFrom, SmtpUrl } from '../mail/settings.ts'
import { smtpMailer } from '../mail/smtp/smtp-mailer.ts'
import { MailboxObject as ShippedMailbox } from './mailbox-object.ts'
import { mailerOf } from './mailer.ts'
import { readSettings } from './settings.ts'
import type { Env } from './settings.ts'

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

/** Mails leave from a mailbox's object, as its alerts do. */
export class MailboxObject extends ShippedMailbox {
  async sendMail(asked: unknown): Promise<Delivery | undefined> {
    const { mail, smtpUrl: smtp, mailFrom: from, patience } = v.parse(Asked, asked)
    const mailer = smtp
      ? smtpMailer({ from, smtp }, { patience })
      : mailerOf(this.env, readSettings(this.env))
    return await mailer?.send(mail)
  }
}

export default {
  async fetch(request, env) {
    const objects = env.MAILBOXES as unknown as DurableObjectNamespace<MailboxObject>
    const mailbox = objects.get(objects.idFromName('a mailbox'))
    return Response.json(await mailbox.sendMail(await request.json()))
  },
} satisfies ExportedHandler<Env>
