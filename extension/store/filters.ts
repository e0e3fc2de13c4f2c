import type { Mail } from './index.ts'

/** Which mails a list may be narrowed to. */
export const FILTERS = ['read', 'not-read', 'unsure', 'clicked', 'waiting'] as const
export type Filter = (typeof FILTERS)[number]

const DAY_MS = 86_400_000

/**
 * @param waiting for how many days a mail must have been without a reader to be one that waits
 * @param now Unix milliseconds; what is scheduled for a later time was not sent yet
 */
export function passes(
  { status, sentAt }: Pick<Mail, 'status' | 'sentAt'>,
  filter: Filter,
  waiting: number,
  now: number,
): boolean {
  switch (filter) {
    case 'read':
      return status.mark === 'read'
    case 'not-read':
      return status.mark === 'sent' && sentAt <= now
    case 'unsure':
      return status.mark === 'unsure'
    case 'clicked':
      return status.clicks > 0
    case 'waiting':
      return status.mark !== 'read' && sentAt < now - waiting * DAY_MS
  }
}
