import { base64 } from '@scure/base'
import * as v from 'valibot'
import { publicAddressProblem } from './address.ts'
import { isPublicHost } from './public-host.ts'

/** How a letter is written for its receiver: signed JSON for a program, or a message in somebody's chat. */
export const WEBHOOK_FORMS = ['standard', 'slack', 'discord', 'telegram', 'ntfy'] as const
export type WebhookForm = (typeof WEBHOOK_FORMS)[number]

/** Longer addresses are no webhook's. */
export const LONGEST_WEBHOOK_ADDRESS = 2_000

const SECRET_PREFIX = 'whsec_'
/** Of the Standard Webhooks specification: 24 to 64 bytes. */
const SECRET_BYTES = { least: 24, most: 64 }

/**
 * Where letters go, and how. The address of all forms but `standard` lets whoever knows it write there: it is kept and
 * shown like a password.
 */
export type Webhook =
  /** Signed by Standard Webhooks; the secret is `whsec_` and base64 of 24 to 64 bytes. */
  | { form: 'standard'; url: string; secret: string }
  | { form: 'slack'; url: string }
  | { form: 'discord'; url: string }
  /** `chat` is a chat's number, or a public channel's @name. */
  | { form: 'telegram'; url: string; chat: string }
  /** `token` is an access token, where the topic asks for one. */
  | { form: 'ntfy'; url: string; token?: string | undefined }

/** A {@link Webhook} as its user gives it: where the secret is missing, the endpoint makes one. */
export type WebhookGiven =
  Exclude<Webhook, { form: 'standard' }> | { form: 'standard'; url: string; secret?: string | undefined }

/**
 * @param toPrivate the operator lets webhooks go to private addresses, by http too
 * @returns the schema of {@link WebhookGiven}; its messages say what to write instead
 */
export function webhookGiven(toPrivate = false): v.GenericSchema<unknown, WebhookGiven> {
  const anyHost = addressed(toPrivate)
  return v.variant(
    'form',
    [
      v.object({
        form: v.literal('standard'),
        url: anyHost,
        secret: v.optional(
          v.pipe(
            v.string(),
            v.check(
              (secret) => webhookKey(secret) !== undefined,
              'The signing secret is whsec_ and then the base64 of 24 to 64 bytes. Leave it out, and the endpoint makes one.',
            ),
          ),
        ),
      }),
      v.object({
        form: v.literal('slack'),
        url: shaped(
          /^https:\/\/hooks\.slack(?:-gov)?\.com\/services\/\w+\/\w+\/\w+$/,
          'Copy the whole address from Slack, under Incoming Webhooks: https://hooks.slack.com/services/…',
        ),
      }),
      v.object({
        form: v.literal('discord'),
        url: shaped(
          /^https:\/\/(?:(?:ptb|canary)\.)?discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/\d+\/[\w-]+(?:\?thread_id=\d+)?$/,
          'Copy the whole address from Discord, under Channel settings, Integrations, Webhooks: https://discord.com/api/webhooks/…',
        ),
      }),
      v.object({
        form: v.literal('telegram'),
        url: shaped(
          /^https:\/\/api\.telegram\.org\/bot\d+:[\w-]+\/sendMessage$/,
          'Put your bot’s token, which BotFather gave you, into https://api.telegram.org/bot<token>/sendMessage',
        ),
        chat: v.pipe(
          v.string(),
          v.regex(
            /^(?:-?\d{1,16}|@\w{4,32})$/,
            'The chat is its number, as in 123456789, or a public channel’s name, as in @my_channel.',
          ),
        ),
      }),
      v.object({
        form: v.literal('ntfy'),
        url: v.pipe(
          anyHost,
          v.regex(
            NTFY_ADDRESS,
            'The address is the server and the topic, as in https://ntfy.sh/my-topic: up to 64 letters, digits, _ and -.',
          ),
        ),
        token: v.optional(
          v.pipe(
            v.string(),
            v.regex(
              /^[\w.~+/-]{1,200}=*$/,
              'An access token of ntfy begins with tk_; leave it out where there is none.',
            ),
          ),
        ),
      }),
    ],
    `The form is one of ${WEBHOOK_FORMS.join(', ')}.`,
  )
}

/** @param random at least 24 random bytes, for the secret where none was given */
export function completeWebhook(given: WebhookGiven, random: Uint8Array): Webhook {
  if (given.form !== 'standard') return given
  return { ...given, secret: given.secret ?? SECRET_PREFIX + base64.encode(random) }
}

/**
 * @param secret as its user has it
 * @returns the bytes that sign, or undefined where it is no secret of Standard Webhooks
 */
export function webhookKey(secret: string): Uint8Array | undefined {
  if (!secret.startsWith(SECRET_PREFIX) || secret.length > 120) return undefined
  try {
    const key = base64.decode(secret.slice(SECRET_PREFIX.length))
    return key.length >= SECRET_BYTES.least && key.length <= SECRET_BYTES.most ? key : undefined
  } catch {
    return undefined
  }
}

/** Topics of ntfy (https://github.com/binwiederhier/ntfy, server/server.go), below any path. */
const NTFY_ADDRESS = /^https?:\/\/[^/?#]+(?:\/[\w.~-]+)*\/[\w-]{1,64}$/

const text = v.pipe(
  v.string('An address is missing.'),
  v.maxLength(LONGEST_WEBHOOK_ADDRESS, `An address has at most ${LONGEST_WEBHOOK_ADDRESS} characters.`),
)

function shaped(address: RegExp, message: string) {
  return v.pipe(text, v.regex(address, message))
}

/** What looks odd (a user name, 127.1, a tab) is refused here; it is read once more, as `fetch` does, before each try. */
function addressed(toPrivate: boolean) {
  return v.pipe(
    text,
    v.check(
      (address) => problemOf(address, toPrivate) !== 'not-an-address',
      'Write the address as your browser shows it, without a user name: https://hooks.example.org/doublecheck',
    ),
    v.check(
      (address) => problemOf(address, toPrivate) !== 'not-https',
      'Webhooks go over https only: the address begins with https://',
    ),
    v.check(
      (address) => problemOf(address, toPrivate) !== 'not-public',
      'This address leads into a private network. Take one that is on the internet, or ask the endpoint’s operator to allow private addresses.',
    ),
  )
}

function problemOf(
  address: string,
  toPrivate: boolean,
): 'not-an-address' | 'not-https' | 'not-public' | undefined {
  const parts = /^((https?):\/\/(\[[^\]/]+\]|[^/:?#]+)(?::\d+)?)(?:[/?][!-~]*)?$/i.exec(address)
  const problem = publicAddressProblem(parts?.[1] ?? '')
  if (!parts || problem === 'not-an-address' || address.includes('#')) return 'not-an-address'
  const isPublic = isPublicHost(parts[3] ?? '')
  if (!isPublic && !toPrivate) return 'not-public'
  const isPlain = parts[2]?.toLowerCase() === 'http'
  return isPlain && (isPublic || !toPrivate) ? 'not-https' : undefined
}
