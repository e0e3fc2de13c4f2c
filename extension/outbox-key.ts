import type { OutboxEntry } from './sent-mail.ts'

/**
 * The outbox is `storage.local`: written before anything else, so that a background that is killed, or a tab
 * that is closed, loses no mail. Each step has a key of its own, so that no step overwrites another.
 */
export const OUTBOX_PREFIX = 'outbox:'

export function outboxKey({ step, mail }: OutboxEntry): string {
  return `${OUTBOX_PREFIX}${mail.message}:${step}`
}
