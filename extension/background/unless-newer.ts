import { isOfNewer, openStore } from '../store/index.ts'

/**
 * Does something, unless a newer Doublecheck wrote the store: who went back to an older one loses nothing as long as
 * that one does nothing.
 * @param otherwise what is done then
 */
export async function unlessNewer<T>(
  act: () => Promise<T>,
  otherwise?: () => Promise<T>,
): Promise<T | undefined> {
  try {
    await openStore()
  } catch (error) {
    if (isOfNewer(error)) return otherwise?.()
    throw error
  }
  return act()
}
