import { ask } from './background.ts'
import { isPageOurs } from './page-script.ts'
import { stay } from './stay.ts'
import { COMPOSE_DRAFT, COMPOSE_ROOT, SEND_BUTTON } from './selectors.ts'

const PATIENCE_MS = 10_000

/**
 * Notices when Send was pressed, the compose went, and nothing was recognised as its mail: then Gmail speaks
 * otherwise than we know. A press that Gmail refuses, or that waits for the network, says nothing; nor does one in a
 * page that has to be loaded again before any mail is recognised there.
 */
export class SendGestures {
  #recognisedAt = -Infinity
  /** Whether the background may believe that sends are not recognised: it may from before this page. */
  #doubted = true
  readonly #waiting = new WeakSet<Element>()

  constructor() {
    const pressed = (event: Event) => {
      const target = event.target instanceof Element ? event.target : undefined
      const root = target?.closest(COMPOSE_ROOT)
      if (!event.isTrusted || !target || !root?.querySelector(COMPOSE_DRAFT)) return
      const isKey = event instanceof KeyboardEvent
      const byKey = isKey && event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      const onButton = target.closest(SEND_BUTTON) && (!isKey || event.key === 'Enter' || event.key === ' ')
      if ((byKey || onButton) && isPageOurs()) this.#wait(root)
    }
    // Before whatever Gmail does at a press: it may send at once.
    addEventListener('pointerdown', pressed, { capture: true, signal: stay })
    addEventListener('keydown', pressed, { capture: true, signal: stay })
  }

  /** A mail was recognised. */
  recognised(): void {
    this.#recognisedAt = performance.now()
    if (!this.#doubted) return
    this.#doubted = false
    void ask<'send-recognised'>({ type: 'send-recognised', recognised: true })
  }

  #wait(root: Element): void {
    if (this.#waiting.has(root)) return
    this.#waiting.add(root)
    const pressedAt = performance.now()
    setTimeout(() => {
      this.#waiting.delete(root)
      if (root.isConnected || !navigator.onLine || this.#recognisedAt >= pressedAt) return
      this.#doubted = true
      void ask<'send-recognised'>({ type: 'send-recognised', recognised: false })
    }, PATIENCE_MS)
  }
}
