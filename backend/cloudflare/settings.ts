import { base64urlnopad } from '@scure/base'
import * as v from 'valibot'
import { isLongEnough } from '../../shared/pairing.ts'
import { MAIL_FROM_MISSING, MailFrom, SmtpUrl } from '../mail/settings.ts'
import type { MailSettings } from '../mail/settings.ts'
import type { EmailBinding } from '../mail/cloudflare-mailer.ts'
import { Problem } from '../problems.ts'
import type { MailboxObject } from './mailbox-object.ts'
import type { RegistryObject } from './registry-object.ts'

/** What the Worker is bound to. Texts are secrets or variables: see wrangler.jsonc. */
export interface Env {
  MAILBOXES: DurableObjectNamespace<MailboxObject>
  REGISTRY: DurableObjectNamespace<RegistryObject>
  MASTER?: string
  PUBLIC_URL?: string
  SETUP_CODE?: string
  MAILBOXES_MOST?: string
  SMTP_URL?: string
  MAIL_FROM?: string
  /** Cloudflare's own mail, where the endpoint was deployed with it. */
  EMAIL?: EmailBinding
  /** On one's own machine: a folder with a file for each setup code that its owner made, named by the code's hash in hex. */
  CODES?: Fetcher
}

/** What the owner of an endpoint can choose. */
export interface Settings {
  /** The secret from which every mailbox's key is derived: 32 bytes. */
  master: Uint8Array
  /** The address that goes into mails, without a slash at its end; unset: the one that was asked. */
  publicUrl: string | undefined
  /** A setup code of the owner's own choice, good for one pairing. */
  setupCode: string | undefined
  mailboxesMost: number
  /** How mails go out; unset: none do. */
  mail: MailSettings | undefined
}

const MAILBOXES_MOST = 100
const HOW = 'Run "npm run deploy", or set it with "npx wrangler secret put".'

const Texts = v.object({
  // `openssl rand -base64 32` writes another base64 than we do: both are good.
  MASTER: v.pipe(
    v.optional(v.string(), ''),
    v.nonEmpty('MASTER is missing.'),
    v.transform((text) => text.trim().replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_')),
    v.regex(/^[\w-]{43}$/, 'MASTER is 32 random bytes in base64 or base64url.'),
    v.check((text) => decoded(text) !== undefined, 'MASTER is 32 random bytes in base64 or base64url.'),
    v.transform((text) => decoded(text) ?? new Uint8Array()),
  ),
  PUBLIC_URL: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.replace(/\/+$/, '')),
      v.regex(/^https?:\/\/[^/?#\s@]+$/i, 'PUBLIC_URL is the address that recipients reach, without a path.'),
    ),
  ),
  SETUP_CODE: v.optional(
    v.pipe(
      v.string(),
      v.check(isLongEnough, 'SETUP_CODE has at least 16 letters or digits.'),
      v.regex(/^[\w-]{16,100}$/, 'SETUP_CODE has 16 to 100 letters, digits or dashes.'),
    ),
  ),
  MAILBOXES_MOST: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,9}$/, 'MAILBOXES_MOST is a number.'), v.transform(Number)),
  ),
  SMTP_URL: v.optional(SmtpUrl),
  MAIL_FROM: v.optional(MailFrom),
})

/** @throws Problem that says what is wrong with the bindings: there is no console to say it in */
export function readSettings(env: Env): Settings {
  const { MASTER, PUBLIC_URL, SETUP_CODE, MAILBOXES_MOST: most, SMTP_URL, MAIL_FROM } = env
  const texts = { MASTER, PUBLIC_URL, SETUP_CODE, MAILBOXES_MOST: most, SMTP_URL, MAIL_FROM }
  const given = Object.entries(texts).filter(([, value]) => value?.trim())
  const result = v.safeParse(Texts, Object.fromEntries(given))
  if (!result.success) throw new Problem(503, 'not-set-up', `${result.issues[0].message} ${HOW}`)
  const { output } = result
  const { SMTP_URL: smtp, MAIL_FROM: from } = output
  if (smtp && !from) throw new Problem(503, 'not-set-up', `${MAIL_FROM_MISSING} ${HOW}`)
  return {
    master: output.MASTER,
    publicUrl: output.PUBLIC_URL,
    setupCode: output.SETUP_CODE,
    mailboxesMost: output.MAILBOXES_MOST ?? MAILBOXES_MOST,
    mail: from && { from, ...(smtp && { smtp }) },
  }
}

function decoded(text: string): Uint8Array | undefined {
  try {
    return base64urlnopad.decode(text)
  } catch {
    return undefined
  }
}
