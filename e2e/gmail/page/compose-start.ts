import type { Person } from './mail.ts'

export type ResponseKind = 'reply' | 'replyAll' | 'forward'

/** The message that a response is about. */
export interface RepliedTo {
  id: string
  rfcId: string
  forwarded: boolean
}

export interface StartedDraft {
  id: string
  legacyId: string | undefined
  html: string
  /** Whether the server knows it. */
  saved: boolean
  /** Whether it holds what the server does not know yet. */
  changed: boolean
}

/** With what a compose begins. */
export interface ComposeStart {
  threadId: string
  legacyThreadId?: string
  /** Of a message that has its id already: a draft, one that was taken back, a reply that is popped out. */
  draft?: StartedDraft
  from?: Person
  to: Person[]
  cc?: Person[]
  bcc?: Person[]
  subject: string
  /** What stands below the caret from the start: a forwarded message. */
  html?: string
  /** The quoted text of a reply, folded away behind "…" at first. */
  quotedHtml?: string
  repliedTo?: RepliedTo
  response?: Response
  plain?: boolean
  confidential?: boolean
}

/** What a compose that answers something can still become, and what it would archive. */
export interface Response {
  kind: ResponseKind
  /** How the same response begins as another kind. */
  as(kind: ResponseKind): ComposeStart
  /** The messages of the conversation that lie in the inbox. */
  inboxMails: string[]
}
