import { div, el, within } from './dom.ts'
import { icon } from './icons.ts'
import type { IconName } from './icons.ts'
import type { ListedThread } from './mail.ts'
import { fillRow, makeRow, rowSignature } from './row.ts'

interface ShownRow {
  row: HTMLTableRowElement
  thread: ListedThread
  signature: string
}

/**
 * One list: its wrapper stays in the page when another is shown, hidden, as in Gmail; what is inside leaves the
 * page with it, since a second `[gh=tl]` confuses other people's clients (lab-facts.md, section 4).
 */
export class ListView {
  readonly wrapper = div('nH')
  readonly #name: string
  readonly #open: (thread: ListedThread) => void
  readonly #rows = new Map<string, ShownRow>()
  readonly #body = el('tbody')
  readonly #main: HTMLElement
  readonly #empty = el('td', { class: 'TC' }, 'Nothing here.')

  constructor(
    name: string,
    { open, refresh }: { open: (thread: ListedThread) => void; refresh: () => void },
  ) {
    this.#name = name
    this.#open = open
    this.wrapper.style.display = 'none'
    this.wrapper.append(listToolbar(refresh))
    this.#main = this.#makeMain()
    this.#body.addEventListener('click', (event) => this.#onClick(event))
  }

  show(): void {
    if (!this.#main.isConnected) this.wrapper.append(this.#main)
    this.#main.setAttribute('role', 'main')
    this.wrapper.style.display = ''
  }

  hide(): void {
    this.#main.removeAttribute('role')
    this.#main.remove()
    this.wrapper.style.display = 'none'
  }

  /** Brings the rows up to date: unchanged rows stay untouched, changed ones are drawn anew in place. */
  update(threads: ListedThread[]): void {
    const wanted = threads.map((thread) => this.#rowFor(thread))
    const ids = new Set(threads.map(({ id }) => id))
    for (const [id, { row }] of this.#rows) {
      if (ids.has(id)) continue
      row.remove()
      this.#rows.delete(id)
    }
    let place = this.#ownRow(this.#body.firstElementChild)
    for (const row of wanted) {
      if (row === place) place = this.#ownRow(row.nextElementSibling)
      else this.#body.insertBefore(row, place)
    }
    this.#empty.hidden = threads.length > 0
  }

  /** The row at or after `element`, past whatever others have put between ours. */
  #ownRow(element: Element | null): Element | null {
    const own = new Set<Element>([...this.#rows.values()].map(({ row }) => row))
    while (element && !own.has(element)) element = element.nextElementSibling
    return element
  }

  #rowFor(thread: ListedThread): HTMLTableRowElement {
    const signature = rowSignature(thread)
    const known = this.#rows.get(thread.id)
    if (known?.signature === signature) return known.row
    const row = known?.row ?? makeRow()
    fillRow(row, thread, this.#name)
    this.#rows.set(thread.id, { row, thread, signature })
    return row
  }

  #onClick(event: Event): void {
    const clicked = event.target instanceof Node ? event.target : undefined
    const found = [...this.#rows.values()].find(({ row }) => clicked && row.contains(clicked))
    if (found) this.#open(found.thread)
  }

  #makeMain(): HTMLElement {
    const widths = ['PF', 'k0vOLb', 'y5', 'WA', 'yY', 'a4W', 'byZ', 'yg', 'xX', 'bq4']
    const columns = el('colgroup', {}, ...widths.map((width) => el('col', { class: width })))
    const table = el('table', { class: 'F cf zt', role: 'grid', cellpadding: 0 }, columns, this.#body)
    const list = el('div', { class: 'UI', gh: 'tl' }, within(['ae4 aDM', 'Cp'], div('', table)))
    this.#empty.hidden = true
    list.append(el('table', { class: 'cf' }, el('tbody', {}, el('tr', {}, this.#empty))))
    return div('bGI nH oy8Mbf S4', list)
  }
}

function listToolbar(refresh: () => void): HTMLElement {
  const again = toolbarButton('refresh', 'Refresh', 'asf')
  again.addEventListener('click', refresh)
  const select = el(
    'div',
    { class: 'G-Ni J-J5-Ji' },
    el(
      'div',
      { class: 'T-Pm T-I-Js-Gs J-J5-Ji', role: 'button', 'aria-label': 'Select' },
      within(['T-Jo J-J5-Ji', 'T-Jo-auh']),
    ),
  )
  const bar = el(
    'div',
    { class: 'Cq aqL', gh: 'mtb' },
    within(
      ['', ''],
      select,
      div('G-Ni J-J5-Ji', again),
      div('G-Ni J-J5-Ji', toolbarButton('more', 'More email options', 'ar9')),
    ),
  )
  return div('aqK-place', el('div', { class: 'aeH G-atb', gh: 'tm' }, bar))
}

/** A round button of the bars above lists and conversations. */
export function toolbarButton(name: IconName, label: string, classes: string): HTMLElement {
  return el(
    'div',
    {
      class: 'T-I J-J5-Ji T-I-ax7 L3',
      role: 'button',
      tabindex: 0,
      'data-tooltip': label,
      'aria-label': label,
    },
    el('div', { class: `${classes} T-I-J3 J-J5-Ji` }, icon(name)),
  )
}
