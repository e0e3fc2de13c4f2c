import { ownPixelMessage, ownPixelPath, PIXEL_MARK } from '../../shared/pixel.ts'
import type { MessageId } from '../../shared/token/index.ts'
import { ask } from './background.ts'
import type { PageWatcher } from './page-changes.ts'
import type { Settings } from './settings.ts'

const SAID_AGAIN_MS = 10_000
const SAID_AT_ONCE = 100

/**
 * Takes one's own pixels out of everything that Gmail renders, composes and quotes, and tells the endpoint that
 * the sender is looking: what was fetched at this moment, however it came about, is no reader's.
 */
export function ownPixels(settings: Settings): PageWatcher {
  const said = new Map<MessageId, number>()
  const seen = new Set<MessageId>()

  function takeOut(element: Element): void {
    const { own } = settings.present
    if (own.length === 0) return
    const selector = own.map((mailbox) => `img[src*="${ownPixelPath(mailbox)}"]`).join()
    const images = element.matches(selector) ? [element] : [...element.querySelectorAll(selector)]
    for (const image of images) {
      const message = ownPixelMessage(image.getAttribute('src') ?? '', own)
      if (message === undefined) continue
      seen.add(message)
      const { parentElement: parent } = image
      const isWrapper = parent?.getAttribute('hspace') === PIXEL_MARK && parent.childElementCount === 1
      const taken = isWrapper ? parent : image
      taken.remove()
    }
    if (seen.size > 0) announce()
  }

  function announce(): void {
    const now = Date.now()
    const messages = [...seen].filter((message) => now - (said.get(message) ?? 0) > SAID_AGAIN_MS)
    seen.clear()
    for (const message of messages) said.set(message, now)
    for (let i = 0; i < messages.length; i += SAID_AT_ONCE) {
      void ask<'own-views'>({ type: 'own-views', messages: messages.slice(i, i + SAID_AT_ONCE) })
    }
  }

  settings.onChange(() => takeOut(document.documentElement))
  return { cameIn: takeOut }
}
