import { isStillThere, stay } from './stay.ts'

/** What a feature does when Gmail's page changed. */
export interface PageWatcher {
  /** At once, before anything is drawn, with each element that came in. */
  cameIn?(element: Element): void
  /** Once per frame in which something changed. */
  changed?(): void
}

/**
 * One observer for all features: Gmail changes its page all the time, and each observer costs.
 * @returns what ends it
 */
export function watchPage(watchers: readonly PageWatcher[], attributes: string[]): () => void {
  let frame: number | undefined
  const pass = () => {
    frame = undefined
    if (!isStillThere()) return
    for (const watcher of watchers) watcher.changed?.()
  }
  const observer = new MutationObserver((mutations) => {
    for (const { addedNodes, target, type } of mutations) {
      const elements = type === 'attributes' ? [target] : addedNodes
      for (const node of elements) {
        if (!(node instanceof Element)) continue
        for (const watcher of watchers) watcher.cameIn?.(node)
      }
    }
    frame ??= requestAnimationFrame(pass)
  })
  const options = { childList: true, subtree: true, attributes: true, attributeFilter: attributes }
  observer.observe(document, options)
  pass()
  const end = () => {
    observer.disconnect()
    // In a tab that nobody sees it would come long after.
    if (frame !== undefined) cancelAnimationFrame(frame)
    stay.removeEventListener('abort', end)
  }
  stay.addEventListener('abort', end)
  return end
}
