import { dayOf } from '../calendar-day.ts'
import type { Mail } from '../store/index.ts'

/** Mails of one calendar day, in the user's time zone. */
export interface Day<T> {
  /** The number of the day. */
  day: number
  mails: T[]
}

/**
 * @param mails in the order of their sending
 * @returns them by the day on which they were sent, in the same order
 */
export function byDay<T extends { mail: Pick<Mail, 'sentAt'> }>(mails: readonly T[]): Day<T>[] {
  const days: Day<T>[] = []
  for (const listed of mails) {
    const day = dayOf(listed.mail.sentAt)
    const last = days.at(-1)
    if (last?.day === day) last.mails.push(listed)
    else days.push({ day, mails: [listed] })
  }
  return days
}
