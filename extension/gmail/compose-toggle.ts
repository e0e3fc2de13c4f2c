import { mailLinks } from '../../shared/mail-links.ts'
import type { MailLink } from '../../shared/mail-links.ts'
import { drawLines, drawMark } from '../mark-picture.ts'
import type { LinkChoice } from '../messages.ts'
import { ask } from './background.ts'
import { cards } from './cards.ts'
import { areLinksOn, isLinkOn, linkChoiceIn, withLink } from './link-choice.ts'
import { keepFromGmail } from './marks.ts'
import type { PageWatcher } from './page-changes.ts'
import type { MailObstacle } from './rewrite-send.ts'
import {
  COMPOSE_BUTTONS,
  COMPOSE_DRAFT,
  COMPOSE_FORMATTING,
  COMPOSE_ROOT,
  COMPOSE_TEXT,
} from './selectors.ts'
import type { Settings } from './settings.ts'
import { stay } from './stay.ts'
import { say } from '../words.ts'

const TOGGLE = 'doublecheck-toggle'
const LINKS = 'doublecheck-links'
// A pointer that clicks: Gmail has a chain of its own in the same row.
const CLICK = ['M8 8l8.5 3.2-3.7 1.6L11.2 16.5z', 'M7.5 3.5v1.8', 'M3.5 7.5h1.8', 'M4.7 4.7l1.2 1.2']
const KEPT_COMPOSES = 50

interface Compose {
  root: Element
  draft: HTMLInputElement
  /** What the user chose for this mail; undefined: as for all mails. */
  chosen?: boolean
  /** The background knows what was chosen. */
  isKept?: boolean
  /** The same for its links. */
  links?: LinkChoice
  areLinksKept?: boolean
}

const KEPT_OBSTACLES = 200

/**
 * The toggle in every compose's row of buttons: whether this mail is tracked. Gmail may take the compose away
 * before it sends, so its draft's field is kept and read at the moment of sending.
 */
export class ComposeToggle implements PageWatcher {
  readonly #settings: Settings
  #composes: Compose[] = []
  readonly #obstacles = new Map<string, MailObstacle>()
  /** An older version of the extension may have left others. */
  readonly #toggles = new WeakSet<Element>()

  constructor(settings: Settings) {
    this.#settings = settings
    settings.onChange(() => this.changed())
  }

  /** Whether the user wants the message with this id tracked: as chosen in its compose, else as by default. */
  wanted(messageId: string): boolean {
    if (this.#settings.isPaused) return false
    const compose = this.#composes.findLast(
      ({ draft, chosen }) => chosen !== undefined && messageOf(draft) === messageId,
    )
    return compose?.chosen ?? this.#remembered(messageId) ?? this.#settings.present.trackByDefault
  }

  /** Whether the user wants this link of a message to be tracked. */
  linkWanted(messageId: string, link: MailLink): boolean {
    const compose = this.#composes.findLast(({ draft, links }) => links && messageOf(draft) === messageId)
    const { links: offer } = this.#settings.present
    return isLinkOn(offer, compose?.links ?? this.#rememberedLinks(messageId), link)
  }

  /** What Gmail saves tells what kind of mail is being written: some cannot be tracked, and the toggle says why. */
  learn(messageId: string, obstacle: MailObstacle | undefined): void {
    if (this.#obstacles.get(messageId) === obstacle) return
    if (this.#obstacles.size >= KEPT_OBSTACLES) this.#obstacles.clear()
    if (obstacle) this.#obstacles.set(messageId, obstacle)
    else this.#obstacles.delete(messageId)
    this.changed()
  }

  changed(): void {
    if (stay.aborted) return
    for (const draft of document.querySelectorAll<HTMLInputElement>(COMPOSE_DRAFT)) {
      const root = draft.closest(COMPOSE_ROOT)
      if (!root) continue
      const compose = this.#composeOf(root, draft)
      this.#keepChoice(compose)
      this.#show(compose)
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
    const found = root.querySelector<HTMLElement>(`.${TOGGLE}`)
    const present = found && this.#toggles.has(found) ? found : undefined
    // Before the user has agreed to anything there is nothing of ours in Gmail.
    const isWanted = this.#settings.present.obstacle !== 'not-consented'
    const toggle = present ?? (isWanted ? this.#create(compose) : undefined)
    if (!toggle) return
    const wished = this.#isOn(compose)
    // What the user switched off is off, whatever else stands in its way.
    const general = this.#obstacle()
    const obstacle = general ?? (wished ? this.#mailObstacleOf(compose) : undefined)
    const on = obstacle === undefined && wished
    const words = say(
      obstacle ? `obstacle_${obstacle.replaceAll('-', '_')}` : on ? 'toggle_on' : 'toggle_off',
    )
    set(toggle, 'aria-label', say('toggle_label'))
    set(toggle, 'aria-checked', String(on))
    set(toggle, 'aria-disabled', String(obstacle !== undefined))
    set(toggle, 'aria-description', words)
    set(toggle, 'title', words)
    const links = root.querySelector<HTMLElement>(`.${LINKS}`)
    if (!links) return
    const { links: offer } = this.#settings.present
    const areOn = on && areLinksOn(offer, this.#linkChoiceOf(compose))
    // Where the mail itself is not tracked, that is said in place of its links.
    const linkWords = on ? say(areOn ? 'links_on' : 'links_off') : words
    links.hidden = !offer
    set(links, 'aria-label', say('links_label'))
    set(links, 'data-on', String(areOn))
    set(links, 'aria-disabled', String(!on))
    set(links, 'aria-description', linkWords)
    set(links, 'title', linkWords)
  }

  /** Why no mail at all is tracked now. */
  #obstacle(): Settings['obstacle'] | 'paused' {
    return this.#settings.obstacle ?? (this.#settings.isPaused ? 'paused' : undefined)
  }

  #linkChoiceOf({ links, draft }: Compose): LinkChoice | undefined {
    return links ?? this.#rememberedLinks(messageOf(draft))
  }

  #rememberedLinks(messageId: string): LinkChoice | undefined {
    return this.#settings.present.links?.choices.findLast(([id]) => id === messageId)?.[1]
  }

  #isOn(compose: Compose): boolean {
    return compose.chosen ?? this.wanted(messageOf(compose.draft))
  }

  /** What was chosen for a draft before it was closed, popped out or called back. */
  #remembered(messageId: string): boolean | undefined {
    return this.#settings.present.choices.findLast(([id]) => id === messageId)?.[1]
  }

  #mailObstacleOf({ draft }: Compose): MailObstacle | undefined {
    return this.#obstacles.get(messageOf(draft))
  }

  /** Gmail gives a draft its id with its first save: what was chosen before is kept then. */
  #keepChoice(compose: Compose): void {
    const { chosen, isKept, links, areLinksKept } = compose
    const messageId = messageOf(compose.draft)
    if (!messageId.startsWith('msg-')) return
    if (chosen !== undefined && !isKept) {
      compose.isKept = true
      void ask<'choose'>({ type: 'choose', messageId, tracked: chosen })
    }
    if (links && !areLinksKept) {
      compose.areLinksKept = true
      void ask<'choose-links'>({ type: 'choose-links', messageId, choice: links })
    }
  }

