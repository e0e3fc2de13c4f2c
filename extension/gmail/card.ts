import styles from './card.css?inline'
import { CARD } from './drawn.ts'

const WIDTH = 380
const HIGHEST = 640
const EDGE = 8

/** A card beside a control of ours, over Gmail's page. */
export interface Card {
  root: ShadowRoot
  element: HTMLElement
  /** Puts it where it belongs, now that its content has another size. */
  place(): void
  close(): void
}

/**
 * Opens an empty card. It goes away by Escape, which gives the focus back, by a press beside it, and when Gmail shows
 * something else.
 * @param beside the control that it belongs to
 * @param label what it is called
 * @param more the styles of what will stand in it
 */
export function openCard(beside: HTMLElement, label: string, more: string, onClose: () => void): Card {
  // A shadow root of its own: Gmail's styles must not reach in, ours not out.
  const host = document.createElement('div')
  host.className = CARD
  const root = host.attachShadow({ mode: 'closed' })
  const card = makeElement('div', 'card')
  card.tabIndex = -1
  card.setAttribute('role', 'dialog')
  card.setAttribute('aria-label', label)
  root.append(makeElement('style', '', styles + more), card)
  document.body.append(host)
  const { direction } = getComputedStyle(beside)
  card.dir = direction
  card.classList.toggle('dark', isDark(beside.parentElement ?? beside))
  card.focus()

  const leaving = new AbortController()
  const { signal } = leaving
  const close = () => {
    leaving.abort()
    host.remove()
    onClose()
  }
  const around = beside.parentElement?.closest<HTMLElement>('[tabindex]')
  const closeBack = () => {
    close()
    // What happened meanwhile may have drawn the control anew, or have taken it away.
    const again = beside.isConnected ? beside : around?.querySelector<HTMLElement>(`.${beside.className}`)
    ;(again ?? around)?.focus()
  }
  for (const name of ['keydown', 'keypress', 'keyup'] as const) {
    card.addEventListener(name, (event) => event.stopPropagation(), { signal })
  }
  card.addEventListener('keydown', (event) => event.key === 'Escape' && closeBack(), { signal })
  document.addEventListener('mousedown', (event) => event.target !== host && close(), { signal })
  addEventListener('hashchange', close, { signal })
  return { root, element: card, place: () => place(card, beside), close }
}

/** Below the control or above it, where there is more room, and within the window. */
function place(card: HTMLElement, beside: HTMLElement): void {
  const { bottom, top, left, right } = beside.getBoundingClientRect()
  // Gmail may have drawn its page anew meanwhile, without this control: then the card stays where it is.
  if (!beside.isConnected) return
  const isBelow = bottom < innerHeight / 2
  const room = Math.min(HIGHEST, (isBelow ? innerHeight - bottom : top) - 2 * EDGE)
  const start = card.dir === 'rtl' ? right - WIDTH : left
  card.style.maxHeight = `${room}px`
  card.style.top = `${isBelow ? bottom + EDGE : top - EDGE - card.offsetHeight}px`
  card.style.left = `${Math.max(EDGE, Math.min(start, innerWidth - WIDTH - EDGE))}px`
}

/** Gmail's theme is its own, whatever the system's is: where it writes lightly, its ground is dark. */
function isDark(element: Element): boolean {
  const [red = 0, green = 0, blue = 0] = getComputedStyle(element).color.match(/\d+/g)?.map(Number) ?? []
  return (red + green + blue) / 3 > 128
}

export function makeElement(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.textContent = text
  return made
}
