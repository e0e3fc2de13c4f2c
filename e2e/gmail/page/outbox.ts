import { say } from './butter-bar.ts'
import { readSavedIds } from './mail.ts'
import type { Action, OutgoingMail } from './message-format.ts'
import { change } from './sync.ts'

export interface OutboxHooks {
  /** Something was accepted: lists are out of date. */
  onChange: () => void
  openThread: (legacyThreadId: string) => void
}

let hooks: OutboxHooks = { onChange: () => undefined, openThread: () => undefined }

export function connectOutbox(given: OutboxHooks): void {
  hooks = given
}

/**
 * Sends or schedules a mail whose window is already gone. When the server refuses it the mail is kept here, and
 * "Retry" sends the same mail again under the same ids.
 */
export function post(mail: OutgoingMail, action: Exclude<Action, { kind: 'save' }>): void {
  say(action.kind === 'send' ? 'Sending…' : 'Scheduling…', [], { stays: true })
  change(mail, action).then(
    (answer) => {
      const ids = readSavedIds(answer, mail.id)
      say(
        action.kind === 'send'
          ? 'Message sent'
          : `Send scheduled for ${new Date(action.at).toLocaleString('en')}`,
        ids
          ? [{ id: 'link_vsm', text: 'View message', act: () => hooks.openThread(ids.legacyThreadId) }]
          : [],
      )
      hooks.onChange()
    },
    () =>
      say(
        'Message not sent. There was an error; it was kept, please try again.',
        [{ id: 'link_retry', text: 'Retry', act: () => post(mail, action) }],
        { stays: true },
      ),
  )
}
