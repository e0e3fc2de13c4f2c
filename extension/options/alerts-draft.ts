import * as v from 'valibot'
import { MailAddress } from '../../shared/alerts.ts'
import type { AlertsRequest, AlertsShown, Name, Tell } from '../../shared/alerts.ts'
import { completeWebhook, webhookGiven } from '../../shared/webhook.ts'
import type { WebhookForm } from '../../shared/webhook.ts'

/** What a channel tells of, and what it may name. */
export interface Choices {
  on: boolean
  tells: Tell[]
  names: Name[]
}

/** The settings as they stand in the form, before they are kept. */
export interface Draft {
  mail: Choices & { address: string }
  webhook: Choices & {
    form: WebhookForm
    /** Of Telegram: the bot's token instead. Empty: what is kept stays. */
    url: string
    /** Empty: what is kept stays. */
    token: string
    dropsToken: boolean
    chat: string
    newSecret: boolean
  }
  digest: { hour: number | undefined; by: 'mail' | 'webhook' | 'both' }
}

/** A field of the form that something may be wrong with. */
export type Field = 'mail.address' | 'webhook.url' | 'webhook.chat' | 'webhook.token'

/** What is wrong: the key of its text, and what goes into that. */
export interface Complaint {
  text: string
  value?: string
}

export type Complaints = Partial<Record<Field | 'all', Complaint>>

const USUAL: Tell[] = ['read', 'clicked', 'reminder']

/**
 * @param tellsTitles whether the user has let this browser tell subjects: what was allowed in another is no word for it
 * @returns the form's content for what is set up
 */
export function draftOf(shown: AlertsShown | null, tellsTitles: boolean): Draft {
  const { mail, webhook, digest } = shown ?? {}
  return {
    mail: { on: mail !== undefined, address: mail?.address ?? '', ...choicesOf(mail, tellsTitles) },
    webhook: {
      on: webhook !== undefined,
      form: webhook?.form ?? 'standard',
      url: '',
      token: '',
      dropsToken: false,
      chat: webhook?.chat ?? '',
      newSecret: false,
      ...choicesOf(webhook, tellsTitles),
    },
    digest: { hour: digest?.hour, by: digest?.by ?? (mail || !webhook ? 'mail' : 'webhook') },
  }
}

/**
 * Whether the address that is kept goes on to hold where the form's is left empty: it is never shown again, and belongs
 * to its form.
 */
export function hasKeptUrl({ webhook }: Draft, shown: AlertsShown | null): boolean {
  return shown?.webhook?.form === webhook.form
}

/**
 * @param zone language and time zone of this browser
 * @param random at least 24 random bytes, for a secret where one is made
 * @returns what to ask of the endpoint, and the secret that was made for it; or what is wrong
 */
export function requestOf(
  draft: Draft,
  shown: AlertsShown | null,
  zone: Pick<AlertsRequest, 'language' | 'timeZone'>,
  random: Uint8Array,
): { request: AlertsRequest; secret?: string } | { complaints: Complaints } {
  const webhook = draft.webhook.on ? webhookOf(draft, shown, random) : {}
  const complaints: Complaints = {
    ...(draft.mail.on && !v.is(MailAddress, draft.mail.address) ? wrongAddress : {}),
    ...('complaints' in webhook ? webhook.complaints : {}),
  }
  if (Object.keys(complaints).length > 0 || 'complaints' in webhook) return { complaints }
  const { mail, digest } = draft
  const { secret } = webhook
  return {
    request: {
      ...zone,
      ...(mail.on ? { mail: { address: mail.address.trim(), tells: mail.tells, names: mail.names } } : {}),
      ...(webhook.asked ? { webhook: webhook.asked } : {}),
      ...(digest.hour === undefined ? {} : { digest: { hour: digest.hour, by: digest.by } }),
    },
    ...(secret === undefined ? {} : { secret }),
  }
}

