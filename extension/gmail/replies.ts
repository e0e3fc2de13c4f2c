import { accountOfPage } from './account.ts'
import { ask } from './background.ts'
import type { PageWatcher } from './page-changes.ts'
import {
  CONVERSATION,
  CONVERSATION_SUBJECT,
  MESSAGE,
  MESSAGE_QUOTE,
  MESSAGE_SENDER,
  MESSAGE_TEXT,
} from './selectors.ts'

const OPENING = 400

/** The ids that Gmail gives to what was written in this mailbox, from whichever of its addresses. */
const WRITTEN_HERE = '#msg-a:'

/**
 * Tells the background of messages that came in, where the opened conversation holds a tracked mail: a recipient
 * who answers has read. Whether it is an answer is decided there.
 */
export function replies(): PageWatcher {
  const looked = new Set<string>()
  let account: string | undefined

  async function tell(id: string, from: string, message: Element, text: Element): Promise<void> {
    const subject = message.closest(CONVERSATION)?.querySelector(CONVERSATION_SUBJECT)
    const legacyThreadId = subject?.getAttribute('data-legacy-thread-id')
    if (!subject || !legacyThreadId || account === undefined) return
    const threadId = subject.getAttribute('data-thread-perm-id') ?? ''
    const marks = await ask<'marks'>({
      type: 'marks',
      account,
      conversations: [{ threadId, legacyThreadId }],
    })
    const seen =
      marks?.[0] &&
      (await ask<'reply-seen'>({
        type: 'reply-seen',
        account,
        conversation: [threadId, legacyThreadId],
        legacyMessageId: id,
        from,
        subject: subject.textContent,
        opening: text.textContent.trim().slice(0, OPENING),
        quotes: text.querySelector(MESSAGE_QUOTE) !== null,
      }))
    // Nobody heard it: said again at the next change.
    if (!marks || (marks[0] && !seen)) looked.delete(id)
  }

  return {
    changed() {
      for (const message of document.querySelectorAll(MESSAGE)) {
        const id = message.getAttribute('data-legacy-message-id')
        if (!id || looked.has(id)) continue
        if (message.getAttribute('data-message-id')?.startsWith(WRITTEN_HERE)) continue
        const from = message.querySelector(MESSAGE_SENDER)?.getAttribute('email')
        const text = message.querySelector(MESSAGE_TEXT)
        account ??= accountOfPage()
        if (!from || !text || account === undefined) continue
        looked.add(id)
        if (from.toLowerCase() !== account) void tell(id, from, message, text)
      }
    },
  }
}
