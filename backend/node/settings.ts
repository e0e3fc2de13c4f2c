import { resolve } from 'node:path'
import * as v from 'valibot'
import { isLongEnough } from '../../shared/pairing.ts'
import { MAIL_FROM_MISSING, MailFrom, SMTP_URL_MISSING, SmtpUrl } from '../mail/settings.ts'
import type { MailSettings } from '../mail/settings.ts'
import { trustedProxies } from './client-address.ts'
import type { TrustedProxies } from './client-address.ts'

/** What the owner of an endpoint can choose. */
export interface Settings {
  port: number
  host: string
  /** The folder that holds everything, as an absolute path. */
  data: string
  /** The address that goes into mails, without a slash at its end; unset: the local one. */
  publicUrl?: string | undefined
  /** A setup code of the owner's own choice, good for one pairing. */
  setupCode?: string | undefined
  /** How many mailboxes there may be. */
  mailboxes?: number | undefined
  /** Which addresses are proxies of the owner's own; unset: none, whoever connects is the client. */
  trustedProxies?: TrustedProxies | undefined
  /** How mails go out; unset: none do. */
  mail?: MailSettings | undefined
  /** Webhooks may go to private addresses, there by http too. */
  webhooksToPrivate?: boolean | undefined
}

/** How many mailboxes there may be, unless the owner says otherwise. */
export const MAILBOXES_MOST = 1_000

/** A setting or the machine does not allow a start; the message is one line that says what to do. */
export class SettingError extends Error {}

const SETUP_CODE_RULE =
  'SETUP_CODE has 16 to 100 letters, digits or dashes, at least 16 without the dashes (80 bits).'

const TRUSTED_PROXY_RULE =
  'TRUSTED_PROXY names the proxies in front: addresses, ranges, loopback or private, as in TRUSTED_PROXY=loopback,10.0.0.0/8.'

const Environment = v.object({
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/, 'PORT is a number from 0 to 65535, as in PORT=8788.'),
      v.transform(Number),
      v.maxValue(65_535, 'PORT is a number from 0 to 65535, as in PORT=8788.'),
    ),
  ),
  HOST: v.optional(
    v.pipe(v.string(), v.regex(/^[\w.:-]+$/, 'HOST is an address of this machine, as in HOST=0.0.0.0.')),
  ),
  DATA: v.optional(v.string()),
  PUBLIC_URL: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.replace(/\/+$/, '')),
      v.regex(
        /^https?:\/\/[^/?#\s@]+$/i,
        'PUBLIC_URL is the address that recipients reach, without a path, as in PUBLIC_URL=https://reads.example.org.',
      ),
    ),
  ),
  MAILBOXES_MOST: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,9}$/, 'MAILBOXES_MOST is how many mailboxes there may be, as in MAILBOXES_MOST=10.'),
      v.transform(Number),
    ),
  ),
  SETUP_CODE: v.optional(
    v.pipe(v.string(), v.check(isLongEnough, SETUP_CODE_RULE), v.regex(/^[\w-]{16,100}$/, SETUP_CODE_RULE)),
  ),
  TRUSTED_PROXY: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => trustedProxies(text) !== undefined, TRUSTED_PROXY_RULE),
      v.transform(trustedProxies),
    ),
  ),
  SMTP_URL: v.optional(SmtpUrl),
  MAIL_FROM: v.optional(MailFrom),
  WEBHOOKS_TO_PRIVATE: v.optional(
    v.pipe(
      v.picklist(['yes', 'no'], 'WEBHOOKS_TO_PRIVATE is yes or no; unless it is set, no.'),
      v.transform((choice) => choice === 'yes'),
    ),
  ),
})

/**
 * @param environment the process's variables; an empty one counts as unset
 * @throws SettingError for the first one that is wrong
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const result = v.safeParse(Environment, given)
  if (!result.success) throw new SettingError(result.issues[0].message)
  const { PORT, HOST, DATA, PUBLIC_URL, SETUP_CODE, MAILBOXES_MOST: mailboxes, TRUSTED_PROXY } = result.output
  const { SMTP_URL: smtp, MAIL_FROM: from } = result.output
  if (smtp && !from) throw new SettingError(MAIL_FROM_MISSING)
  if (from && !smtp) throw new SettingError(SMTP_URL_MISSING)
  const { WEBHOOKS_TO_PRIVATE: webhooksToPrivate } = result.output
  return {
    port: PORT ?? 8787,
    host: HOST ?? '127.0.0.1',
    data: resolve(DATA ?? 'data'),
    publicUrl: PUBLIC_URL,
    setupCode: SETUP_CODE,
    mailboxes,
    trustedProxies: TRUSTED_PROXY,
    mail: from && { from, ...(smtp && { smtp }) },
    webhooksToPrivate,
  }
}
