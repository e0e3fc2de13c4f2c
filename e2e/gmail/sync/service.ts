import { renderMailHtml } from '../mail/html.ts'
import type { Mail, Thread } from '../mail/mailbox.ts'
import type { PostOffice } from '../mail/post-office.ts'
import { alone, asSingleMails, withoutMailId } from '../mail/single-mails.ts'
import { UndoWindow } from '../mail/undo-window.ts'
import type { ViewSettings } from '../view-settings.ts'
import { answerToList, answerToOperations, answerToThreads, embeddedThreads } from './answers.ts'
import { at, list, text } from './json.ts'
import { readOperations } from './operations.ts'
import type { Operation } from './operations.ts'

export interface SyncRequest {
  account: string
  /** Exactly as it arrived. */
  body: string
  kind: 'save' | 'send' | 'schedule' | 'label' | 'other'
  at: number
}

export interface SyncAnswer {
  status: number
  body: string
}

export interface SyncServiceOptions {
  office: PostOffice
  now: () => number
  proxied: (url: string) => string
  /** For how long a sent mail may be taken back, in milliseconds. */
  undoDelay?: number
  view: ViewSettings
}

/** How many threads come with the page. */
const EMBEDDED = 10

/** Gmail's sync protocol over the mailboxes: `/i/s` changes, `/i/bv` lists, `/i/fd` opens. */
export class SyncService {
  readonly requests: SyncRequest[] = []
  /** The status with which sends and schedulings are refused, if any. */
  failSendsWith: number | undefined
  readonly #office: PostOffice
  readonly #now: () => number
  readonly #proxied: (url: string) => string
  readonly #undoWindow: UndoWindow
  readonly #view: ViewSettings
  #cursor = 527_000

  constructor({ office, now, proxied, undoDelay = 0, view }: SyncServiceOptions) {
    this.#office = office
    this.#now = now
    this.#proxied = proxied
    this.#undoWindow = new UndoWindow(undoDelay)
    this.#view = view
  }

