/** No more often than this is a loss written down and told. */
export const TELL_EVERY_MS = 60_000

/**
 * Gathers what is lost, so that a full disk under load writes one line a minute and not thousands: the first
 * loss at once, then what came since, with its count and the newest reason.
 */
export class Losses {
  readonly #tell: (count: number, reason: string) => void
  #count = 0
  #reason = ''
  #pause: ReturnType<typeof setTimeout> | undefined

  /** @param tell is told how many hits were lost since it was told last, and why the newest was */
  constructor(tell: (count: number, reason: string) => void) {
    this.#tell = tell
  }

  /** Counts lost hits; tells of them now or within a minute. */
  add(count: number, reason: string): void {
    this.#count += count
    this.#reason = reason
    if (this.#pause === undefined) this.#tellNow()
  }

  /** Tells what was not told yet, and ends. */
  stop(): void {
    clearTimeout(this.#pause)
    this.#pause = undefined
    if (this.#count > 0) this.#tell(this.#count, this.#reason)
    this.#count = 0
  }

  #tellNow(): void {
    const count = this.#count
    this.#count = 0
    this.#tell(count, this.#reason)
    this.#pause = setTimeout(() => {
      this.#pause = undefined
      if (this.#count > 0) this.#tellNow()
    }, TELL_EVERY_MS)
    this.#pause.unref()
  }
}
