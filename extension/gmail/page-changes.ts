/** What a feature does when Gmail's page changed. */
export interface PageWatcher {
  /** At once, before anything is drawn, with each element that came in. */
  cameIn?(element: Element): void
  /** Once per frame in which something changed. */
  changed?(): void
}

/** One observer for all features: Gmail changes its page all the time, and each observer costs. */
export function watchPage(watchers: readonly PageWatcher[], attributes: string[]): void {
  let waiting = false
  const pass = () => {
    waiting = false
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
    if (waiting) return
    waiting = true
    requestAnimationFrame(pass)
  })
  const options = { childList: true, subtree: true, attributes: true, attributeFilter: attributes }
  observer.observe(document, options)
  pass()
}
