/** @returns does the work; however often it is asked for while that is under way, once more afterwards */
export function oneAtATime(work: () => Promise<unknown>): () => void {
  let state: 'idle' | 'working' | 'asked again' = 'idle'
  return function begin(): void {
    if (state !== 'idle') {
      state = 'asked again'
      return
    }
    state = 'working'
    void work().finally(() => {
      const again = state === 'asked again'
      state = 'idle'
      if (again) begin()
    })
  }
}
