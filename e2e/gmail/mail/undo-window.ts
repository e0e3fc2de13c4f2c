/**
 * Sent mails that wait out the time in which their writer may take them back. Gmail waits on its server: the
 * answer to a send is there long before the mail goes out.
 */
export class UndoWindow {
  readonly #delay: number
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>()

  /** @param delay in milliseconds; 0 lets every mail go at once */
  constructor(delay: number) {
    this.#delay = delay
  }

  /** Calls `letGo` when the time is over, or at once when there is none. */
  hold(mailId: string, letGo: () => void): void {
    this.withdraw(mailId)
    if (this.#delay === 0) {
      letGo()
      return
    }
    const timer = setTimeout(() => {
      this.#waiting.delete(mailId)
      letGo()
    }, this.#delay)
    this.#waiting.set(mailId, timer)
  }

  isWaiting(mailId: string): boolean {
    return this.#waiting.has(mailId)
  }

  /** Keeps a mail from going out; false when it does not wait. */
  withdraw(mailId: string): boolean {
    clearTimeout(this.#waiting.get(mailId))
    return this.#waiting.delete(mailId)
  }

  /** Nothing that waits goes out any more. */
  stop(): void {
    for (const mailId of this.#waiting.keys()) this.withdraw(mailId)
  }
}
