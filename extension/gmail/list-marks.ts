import type { Conversation, MarkOfMail } from '../messages.ts'
import { ask } from './background.ts'
import { LIST_ROWS, subjectOf } from './list-rows.ts'
import { MAIL_MARK } from './mail-marks.ts'
import { Marks } from './marks.ts'
import { askRecentMarks } from './recent-marks.ts'

/** ✓ and ✓✓ in Gmail's lists, before the subject of every conversation with a tracked mail. */
export function listMarks(): Marks<Conversation, MarkOfMail> {
  return new Marks({
    ...LIST_ROWS,
    ...MAIL_MARK,
    recent: async (account) => {
      const recent = await askRecentMarks(account)
      return recent && [...recent.conversations, ...recent.messages]
    },
    ask: (account, conversations) => ask<'marks'>({ type: 'marks', account, conversations }),
    put: (row, mark) => subjectOf(row)?.before(mark),
  })
}
