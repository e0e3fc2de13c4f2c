import browser from 'webextension-polyfill'
import { drawMark } from '../mark-picture.ts'
import type { PageWatcher } from './page-changes.ts'
import { COMPOSE_BUTTONS, COMPOSE_DRAFT, COMPOSE_FORMATTING, COMPOSE_ROOT } from './selectors.ts'
import type { Settings } from './settings.ts'

const TOGGLE = 'doublecheck-toggle'
const KEPT_COMPOSES = 50

interface Compose {
  root: Element
  draft: HTMLInputElement
  /** What the user chose for this mail; undefined: as for all mails. */
  chosen?: boolean
}

/**
 * The toggle in every compose's row of buttons: whether this mail is tracked. Gmail may take the compose away
 * before it sends, so its draft's field is kept and read at the moment of sending.
 */
export class ComposeToggle implements PageWatcher {
  readonly #settings: Settings
  #composes: Compose[] = []

  constructor(settings: Settings) {
    this.#settings = settings
    settings.onChange(() => this.changed())
  }

  /** Whether the user wants the message with this id tracked: as chosen in its compose, else as by default. */
  wanted(messageId: string): boolean {
    const compose = this.#composes.findLast(({ draft }) => draft.value.replace(/^#/, '') === messageId)
    return compose?.chosen ?? this.#settings.present.trackByDefault
  }

  changed(): void {
    for (const draft of document.querySelectorAll<HTMLInputElement>(COMPOSE_DRAFT)) {
      const root = draft.closest(COMPOSE_ROOT)
      if (root) this.#show(this.#composeOf(root, draft))
    }
  }

  #composeOf(root: Element, draft: HTMLInputElement): Compose {
    const known = this.#composes.find((compose) => compose.draft === draft)
    if (known) return known
    const compose: Compose = { root, draft }
    this.#composes = [...this.#composes.slice(1 - KEPT_COMPOSES), compose]
    return compose
  }

  #show(compose: Compose): void {
    const { root } = compose
    const present = root.querySelector<HTMLElement>(`.${TOGGLE}`)
    const toggle = present ?? this.#create(compose)
    if (!toggle) return
    const { obstacle, trackByDefault } = this.#settings.present
    const on = obstacle === undefined && (compose.chosen ?? trackByDefault)
    const words = browser.i18n.getMessage(
      obstacle ? `obstacle_${obstacle.replaceAll('-', '_')}` : on ? 'toggle_on' : 'toggle_off',
    )
    set(toggle, 'aria-checked', String(on))
    set(toggle, 'aria-disabled', String(obstacle !== undefined))
    set(toggle, 'aria-description', words)
    set(toggle, 'title', words)
  }

  /** Puts the toggle into a cell of its own before the formatting's, with a column to hold it. */
  #create(compose: Compose): HTMLElement | undefined {
    const formatting = compose.root.querySelector(COMPOSE_FORMATTING)?.closest('td')
    const columns = formatting?.closest(COMPOSE_BUTTONS)?.querySelector(':scope > colgroup')
    if (!formatting) return undefined
    const toggle = document.createElement('button')
    toggle.type = 'button'
    toggle.className = TOGGLE
    toggle.setAttribute('role', 'switch')
    toggle.setAttribute('aria-label', browser.i18n.getMessage('toggle_label'))
    toggle.append(drawMark('read'))
    const flip = () => {
      if (this.#settings.present.obstacle) return
      compose.chosen = !(compose.chosen ?? this.#settings.present.trackByDefault)
      this.#show(compose)
    }
    // Gmail listens to the whole window: what happens on our button is none of its business.
    for (const name of ['click', 'mousedown', 'mouseup', 'keydown', 'keypress', 'keyup']) {
      toggle.addEventListener(name, (event) => event.stopPropagation())
    }
    toggle.addEventListener('click', flip)
    const cell = document.createElement('td')
    cell.className = 'gU'
    cell.append(toggle)
    formatting.before(cell)
    const column = columns?.children[formatting.cellIndex - 1]
    column?.before(document.createElement('col'))
    return toggle
  }
}

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
