import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Delivery } from '../alerts/letter.ts'
import type { OutgoingMail } from '../mail/mailer.ts'
import { MailFrom, SmtpUrl } from '../mail/settings.ts'
import { smtpMailer } from '../mail/smtp/smtp-mailer.ts'
import type { Patience } from '../mail/smtp/smtp-mailer.ts'
import { newCertificate, startMailServer, startTalker } from '../mail/smtp/stand-in-mail-server.ts'
import type { Behaviour, Certificate, StandInMailServer } from '../mail/smtp/stand-in-mail-server.ts'
import type { RunningEndpoint } from '../node/endpoint.ts'
import { readSettings } from '../node/settings.ts'
import { bundleWorker } from '../workerd/bundle.ts'
import { startEndpoint } from '../workerd/endpoint.ts'

const FROM = 'Doublecheck <alerts@example.org>'
const LOGIN = { user: 'maria@example.org', password: 'p/ä s:s@w€rd' }

const mail: OutgoingMail = {
  id: 'letter-1',
  to: 'maria@example.com',
  at: Date.UTC(2026, 10, 24, 9, 12),
  subject: '“Предложение” прочитано — привет',
  text: 'Письмо прочитано.\n.\nКонец\n',
  html: '<p>Письмо прочитано.</p>',
  headers: {
    'Auto-Submitted': 'auto-generated',
    'List-Unsubscribe': '<https://reads.example.org/mail/unsubscribe/x>',
  },
}

/** Something that sends mails on one host. */
interface HostWithMail {
  name: string
  start(trusted: string): Promise<void>
  send(smtpUrl: string, mail: OutgoingMail, patience?: Partial<Patience>): Promise<Delivery>
  stop(): Promise<void>
}

let ca = ''
const node: HostWithMail = {
  name: 'Node',
  start: async (trusted) => void (ca = trusted),
  send: async (smtpUrl, sent, patience = {}) =>
    await smtpMailer(
      { from: v.parse(MailFrom, FROM), smtp: v.parse(SmtpUrl, smtpUrl) },
      { ca, patience },
    ).send(sent),
  stop: async () => undefined,
}

let folder = ''
let endpoint: RunningEndpoint | undefined
const workerd = {
  name: 'workerd',
  async start(trusted: string, smtpUrl = 'smtp://127.0.0.1:1') {
    folder = mkdtempSync(join(tmpdir(), 'doublecheck-mail-'))
    writeFileSync(join(folder, 'ca.pem'), trusted)
    vi.stubEnv('NODE_EXTRA_CA_CERTS', join(folder, 'ca.pem'))
    const worker = await bundleWorker(join(import.meta.dirname, '../cloudflare/worker-that-mails.ts'))
    const settings = readSettings({
      PORT: '0',
      DATA: folder,
      SMTP_URL: smtpUrl,
      MAIL_FROM: FROM,
    })
    endpoint = await startEndpoint(settings, worker)
  },
  async send(smtpUrl: string | undefined, sent: OutgoingMail, patience: Partial<Patience> = {}) {
    const body = JSON.stringify({ smtpUrl, mail: sent, mailFrom: FROM, patience })
    const answer = await fetch(endpoint?.url ?? '', { method: 'POST', body })
    return (await answer.json()) as Delivery
  },
  async stop() {
    vi.unstubAllEnvs()
    await endpoint?.stop()
    rmSync(folder, { recursive: true })
  },
} satisfies HostWithMail

const servers: StandInMailServer[] = []
let [good, foreign, ofAnother]: Certificate[] = []

async function start(behaviour: Behaviour): Promise<StandInMailServer> {
  const server = await startMailServer(behaviour)
  servers.push(server)
  return server
}

async function talker(says?: string): Promise<StandInMailServer> {
  const server = await startTalker(says)
  servers.push(server)
  return server
}

beforeAll(async () => {
  good = await newCertificate('127.0.0.1')
  foreign = await newCertificate('127.0.0.1')
  ofAnother = await newCertificate('mail.example.org')
})

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

