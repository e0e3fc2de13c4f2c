import type { Conversation } from '../messages.ts'
import { ask } from './background.ts'
import { namesOfMessage } from '../mark-names.ts'
import { Marks, findIn } from './marks.ts'
import { askRecentMarks } from './recent-marks.ts'
import { LIST_ROW, ROW_IDS, ROW_SUBJECT, ROW_SUBJECT_BOX } from './selectors.ts'

/** ✓ and ✓✓ in Gmail's lists, before the subject of every conversation with a tracked mail. */
export function listMarks(): Marks<Conversation> {
  return new Marks({
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
    recent: async (account) => {
      const recent = await askRecentMarks(account)
      return recent && [...recent.conversations, ...recent.messages]
    },
    ask: (account, conversations) => ask<'marks'>({ type: 'marks', account, conversations }),
    put: (row, mark) => findIn(partsOf(row), `${ROW_SUBJECT_BOX} > ${ROW_SUBJECT}`)?.before(mark),
  })
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
