import { deliver } from '../alerts/deliver.ts'
import type { DeliveryWay } from '../alerts/deliver.ts'
import { nextAlertDue, settleLetter, takeDueLetters } from '../alerts/queue.ts'
import type { Chore } from '../mailbox/chores.ts'
import type { Mailbox } from '../mailbox/index.ts'

/** As many connections as may wait for an answer: https://developers.cloudflare.com/workers/platform/limits/ */
const AT_ONCE = 6

/** Letters that are due, and what is to be put together by then; none is put off to the full hour. */
export function alertChore(mailbox: Mailbox, way: () => DeliveryWay): Chore {
  return {
    isUrgent: true,
    due: () => nextAlertDue(mailbox.sql),
    work: async () => {
      const { letters, problems } = takeDueLetters(mailbox.sql, mailbox.surroundings, AT_ONCE)
      for (const problem of problems) way().report(new Error(problem))
      await Promise.all(
        letters.map(async (letter) => settleLetter(mailbox, letter, await deliver(letter, way()))),
      )
    },
  }
}
