import type { MessageIds } from './messages.ts'

/** The names under which a message's mark is known; its legacy id alone could be its conversation's. */
export function namesOfMessage({ messageId, legacyMessageId }: MessageIds): string[] {
  return legacyMessageId ? [messageId, `message ${legacyMessageId}`] : [messageId]
}
