import { once } from 'node:events'
import { connect as connectPlain } from 'node:net'
import type { Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { Delivery } from '../../alerts/letter.ts'
import { domainOf } from '../address.ts'
import type { Sender } from '../address.ts'
import type { MailWay, Mailer, OutgoingMail } from '../mailer.ts'
import type { MailSettings, SmtpServer } from '../settings.ts'
import { outcomeOf } from './outcome.ts'

/** How long a server may take, in milliseconds. */
export interface Patience {
  connection: number
  greeting: number
  /** Between any two of its answers. */
  silence: number
  /** For everything together. */
  whole: number
}

const PATIENCE: Patience = { connection: 10_000, greeting: 10_000, silence: 20_000, whole: 60_000 }

const LONGEST_ANSWER = 64 * 1024

/** What only tests choose. */
export interface SmtpChoices {
  patience?: Partial<Patience>
  /** Certificates that are trusted beside the machine's own, in PEM; workerd has a setting of its own for that. */
  ca?: string
}

/** Sends by SMTP (RFC 5321, RFC 8314), one connection for each mail. */
export function smtpMailer(
  { from, smtp }: MailSettings & { smtp: SmtpServer },
  { patience, ca }: SmtpChoices = {},
): Mailer {
  const most = { ...PATIENCE, ...patience }
  const secrets = secretsOf(smtp)
  return {
    async send(mail: OutgoingMail, way: MailWay = {}): Promise<Delivery> {
      const tooLong = AbortSignal.timeout(most.whole)
      const signal = AbortSignal.any([tooLong, ...(way.signal ? [way.signal] : [])])
      try {
        await deliver(from, smtp, mail, { most, signal, ca })
        return { kind: 'delivered' }
      } catch (error) {
        if (way.signal?.aborted) return { kind: 'failed', reason: 'The endpoint stopped meanwhile.' }
        if (tooLong.aborted) return { kind: 'failed', reason: 'The mail server takes too long.' }
        return outcomeOf(error, secrets, mail.to)
      }
    },
  }
}

interface Delivering {
  most: Patience
  signal: AbortSignal
  ca: string | undefined
}

async function deliver(
  from: Sender,
  smtp: SmtpServer,
  mail: OutgoingMail,
  { most, signal, ca }: Delivering,
): Promise<void> {
  // Fetched with the first mail: who sends none starts without it.
  const [{ default: SMTPConnection }, message] = await Promise.all([
    import('nodemailer/lib/smtp-connection'),
    messageOf(from, mail),
  ])
  const socket = await open(smtp, most.connection, signal, ca)
  const connection = new SMTPConnection({
    connection: socket,
    host: smtp.host,
    secure: smtp.encryption === 'tls',
    secured: smtp.encryption === 'tls',
    requireTLS: smtp.encryption === 'starttls',
    ignoreTLS: smtp.encryption === 'none',
    tls: trusting(smtp, ca),
    // Not the machine's name: that is nobody's business.
    name: domainOf(from.address),
    greetingTimeout: most.greeting,
    connectionTimeout: most.connection + most.greeting,
    socketTimeout: most.silence,
    socketCloseTimeout: 0,
    maxResponseSize: LONGEST_ANSWER,
    logger: false,
  })
  const step = async (take: (done: (error?: Error | null) => void) => void) =>
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject)
      // Nodemailer says nothing where a connection ends between two steps.
      connection.once('end', () => reject(Object.assign(new Error(), { code: 'ECONNECTION' })))
      take((error) => (error ? reject(error) : resolve()))
    })
  const end = () => {
    connection.close()
    connection.emit('error', signal.reason)
  }
  connection.on('error', () => undefined)
  signal.addEventListener('abort', end, { once: true })
  try {
    signal.throwIfAborted()
    await step((done) => connection.connect(done))
    const { login } = smtp
    if (login) {
      await step((done) => connection.login({ user: login.user, pass: login.password }, done))
    }
    const envelope = { from: from.address, to: [mail.to], size: message.length }
    await step((done) => connection.send(envelope, message, done))
    connection.quit()
  } catch (error) {
    connection.close()
    throw error
  } finally {
    signal.removeEventListener('abort', end)
  }
}

/** Opened here and not by nodemailer, so that on both hosts the runtime looks up the name and reaches what it may. */
async function open(
  smtp: SmtpServer,
  patience: number,
  stop: AbortSignal,
  ca: string | undefined,
): Promise<Socket> {
  const { host, port } = smtp
  const tls = smtp.encryption === 'tls'
  const socket = tls ? connectTls({ host, port, ...trusting(smtp, ca) }) : connectPlain({ host, port })
  const tooLong = AbortSignal.timeout(patience)
  try {
    await once(socket, tls ? 'secureConnect' : 'connect', { signal: AbortSignal.any([stop, tooLong]) })
    return socket
  } catch (error) {
    socket.on('error', () => undefined)
    socket.destroy()
    throw tooLong.aborted ? Object.assign(new Error(), { code: 'ETIMEDOUT' }) : error
  }
}

function trusting({ host }: SmtpServer, ca: string | undefined): { servername?: string; ca?: string } {
  // An address is no server name (RFC 6066, 3), and is looked for in the certificate all the same.
  const named = /[a-z]/i.test(host) && !host.includes(':')
  return { ...(named ? { servername: host } : {}), ...(ca ? { ca } : {}) }
}

async function messageOf(from: Sender, mail: OutgoingMail): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  return await new MailComposer({
    from,
    to: mail.to,
    date: new Date(mail.at),
    messageId: `<${mail.id}@${domainOf(from.address)}>`,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: { ...mail.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  })
    .compile()
    .build()
}

/** In every form in which a server may have seen them. */
function secretsOf({ login }: SmtpServer): string[] {
  if (!login) return []
  const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')
  const { user, password } = login
  return [password, base64(password), base64(`\0${user}\0${password}`), user, base64(user)]
}
