import { slot } from './account.ts'
import { Compose } from './compose.ts'
import { forgetInAddress, nameInAddress } from './compose-address.ts'
import type { ComposeStart } from './compose-start.ts'
import { composeTitleBar } from './compose-title-bar.ts'
import { div, el, within } from './dom.ts'
import { composeIdOf, mintId } from './ids.ts'

const container = div('no')

/** Where compose pop-ups stand, at the foot of the page. */
export const composeDock = within(['dw', 'dJ', 'nH', 'nH'], container)

const openIds = new Set<string>()

/** Whether a message stands in a window at this moment. */
export function isOpenInWindow(messageId: string): boolean {
  return openIds.has(messageId)
}

/** Opens a pop-up with a new message, or with one that was begun before. */
export function openComposeWindow(onSaved: () => void, start?: ComposeStart): Compose {
  return new ComposeWindow(start ?? { threadId: mintId('thread'), to: [], subject: '' }, onSaved).compose
}

/** A compose in a frame with a title bar, that can be small, large, or as wide as the screen. */
class ComposeWindow {
  readonly compose: Compose
  readonly #threadId: string
  readonly #dialog: HTMLElement
  readonly #inner: HTMLElement
  /** What goes from the dock to the full screen and back. */
  readonly #frame: HTMLElement
  readonly #dockPlace: HTMLElement
  readonly #title: HTMLElement

  constructor(start: ComposeStart, onSaved: () => void) {
    this.#threadId = start.threadId
    const { bar, title } = composeTitleBar({
      minimize: () => this.#minimize(),
      fullScreen: (isShift) => (isShift ? void this.#openOwnWindow() : this.#toggleFullScreen()),
      close: () => this.compose.saveAndClose(),
    })
    this.#title = title
    this.#dialog = el('div', { class: 'nH Hd', role: 'dialog' })
    this.compose = new Compose(start, {
      inline: false,
      close: () => this.#close(),
      onSaved: () => {
        if (openIds.has(this.compose.id)) nameInAddress(this, this.#threadId, this.compose.id)
        onSaved()
      },
      onSubject: (subject) => this.#entitle(subject),
    })
    this.#inner = div('aaZ', this.compose.root)
    this.#dialog.append(bar, this.#inner)
    this.#entitle(start.subject)
    this.#frame = div('nH', this.#dialog)
    this.#dockPlace = div('AD', this.#frame)
    container.append(div('nH nn', this.#dockPlace))
    // Made in time: InboxSDK takes a compose for gone that goes to a place which it does not watch yet.
    fullScreen()
    openIds.add(this.compose.id)
    this.compose.start()
    nameInAddress(this, start.threadId, start.draft?.id)
  }

  get #isFullScreen(): boolean {
    return this.#frame.parentElement !== this.#dockPlace
  }

  #entitle(subject: string): void {
    const text = subject === '' ? 'New Message' : subject
    this.#title.textContent = text
    this.#dialog.setAttribute('aria-label', text)
  }

  #minimize(): void {
    if (this.#isFullScreen) this.#toggleFullScreen()
    this.#inner.style.display = this.#inner.style.display === 'none' ? '' : 'none'
  }

  #toggleFullScreen(): void {
    const goesUp = !this.#isFullScreen
    this.#inner.style.display = ''
    if (goesUp) fullScreen().append(this.#frame)
    else this.#dockPlace.append(this.#frame)
    showFullScreen()
    this.compose.focusBody()
  }

  async #openOwnWindow(): Promise<void> {
    await this.compose.save()
    const id = composeIdOf(this.#threadId, this.compose.id)
    window.open(`/mail/u/${slot}/?view=btop&compose=${id}`, '_blank', 'popup,width=700,height=600')
    this.compose.saveAndClose()
  }

  #close(): void {
    openIds.delete(this.compose.id)
    forgetInAddress(this)
    // In full screen Gmail leaves the dialog in the page when it is still saving, and only empties it.
    if (this.#isFullScreen && this.compose.isSaving) {
      this.#inner.replaceChildren()
      this.#frame.style.display = 'none'
    } else this.#frame.remove()
    this.#dockPlace.parentElement?.remove()
    showFullScreen()
  }
}

let screen: HTMLElement | undefined

/** `body > .aSs > .aSt`, which comes with the first compose and stays. */
function fullScreen(): HTMLElement {
  if (screen) return screen
  screen = div('aSt')
  document.body.append(div('aSs', screen))
  return screen
}

function showFullScreen(): void {
  const frames = [...(screen?.children ?? [])]
  const isUsed = frames.some((frame) => frame instanceof HTMLElement && frame.style.display !== 'none')
  if (screen?.parentElement) screen.parentElement.style.visibility = isUsed ? 'visible' : 'hidden'
}
