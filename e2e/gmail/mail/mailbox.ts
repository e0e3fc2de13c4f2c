import { escapeHtml, snippetOf } from './html.ts'
import { mintLegacyId, mintRfcId, receivedId } from './ids.ts'

export interface Person {
  address: string
  name: string
}

export interface Mail {
  id: string
  legacyId: string
  from: Person
  to: Person[]
  cc: Person[]
  bcc: Person[]
  subject: string
  /** All parts of the body, as they came. */
  html: string
  /** Whether `html` is plain text in truth. */
  plain: boolean
  snippet: string
  labels: Set<string>
  /** When its writer's clock said that it was written, or when it is to be sent. */
  clientTime: number
  serverTime: number
  rfcId: string
  inReplyTo: string | undefined
  references: string[]
}

export interface Thread {
  id: string
  legacyId: string
  mails: Mail[]
}

/** What a save, a send or a scheduling brings along. */
export type WrittenMail = Pick<
  Mail,
  'id' | 'from' | 'to' | 'cc' | 'bcc' | 'subject' | 'html' | 'plain' | 'clientTime' | 'inReplyTo'
> & { labels: string[] }

/** Labels that travel with a send and are gone once the server has done its work (as captured). */
const TRANSIENT_LABELS = new Set(['^pfg', '^f_btns', '^f_cl', '^r', '^r_bt', '^scheduled', '^a'])

/** One account's threads. It knows no protocol and no clock. */
export class Mailbox {
  readonly #threads = new Map<string, Thread>()

  thread(id: string): Thread | undefined {
    return this.#threads.get(id)
  }

  /** All threads that hold a mail for which `wanted` is true, the newest first. */
  threads(wanted: (mail: Mail) => boolean): Thread[] {
    return [...this.#threads.values()]
      .filter((thread) => thread.mails.some(wanted))
      .toReversed()
      .toSorted((a, b) => lastTime(b) - lastTime(a))
  }

  /** Keeps a draft; it gets a new legacy id at every save, its thread keeps that of the first. */
  saveDraft(threadId: string, written: WrittenMail, serverTime: number): Thread {
    return this.#put(threadId, written, written.labels, serverTime)
  }

  /** Turns a draft, or a mail that was never saved, into a sent one. */
  send(threadId: string, written: WrittenMail, serverTime: number): Thread {
    return this.#put(threadId, written, sentLabels(written.labels), serverTime)
  }

  /** Keeps a mail that is to be sent later. */
  schedule(threadId: string, written: WrittenMail, serverTime: number): Thread {
    return this.#put(threadId, written, written.labels, serverTime)
  }

  /** The time of a scheduled mail has come: gives it its new legacy id and the labels of a sent one. */
  sendScheduled(mail: Mail, serverTime: number): void {
    mail.labels = new Set(sentLabels([...mail.labels]))
    mail.serverTime = serverTime
    mail.legacyId = mintLegacyId(serverTime)
  }

  /** Takes in a copy of a mail that somebody else sent, in the thread of the mail that it answers, if it is here. */
  receive(mail: Omit<Mail, 'id' | 'legacyId' | 'labels' | 'serverTime'>, serverTime: number): Thread {
    const legacyId = mintLegacyId(serverTime)
    const answered = this.#threadOfRfcId(mail.inReplyTo)
    const thread = answered ?? { id: receivedId('thread', legacyId), legacyId, mails: [] }
    thread.mails.push({
      ...mail,
      id: receivedId('msg', legacyId),
      legacyId,
      labels: new Set(['^all', '^i', '^u', '^iim', '^io_im', '^smartlabel_personal', '^sq_ig_i_personal']),
      serverTime,
    })
    this.#threads.set(thread.id, thread)
    return thread
  }

  markRead(): void {
    for (const { mails } of this.#threads.values()) for (const mail of mails) mail.labels.delete('^u')
  }

  /** Adds and removes labels of the named mails; a draft that gets `^k` is discarded for good. */
  label(threadId: string, mailIds: string[], add: string[], remove: string[]): Thread | undefined {
    const thread = this.#threads.get(threadId)
    if (!thread) return undefined
    for (const mail of thread.mails.filter(({ id }) => mailIds.includes(id))) {
      if (add.includes('^k') && mail.labels.has('^r')) thread.mails.splice(thread.mails.indexOf(mail), 1)
      for (const label of add) mail.labels.add(label)
      for (const label of remove) mail.labels.delete(label)
    }
    if (thread.mails.length === 0) this.#threads.delete(threadId)
    return thread
  }

  #put(threadId: string, written: WrittenMail, labels: string[], serverTime: number): Thread {
    const legacyId = mintLegacyId(serverTime)
    const thread = this.#threads.get(threadId) ?? { id: threadId, legacyId, mails: [] }
    const before = thread.mails.find((mail) => mail.id === written.id)
    const answered = thread.mails.find((mail) => mail.rfcId === written.inReplyTo)
    const mail: Mail = {
      ...written,
      legacyId,
      labels: new Set(labels),
      snippet: snippetOf(htmlOf(written)),
      serverTime,
      rfcId: before?.rfcId ?? mintRfcId(legacyId),
      references: answered ? [...answered.references, answered.rfcId] : [],
    }
    if (before) thread.mails.splice(thread.mails.indexOf(before), 1)
    thread.mails.push(mail)
    this.#threads.set(threadId, thread)
    return thread
  }

  #threadOfRfcId(rfcId: string | undefined): Thread | undefined {
    if (rfcId === undefined) return undefined
    return [...this.#threads.values()].find(({ mails }) => mails.some((mail) => mail.rfcId === rfcId))
  }
}

/** A mail's text as HTML, also when it was written as plain text. */
export function htmlOf({ html, plain }: Pick<Mail, 'html' | 'plain'>): string {
  return plain ? escapeHtml(html).replace(/\r?\n/g, '<br>') : html
}

function sentLabels(labels: string[]): string[] {
  return [...labels.filter((label) => !TRANSIENT_LABELS.has(label)), '^f']
}

function lastTime(thread: Thread): number {
  return thread.mails.at(-1)?.serverTime ?? 0
}
