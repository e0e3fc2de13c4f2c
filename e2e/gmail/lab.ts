import { CallsHome } from './calls-home.ts'
import type { CallHome } from './calls-home.ts'
import { ImageProxy } from './image-proxy.ts'
import type { ProxyFetch } from './image-proxy.ts'
import type { Person } from './mail/mailbox.ts'
import { PostOffice } from './mail/post-office.ts'
import { RoutedHosts } from './routed-hosts.ts'
import { startServer } from './server.ts'
import { Delegations } from './site/delegations.ts'
import { GmailSite, SIGN_IN_PATH } from './site/site.ts'
import { SyncService } from './sync/service.ts'
import type { SyncRequest } from './sync/service.ts'
import { defaultView } from './view-settings.ts'
import type { ViewSettings } from './view-settings.ts'

export interface LabAccount {
  address: string
  name: string
  /** Other addresses from which it may write, and at which mails reach it. */
  aliases?: Person[]
  /** The addresses of other accounts here that may read and write in its name. */
  delegates?: string[]
}

export interface LabOptions {
  accounts: LabAccount[]
  /** Public host name → http origin on this machine: `{'endpoint.example.net': 'http://127.0.0.1:8787'}`. */
  routes?: Record<string, string>
  /** For how long a sent mail can be taken back by "Undo", in milliseconds; by default it goes out at once. */
  undoDelay?: number
  /** Replies have a "Send & archive" button. */
  sendAndArchive?: boolean
  /** Gmail's settings, where they differ from a fresh account's; see `Lab.settings`. */
  view?: Partial<ViewSettings>
  /** The server's clock in Unix milliseconds; the page has the browser's own. */
  now?: () => number
}

/** A mail that an account sends without any browser of ours, as from a phone. */
export interface MailFromPhone {
  from: string
  to: string[]
  subject: string
  html: string
  /** The id of a mail of the sender's that it answers. */
  answers?: string
}

/** One message of a mailbox, with its ids in both forms. */
export interface LabMail {
  messageId: string
  threadId: string
  legacyMessageId: string
  legacyThreadId: string
  from: string
  to: string[]
  subject: string
  /** All parts of the body as the sync request carried them. */
  html: string
  labels: string[]
}

export interface OutsideMail {
  /** `bob@example.net` or `Bob <bob@example.net>` */
  from: string
  to: string
  subject: string
  html: string
  /** The id of a mail of the recipient's that it answers. */
  answers?: string
}

export interface Lab {
  port: number
  /** Chromium flags that bring every host name to the lab. */
  browserArgs: string[]
  /** The same for Firefox, with `acceptInsecureCerts`. */
  firefoxPrefs: Record<string, string | number | boolean>
  /** An address that signs a browser in: the first account is /u/0, the next /u/1, and opens Gmail. */
  signInUrl(...addresses: string[]): string
  /** The address of a mailbox that was delegated to the first account which is signed in. */
  delegatedUrl(address: string): string
  /** Passes what is asked of `host` to `origin` from now on; undefined takes the host away. */
  route(host: string, origin: string | undefined): void
  /** Every POST to /sync/…/i/s so far. */
  requests: SyncRequest[]
  /** The address at which Gmail shows an image that stands in a mail. */
  imageAddress(url: string): string
  /** Every fetch of the image proxy so far. */
  proxyFetches: ProxyFetch[]
  /** What other people's libraries told their makers so far. */
  callsHome: CallHome[]
  mailsOf(address: string): LabMail[]
  /** A mail from outside arrives in an account's inbox. */
  deliver(mail: OutsideMail): void
  /** An account sends a mail from elsewhere: it lies in Sent, and comes to those who are here. */
  sendFromPhone(mail: MailFromPhone): void
  /** Gives a mail a label that its owner has made. */
  label(address: string, messageId: string, name: string): void
  /** All mails of an account are read. */
  markRead(address: string): void
  /** The time of all scheduled mails has come. */
  deliverScheduled(): void
  /** Changes Gmail's settings for all accounts; pages show it when they are loaded anew. */
  settings(change: Partial<ViewSettings>): void
  /** Answers sends and schedulings with this status, until undefined. */
  failSends(status: number | undefined): void
  /** Cuts Gmail off from every browser, or connects it again: its requests fail without an answer. */
  offline(isOff: boolean): void
  stop(): Promise<void>
}