/** @returns what the endpoint said no to, at the field that it is about where it names one */
export function complaintsOf(code = '', detail = ''): Complaints {
  const known = KNOWN[code]
  if (known) return { [known]: { text: `alerts_problem_${code}` } }
  const [, field, what] = /^([a-z.]+): (.*)$/su.exec(detail) ?? []
  if (FIELDS.some((name) => name === field)) {
    return { [field as Field]: { text: 'pairing_refused', value: what ?? '' } }
  }
  return { all: { text: 'pairing_refused', value: detail } }
}

const FIELDS: Field[] = ['mail.address', 'webhook.url', 'webhook.chat', 'webhook.token']

/** What the endpoint calls what is wrong, and the field that it is about. */
const KNOWN: Record<string, Field | 'all'> = {
  'no-webhook-address': 'webhook.url',
  'too-many-confirmations': 'mail.address',
  'no-mail': 'mail.address',
  'no-webhook': 'webhook.url',
  'no-such-channel': 'all',
  'too-many-tests': 'all',
}

const wrongAddress: Complaints = { 'mail.address': { text: 'alerts_problem_address' } }

interface Asked {
  asked?: NonNullable<AlertsRequest['webhook']>
  secret?: string
}

function webhookOf(
  draft: Draft,
  shown: AlertsShown | null,
  random: Uint8Array,
): Asked | { complaints: Complaints } {
  const { form, tells, names, dropsToken, newSecret } = draft.webhook
  const token = draft.webhook.token.trim()
  const chat = draft.webhook.chat.trim()
  const isKept = draft.webhook.url.trim() === '' && hasKeptUrl(draft, shown)
  const url = isKept ? exampleOf(form) : addressOf(form, draft.webhook.url.trim())
  const read = v.safeParse(webhookGiven(true), {
    form,
    url,
    ...(form === 'telegram' ? { chat } : {}),
    ...(form === 'ntfy' && token ? { token } : {}),
  })
  if (!read.success) {
    const field = (v.getDotPath(read.issues[0]) ?? 'url') as 'url' | 'chat' | 'token'
    const text = field === 'url' ? `alerts_url_hint_${form}` : `alerts_problem_${field}`
    return { complaints: { [`webhook.${field}`]: { text } } }
  }
  const asked = {
    form,
    tells,
    names,
    ...(isKept ? {} : { url }),
    ...(form === 'telegram' ? { chat } : {}),
    ...(form === 'ntfy' ? tokenOf(token, dropsToken) : {}),
  }
  // Another address gets another secret: who knows the old one's must not be able to sign for the new.
  const makesSecret = form === 'standard' && (newSecret || !isKept || !shown?.webhook?.hasSecret)
  const made = makesSecret ? completeWebhook(read.output, random) : undefined
  if (made?.form !== 'standard') return { asked }
  return { asked: { ...asked, secret: made.secret }, secret: made.secret }
}

function tokenOf(token: string, drops: boolean): { token?: string | null } {
  if (token) return { token }
  return drops ? { token: null } : {}
}

/** A bot's token alone will do: the rest of the address is always the same. */
function addressOf(form: WebhookForm, text: string): string {
  return form === 'telegram' && /^\d+:[\w-]+$/.test(text)
    ? `https://api.telegram.org/bot${text}/sendMessage`
    : text
}

/** Stands for the address that is kept, while the other fields are looked at. */
function exampleOf(form: WebhookForm): string {
  return {
    standard: 'https://example.org/hook',
    slack: 'https://hooks.slack.com/services/T/B/X',
    discord: 'https://discord.com/api/webhooks/1/x',
    telegram: 'https://api.telegram.org/bot1:x/sendMessage',
    ntfy: 'https://ntfy.sh/topic',
  }[form]
}

function choicesOf(
  channel: { tells: Tell[]; names: Name[] } | undefined,
  tellsTitles: boolean,
): Pick<Choices, 'tells' | 'names'> {
  const names = channel?.names ?? []
  return {
    tells: channel?.tells ?? USUAL,
    names: tellsTitles ? names : names.filter((name) => name !== 'title'),
  }
}
