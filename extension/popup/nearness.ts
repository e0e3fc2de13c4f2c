/** So far outside of what is seen rows are kept ready. */
const MARGIN = '900px 0px'

/** Tells parts of a list whether they are in sight, or near it. */
export class Nearness {
  #observer: IntersectionObserver | undefined
  readonly #listeners = new Map<Element, (isNear: boolean, height: number) => void>()

  /** What scrolls. Until it is known nothing is told. */
  within(root: Element): void {
    this.#observer?.disconnect()
    const tell = (entries: IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        this.#listeners.get(target)?.(isIntersecting, boundingClientRect.height)
      }
    }
    this.#observer = new IntersectionObserver(tell, { root, rootMargin: MARGIN })
    for (const element of this.#listeners.keys()) this.#observer.observe(element)
  }

  /** @returns what to call when nobody needs to know any more */
  watch(element: Element, listen: (isNear: boolean, height: number) => void): () => void {
    this.#listeners.set(element, listen)
    this.#observer?.observe(element)
    return () => {
      this.#listeners.delete(element)
      this.#observer?.unobserve(element)
    }
  }

  stop(): void {
    this.#observer?.disconnect()
    this.#observer = undefined
  }
}
