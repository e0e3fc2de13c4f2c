// Sends a tracked mail from a script, and prints the name under which the endpoint tells what became of it:
//   ENDPOINT=https://reads.example.org API_KEY=… SMTP=smtps://maria:password@smtp.example.org \
//   node backend/examples/send-with-nodemailer.ts maria@example.com anna@example.org 'An offer' '<p>Hello Anna</p>'
import { base64urlnopad } from '@scure/base'
import { createTransport } from 'nodemailer'
import * as v from 'valibot'
import { KeyAnswer, MailboxIdText } from '../../shared/api.ts'
import { linkUrl } from '../../shared/link.ts'
import { pixelHtml } from '../../shared/pixel.ts'
import { mintToken, newMessageId } from '../../shared/token/index.ts'
import type { MessageId } from '../../shared/token/index.ts'

/** What one mail carries. */
export interface TrackedMail {
  /** Its name in the endpoint's events. */
  message: MessageId
  /** HTML of the invisible image. */
  image: string
  /** @returns an address that leads to `target` by way of the endpoint, where a click on it counts for this mail */
  link(target: string): string
}

/**
 * Makes what a mail carries. Nothing has to be registered: the key signs, and the endpoint believes what is signed.
 * @param endpoint its address, without a slash at its end
 * @param apiKey of a mailbox, as pairing gave it: the mailbox's name, a dot, a secret
 * @throws Error with what the endpoint answered, where it does not give the key
 */
export async function newTrackedMail(endpoint: string, apiKey: string): Promise<TrackedMail> {
  const answer = await fetch(`${endpoint}/v1/key`, { headers: { authorization: `Bearer ${apiKey}` } })
  if (!answer.ok) throw new Error(`The endpoint gives no key: ${await answer.text()}`)
  const given = v.parse(KeyAnswer, await answer.json())
  const { publicUrl, now } = given.endpoint
  const key = {
    mailbox: v.parse(MailboxIdText, apiKey.split('.')[0]),
    generation: given.generation,
    pixelKey: base64urlnopad.decode(given.pixelKey),
  }
  // When the mail is delivered, by the endpoint's clock: rules go by how soon after that something is fetched.
  const message = newMessageId(now, crypto.getRandomValues(new Uint8Array(4)))
  return {
    message,
    image: pixelHtml(publicUrl, mintToken(key, 'open', message)),
    link: (target) => linkUrl(publicUrl, mintToken(key, 'link', message, target), target),
  }
}

if (import.meta.main) {
  const { ENDPOINT = 'http://localhost:8787', API_KEY = '', SMTP = '' } = process.env
  const [from, to, subject, html = ''] = process.argv.slice(2)
  const mail = await newTrackedMail(ENDPOINT, API_KEY)
  const { messageId } = await createTransport(SMTP).sendMail({ from, to, subject, html: html + mail.image })
  process.stdout.write(`${JSON.stringify({ message: mail.message, messageId })}\n`)
}
