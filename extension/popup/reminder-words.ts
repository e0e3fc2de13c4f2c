import { moment } from '../mark-words.ts'
import type { Reminder } from '../store/index.ts'
import { say } from '../words.ts'

/** What is said of a mail's reminder: when it comes, or that it was given. */
export function reminderWords({ at, unless, dueAt }: Reminder): string {
  if (dueAt === undefined) return say('remind_given', moment(at))
  return say(unless === 'answered' ? 'remind_set_answered' : 'remind_set_read', moment(at))
}
