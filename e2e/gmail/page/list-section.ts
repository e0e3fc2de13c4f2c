import { div, el } from './dom.ts'
import type { ListedThread } from './mail.ts'
import { Row } from './row.ts'
import { view } from './view.ts'
import { word } from './words.ts'

const WIDTHS = ['PF', 'k0vOLb', 'y5', 'WA', 'yY', 'a4W', 'byZ', 'yg', 'xX', 'bq4']
const WIDTHS_BESIDE_PANE = ['k0vOLb', 'y5', 'a4W', 'xX']

/** A table of rows: the whole list, or one of the inbox's sections with a title above it. */
export class ListSection {
  readonly element: HTMLElement
  readonly #list: string
  readonly #body = el('tbody')
  /** Keyed by thread, or by place where rows are used again for other threads. */
  readonly #rows = new Map<string, Row>()
  readonly #empty = div('TC', word('Nothing here.'))

  constructor(list: string, title?: string) {
    this.#list = list
    const widths = view.layout === 'vertical' ? WIDTHS_BESIDE_PANE : WIDTHS
    const columns = el('colgroup', {}, ...widths.map((width) => el('col', { class: width })))
    const table = el('table', { class: 'F cf zt', role: 'grid', cellpadding: 0 }, columns, this.#body)
    const heading = title === undefined ? undefined : div('Wg', el('h3', { class: 'Wr' }, word(title)))
    this.#empty.hidden = true
    this.element = div('ae4 aDM', heading, div('Cp', div('', table)), this.#empty)
  }

  /** Brings the rows up to date: unchanged ones stay untouched, changed ones are drawn anew in place. */
  update(threads: ListedThread[]): void {
    const keys = threads.map(({ id }, index) => (view.reusedRows ? String(index) : id))
    for (const [key, row] of this.#rows) {
      if (keys.includes(key)) continue
      row.remove()
      this.#rows.delete(key)
    }
    const wanted = threads.map((thread, index) => this.#rowFor(keys[index] ?? thread.id, thread))
    let place = this.#ownElement(this.#body.firstElementChild)
    for (const element of wanted.flatMap(({ elements }) => elements)) {
      if (element === place) place = this.#ownElement(element.nextElementSibling)
      else this.#body.insertBefore(element, place)
    }
    this.#empty.hidden = threads.length > 0
  }

  /** The row that a node is in. */
  rowAt(node: Node): Row | undefined {
    return [...this.#rows.values()].find((row) => row.contains(node))
  }

  /** Marks the row of a thread as the one that is open beside the list. */
  activate(threadId: string | undefined): void {
    for (const row of this.#rows.values()) row.activate(row.thread?.id === threadId)
  }

  #rowFor(key: string, thread: ListedThread): Row {
    const row = this.#rows.get(key) ?? new Row()
    row.fill(thread, this.#list)
    this.#rows.set(key, row)
    return row
  }

  /** The row at or after `element`, past whatever others have put between ours. */
  #ownElement(element: Element | null): Element | null {
    const own = new Set<Element>([...this.#rows.values()].flatMap(({ elements }) => elements))
    while (element && !own.has(element)) element = element.nextElementSibling
    return element
  }
}
