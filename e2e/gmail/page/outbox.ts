import { say } from './butter-bar.ts'
import type { ButterLink } from './butter-bar.ts'
import { readSavedIds } from './mail.ts'
import type { Action, OutgoingMail } from './message-format.ts'
import { settings } from './settings.ts'
import { change, SyncError } from './sync.ts'

export interface OutboxHooks {
  /** Something was accepted: lists are out of date. */
  onChange: () => void
  openThread: (legacyThreadId: string) => void
  /** The user wants a mail back that was sent or scheduled. */
  takeBack: (threadId: string, messageId: string) => void
  /** A conversation left the inbox. */
  onArchived: () => void
}

type Posting = Exclude<Action, { kind: 'save' }>

const RETRY_EVERY = 1000
/** Mails that wait for the connection, the oldest first. */
const waiting: { mail: OutgoingMail; action: Posting }[] = []

let hooks: OutboxHooks = {
  onChange: () => undefined,
  openThread: () => undefined,
  takeBack: () => undefined,
  onArchived: () => undefined,
}

export function connectOutbox(given: OutboxHooks): void {
  hooks = given
  setInterval(retry, RETRY_EVERY)
  addEventListener('online', retry)
}

/**
 * Sends or schedules a mail whose window is already gone. When the server refuses it the mail is kept here, and
 * "Retry" sends the same mail again under the same ids; without a connection it waits for one.
 */
export function post(mail: OutgoingMail, action: Posting): void {
  say(action.kind === 'send' ? 'Sending…' : 'Scheduling…', [], { stays: true })
  if (action.kind === 'send' && action.archive) hooks.onArchived()
  change(mail, action).then(
    (answer) => accepted(mail, action, answer),
    (error: unknown) => {
      if (error instanceof SyncError && error.status === 0) wait(mail, action)
      else refused(mail, action)
    },
  )
}

function accepted(mail: OutgoingMail, action: Posting, answer: unknown): void {
  const ids = readSavedIds(answer, mail.id)
  const links: ButterLink[] = []
  if (action.kind === 'schedule' || settings.undoDelay > 0) {
    links.push({ id: 'link_undo', text: 'Undo', act: () => hooks.takeBack(mail.threadId, mail.id) })
  }
  if (ids) {
    links.push({ id: 'link_vsm', text: 'View message', act: () => hooks.openThread(ids.legacyThreadId) })
  }
  say(
    action.kind === 'send'
      ? 'Message sent'
      : `Send scheduled for ${new Date(action.at).toLocaleString('en')}`,
    links,
  )
  hooks.onChange()
}

function refused(mail: OutgoingMail, action: Posting): void {
  say(
    'Message not sent. There was an error; it was kept, please try again.',
    [{ id: 'link_retry', text: 'Retry', act: () => post(mail, action) }],
    { stays: true },
  )
}

function wait(mail: OutgoingMail, action: Posting): void {
  waiting.push({ mail, action })
  say('No connection. The message waits, and goes out when Gmail can be reached.', [], { stays: true })
}

let trying = false

function retry(): void {
  const [next] = waiting
  if (!next || trying) return
  trying = true
  change(next.mail, next.action)
    .then(
      (answer) => {
        waiting.shift()
        accepted(next.mail, next.action, answer)
      },
      (error: unknown) => {
        if (error instanceof SyncError && error.status === 0) return
        waiting.shift()
        refused(next.mail, next.action)
      },
    )
    .finally(() => (trying = false))
}
