import type { ShieldSettings } from '../messages.ts'
import { SHIELDED, SHIELD_HTML, SHIELD_OFF, SHIELD_ON, STOPPED } from '../page/hand-over.ts'
import { borrowed } from './borrowed.ts'
import type { PageWatcher } from './page-changes.ts'
import { MESSAGE_ID_ATTRIBUTES, MESSAGE_TEXT, ROW_ID_ATTRIBUTES } from './selectors.ts'
import { EYE, shieldEyes } from './shield-eyes.ts'
import { withoutTrackers } from './shield-html.ts'
import { ShieldImages, messageTextOf } from './shield-images.ts'
import type { ShieldMessages } from './shield-messages.ts'
import styles from './shield.css?inline'
import type { Leaving } from './stay.ts'

/** What the shield does in a Gmail page while it is on. */
export class PageShield {
  #settings: ShieldSettings | undefined
  #end: ((leaving?: Leaving) => void) | undefined
  #isBroken = false
  readonly #eyes = shieldEyes(() => this.#end !== undefined)
  readonly #images = new ShieldImages(
    (src) => this.#isOwn(src),
    (image) => this.#touch(image),
  )
  /** There once the first message is open. */
  #messages: ShieldMessages | undefined
  #areComing = false
  /** The messages' texts in which something is new. */
  readonly #touched = new Set<Element>()
  /** Stopped images outside of all messages: Gmail puts a mail's HTML into replies as well, which are the user's. */
  readonly #strays = new Set<Element>()

  /** Does what it does until the background says that the shield is off. */
  begin(): void {
    if (this.#end || this.#isBroken) return
    const style = borrowed().addStyle(styles)
    const html = (event: Event) => this.#guarded(() => this.#exchange(event))
    const say = () => document.dispatchEvent(new CustomEvent(SHIELD_ON))
    document.addEventListener(SHIELD_HTML, html)
    // The page's own script may not have begun to listen.
    document.addEventListener('readystatechange', say)
    say()
    this.#guarded(() => {
      for (const text of document.querySelectorAll(MESSAGE_TEXT)) this.#touched.add(text)
      for (const image of document.querySelectorAll(`${MESSAGE_TEXT} img`)) this.#meet(image, true)
    })
    const watcher: PageWatcher = {
      cameIn: (element) => this.#guarded(() => this.#cameIn(element)),
      changed: () => this.#guarded(() => this.#changed()),
    }
    const unwatch = borrowed().watchPage([watcher], [...ROW_ID_ATTRIBUTES, ...MESSAGE_ID_ATTRIBUTES, 'src'])
    this.#end = (leaving) => {
      this.#end = undefined
      unwatch()
      document.removeEventListener(SHIELD_HTML, html)
      document.removeEventListener('readystatechange', say)
      document.dispatchEvent(new CustomEvent(SHIELD_OFF))
      // Who comes in our place goes on with what is stopped.
      if (leaving !== 'succeeded') this.#images.giveAllBack()
      this.#messages?.end()
      this.#messages = undefined
      for (const eye of document.querySelectorAll(`.${EYE}`)) eye.remove()
      style.remove()
    }
  }

  /** Takes its drawings away and gives all images back, unless another version's shield comes in its place. */
  end(leaving?: Leaving): void {
    this.#end?.(leaving)
  }

  /** Asks how the shield is to be now: it was switched, or what it lets through or has found has changed. */
  async renew(): Promise<void> {
    const { ask, askedTwice, isPageOurs, speak } = borrowed()
    const settings = await askedTwice(() => ask<'shield-settings'>({ type: 'shield-settings' }))
    this.#settings = settings
    // Without our script in Gmail's own world nobody takes what is done here out of a mail that quotes it.
    if (!settings?.on || !isPageOurs()) return this.end()
    speak(settings.words)
    this.begin()
    if (!this.#end) return
    this.#guarded(() => {
      for (const image of document.querySelectorAll(`${MESSAGE_TEXT} img`)) this.#meet(image)
    })
    await Promise.all([this.#eyes.refresh(), this.#messages?.refresh()])
  }

  #isOwn(src: string): boolean {
    if (!borrowed().mayBePixel(src)) return false
    // Until it is known whose are one's own, no pixel of any Doublecheck is touched here.
    return this.#settings?.own.some((mailbox) => src.includes(borrowed().ownTokenStart(mailbox))) ?? true
  }

  /** HTML that Gmail is about to show. */
  #exchange(event: Event): void {
    // After an update or removal of the extension nobody would answer: this script is about to leave.
    if (!borrowed().isAlive()) return
    const html: unknown = event instanceof CustomEvent ? event.detail : undefined
    if (typeof html !== 'string') return
    const rest = withoutTrackers(html, (src) => this.#isOwn(src))
    if (rest !== html) document.dispatchEvent(new CustomEvent(SHIELDED, { detail: rest }))
  }

  #cameIn(element: Element): void {
    const images = element.matches('img') ? [element] : element.querySelectorAll('img')
    for (const image of images) this.#meet(image)
    const text = messageTextOf(element)
    for (const one of text ? [text] : element.querySelectorAll(MESSAGE_TEXT)) this.#touched.add(one)
    // Those that are held must not wait for a frame, which does not come to a page that nobody sees.
    if (this.#images.holds) queueMicrotask(() => this.#guarded(() => this.#changed()))
  }

  #meet(image: Element, stoodThere = false): void {
    if (messageTextOf(image)) this.#images.meet(image, stoodThere)
    else if (image.hasAttribute(STOPPED)) this.#strays.add(image)
  }

  #touch(image: Element): void {
    const text = messageTextOf(image)
    if (text) this.#touched.add(text)
    this.#guarded(() => this.#changed())
  }

  #changed(): void {
    for (const image of this.#strays) if (!messageTextOf(image)) this.#giveToWriter(image)
    this.#strays.clear()
    this.#eyes.changed()
    const { size } = this.#touched
    if (this.#messages) this.#messages.changed(this.#touched)
    else if (size > 0 && !this.#areComing) void this.#bringMessages()
  }

  /** What the user writes is theirs; and where it quotes a message, that one's trackers are not stopped any more. */
  #giveToWriter(image: Element): void {
    this.#images.giveBack(image)
    for (const quoted of this.#images.fetchedWith(image)) {
      const text = messageTextOf(quoted)
      if (text) this.#touched.add(text)
    }
  }

  async #bringMessages(): Promise<void> {
    this.#areComing = true
    const present = await borrowed().askedTwice(borrowed().cards)
    this.#areComing = false
    if (!this.#end) return
    // Without them nobody could say what is missing in a mail, or bring it back.
    if (!present) return this.end()
    this.#guarded(() => {
      this.#messages = present.shieldMessages({
        images: this.#images,
        settings: () => this.#settings,
        tellLists: () => void this.#eyes.refresh(),
      })
      this.#changed()
    })
  }

  /** An error of ours never costs a mail its pictures: with the first one the shield is gone from this page. */
  #guarded(act: () => void): void {
    try {
      act()
    } catch {
      this.#isBroken = true
      this.end()
    }
  }
}
