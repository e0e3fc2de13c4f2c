import * as v from 'valibot'
import { isLoopback } from '../../shared/address.ts'
import { isMailAddress } from './address.ts'
import type { Sender } from './address.ts'

/** The server that takes the endpoint's mails, and how it is spoken to. */
export interface SmtpServer {
  host: string
  port: number
  /** From the first byte on, by STARTTLS or not at all, or never. */
  encryption: 'tls' | 'starttls' | 'none'
  login?: { user: string; password: string }
}

/** How mails go out; without a server of its own: by what the host offers. */
export interface MailSettings {
  from: Sender
  smtp?: SmtpServer
}

const SMTP_URL_RULE =
  'SMTP_URL names the server that takes mails, as in SMTP_URL=smtps://user:password@smtp.example.org:465; signs like @ or / in a user or password are written as %40, %2F.'
const PLAIN_RULE =
  'SMTP_URL has a password and starttls=off: it would go through the network readable for all. Leave one of them out.'
const MAIL_FROM_RULE =
  'MAIL_FROM is the address that mails are from, as in MAIL_FROM="Doublecheck <alerts@example.org>".'

/** For whoever set one of the two. */
export const SMTP_URL_MISSING = `MAIL_FROM needs SMTP_URL beside it. ${SMTP_URL_RULE}`
export const MAIL_FROM_MISSING = `SMTP_URL needs MAIL_FROM beside it. ${MAIL_FROM_RULE}`

/** `smtps://…` or `smtp://…`, from the operator. What is said of a wrong one repeats nothing of it. */
export const SmtpUrl = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const read = readSmtpUrl(dataset.value.trim())
    if (typeof read === 'object') return read
    addIssue({ message: read, input: undefined })
    return NEVER
  }),
)

/** `alerts@example.org` or `Name <alerts@example.org>`, from the operator. */
export const MailFrom = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const read = readSender(dataset.value.trim())
    if (read) return read
    addIssue({ message: MAIL_FROM_RULE })
    return NEVER
  }),
)

/** @returns the same settings as texts, for an endpoint in a process of its own */
export function mailTexts({ from, smtp }: MailSettings): { MAIL_FROM: string; SMTP_URL?: string } {
  const MAIL_FROM = `${from.name} <${from.address}>`
  if (!smtp) return { MAIL_FROM }
  const { host, port, encryption, login } = smtp
  const who = login ? `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}@` : ''
  const scheme = encryption === 'tls' ? 'smtps' : 'smtp'
  const starttls = { tls: '', starttls: '?starttls=required', none: '?starttls=off' }[encryption]
  return {
    MAIL_FROM,
    SMTP_URL: `${scheme}://${who}${host.includes(':') ? `[${host}]` : host}:${port}${starttls}`,
  }
}

function readSmtpUrl(text: string): SmtpServer | string {
  if (!URL.canParse(text)) return SMTP_URL_RULE
  const url = new URL(text)
  const starttls = url.searchParams.get('starttls')
  const secure = url.protocol === 'smtps:'
  const asked = [...url.searchParams.keys()]
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (
    !(secure || url.protocol === 'smtp:') ||
    !/^(?:[\w.-]+|[\da-f:.]+)$/i.test(host) ||
    !/^\/?$/.test(url.pathname) ||
    url.hash ||
    asked.some((name) => name !== 'starttls') ||
    asked.length > 1 ||
    !(starttls === null || starttls === 'required' || (starttls === 'off' && !secure))
  ) {
    return SMTP_URL_RULE
  }
  const local = isLoopback(url.hostname.toLowerCase())
  const open = starttls === 'off' || (local && starttls !== 'required')
  const [user, password] = [decoded(url.username), decoded(url.password)]
  if (user === undefined || password === undefined || (user === '') !== (password === ''))
    return SMTP_URL_RULE
  if (user && open && !local) return PLAIN_RULE
  return {
    host,
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    encryption: secure ? 'tls' : open ? 'none' : 'starttls',
    ...(user ? { login: { user, password } } : {}),
  }
}

function decoded(text: string): string | undefined {
  try {
    const plain = decodeURIComponent(text)
    // No server takes them, and none of them may end a line of the protocol.
    return /\p{Cc}/u.test(plain) ? undefined : plain
  } catch {
    return undefined
  }
}

function readSender(text: string): Sender | undefined {
  const [, name = '', bracketed, bare] = /^(?:([^<>"@]{0,80}?)\s*<([^<>\s]+)>|(\S+))$/u.exec(text) ?? []
  const address = bracketed ?? bare ?? ''
  if (!isMailAddress(address) || /\p{Cc}/u.test(name)) return undefined
  return { name: name || 'Doublecheck', address }
}
