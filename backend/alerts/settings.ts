import { base64urlnopad } from '@scure/base'
import * as v from 'valibot'
import type { AlertsRequest, AlertsShown, Channel, Name, Tell } from '../../shared/alerts.ts'
import { completeWebhook, webhookGiven } from '../../shared/webhook.ts'
import type { Webhook } from '../../shared/webhook.ts'
import type { Mailbox } from '../mailbox/index.ts'
import { number, optionalText, text } from '../sql.ts'
import { nextDigest } from './digest-time.ts'
import type { Confirmation } from './letter.ts'
import { dropLetters, putLetter } from './outbox.ts'
import { CONFIRMATION_VALID_MS } from './timing.ts'

/** What a channel tells its user of, and what it may name. */
export interface Said {
  tells: readonly Tell[]
  names: readonly Name[]
}

/** What a user has set up, secrets included. */
export interface Settings extends Pick<AlertsRequest, 'language' | 'timeZone' | 'digest'> {
  mail?: Said & { address: string }
  webhook?: Said & Webhook
}

export type MailState = 'unconfirmed' | 'confirmed' | 'unsubscribed'

/** What became of settings that were to be kept. */
export type SettingsOutcome =
  /** With the signing secret, where one was made: it is not shown again. */
  | { kind: 'kept'; secret?: string }
  | { kind: 'no-webhook-address' }
  | { kind: 'too-many-confirmations' }
  /** `why` says what to write instead. */
  | { kind: 'wrong-webhook'; why: string }

/** So many addresses a mailbox may ask within a day: whoever stole a key must not write to everybody. */
export const CONFIRMATIONS_A_DAY = 5

/** Of a signing secret: as many as its hash has. */
const SECRET_BYTES = 32
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

interface Kept {
  settings: Settings
  mailState: MailState | undefined
  digestAt: number | undefined
}

/** @returns what is set up, secrets included; undefined where nothing ever was */
export function settingsOf(mailbox: Mailbox): Settings | undefined {
  return kept(mailbox)?.settings
}

/** @returns what is set up, as it may be shown; undefined where nothing ever was */
export function shownSettings(mailbox: Mailbox): AlertsShown | undefined {
  const found = kept(mailbox)
  if (!found) return undefined
  const { settings, mailState, digestAt } = found
  const { language, timeZone, mail, webhook, digest } = settings
  const askedAt = mail && confirmationAskedAt(mailbox, mail.address)
  return {
    language,
    timeZone,
    ...(mail
      ? {
          mail: {
            address: mail.address,
            state: mailState ?? 'unconfirmed',
            ...(askedAt === undefined ? {} : { askedAt }),
            ...saidOf(mail),
          },
        }
      : {}),
    ...(webhook
      ? {
          webhook: {
            form: webhook.form,
            origin: originOf(webhook.url),
            hasSecret: webhook.form === 'standard',
            hasToken: webhook.form === 'ntfy' && webhook.token !== undefined,
            ...(webhook.form === 'telegram' ? { chat: webhook.chat } : {}),
            ...saidOf(webhook),
          },
        }
      : {}),
    ...(digest && digestAt !== undefined ? { digest: { ...digest, next: digestAt } } : {}),
  }
}

/**
 * Keeps what a user has set up, in place of what was; an address that is new is asked for its owner's yes.
 * @param toPrivate the operator lets webhooks go to private addresses
 */
