import { at, list } from './request.ts'

/** The ids under which the rest of Gmail knows a message that was just sent. */
export interface LegacyIds {
  /** 16 hexadecimal digits; it holds the server's time. */
  legacyMessageId?: string | undefined
  legacyThreadId?: string | undefined
}

/**
 * Finds a sent message's ids in the answer to its request. The answer may hold the whole conversation, in any
 * order, and other conversations too; or no message at all, so the ids may be missing.
 * @param answer the answer's text
 */
export function legacyIds(answer: string, messageId: string): LegacyIds {
  for (const entry of list(at(parsed(answer), 1, 5))) {
    for (const thread of list(entry)) {
      const inner = at(thread, 2, 6, 0)
      const found = list(at(inner, 4)).find((message) => at(message, 0) === messageId)
      if (found) return { legacyMessageId: hex(at(found, 55)), legacyThreadId: hex(at(inner, 19)) }
    }
  }
  return {}
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function hex(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f]{10,16}$/.test(value) ? value : undefined
}
