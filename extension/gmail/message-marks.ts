import type { MarkOfMail, MessageIds } from '../messages.ts'
import { ask } from './background.ts'
import { cards } from './cards.ts'
import { MAIL_MARK } from './mail-marks.ts'
import { Marks } from './marks.ts'
import { OPENED_MESSAGES } from './opened-messages.ts'
import { askRecentMarks } from './recent-marks.ts'
import { MESSAGE_DATE } from './selectors.ts'

/** A mark on each tracked message of the opened conversation; a click opens its history. */
export function messageMarks(): Marks<MessageIds, MarkOfMail> {
  return new Marks({
    ...OPENED_MESSAGES,
    ...MAIL_MARK,
    recent: async (account) => (await askRecentMarks(account))?.messages,
    ask: (account, messages) => ask<'message-marks'>({ type: 'message-marks', account, messages }),
    put: (message, mark) => message.querySelector(MESSAGE_DATE)?.prepend(mark),
    opens: (mark, { key }) => void cards().then((shown) => shown?.showHistory(mark, key)),
  })
}
