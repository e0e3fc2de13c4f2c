import type { MarkOfMail, NamedMark } from '../messages.ts'
import { accountOfPage } from './account.ts'
import { drawMark } from '../mark-picture.ts'
import { sentenceOf } from '../mark-words.ts'
import type { PageWatcher } from './page-changes.ts'

const MARK = 'doublecheck-mark'
const ASKED_AT_ONCE = 500

/** One kind of place in Gmail that carries marks: a list's rows, a conversation's messages. */
export interface Marked<Ids> {
  /** Every such place on the page. */
  places(): Element[]
  /** The elements that make a place up, where it is more than one. */
  partsOf?(place: Element): Element[]
  /** What Gmail calls that which stands there; undefined while it has not said it. */
  idsOf(place: Element): Ids | undefined
  /** The names under which the same thing is known, each by itself enough. */
  namesOf(ids: Ids): string[]
  /** Asks the background for the newest: what a list shows is nearly always among them. */
  recent(account: string): Promise<NamedMark[] | undefined>
  /** Asks the background; an answer for each, in their order. */
  ask(account: string, ids: Ids[]): Promise<(MarkOfMail | null)[] | undefined>
  /** Puts a mark where it belongs. */
  put(place: Element, mark: HTMLElement): void
  /** Where a click on a mark leads; without it a mark is a picture. */
  opens?(mark: HTMLElement, mail: MarkOfMail): void
}

/**
 * Marks at all places of one kind, drawn again whenever Gmail draws its page again: in the same frame for what
 * is known, which the newest mails are from the start.
 */
export class Marks<Ids> implements PageWatcher {
  readonly #kind: Marked<Ids>
  /** What is known, by name; null for what is no tracked mail. */
  #known = new Map<string, MarkOfMail | null>()
  #account: string | undefined
  #asking = false

  constructor(kind: Marked<Ids>) {
    this.#kind = kind
  }

  /** Forgets what was known and asks again; what is drawn stays until the answer comes. */
  async refresh(): Promise<void> {
    this.#account = accountOfPage() ?? this.#account
    if (this.#account === undefined) return
    const recent = await this.#kind.recent(this.#account)
    if (!recent) return
    this.#known = new Map(recent.flatMap(({ names, mark }) => names.map((name) => [name, mark])))
    this.changed()
  }

  changed(): void {
    if (this.#account === undefined) {
      this.#account = accountOfPage()
      void this.refresh()
    }
    const unknown: Ids[] = []
    for (const place of this.#kind.places()) {
      const ids = this.#kind.idsOf(place)
      const names = ids ? this.#kind.namesOf(ids) : []
      const known = names.map((name) => this.#known.get(name)).find((mark) => mark !== undefined)
      const key = names.join(' ')
      if (ids && known === undefined) {
        unknown.push(ids)
        // Gmail uses rows again: a mark of what stood here before must not stay.
        const present = this.#markAt(place)
        if (present && present.dataset['of'] !== key) present.remove()
      } else this.#show(place, key, known ?? null)
    }
    if (unknown.length === 0 || this.#asking) return
    void this.#learn(unknown).then((learnt) => learnt && this.changed())
  }

  #markAt(place: Element): HTMLElement | null {
    const parts = this.#kind.partsOf?.(place) ?? [place]
    return findIn<HTMLElement>(parts, `.${MARK}`)
  }

  async #learn(ids: Ids[]): Promise<boolean> {
    if (this.#account === undefined) return false
    this.#asking = true
    const known = this.#known
    const some = ids.slice(0, ASKED_AT_ONCE)
    const answer = await this.#kind.ask(this.#account, some)
    this.#asking = false
    if (!answer) return false
    for (const [i, one] of some.entries()) {
      for (const name of this.#kind.namesOf(one)) known.set(name, answer[i] ?? null)
    }
    return true
  }

  /** Draws a place's mark, or takes it away; one that shows it already is left alone. */
  #show(place: Element, key: string, mail: MarkOfMail | null): void {
    const present = this.#markAt(place)
    if (!mail) return present?.remove()
    const words = sentenceOf(mail)
    const { mark } = mail.status
    if (present?.dataset['of'] === key && present.ariaLabel === words && present.dataset['mark'] === mark)
      return
    present?.remove()
    const { opens } = this.#kind
    const element = document.createElement(opens ? 'button' : 'span')
    element.className = MARK
    if (!opens) element.setAttribute('role', 'img')
    element.setAttribute('aria-label', words)
    element.title = words
    Object.assign(element.dataset, { mark, of: key })
    element.append(drawMark(mark))
    if (opens) keepFromGmail(element, () => opens(element, mail))
    this.#kind.put(place, element)
  }
}

/** The first element in any of some that a selector finds. */
export function findIn<E extends Element>(parts: readonly Element[], selector: string): E | null {
  for (const part of parts) {
    const found = part.querySelector<E>(selector)
    if (found) return found
  }
  return null
}

/** Gmail listens to its whole window: what happens on a control of ours is none of its business. */
export function keepFromGmail(control: HTMLElement, onClick: () => unknown): void {
  for (const name of ['click', 'mousedown', 'mouseup', 'keydown', 'keypress', 'keyup']) {
    control.addEventListener(name, (event) => event.stopPropagation())
  }
  control.addEventListener('click', onClick)
}
