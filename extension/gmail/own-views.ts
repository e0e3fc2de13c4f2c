import type { MessageId } from '../../shared/token/index.ts'
import { ask } from './background.ts'

const SAID_AGAIN_MS = 10_000
const SAID_AT_ONCE = 100

const said = new Map<MessageId, number>()
const seen = new Set<MessageId>()

/**
 * Tells the endpoint that the sender is looking at a mail: what is fetched at this moment, however it comes about, is
 * no reader's. What is seen in one turn is told at once.
 */
export function announceOwnView(message: MessageId): void {
  const now = Date.now()
  if (now - (said.get(message) ?? 0) <= SAID_AGAIN_MS) return
  said.set(message, now)
  if (seen.size === 0) queueMicrotask(tell)
  seen.add(message)
}

function tell(): void {
  const messages = [...seen]
  seen.clear()
  for (let i = 0; i < messages.length; i += SAID_AT_ONCE) {
    void ask<'own-views'>({ type: 'own-views', messages: messages.slice(i, i + SAID_AT_ONCE) })
  }
}
