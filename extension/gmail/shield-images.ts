import { originalOf } from '../../shared/shield/image.ts'
import { isHiddenByStyle } from '../../shared/shield/look.ts'
import type { ShieldImage } from '../messages.ts'
import { STOPPED } from '../page/hand-over.ts'
import { COMPOSE_TEXT, MESSAGE_FOLD, MESSAGE_TEXT } from './selectors.ts'
import { isProxied, looksLikeTracker } from './shield-look.ts'

/** So long an image waits to be judged. */
const PATIENCE_MS = 1_000
const DIRECT = /^(?:https?:)?\/\//i
/** What Google serves itself tells no sender of anything. */
const OF_GOOGLE = /^https:\/\/(?:mail\.google\.com|[\w.-]+\.(?:googleusercontent|gstatic)\.com)\//i
const MARKER = /#doublecheck-allowed-[\w-]+$/
const ATTRIBUTES = ['width', 'height', 'style', 'hidden', 'alt', 'class'] as const

/** What may be done to the images of received messages: held, stopped, given back. */
export class ShieldImages {
  readonly #isOwn: (src: string) => boolean
  readonly #wasLetGo: (image: Element) => void
  readonly #states = new WeakMap<Element, ShieldImage['state']>()
  /** The addresses that were taken from images in the page. */
  readonly #taken = new WeakMap<Element, string>()
  /** The addresses that are decided about. */
  readonly #settled = new WeakMap<Element, string>()
  readonly #held = new Set<Element>()

  /**
   * @param isOwn whether an address is one's own pixel's: that is none of the shield's business
   * @param wasLetGo is told of an image for which no answer came in time
   */
  constructor(isOwn: (src: string) => boolean, wasLetGo: (image: Element) => void) {
    this.#isOwn = isOwn
    this.#wasLetGo = wasLetGo
  }

  /**
   * Looks at an image in a message's text: stops it, holds it until it is judged, or leaves it.
   * @param stoodThere whether it was there before the shield
   */
  meet(image: Element, stoodThere = false): void {
    const src = image.getAttribute('src')
    if (!src) {
      if (image.hasAttribute(STOPPED) && !this.#states.has(image)) this.#states.set(image, 'stopped')
      return
    }
    if (this.#settled.get(image) === src) return
    if (image.getAttribute(STOPPED) === src) {
      // Gmail gave it the same address again.
      if (this.#states.get(image) !== 'before') this.#states.set(image, 'late')
      image.removeAttribute('src')
    } else if (stoodThere) {
      // What it is can be said later, when it is known which are one's own; that it was there, only now.
      this.#states.set(image, 'before')
      this.#settled.set(image, src)
    } else if (this.#isOwn(src)) return
    else if (isProxied(src)) {
      const looks = looksLikeTracker(asSeen(image, src))
      this.#states.set(image, looks ? 'late' : 'let')
      this.#settled.set(image, src)
      if (looks) this.stop(image)
    } else if (DIRECT.test(src) && !OF_GOOGLE.test(src)) this.#hold(image, src)
  }

  /** @returns what the background is to be told of an image; undefined for what is no mail's image, or one's own */
  toJudge(image: Element): ShieldImage | undefined {
    const src = this.#addressOf(image)
    const isOfMail = src !== undefined && (isProxied(src) || (DIRECT.test(src) && !OF_GOOGLE.test(src)))
    if (!isOfMail || this.#isOwn(src)) return undefined
    return { ...asSeen(image, src), state: this.#states.get(image) ?? 'let' }
  }

  /** Whether there are images that wait to be judged. */
  get holds(): boolean {
    return this.#held.size > 0
  }

  /** Keeps an image from being fetched, or from being fetched again. */
  stop(image: Element): void {
    const src = this.#addressOf(image)
    this.#held.delete(image)
    if (src === undefined || (image.hasAttribute(STOPPED) && !image.hasAttribute('src'))) return
    this.#taken.set(image, src)
    this.#settled.delete(image)
    image.setAttribute(STOPPED, src)
    image.removeAttribute('src')
  }

  /**
   * Gives an image its address again.
   * @param marker what lets it through behind Gmail's proxy, where it is to be fetched whatever it is
   */
  giveBack(image: Element, marker?: string): void {
    const src = this.#addressOf(image)
    this.#held.delete(image)
    if (src === undefined) return
    // Whatever comes later, it was fetched.
    if (marker !== undefined) this.#states.set(image, 'before')
    const whole = marker !== undefined && isProxied(src) ? `${src}#${marker}` : src
    this.#settled.set(image, whole)
    if (image.getAttribute('src') !== whole) image.setAttribute('src', whole)
    image.removeAttribute(STOPPED)
  }

  /**
   * Another image was given its address, which may be that of stopped ones: then nobody can say that it was not fetched.
   * @returns those
   */
  fetchedWith(image: Element): Element[] {
    const original = originalOf(image.getAttribute('src') ?? '')
    const same = [...document.querySelectorAll(`img[${STOPPED}]`)].filter(
      (one) => originalOf(one.getAttribute(STOPPED) ?? '') === original,
    )
    for (const one of same) if (this.#states.get(one) === 'stopped') this.#states.set(one, 'late')
    return same
  }

  /** Gives an image its address again of which nobody could say what it is. */
  letGo(image: Element): void {
    if (this.#states.get(image) !== 'before') this.#states.set(image, 'let')
    this.giveBack(image)
  }

  /** Everything that is held or stopped anywhere is as if there were no shield. */
  giveAllBack(): void {
    for (const image of [...this.#held, ...document.querySelectorAll(`img[${STOPPED}]`)]) this.giveBack(image)
  }

  #hold(image: Element, src: string): void {
    this.#states.set(image, 'held')
    this.#taken.set(image, src)
    this.#held.add(image)
    image.removeAttribute('src')
    setTimeout(() => {
      if (!this.#held.has(image)) return
      this.letGo(image)
      this.#wasLetGo(image)
    }, PATIENCE_MS)
  }

  /** The address that an image has or had. An attribute alone could be the mail's own words: only a proxy's counts. */
  #addressOf(image: Element): string | undefined {
    const src = image.getAttribute('src')
    if (src) return src.replace(MARKER, '')
    const written = image.getAttribute(STOPPED) ?? ''
    return this.#taken.get(image) ?? (isProxied(written) ? written : undefined)
  }
}

/** An image as it is drawn in the page. */
function asSeen(image: Element, src: string) {
  const attributes: Record<string, string> = {}
  for (const name of ATTRIBUTES) {
    const value = image.getAttribute(name)
    if (value !== null) attributes[name] = value
  }
  return { src, attributes, isHiddenAround: isHiddenAround(image) }
}

/** @returns the text of a received message in which something stands; null in what the user writes */
export function messageTextOf(element: Element): Element | null {
  return element.closest(COMPOSE_TEXT) ? null : element.closest(MESSAGE_TEXT)
}

/** Whether something around an image hides it, in the mail itself: what Gmail folds away is not meant. */
function isHiddenAround(image: Element): boolean {
  for (let at = image.parentElement; at && !at.matches(MESSAGE_TEXT); at = at.parentElement) {
    if (at.matches(MESSAGE_FOLD)) continue
    if (at.hasAttribute('hidden') || isHiddenByStyle(at.getAttribute('style') ?? '')) return true
  }
  return false
}