export function keepSettings(mailbox: Mailbox, asked: AlertsRequest, toPrivate: boolean): SettingsOutcome {
  return mailbox.sql.transaction(() => {
    const before = kept(mailbox)
    const { language, timeZone, mail, digest } = asked
    const random = mailbox.surroundings.random(SECRET_BYTES)
    const merged = asked.webhook && mergedWebhook(asked.webhook, before?.settings.webhook, toPrivate, random)
    if (merged && 'kind' in merged) return merged
    const webhook = merged?.webhook
    const addressBefore = before?.settings.mail?.address ?? ''
    const isSameAddress = mail !== undefined && inOneSpelling(mail.address) === inOneSpelling(addressBefore)
    const mailState = isSameAddress ? before?.mailState : mail && 'unconfirmed'
    if (mail && mailState === 'unconfirmed' && !askForConfirmation(mailbox, asked, mail.address)) {
      return { kind: 'too-many-confirmations' }
    }
    const settings: Settings = {
      language,
      timeZone,
      ...(mail ? { mail } : {}),
      ...(webhook ? { webhook } : {}),
      ...(digest ? { digest } : {}),
    }
    const now = mailbox.surroundings.now()
    mailbox.sql.exec(
      `insert into alerts (mailbox, settings, mail_state, digest_at, digest_from) values (?, ?, ?, ?, ?)
       on conflict (mailbox) do update set settings = excluded.settings, mail_state = excluded.mail_state,
         digest_from = case when alerts.digest_at is null then excluded.digest_from else alerts.digest_from end,
         digest_at = excluded.digest_at`,
      mailbox.id,
      JSON.stringify(settings),
      mailState ?? null,
      digest ? digestDue(now, asked, before) : null,
      // What happens from now on is in it.
      now - 1,
    )
    if (mailState !== 'confirmed') closeChannel(mailbox, 'mail')
    // What waits was meant for the place before.
    if (webhook?.url !== before?.settings.webhook?.url) closeChannel(mailbox, 'webhook')
    if (webhook) openChannel(mailbox, 'webhook')
    else closeChannel(mailbox, 'webhook')
    return { kind: 'kept', ...(merged?.made === undefined ? {} : { secret: merged.made }) }
  })
}

/**
 * The owner of an address says yes to alerts, or no to any more of them. Calling it again changes nothing.
 * @param address as it was when the link was made, in one spelling
 * @returns whether it is still the one that is set up, and still wanted where it says yes
 */
export function answerForAddress(
  mailbox: Mailbox,
  address: string,
  answer: Exclude<MailState, 'unconfirmed'>,
): boolean {
  return mailbox.sql.transaction(() => {
    const found = kept(mailbox)
    if (!found?.settings.mail || inOneSpelling(found.settings.mail.address) !== address) return false
    if (answer === 'confirmed' && found.mailState === 'unsubscribed') return false
    mailbox.sql.exec('update alerts set mail_state = ? where mailbox = ?', answer, mailbox.id)
    if (answer === 'confirmed') openChannel(mailbox, 'mail')
    else closeChannel(mailbox, 'mail')
    return true
  })
}

/** @returns the channels over which letters go out now */
export function openChannels(mailbox: Mailbox): Channel[] {
  const rows = mailbox.sql.exec('select channel from alert_channels where mailbox = ?', mailbox.id)
  return rows.map((row) => channelOf(text(row, 'channel')))
}

/** @returns an address as links and comparisons have it: its owner is asked once, however it is spelled */
export function inOneSpelling(address: string): string {
  return address.toLowerCase()
}

export function channelOf(name: string): Channel {
  return name === 'mail' ? 'mail' : 'webhook'
}

function kept(mailbox: Mailbox): Kept | undefined {
  const [row] = mailbox.sql.exec(
    'select settings, mail_state, digest_at from alerts where mailbox = ?',
    mailbox.id,
  )
  if (!row) return undefined
  return {
    settings: JSON.parse(text(row, 'settings')),
    mailState: optionalText(row, 'mail_state') as MailState | undefined,
    digestAt: row['digest_at'] === null ? undefined : number(row, 'digest_at'),
  }
}

function saidOf({ tells, names }: Said): { tells: Tell[]; names: Name[] } {
  return { tells: [...tells], names: [...names] }
}

function originOf(url: string): string {
  return URL.parse(url)?.origin ?? ''
}

/**
 * What is secret goes nowhere but where it was meant to go: to the same form at the same origin.
 * @param random for a signing secret, where there is none
 * @returns the webhook, and its secret where that was `made` just now
 */
function mergedWebhook(
  { form, url = '', secret, token, chat, tells, names }: NonNullable<AlertsRequest['webhook']>,
  before: Settings['webhook'],
  toPrivate: boolean,
  random: Uint8Array,
): { webhook: Said & Webhook; made?: string } | Exclude<SettingsOutcome, { kind: 'kept' }> {
  const sameForm = before?.form === form ? before : undefined
  const whole = url || sameForm?.url
  if (whole === undefined) return { kind: 'no-webhook-address' }
  const same = sameForm && originOf(whole) === originOf(sameForm.url) ? sameForm : undefined
  const read = v.safeParse(webhookGiven(toPrivate), {
    form,
    url: whole,
    secret: (secret === undefined && same?.form === 'standard' ? same.secret : secret) ?? undefined,
    token: (token === undefined && same?.form === 'ntfy' ? same.token : token) ?? undefined,
    chat,
  })
  if (!read.success) {
    const [issue] = read.issues
    return { kind: 'wrong-webhook', why: `webhook.${v.getDotPath(issue)}: ${issue.message}` }
  }
  const given = read.output
  const webhook = completeWebhook(given, random)
  const isMade = given.form === 'standard' && given.secret === undefined && webhook.form === 'standard'
  return { webhook: { ...webhook, tells, names }, ...(isMade ? { made: webhook.secret } : {}) }
}

