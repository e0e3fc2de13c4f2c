const AGAIN_MS = 1_000

/**
 * Asks once more, a second later, where there was no answer: a background that was killed may be there again by then.
 * @param ask gives undefined where there is no answer
 */
export async function askedTwice<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  const answer = await ask()
  if (answer !== undefined) return answer
  await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
  return ask()
}
