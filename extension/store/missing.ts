import type { Mail } from './index.ts'

/**
 * Whether a reminder still has something to say: the mail is not read, or not answered, as far as this browser knows.
 * Of one whose tracking was stopped, nobody knows whether it was read.
 */
export function isMissing({ remind, status, stopped }: Pick<Mail, 'remind' | 'status' | 'stopped'>): boolean {
  if (!remind) return false
  return remind.unless === 'read' ? status.mark !== 'read' && !stopped : status.replied === undefined
}