  /** A mail's HTML as Gmail's pages show it. */
  render(html: string): string {
    return renderMailHtml(html, this.#proxied)
  }

  /** What comes with the page: the newest threads of the inbox. */
  embedded(account: string): Record<string, unknown> {
    const inbox = this.#office.mailbox(account)?.threads(({ labels }) => labels.has('^i')) ?? []
    return embeddedThreads(inbox.slice(0, EMBEDDED), (html) => this.render(html))
  }

  /** Sends nothing any more. */
  stop(): void {
    this.#undoWindow.stop()
  }

  /** Answers one request of `account` to `/sync/u/N/i/<endpoint>`. */
  answer(account: string, endpoint: string, body: string): SyncAnswer {
    if (endpoint === 's') return this.#change(account, body)
    if (endpoint === 'bv') return ok(this.#list(account, body))
    if (endpoint === 'fd') return ok(this.#open(account, body))
    return { status: 404, body: '' }
  }

  #change(account: string, body: string): SyncAnswer {
    let operations: Operation[]
    try {
      operations = readOperations(body)
    } catch {
      this.requests.push({ account, body, kind: 'other', at: this.#now() })
      return { status: 400, body: '' }
    }
    const kind = kindOf(operations)
    this.requests.push({ account, body, kind, at: this.#now() })
    if (this.failSendsWith !== undefined && (kind === 'send' || kind === 'schedule')) {
      return { status: this.failSendsWith, body: '' }
    }
    const changed = new Map<string, { thread: Thread; justSent: Set<string> }>()
    for (const operation of operations) {
      const thread = this.#apply(account, operation)
      if (!thread) continue
      const entry = changed.get(thread.id) ?? { thread, justSent: new Set<string>() }
      if (operation.kind === 'send') entry.justSent.add(operation.mail.id)
      changed.set(thread.id, entry)
    }
    this.#cursor += 7
    const seqs = operations.map(({ seq }) => seq)
    const threads = [...changed.values()].flatMap(({ thread, justSent }) =>
      this.#view.conversationView
        ? { thread, justSent }
        : thread.mails.map((mail) => ({ thread: alone(thread, mail), justSent })),
    )
    return ok(answerToOperations(seqs, threads, this.#cursor))
  }

  #apply(account: string, operation: Operation): Thread | undefined {
    const mailbox = this.#office.mailbox(account)
    if (!mailbox) return undefined
    const threadId = withoutMailId(operation.threadId)
    const time = this.#now()
    if ('mail' in operation && this.#isOut(mailbox.thread(threadId), operation.mail.id)) {
      return mailbox.thread(threadId)
    }
    if (operation.kind === 'save') {
      this.#undoWindow.withdraw(operation.mail.id)
      return mailbox.saveDraft(threadId, operation.mail, time)
    }
    if (operation.kind === 'schedule') return mailbox.schedule(threadId, operation.mail, time)
    if (operation.kind === 'label') {
      return mailbox.label(threadId, operation.mailIds, operation.add, operation.remove)
    }
    if (operation.kind === 'other') return mailbox.thread(threadId)
    const thread = mailbox.send(threadId, operation.mail, time)
    const sent = thread.mails.find(({ id }) => id === operation.mail.id)
    if (sent) this.#letGo(sent)
    return thread
  }

  /** `^pfg` stays on a mail for as long as it can be taken back. */
  #letGo(sent: Mail): void {
    sent.labels.add('^pfg')
    this.#undoWindow.hold(sent.id, () => {
      sent.labels.delete('^pfg')
      this.#office.deliver(sent, this.#now())
    })
  }

  /** Whether a mail has left for good, so that a late save or a second send of it changes nothing. */
  #isOut(thread: Thread | undefined, mailId: string): boolean {
    const mail = thread?.mails.find(({ id }) => id === mailId)
    return mail !== undefined && mail.labels.has('^f') && !this.#undoWindow.isWaiting(mailId)
  }

  #list(account: string, body: string): unknown {
    const query = text(at(JSON.parse(body), 0, 3)) ?? ''
    const mailbox = this.#office.mailbox(account)
    const legacyId = /^threadid:(\d+)$/.exec(query)?.[1]
    const wanted = legacyId === undefined ? matcher(query) : () => true
    const threads = mailbox?.threads(wanted) ?? []
    const found =
      legacyId === undefined
        ? threads
        : threads.filter((thread) => BigInt(`0x${thread.legacyId}`) === BigInt(legacyId))
    const listed = this.#view.conversationView ? found : asSingleMails(found, wanted)
    return answerToList(listed.slice(0, this.#view.pageSize))
  }

  #open(account: string, body: string): unknown {
    const mailbox = this.#office.mailbox(account)
    const threads = threadIdsOf(JSON.parse(body))
      .map((id) => {
        const thread = mailbox?.thread(withoutMailId(id))
        const mail = thread?.mails.find((candidate) => id === `${thread.id}|${candidate.id}`)
        return thread && mail ? alone(thread, mail) : thread
      })
      .filter((thread) => thread !== undefined)
    return answerToThreads(threads, account, (html) => this.render(html))
  }
}

function kindOf(operations: Operation[]): SyncRequest['kind'] {
  const kinds = operations.map(({ kind }) => kind)
  const order = ['send', 'schedule', 'save', 'label'] as const
  return order.find((kind) => kinds.includes(kind)) ?? 'other'
}

/** InboxSDK asks with the object format of before 2022, Gmail with arrays. */
function threadIdsOf(query: unknown): string[] {
  if (Array.isArray(query)) return list(query[0]).map((entry) => text(at(entry, 0)) ?? '')
  const entries = list((query as Record<string, unknown> | null)?.['1'])
  return entries.map((entry) => text((entry as Record<string, unknown> | null)?.['1']) ?? '')
}

function matcher(query: string): (mail: Mail) => boolean {
  const [, operator, operand = ''] = /^(in|label|rfc822msgid):(.*)$/.exec(query) ?? []
  if (operator === 'rfc822msgid') return (mail) => mail.rfcId.replace(/[<>]/g, '') === operand
  if (operator === 'label') {
    return (mail) => [...mail.labels].some((label) => label.toLowerCase() === operand.toLowerCase())
  }
  if (operator === 'in') {
    const label = new Map([
      ['inbox', '^i'],
      ['sent', '^f'],
      ['drafts', '^r'],
      ['scheduled', '^scheduled'],
      ['all', '^all'],
    ]).get(operand)
    return (mail) => label !== undefined && mail.labels.has(label)
  }
  const wanted = query.toLowerCase()
  return (mail) =>
    [mail.subject, mail.snippet, mail.from.address, mail.from.name, ...mail.to.map(({ address }) => address)]
      .join('\n')
      .toLowerCase()
      .includes(wanted)
}

function ok(answer: unknown): SyncAnswer {
  return { status: 200, body: JSON.stringify(answer) }
}
