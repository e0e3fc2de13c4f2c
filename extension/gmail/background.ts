import { browser } from '../browser.ts'
import type { Answers, FromGmail } from '../messages.ts'

/** Whether the extension is still there: after an update or removal, this script lives on without it. */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined
  } catch {
    return false
  }
}

/**
 * Asks the background, which wakes up for it.
 * @returns undefined when there is no answer: the background was killed, or the extension is gone
 */
export async function ask<T extends FromGmail['type']>(
  question: Extract<FromGmail, { type: T }>,
): Promise<Answers[T] | undefined> {
  if (!isAlive()) return undefined
  try {
    const answer: Answers[T] | undefined = await browser.runtime.sendMessage(question)
    return answer ?? undefined
  } catch {
    return undefined
  }
}
