import { randomInt } from 'node:crypto'
import { snippetOf } from './html.ts'
import { mintLegacyId, mintRfcId } from './ids.ts'
import { Mailbox } from './mailbox.ts'
import type { Mail, Person } from './mailbox.ts'

/** All accounts' mailboxes, and the way of a mail from one into another. */
export class PostOffice {
  readonly #mailboxes = new Map<string, Mailbox>()
  readonly #people = new Map<string, Person>()
  readonly #aliases = new Map<string, Person[]>()

  constructor(accounts: (Person & { aliases?: Person[] })[]) {
    for (const { address, name, aliases = [] } of accounts) {
      const mailbox = new Mailbox()
      for (const one of [address, ...aliases.map((alias) => alias.address)]) {
        this.#mailboxes.set(one.toLowerCase(), mailbox)
      }
      this.#people.set(address.toLowerCase(), { address, name })
      this.#aliases.set(address.toLowerCase(), aliases)
    }
  }

  /** The mailbox of an address or an alias, or undefined when it is no account here. */
  mailbox(address: string): Mailbox | undefined {
    return this.#mailboxes.get(address.toLowerCase())
  }

  /** An account's address and name, or undefined. */
  account(address: string): Person | undefined {
    return this.#people.get(address.toLowerCase())
  }

  /** The other addresses from which an account may write. */
  aliases(address: string): Person[] {
    return this.#aliases.get(address.toLowerCase()) ?? []
  }

  /** Puts a copy of a sent mail into the inbox of each recipient who has an account here. */
  deliver(mail: Mail, serverTime: number): void {
    const addresses = [...mail.to, ...mail.cc, ...mail.bcc].map(({ address }) => address.toLowerCase())
    const reached = new Set([this.mailbox(mail.from.address)])
    for (const address of addresses) {
      const mailbox = this.mailbox(address)
      if (!mailbox || reached.has(mailbox)) continue
      reached.add(mailbox)
      const { id: _id, legacyId: _legacyId, labels: _labels, serverTime: _serverTime, ...copy } = mail
      const blind = mail.bcc.filter((person) => person.address.toLowerCase() === address)
      mailbox.receive({ ...copy, bcc: blind }, serverTime)
    }
  }

  /** A mail from somewhere else in the world arrives. */
  deliverFromOutside(
    from: Person,
    to: Person,
    subject: string,
    html: string,
    serverTime: number,
    answeredId?: string,
  ): void {
    const mailbox = this.mailbox(to.address)
    if (!mailbox) throw new Error(`${to.address} is no account of this lab.`)
    const threads = mailbox.threads(({ id }) => id === answeredId)
    const answered = threads.flatMap(({ mails }) => mails).find(({ id }) => id === answeredId)
    mailbox.receive(
      {
        from,
        to: [to],
        cc: [],
        bcc: [],
        subject,
        html,
        plain: false,
        snippet: snippetOf(html),
        clientTime: serverTime,
        rfcId: mintRfcId(mintLegacyId(serverTime)),
        inReplyTo: answered?.rfcId,
        references: answered ? [...answered.references, answered.rfcId] : [],
      },
      serverTime,
    )
  }

  /** An account's mail that none of the pages here has written. */
  sendFromPhone(
    from: string,
    to: Person[],
    subject: string,
    html: string,
    serverTime: number,
    answeredId?: string,
  ): void {
    const mailbox = this.mailbox(from)
    const sender = this.account(from)
    if (!mailbox || !sender) throw new Error(`${from} is no account of this lab.`)
    const answeredThread = mailbox.threads(({ id }) => id === answeredId)[0]
    const id = `msg-a:r${randomInt(2 ** 47)}`
    const thread = mailbox.send(
      answeredThread?.id ?? `thread-a:r${randomInt(2 ** 47)}`,
      {
        id,
        from: { address: sender.address, name: sender.name },
        to,
        cc: [],
        bcc: [],
        subject,
        html,
        plain: false,
        labels: ['^all'],
        clientTime: serverTime,
        inReplyTo: answeredThread?.mails.find((mail) => mail.id === answeredId)?.rfcId,
      },
      serverTime,
    )
    const sent = thread.mails.find((mail) => mail.id === id)
    if (sent) this.deliver(sent, serverTime)
  }

  /** The time of everything scheduled has come: it is sent, without any request of a browser. */
  deliverScheduled(serverTime: number): void {
    for (const mailbox of new Set(this.#mailboxes.values())) {
      for (const thread of mailbox.threads((mail) => mail.labels.has('^scheduled'))) {
        for (const mail of thread.mails.filter(({ labels }) => labels.has('^scheduled'))) {
          mailbox.sendScheduled(mail, serverTime)
          this.deliver(mail, serverTime)
        }
      }
    }
  }
}
