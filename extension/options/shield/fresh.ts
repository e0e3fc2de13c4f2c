import type { Announcement } from '../../messages.ts'
import { useFresh } from '../../own-pages/background.ts'

const CHANGES: readonly Announcement['type'][] = ['shield-changed']

/**
 * Loads something of the shield's, and again whenever that may have changed.
 * @param load must be the same function each time
 */
export function useFreshShield<T>(load: () => Promise<T>): T | undefined {
  return useFresh(load, CHANGES)
}
