import type { RecentMarks } from '../messages.ts'
import { ask } from './background.ts'

let asked: { account: string; answer: Promise<RecentMarks | undefined> } | undefined

/**
 * Asks for the marks of an account's newest mails. Lists and messages that ask in the same turn share the answer;
 * a later turn asks anew, since mails may have changed after the question was answered.
 */
export function askRecentMarks(account: string): Promise<RecentMarks | undefined> {
  if (asked?.account !== account) {
    asked = { account, answer: ask<'recent-marks'>({ type: 'recent-marks', account }) }
    queueMicrotask(() => (asked = undefined))
  }
  return asked.answer
}