  /** Puts the toggle into a cell of its own before the formatting's, with a column to hold it. */
  #create(compose: Compose): HTMLElement | undefined {
    const formatting = compose.root.querySelector(COMPOSE_FORMATTING)?.closest('td')
    const columns = formatting?.closest(COMPOSE_BUTTONS)?.querySelector(':scope > colgroup')
    if (!formatting) return undefined
    const left = compose.root.querySelector<HTMLElement>(`.${TOGGLE}`)
    // Chosen while an older version was here, which may not have said so yet.
    if (left?.dataset['chosen']) compose.chosen ??= left.dataset['chosen'] === 'true'
    const linksLeft = compose.root.querySelector<HTMLElement>(`.${LINKS}`)?.dataset['chosen']
    const choiceLeft = linksLeft && linkChoiceIn(linksLeft)
    if (choiceLeft) compose.links ??= choiceLeft
    const toggle = document.createElement('button')
    this.#toggles.add(toggle)
    toggle.type = 'button'
    toggle.className = TOGGLE
    toggle.setAttribute('role', 'switch')
    toggle.append(drawMark('read'))
    const flip = () => {
      if (this.#obstacle()) return
      compose.chosen = !this.#isOn(compose)
      toggle.dataset['chosen'] = String(compose.chosen)
      compose.isKept = false
      this.#keepChoice(compose)
      this.#show(compose)
    }
    keepFromGmail(toggle, flip)
    const cellLeft = left?.closest('td')
    if (cellLeft) {
      cellLeft.replaceChildren(toggle, this.#createLinks(compose))
      return toggle
    }
    const cell = document.createElement('td')
    cell.className = 'gU'
    cell.append(toggle, this.#createLinks(compose))
    formatting.before(cell)
    const column = columns?.children[formatting.cellIndex - 1]
    column?.before(document.createElement('col'))
    return toggle
  }

  #createLinks(compose: Compose): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = LINKS
    button.hidden = true
    button.setAttribute('aria-haspopup', 'dialog')
    button.setAttribute('aria-expanded', 'false')
    button.append(drawLines(CLICK))
    const choose = (links: LinkChoice) => {
      compose.links = links
      button.dataset['chosen'] = JSON.stringify(links)
      compose.areLinksKept = false
      this.#keepChoice(compose)
      this.#show(compose)
    }
    keepFromGmail(button, async () => {
      const { minting } = this.#settings.present
      if (button.getAttribute('aria-disabled') === 'true' || !minting) return
      const text = compose.root.querySelector(COMPOSE_TEXT)?.innerHTML ?? ''
      const offer = () => this.#settings.present.links
      const choice = () => this.#linkChoiceOf(compose)
      const { toggleLinkMenu } = (await cards()) ?? {}
      toggleLinkMenu?.(button, {
        links: mailLinks(text, minting.publicUrl),
        areOn: () => areLinksOn(offer(), choice()),
        isOn: (link) => isLinkOn(offer(), choice(), link),
        turn: (on) => choose({ ...choice(), single: choice()?.single ?? [], on }),
        turnLink: (link, on) => choose(withLink(choice(), link, on)),
      })
    })
    return button
  }
}

function messageOf(draft: HTMLInputElement): string {
  return draft.value.replace(/^#/, '')
}

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