function digestDue(
  now: number,
  { digest, timeZone }: AlertsRequest,
  before: Kept | undefined,
): number | null {
  if (!digest) return null
  const { settings, digestAt } = before ?? {}
  // What is due, or overdue, is not put off by a change of anything else.
  const isSame = settings?.digest?.hour === digest.hour && settings.timeZone === timeZone
  return isSame && digestAt !== undefined ? digestAt : nextDigest(now, digest.hour, timeZone)
}

/** News begin when a channel is opened: nothing of before is told. */
function openChannel(mailbox: Mailbox, channel: Channel): void {
  mailbox.sql.exec(
    `insert or ignore into alert_channels (mailbox, channel, since, looked_at, due_at)
     values (?, ?, ?, (select coalesce(max(cursor), 0) from events where mailbox = ?), null)`,
    mailbox.id,
    channel,
    mailbox.surroundings.now(),
    mailbox.id,
  )
}

function closeChannel(mailbox: Mailbox, channel: Channel): void {
  const which = 'mailbox = ? and channel = ?'
  mailbox.sql.exec(`delete from alert_channels where ${which}`, mailbox.id, channel)
  mailbox.sql.exec(`delete from alert_told where ${which}`, mailbox.id, channel)
  dropLetters(mailbox, channel)
}

/** @returns false where too many addresses were asked today */
function askForConfirmation(
  mailbox: Mailbox,
  { language, timeZone }: AlertsRequest,
  address: string,
): boolean {
  const now = mailbox.surroundings.now()
  mailbox.sql.exec(
    'delete from alert_confirmations where mailbox = ? and asked_at < ?',
    mailbox.id,
    now - CONFIRMATION_VALID_MS,
  )
  const [asked] = mailbox.sql.exec(
    'select letter, asked_at from alert_confirmations where mailbox = ? and address = ?',
    mailbox.id,
    inOneSpelling(address),
  )
  // One that no server took is asked for again, but not at once.
  if (asked && (asked['letter'] !== null || number(asked, 'asked_at') > now - HOUR_MS)) return true
  const [row] = mailbox.sql.exec(
    'select count(*) as asked from alert_confirmations where mailbox = ? and asked_at > ?',
    mailbox.id,
    now - DAY_MS,
  )
  if (row && number(row, 'asked') >= CONFIRMATIONS_A_DAY) return false
  const id = base64urlnopad.encode(mailbox.surroundings.random(12))
  const letter: Confirmation = {
    id,
    mailbox: mailbox.id,
    language,
    timeZone,
    at: now,
    content: { kind: 'confirmation' },
  }
  putLetter(mailbox, 'mail', letter)
  mailbox.sql.exec(
    'insert or replace into alert_confirmations (mailbox, address, spelling, letter, asked_at) values (?, ?, ?, ?, ?)',
    mailbox.id,
    inOneSpelling(address),
    address,
    id,
    now,
  )
  return true
}

/** @returns the address that a confirmation asks; undefined once it was given up */
export function addressAsked(mailbox: Mailbox, letter: string): string | undefined {
  const [row] = mailbox.sql.exec(
    'select spelling from alert_confirmations where mailbox = ? and letter = ?',
    mailbox.id,
    letter,
  )
  return row && text(row, 'spelling')
}

/** No server took a confirmation: its address may be asked again. */
export function confirmationFailed(mailbox: Mailbox, letter: string): void {
  mailbox.sql.exec(
    'update alert_confirmations set letter = null where mailbox = ? and letter = ?',
    mailbox.id,
    letter,
  )
}

function confirmationAskedAt(mailbox: Mailbox, address: string): number | undefined {
  const [row] = mailbox.sql.exec(
    'select asked_at from alert_confirmations where mailbox = ? and address = ?',
    mailbox.id,
    inOneSpelling(address),
  )
  return row && number(row, 'asked_at')
}
