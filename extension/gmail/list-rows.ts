import type { Conversation } from '../messages.ts'
import { namesOfMessage } from '../mark-names.ts'
import { findIn } from './marks.ts'
import type { Marked } from './marks.ts'
import { LIST_ROW, ROW_IDS, ROW_SUBJECT, ROW_SUBJECT_BOX } from './selectors.ts'

/** The rows of Gmail's lists, each a conversation, as places for marks. */
export const LIST_ROWS: Pick<Marked<Conversation, never>, 'places' | 'idsOf' | 'namesOf'> & {
  partsOf(row: Element): Element[]
} = {
  places: () => [...document.querySelectorAll(LIST_ROW)],
  partsOf,
  idsOf: (row) => {
    const ids = findIn(partsOf(row), ROW_IDS)
    // With conversation view off, the message's id stands behind the conversation's.
    const [threadId, messageId] = ids?.getAttribute('data-thread-id')?.replace(/^#/, '').split('|') ?? []
    const legacyThreadId = ids?.getAttribute('data-legacy-thread-id')
    if (!ids || !threadId || !legacyThreadId) return undefined
    const legacyMessageId = ids.getAttribute('data-legacy-last-message-id') ?? ''
    const message = messageId ? { message: { messageId, legacyMessageId } } : {}
    return { threadId, legacyThreadId, ...message }
  },
  namesOf: ({ threadId, legacyThreadId, message }) =>
    message ? namesOfMessage(message) : [threadId, legacyThreadId],
}

/** @returns a row's subject, before which marks stand */
export function subjectOf(row: Element): Element | null {
  return findIn(partsOf(row), `${ROW_SUBJECT_BOX} > ${ROW_SUBJECT}`)
}

/** Beside a reading pane a conversation is up to three rows of the table; only the first has an id. */
function partsOf(row: Element): Element[] {
  const parts = [row]
  for (
    let next = row.nextElementSibling;
    next && !next.id && parts.length < 3;
    next = next.nextElementSibling
  ) {
    parts.push(next)
  }
  return parts
}
