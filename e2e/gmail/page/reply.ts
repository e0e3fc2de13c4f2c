import { isMe } from './account.ts'
import { Compose } from './compose.ts'
import type { ComposeStart, ResponseKind, StartedDraft } from './compose-start.ts'
import type { OpenedMail, OpenedThread, Person } from './mail.ts'
import { forwardOf, quoteOf } from './quote.ts'

export interface ReplyHooks {
  onSaved: () => void
  /** The response has gone from its place. */
  onClosed: () => void
  /** Goes on in a window of the page. */
  popOut: (start: ComposeStart) => void
}

/**
 * Opens a response in `place`, the `.ip` below a message, which gets its class `adB` when the compose is in it.
 */
export function openReply(
  place: HTMLElement,
  start: ComposeStart,
  { onSaved, onClosed, popOut }: ReplyHooks,
): void {
  const compose = new Compose(start, {
    inline: true,
    close: () => {
      compose.root.remove()
      place.classList.remove('adB')
      onClosed()
    },
    onSaved,
    popOut,
  })
  place.append(compose.root)
  place.classList.add('adB')
  compose.start()
}

/** How a response to a message begins. */
export function responseTo(thread: OpenedThread, mail: OpenedMail, kind: ResponseKind): ComposeStart {
  const forwarded = kind === 'forward'
  return {
    threadId: thread.id,
    legacyThreadId: thread.legacyId,
    ...recipientsOf(mail, kind),
    subject: subjectOf(mail.subject, forwarded ? 'Fwd' : 'Re'),
    ...(forwarded ? { html: forwardOf(mail) } : { quotedHtml: quoteOf(mail) }),
    repliedTo: { id: mail.id, rfcId: mail.rfcId, forwarded },
    response: {
      kind,
      as: (other) => responseTo(thread, mail, other),
      inboxMails: thread.mails.filter(({ labels }) => labels.includes('^i')).map(({ id }) => id),
    },
  }
}

/** How a response begins that is a draft already. */
export function responseAgain(
  thread: OpenedThread,
  answered: OpenedMail,
  written: OpenedMail,
  draft: StartedDraft,
): ComposeStart {
  const { from, to, cc, bcc, subject } = written
  const kind: ResponseKind = /^fwd?:/i.test(subject) ? 'forward' : 'reply'
  const { quotedHtml: _quotedHtml, html: _html, ...start } = responseTo(thread, answered, kind)
  return { ...start, draft, from, to, cc, bcc, subject }
}

function recipientsOf(mail: OpenedMail, kind: ResponseKind): { to: Person[]; cc?: Person[] } {
  if (kind === 'forward') return { to: [] }
  const to = isMe(mail.from) ? mail.to : [mail.from]
  if (kind === 'reply') return { to }
  const others = (persons: Person[]) => persons.filter((person) => !isMe(person))
  return { to: isMe(mail.from) ? to : [...to, ...others(mail.to)], cc: others(mail.cc) }
}

function subjectOf(subject: string, prefix: 'Re' | 'Fwd'): string {
  return subject.toLowerCase().startsWith(`${prefix.toLowerCase()}:`) ? subject : `${prefix}: ${subject}`
}
