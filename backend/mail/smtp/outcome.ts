import * as v from 'valibot'
import type { Delivery } from '../../alerts/letter.ts'

const text = v.fallback(v.optional(v.string()), undefined)

/** What nodemailer, or a socket, says of a try that failed, as far as it counts here. */
const SmtpError = v.object({
  code: text,
  originalCode: text,
  command: text,
  /** The server's answer and its number, where it gave one. */
  response: text,
  responseCode: v.fallback(v.optional(v.number()), undefined),
})
type SmtpError = Partial<v.InferOutput<typeof SmtpError>>

const LONGEST_ANSWER = 200

/**
 * Tells what a failed try means. What the network does to us may pass; so may a certificate or a missing STARTTLS,
 * which somebody in between can bring about: then nothing was sent, and it is tried again.
 * @param thrown what nodemailer or a socket threw
 * @param secrets what must not be repeated, whatever a server answers
 * @param receiver the address that the mail went to: it is left out of what a server answers
 */
export function outcomeOf(thrown: unknown, secrets: readonly string[], receiver: string): Delivery {
  const read = v.safeParse(SmtpError, thrown)
  const error: SmtpError = read.success ? read.output : {}
  const { code, responseCode = 0, command = '' } = error
  if (code === 'ETLS' && command === 'STARTTLS' && responseCode) {
    return failed(
      'The mail server offers no encryption (STARTTLS), so nothing was sent. Does SMTP_URL name the right port?',
    )
  }
  if (/ERR_SSL|^EPROTO$/.test(nameOf(error))) {
    return failed(
      `The mail server does not speak TLS there (${nameOf(error)}), so nothing was sent. smtps:// is for a port like 465, smtp:// for one like 587.`,
    )
  }
  if (isAboutTrust(error)) {
    return failed(
      `The mail server's certificate is not trusted (${nameOf(error)}), so nothing was sent. Does SMTP_URL name the server as its certificate does?`,
    )
  }
  const temporary = (responseCode >= 400 && responseCode < 500) || responseCode === 503
  if (code === 'EAUTH' && !temporary) {
    return {
      kind: 'refused',
      reason:
        'The mail server does not take the user name and password. The owner of the endpoint sets them in SMTP_URL.',
    }
  }
  if (responseCode >= 400) {
    const answer = answerOf(error, secrets, receiver)
    return temporary
      ? failed(`The mail server does not take the mail now (${answer}).`)
      : { kind: 'refused', reason: `The mail server refused the mail (${answer}).` }
  }
  const name = error.originalCode ?? code
  return name && !/^E(?:SOCKET|TLS)$/.test(name)
    ? failed(`The mail server was not reached, or broke off (${name}).`)
    : // workerd keeps its reason to itself.
      failed('The mail server was not reached, or broke off, or its certificate is not trusted.')
}

function failed(reason: string): Delivery {
  return { kind: 'failed', reason }
}

// Node names OpenSSL's reasons, https://nodejs.org/api/tls.html#x509-certificate-error-codes (read 2026-11-25).
function isAboutTrust(error: SmtpError): boolean {
  return /CERT|ERR_TLS|SELF_SIGNED|UNABLE_TO|HOSTNAME/.test(nameOf(error))
}

function nameOf({ originalCode, code }: SmtpError): string {
  return originalCode ?? code ?? 'unknown'
}

/** The server's own words, in one bounded line; its number alone where they repeat a secret. */
function answerOf(
  { response = '', responseCode }: SmtpError,
  secrets: readonly string[],
  receiver: string,
): string {
  const address = new RegExp(receiver.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'), 'gi')
  const line = response
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(address, '…')
  if (secrets.some((secret) => line.toLowerCase().includes(secret.toLowerCase()))) return String(responseCode)
  return line.length > LONGEST_ANSWER ? `${line.slice(0, LONGEST_ANSWER)}…` : line
}
