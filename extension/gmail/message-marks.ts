import type { MessageIds } from '../messages.ts'
import { ask } from './background.ts'
import { cards } from './cards.ts'
import { namesOfMessage } from '../mark-names.ts'
import { Marks } from './marks.ts'
import { askRecentMarks } from './recent-marks.ts'
import { MESSAGE, MESSAGE_DATE } from './selectors.ts'

/** A mark on each tracked message of the opened conversation; a click opens its history. */
export function messageMarks(): Marks<MessageIds> {
  return new Marks({
    places: () => [...document.querySelectorAll(MESSAGE)],
    idsOf: (message) => {
      const messageId = message.getAttribute('data-message-id')?.replace(/^#/, '')
      const legacyMessageId = message.getAttribute('data-legacy-message-id') ?? ''
      return messageId ? { messageId, legacyMessageId } : undefined
    },
    namesOf: namesOfMessage,
    recent: async (account) => (await askRecentMarks(account))?.messages,
    ask: (account, messages) => ask<'message-marks'>({ type: 'message-marks', account, messages }),
    put: (message, mark) => message.querySelector(MESSAGE_DATE)?.prepend(mark),
    opens: (mark, { key }) => void cards().then((shown) => shown?.showHistory(mark, key)),
  })
}