describe.each([node, workerd])('mail by SMTP from $name', ({ start: startHost, send, stop }) => {
  beforeAll(async () => {
    await startHost([good, ofAnother].map((one) => one?.cert).join('\n'))
  })
  afterAll(stop)

  const urlOf = ({ port }: StandInMailServer, scheme = 'smtp', query = '', login?: typeof LOGIN) =>
    `${scheme}://${login ? `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}@` : ''}127.0.0.1:${port}${query}`

  it('comes to a server on the same machine in the open, whole and as it was written', async () => {
    const server = await start({})
    expect(await send(urlOf(server), mail)).toEqual({ kind: 'delivered' })
    const [{ raw = '', ...envelope } = {}] = server.arrived
    expect(envelope).toMatchObject({
      from: 'alerts@example.org',
      to: ['maria@example.com'],
      encrypted: false,
    })
    const read = await PostalMime.parse(raw)
    expect(read).toMatchObject({
      from: { name: 'Doublecheck', address: 'alerts@example.org' },
      to: [{ address: 'maria@example.com' }],
      subject: mail.subject,
      messageId: '<letter-1@example.org>',
      date: '2026-11-24T09:12:00.000Z',
      attachments: [],
    })
    expect(read.text).toBe(mail.text)
    expect(read.html?.trim()).toBe(mail.html)
    expect(read.headers).toContainEqual(
      expect.objectContaining({ key: 'list-unsubscribe', value: mail.headers['List-Unsubscribe'] }),
    )
    expect(read.headers.map(({ key }) => key)).not.toContain('x-mailer')
  })

  it.each([
    ['TLS from the first byte on', 'tls', 'smtps', ''],
    ['STARTTLS', 'starttls', 'smtp', '?starttls=required'],
  ] as const)('comes by %s, with a user name and a password', async (_, encryption, scheme, query) => {
    const server = await start({ encryption, certificate: good, login: LOGIN })
    expect(await send(urlOf(server, scheme, query, LOGIN), mail)).toEqual({ kind: 'delivered' })
    expect(server.arrived).toMatchObject([{ encrypted: true, user: LOGIN.user }])
  })

  it('gives up where the password is wrong, says what to do and repeats no password', async () => {
    const server = await start({ encryption: 'tls', certificate: good, login: LOGIN })
    const wrong = { ...LOGIN, password: 'not-that-one' }
    const delivery = await send(urlOf(server, 'smtps', '', wrong), mail)
    expect(delivery).toMatchObject({ kind: 'refused', reason: expect.stringContaining('SMTP_URL') })
    expect(JSON.stringify(delivery)).not.toMatch(/not-that-one|maria/)
  })

  it('tries again where the server cannot look the password up now', async () => {
    const server = await start({ login: LOGIN, refusesLogin: { code: 454, text: 'Later' } })
    expect(await send(urlOf(server, 'smtp', '', LOGIN), mail)).toMatchObject({ kind: 'failed' })
  })

  it.each([
    ['smtps', 'tls', '', 'that nobody vouches for', () => foreign],
    ['smtps', 'tls', '', 'of another server', () => ofAnother],
    ['smtp', 'starttls', '?starttls=required', 'that nobody vouches for', () => foreign],
    ['smtp', 'starttls', '?starttls=required', 'of another server', () => ofAnother],
  ] as const)('sends nothing by %s with %s%s where the certificate is one %s', async (...given) => {
    const [scheme, encryption, query, , certificate] = given
    const server = await start({ encryption, certificate: certificate(), login: LOGIN })
    const delivery = await send(urlOf(server, scheme, query, LOGIN), mail)
    expect(delivery).toMatchObject({ kind: 'failed', reason: expect.stringContaining('not trusted') })
    expect(server.arrived).toEqual([])
  })

  it('sends nothing where somebody took STARTTLS out', async () => {
    const server = await start({ encryption: 'none', login: LOGIN })
    const delivery = await send(urlOf(server, 'smtp', '?starttls=required', LOGIN), mail)
    expect(delivery).toMatchObject({ kind: 'failed', reason: expect.stringContaining('STARTTLS') })
    expect(server.arrived).toEqual([])
  })

  it.each([
    ['receiver', { refusesReceiver: { code: 550, text: 'No such user' } }, 'refused', '550 No such user'],
    ['receiver', { refusesReceiver: { code: 450, text: 'Come back' } }, 'failed', '450 Come back'],
    ['mail', { refusesMail: { code: 554, text: 'Spam' } }, 'refused', '554 Spam'],
    ['mail', { refusesMail: { code: 451, text: 'Disk full' } }, 'failed', '451 Disk full'],
  ])('tells of a %s that %j', async (_, behaviour, kind, words) => {
    const delivery = await send(urlOf(await start(behaviour)), mail)
    expect(delivery).toMatchObject({ kind, reason: expect.stringContaining(words) })
  })

  it('comes to a server that is named by its name', async () => {
    const server = await start({})
    expect(await send(`smtp://localhost:${server.port}`, mail)).toEqual({ kind: 'delivered' })
  })

  it('tries again where nobody is there', async () => {
    const server = await startMailServer()
    await server.stop()
    expect(await send(urlOf(server), mail)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('not reached'),
    })
  })

  it('tries again where the server breaks off in the middle of the mail', async () => {
    const server = await start({ breaksOff: true })
    expect(await send(urlOf(server), mail)).toMatchObject({ kind: 'failed' })
    expect(server.arrived).toEqual([])
  })

  it.each([
    ['says nothing', 'smtp', undefined, { greeting: 200 }],
    ['says no more than hello', 'smtp', '220 Hello\r\n', { silence: 200 }],
    ['shakes no hands', 'smtps', undefined, { connection: 200 }],
    ['never comes to an end', 'smtp', '220-And\r\n', { whole: 200 }],
  ])('does not wait for ever for a server that %s', async (_, scheme, says, patience) => {
    expect(await send(urlOf(await talker(says), scheme), mail, patience)).toMatchObject({ kind: 'failed' })
  })

  it('tries again where something else than a mail server answers', async () => {
    expect(await send(urlOf(await talker('HTTP/1.1 400 Bad Request\r\n\r\n')), mail)).toMatchObject({
      kind: 'failed',
    })
  })
})

describe('mail from workerd', () => {
  afterEach(workerd.stop)

  it('goes to the server of the settings, whose password is in no file', async () => {
    const server = await start({ login: LOGIN })
    const { user, password } = LOGIN
    const secret = encodeURIComponent(password)
    const url = `smtp://${encodeURIComponent(user)}:${secret}@127.0.0.1:${server.port}`
    await workerd.start('', url)
    expect(await workerd.send(undefined, mail)).toEqual({ kind: 'delivered' })
    expect(server.arrived).toMatchObject([{ user }])
    const files = readdirSync(join(folder, 'workerd'), { recursive: true, withFileTypes: true })
    const texts = files
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))
    expect(texts.some((text) => text.includes('SMTP_URL'))).toBe(true)
    expect(texts.filter((text) => text.includes(secret))).toEqual([])
  })

  it('reaches no other machine nearby than the one that its settings name', async () => {
    const server = await start({ host: '127.0.0.2' })
    await workerd.start('')
    const delivery = await workerd.send(`smtp://127.0.0.2:${server.port}`, mail)
    expect(delivery).toMatchObject({ kind: 'failed', reason: expect.stringContaining('not reached') })
    expect(server.arrived).toEqual([])
  })
})
