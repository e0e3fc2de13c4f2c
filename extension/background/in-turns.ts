/**
 * A queue of work that reads the store or asks the endpoint, and then writes: none of it may overtake the other.
 * @returns what puts work at its end, and gives what came of it; one that fails does not keep the next from its turn
 */
export function inTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
}
