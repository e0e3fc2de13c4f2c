import { mayBePixel, ownPixelMessage, ownTokenStart } from '../../shared/pixel.ts'
import { HTML, SHOWN } from '../page/hand-over.ts'
import { announceOwnView } from './own-views.ts'
import { holdBack, letGo, takeOut, takeOutOfHtml } from './own-pixel-removal.ts'
import type { PageWatcher } from './page-changes.ts'
import type { Settings } from './settings.ts'
import { stay } from './stay.ts'

/**
 * Finds one's own pixels in everything that Gmail renders, composes and quotes: each is taken out, and the endpoint
 * is told that the sender is looking.
 */
export function ownPixels(settings: Settings): PageWatcher {
  function look(element: Element): void {
    if (!settings.isKnown) return imagesIn(element, 'img[src*=".gif"]').filter(isAnybodys).forEach(holdBack)
    const { own } = settings.present
    if (own.length === 0) return
    const selector = own.map((mailbox) => `img[src*="${ownTokenStart(mailbox)}"]`).join()
    for (const image of imagesIn(element, selector)) {
      const message = ownPixelMessage(srcOf(image), own)
      if (message === undefined) continue
      announceOwnView(message)
      takeOut(image)
    }
  }

  // What comes into the page otherwise is seen by `look`, which may be too late: its pictures may be loading already.
  const takeOutFirst = (event: Event) => {
    const html: unknown = event instanceof CustomEvent ? event.detail : undefined
    if (typeof html !== 'string') return
    const rest = takeOutOfHtml(html, settings.present.own, announceOwnView)
    if (rest !== html) document.dispatchEvent(new CustomEvent(SHOWN, { detail: rest }))
  }
  document.addEventListener(HTML, takeOutFirst, { signal: stay })
  stay.addEventListener('abort', letGo)
  settings.onChange(() => {
    // Some of them may not be in the page any more, or not yet.
    for (const image of [...letGo(), document.documentElement]) look(image)
  })
  return { cameIn: look }
}

function imagesIn(element: Element, selector: string): Element[] {
  return element.matches(selector) ? [element] : [...element.querySelectorAll(selector)]
}

function isAnybodys(image: Element): boolean {
  return mayBePixel(srcOf(image))
}

function srcOf(image: Element): string {
  return image.getAttribute('src') ?? ''
}
