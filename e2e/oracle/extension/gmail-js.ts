import { Gmail } from 'gmail-js'
import type { DomNode, EmailData } from 'gmail-js'
import jQuery from 'jquery'
import { report, reportOf } from './report.ts'

// gmail-js copies Gmail's globals when it is made, and wants a body.
if (document.body) start()
else document.addEventListener('DOMContentLoaded', start)

function start(): void {
  const gmail = new Gmail(jQuery)
  report('gmail-js', 'made', { address: gmail.get.user_email() })
  gmail.observe.on('load', () => {
    void reportOf('gmail-js', 'loaded', () => ({
      address: gmail.get.user_email(),
      accounts: gmail.get.loggedin_accounts(),
      conversationView: gmail.check.is_conversation_view(),
    }))
  })
  // Gmail hands over at the load what came with the page.
  addEventListener('load', () =>
    setTimeout(() => report('gmail-js', 'embedded', { ids: Object.keys(gmail.cache.emailIdCache) })),
  )
  gmail.observe.on('view_thread', () => {
    report('gmail-js', 'view_thread', {
      threadId: gmail.new.get.thread_id(),
      insideEmail: gmail.check.is_inside_email(),
    })
  })
  gmail.observe.on('view_email', (email) => {
    void reportOf('gmail-js', 'view_email', () => ({
      legacyId: email.id ?? null,
      newestId: gmail.new.get.email_id(),
      data: shown(gmail.new.get.email_data(newIdOf(email.id))),
    }))
  })
  gmail.observe.on('compose', (compose, type) => {
    void reportOf('gmail-js', 'compose', () => ({ type, ...composeOf(compose) }))
  })
  gmail.observe.before('send_message', (_url, _body, data) =>
    report('gmail-js', 'before send_message', shown(data) ?? {}),
  )
  gmail.observe.on('send_message', (_url, _body, data) =>
    report('gmail-js', 'on send_message', shown(data) ?? {}),
  )
  gmail.observe.after('send_message', (_url, _body, data) =>
    report('gmail-js', 'after send_message', shown(data) ?? {}),
  )
}

function newIdOf(legacyId: string | undefined): string {
  const message = document.querySelector(`[data-legacy-message-id="${legacyId}"]`)
  return (message?.getAttribute('data-message-id') ?? '').replace('#', '')
}

/** What a compose says of itself; where an email has a property it has a method. */
function told(compose: DomNode, what: 'id' | 'email_id' | 'type'): unknown {
  const value: unknown = compose[what]
  return (typeof value === 'function' ? (value.call(compose) as unknown) : value) ?? null
}

function composeOf(compose: DomNode): Record<string, unknown> {
  return {
    id: told(compose, 'id'),
    emailId: told(compose, 'email_id'),
    kind: told(compose, 'type'),
    subject: compose.subject?.() ?? null,
    recipients: compose.recipients?.({}) ?? null,
    body: compose.body?.() ?? null,
  }
}

function shown(data: EmailData | null): Record<string, unknown> | null {
  if (!data) return null
  const { id, legacy_email_id: legacyId, thread_id: threadId, subject, from, to, content_html: html } = data
  return { id, legacyId, threadId, subject, from, to, html }
}
