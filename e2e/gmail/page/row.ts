import { div, el, nextId } from './dom.ts'
import { isUnread } from './listed-thread.ts'
import type { ListedThread } from './mail.ts'
import {
  checkbox,
  date,
  hoverActions,
  importance,
  people,
  star,
  subjectAndSnippet,
  summary,
} from './row-cells.ts'
import { deferAttributes } from './row-attributes.ts'
import { view } from './view.ts'

/** The table rows that show one thread: one, or three beside a reading pane. */
export class Row {
  readonly elements: readonly HTMLTableRowElement[] =
    view.layout === 'vertical' ? [firstElement(), el('tr'), el('tr')] : [firstElement()]
  thread: ListedThread | undefined
  #signature = ''

  /** Draws a thread by replacing all cells, as Gmail does when something changed. */
  fill(thread: ListedThread, list: string): void {
    const signature = JSON.stringify(thread)
    if (signature === this.#signature) return
    this.#signature = signature
    this.thread = thread
    const [first, second, third] = this.elements
    if (first && second && third) fillThree(first, second, third, thread, list)
    else if (first) fillOne(first, thread, list)
    for (const element of this.elements) deferAttributes(element)
  }

  contains(node: Node): boolean {
    return this.elements.some((element) => element.contains(node))
  }

  /** Marks the row as the one that the reading pane shows. */
  activate(isActive: boolean): void {
    for (const element of this.elements) element.classList.toggle('aps', isActive)
  }

  remove(): void {
    for (const element of this.elements) element.remove()
  }
}

function firstElement(): HTMLTableRowElement {
  return el('tr', {
    id: nextId(),
    role: 'row',
    draggable: 'false',
    tabindex: -1,
    jscontroller: 'ZdOxDb',
    jsaction: 'tGK37:JZZi3',
  })
}

function fillOne(row: HTMLTableRowElement, thread: ListedThread, list: string): void {
  const summaryId = nextId()
  row.setAttribute('aria-labelledby', summaryId)
  row.classList.add('zA')
  showRead(row, thread)
  row.replaceChildren(
    el('td', { class: 'PF xY' }),
    el('td', { class: 'oZ-x3 xY' }, checkbox(row)),
    el('td', { class: 'apU xY' }, star()),
    el('td', { class: 'WA xY' }, importance()),
    el(
      'td',
      { class: 'yX xY', role: 'gridcell', tabindex: -1 },
      summary(thread, summaryId),
      people(thread, list),
    ),
    el('td', { class: 'xY a4W', role: 'gridcell', tabindex: -1 }, subjectAndSnippet(thread)),
    el('td', { class: 'byZ xY' }, div('bzA')),
    el('td', { class: 'yf xY' }),
    el('td', { class: 'xW xY', role: 'gridcell' }, date(thread)),
    el('td', { class: 'bq4 xY' }, hoverActions()),
  )
}

/** The form beside a reading pane; its classes are set anew, so that what others added is gone. */
function fillThree(
  first: HTMLTableRowElement,
  second: HTMLTableRowElement,
  third: HTMLTableRowElement,
  thread: ListedThread,
  list: string,
): void {
  const summaryId = nextId()
  first.setAttribute('aria-labelledby', summaryId)
  first.className = 'zA apv'
  second.className = 'apv'
  third.className = 'apw'
  for (const row of [first, second, third]) showRead(row, thread)
  first.replaceChildren(
    el('td', { class: 'oZ-x3 xY', rowspan: 3 }, checkbox(first)),
    el('td', { class: 'apU xY', rowspan: 3 }, star()),
    el('td', { class: 'yX xY apy', role: 'gridcell' }, summary(thread, summaryId), people(thread, list)),
    el('td', { class: 'yf xY apt' }, div('apm', date(thread))),
  )
  second.replaceChildren(
    el('td', { class: 'xY apr', colspan: 2, role: 'gridcell' }, subjectAndSnippet(thread, false)),
  )
  const begins = div('y6', el('span', { class: 'y2' }, thread.snippet))
  third.replaceChildren(el('td', { class: 'xY apr', colspan: 2 }, div('apu', begins)))
}

function showRead(row: HTMLTableRowElement, thread: ListedThread): void {
  const unread = isUnread(thread)
  row.classList.toggle('zE', unread)
  row.classList.toggle('yO', !unread)
}