/** Starts a lab on a free port of 127.0.0.1. */
export async function startLab({
  accounts,
  routes = {},
  undoDelay = 0,
  sendAndArchive = false,
  view: changes = {},
  now = Date.now,
}: LabOptions): Promise<Lab> {
  const hosts = new RoutedHosts()
  for (const [host, origin] of Object.entries(routes)) hosts.route(host, origin)
  const office = new PostOffice(accounts)
  const delegations = new Delegations(accounts)
  const view = { ...defaultView(), ...changes }
  const proxy = new ImageProxy(hosts, now, view)
  const sync = new SyncService({ office, now, proxied: (url) => proxy.addressFor(url), undoDelay, view })
  const site = new GmailSite(office, sync, { undoDelay, sendAndArchive }, view, delegations)
  const callsHome = new CallsHome(now)
  const server = await startServer({ hosts, proxy, site, callsHome })

  return {
    port: server.port,
    browserArgs: [
      `--host-resolver-rules=MAP * 127.0.0.1:${server.port}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
      '--ignore-certificate-errors',
    ],
    firefoxPrefs: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${server.port}`,
      'network.trr.mode': 5,
    },
    signInUrl: (...addresses) =>
      `https://mail.google.com${SIGN_IN_PATH}?${addresses.map((address) => `as=${encodeURIComponent(address)}`).join('&')}`,
    delegatedUrl: (address) => `https://mail.google.com/mail/u/0/d/${delegations.idOf(address)}/`,
    route: (host, origin) => hosts.route(host, origin),
    requests: sync.requests,
    imageAddress: (url) => proxy.addressFor(url),
    proxyFetches: proxy.fetches,
    callsHome: callsHome.calls,
    mailsOf: (address) => mailsOf(office, address),
    deliver: ({ from, to, subject, html, answers }) => {
      const recipient = office.account(to) ?? { address: to, name: '' }
      office.deliverFromOutside(readPerson(from), recipient, subject, html, now(), answers)
    },
    sendFromPhone: ({ from, to, subject, html, answers }) =>
      office.sendFromPhone(from, to.map(readPerson), subject, html, now(), answers),
    label: (address, messageId, name) => {
      const mailbox = office.mailbox(address)
      for (const { id } of mailbox?.threads((mail) => mail.id === messageId) ?? []) {
        mailbox?.label(id, [messageId], [name], [])
      }
    },
    markRead: (address) => office.mailbox(address)?.markRead(),
    deliverScheduled: () => office.deliverScheduled(now()),
    settings: (change) => void Object.assign(view, change),
    failSends: (status) => {
      sync.failSendsWith = status
    },
    offline: (isOff) => {
      site.isOffline = isOff
    },
    stop: () => {
      sync.stop()
      return server.stop()
    },
  }
}

function mailsOf(office: PostOffice, address: string): LabMail[] {
  const threads = office.mailbox(address)?.threads(() => true) ?? []
  return threads.flatMap((thread) =>
    thread.mails.map((mail) => ({
      messageId: mail.id,
      threadId: thread.id,
      legacyMessageId: mail.legacyId,
      legacyThreadId: thread.legacyId,
      from: mail.from.address,
      to: [...mail.to, ...mail.cc, ...mail.bcc].map((person) => person.address),
      subject: mail.subject,
      html: mail.html,
      labels: [...mail.labels],
    })),
  )
}

function readPerson(text: string): Person {
  const [, name = '', address = text] = /^\s*(.*?)\s*<([^>]+)>\s*$/.exec(text) ?? []
  return { address, name }
}
