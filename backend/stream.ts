import type { StreamFrame } from '../shared/api.ts'
import { KEY_SUBPROTOCOL } from '../shared/api.ts'
import type { MailboxDoor } from './host.ts'
import type { EventsPage } from './mailbox/index.ts'

/** One frame holds at most so many events. */
export const EVENTS_A_FRAME = 100

/**
 * One open stream: sends what was missed, then what happens, each event once per change and in order. It only
 * ever reads behind its own cursor, so it does not matter how often it is told that something happened.
 */
export class Stream {
  readonly #mailbox: Pick<MailboxDoor, 'eventsAfter'>
  readonly #send: (frame: StreamFrame) => void
  #cursor: string | undefined
  #draining: Promise<void> | undefined
  #again = false

  constructor(
    mailbox: Pick<MailboxDoor, 'eventsAfter'>,
    after: string | undefined,
    send: (frame: StreamFrame) => void,
  ) {
    this.#mailbox = mailbox
    this.#cursor = after
    this.#send = send
  }

  /** Sends what has happened since the last frame. */
  async drain(): Promise<void> {
    this.#again = true
    this.#draining ??= this.#drainAll()
    return this.#draining
  }

  async #drainAll(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false
        const page = await this.#mailbox.eventsAfter(this.#cursor, EVENTS_A_FRAME)
        if (page.cursor !== this.#cursor) this.#send(page)
        this.#cursor = page.cursor
        if (isFull(page)) this.#again = true
      }
    } finally {
      // In the same turn as the loop's last look at #again: nothing can be said in between.
      this.#draining = undefined
    }
  }
}

/** Whether there may be more behind a piece of {@link EVENTS_A_FRAME}. */
export function isFull({ events, erased = [], stopped = [] }: EventsPage): boolean {
  return events.length + erased.length + stopped.length >= EVENTS_A_FRAME
}

/** @returns the API key among the subprotocols that a browser offered, or '' */
export function keyOfSubprotocols(offered: Iterable<string>): string {
  for (const protocol of offered) {
    if (protocol.startsWith(KEY_SUBPROTOCOL)) return protocol.slice(KEY_SUBPROTOCOL.length)
  }
  return ''
}
