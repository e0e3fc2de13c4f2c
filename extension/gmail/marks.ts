import { accountOfPage } from './account.ts'
import type { PageWatcher } from './page-changes.ts'
import { stay } from './stay.ts'

const ASKED_AT_ONCE = 500

/** The class of ✓ and ✓✓, beside which other marks may stand. */
export const TICKS = 'doublecheck-mark'

/** What is known, and every name under which Gmail may show what it belongs to. */
export interface Named<Known> {
  names: string[]
  mark: Known
}

/** How something is drawn as a mark. */
export interface Drawing {
  /** Which of the looks of its kind it has. */
  look: string
  /** What it says; its picture shows no more. */
  words: string
  picture: () => readonly Node[]
}

/** One kind of mark, and the places in Gmail that carry it: a list's rows, a conversation's messages. */
export interface Marked<Ids, Known> {
  /** The class of its marks. */
  name: string
  /** Every such place on the page. */
  places(): Element[]
  /** The elements that make a place up, where it is more than one. */
  partsOf?(place: Element): Element[]
  /** What Gmail calls that which stands there; undefined while it has not said it. */
  idsOf(place: Element): Ids | undefined
  /** The names under which the same thing is known, each by itself enough. */
  namesOf(ids: Ids): string[]
  /** Asks the background for the newest: what a list shows is nearly always among them. */
  recent?(account: string): Promise<Named<Known>[] | undefined>
  /** Asks the background; an answer for each, in their order. */
  ask(account: string, ids: Ids[]): Promise<(Known | null)[] | undefined>
  draw(known: Known): Drawing
  /** Puts a mark where it belongs. */
  put(place: Element, mark: HTMLElement): void
  /** Where a click on a mark leads; without it a mark is a picture. */
  opens?(mark: HTMLElement, known: Known): void
}

/**
 * Marks at all places of one kind, drawn again whenever Gmail draws its page again: in the same frame for what
 * is known, which the newest mails are from the start.
 */
export class Marks<Ids, Known> implements PageWatcher {
  readonly #kind: Marked<Ids, Known>
  /** What is known, by name; null for what carries no mark. */
  #known = new Map<string, Known | null>()
  /** The names of what is to be asked for again. */
  readonly #old = new Set<string>()
  /** An older version of the extension may have left others, which nothing answers to. */
  readonly #drawn = new WeakSet<Element>()
  #account: string | undefined
  #asking = false

  constructor(kind: Marked<Ids, Known>) {
    this.#kind = kind
  }

  /** Whose mailbox it is, once that is known. */
  get account(): string | undefined {
    return this.#account
  }

  /** Forgets what was known and asks again; what is drawn stays until the answer comes. */
  async refresh(): Promise<void> {
    this.#account = accountOfPage() ?? this.#account
    if (this.#account === undefined) return
    const recent = this.#kind.recent ? await this.#kind.recent(this.#account) : []
    if (!recent) return
    this.#known = new Map(recent.flatMap(({ names, mark }) => names.map((name) => [name, mark])))
    this.changed()
  }

  /** Asks for one thing again; its mark stays until the answer comes. */
  renew(ids: Ids): void {
    for (const name of this.#kind.namesOf(ids)) this.#old.add(name)
  }

  /** What became known without being asked for here. */
  know(ids: Ids, known: Known | null): void {
    for (const name of this.#kind.namesOf(ids)) this.#known.set(name, known)
    this.changed()
  }

  changed(): void {
    if (stay.aborted) return
    if (this.#account === undefined) {
      this.#account = accountOfPage()
      void this.refresh()
    }
    const unknown: Ids[] = []
    for (const place of this.#kind.places()) {
      const ids = this.#kind.idsOf(place)
      const names = ids ? this.#kind.namesOf(ids) : []
      const known = this.#knownOf(names)
      const key = names.join(' ')
      if (ids && (known === undefined || names.some((name) => this.#old.has(name)))) unknown.push(ids)
      if (ids && known === undefined) {
        // Gmail uses rows again: a mark of what stood here before must not stay, nor one that nothing answers to.
        const present = this.#markAt(place)
        if (present && !(present.dataset['of'] === key && this.#drawn.has(present))) present.remove()
      } else this.#show(place, names, known ?? null)
    }
    if (unknown.length === 0 || this.#asking) return
    void this.#learn(unknown).then((learnt) => learnt && this.changed())
  }

  #knownOf(names: string[]): Known | null | undefined {
    return names.map((name) => this.#known.get(name)).find((known) => known !== undefined)
  }

  #markAt(place: Element): HTMLElement | null {
    const parts = this.#kind.partsOf?.(place) ?? [place]
    return findIn<HTMLElement>(parts, `.${this.#kind.name}`)
  }

  async #learn(ids: Ids[]): Promise<boolean> {
    if (this.#account === undefined) return false
    this.#asking = true
    const known = this.#known
    const some = ids.slice(0, ASKED_AT_ONCE)
    const names = some.map((one) => this.#kind.namesOf(one))
    for (const name of names.flat()) this.#old.delete(name)
    const answer = await this.#kind.ask(this.#account, some)
    this.#asking = false
    if (!answer) return false
    for (const [i, ofOne] of names.entries()) {
      for (const name of ofOne) known.set(name, answer[i] ?? null)
    }
    return true
  }

  /** Draws a place's mark, or takes it away; one that shows it already is left alone. */
  #show(place: Element, names: string[], known: Known | null): void {
    const key = names.join(' ')
    const present = this.#markAt(place)
    if (!known) return present?.remove()
    const { look, words, picture } = this.#kind.draw(known)
    const isAsItIs =
      present?.dataset['of'] === key && present.ariaLabel === words && present.dataset['mark'] === look
    if (isAsItIs && this.#drawn.has(present)) return
    present?.remove()
    const { opens } = this.#kind
    const element = document.createElement(opens ? 'button' : 'span')
    element.className = this.#kind.name
    this.#drawn.add(element)
    if (!opens) element.setAttribute('role', 'img')
    element.setAttribute('aria-label', words)
    element.title = words
    Object.assign(element.dataset, { mark: look, of: key })
    element.append(...picture())
    if (opens) keepFromGmail(element, () => opens(element, this.#knownOf(names) ?? known))
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
