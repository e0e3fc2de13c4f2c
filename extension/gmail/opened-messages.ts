import type { MessageIds } from '../messages.ts'
import { namesOfMessage } from '../mark-names.ts'
import type { Marked } from './marks.ts'
import { MESSAGE } from './selectors.ts'

/** The messages of the opened conversation, as places for marks. */
export const OPENED_MESSAGES: Pick<Marked<MessageIds, never>, 'places' | 'idsOf' | 'namesOf'> = {
  places: () => [...document.querySelectorAll(MESSAGE)],
  idsOf: (message) => {
    const messageId = message.getAttribute('data-message-id')?.replace(/^#/, '')
    const legacyMessageId = message.getAttribute('data-legacy-message-id') ?? ''
    return messageId ? { messageId, legacyMessageId } : undefined
  },
  namesOf: namesOfMessage,
}
