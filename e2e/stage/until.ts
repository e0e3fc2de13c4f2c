import { setTimeout as pass } from 'node:timers/promises'

const PATIENCE_MS = 30_000
const PAUSE_MS = 50

/**
 * Looks again and again, for what no browser tells of by itself.
 * @param look gives undefined as long as it is not there
 * @param problem what is said where it does not come
 */
export async function until<T>(look: () => Promise<T | undefined>, problem: string): Promise<T> {
  const end = Date.now() + PATIENCE_MS
  while (Date.now() < end) {
    const found = await look()
    if (found !== undefined) return found
    await pass(PAUSE_MS)
  }
  throw new Error(problem)
}
