import { div, el, within } from './dom.ts'
import { ListSection } from './list-section.ts'
import { listToolbar } from './list-toolbar.ts'
import { isUnread } from './listed-thread.ts'
import type { ListedThread } from './mail.ts'
import { view } from './view.ts'
import { word } from './words.ts'

export interface ListHooks {
  open: (thread: ListedThread) => void
  refresh: () => void
}

/** One list: the wrapper `.bGI.nH` with a toolbar, tables of rows and, where it is wanted, a reading pane. */
export class ListView {
  readonly wrapper: HTMLElement
  /** Where an opened conversation goes when the list has a reading pane. */
  readonly pane = div('ao9', div('apa', word('No conversations selected')))
  readonly #main: HTMLElement
  readonly #sections: ListSection[]

  constructor(name: string, { open, refresh }: ListHooks) {
    this.#sections =
      name === 'inbox' && view.sections
        ? [new ListSection(name, 'Unread'), new ListSection(name, 'Everything else')]
        : [new ListSection(name)]
    const list = el('div', { class: 'UI', gh: 'tl' }, ...this.#sections.map(({ element }) => element))
    list.addEventListener('click', (event) => {
      const row = event.target instanceof Node ? this.#rowAt(event.target) : undefined
      if (row?.thread) open(row.thread)
    })
    if (view.layout === 'vertical') {
      // The nesting that other people's clients know of lists with a reading pane.
      this.#main = div('bGI oy8Mbf', list, div('Nu S3 aZ6'), within(['aia', 'ao8'], this.pane))
      this.wrapper = div('bGI nH oy8Mbf S4', listToolbar(refresh), within(['bf5', 'bv9', 'bGC'], this.#main))
    } else {
      this.#main = div('bGI nH oy8Mbf S4', listToolbar(refresh), list)
      this.wrapper = this.#main
    }
    this.#main.setAttribute('role', 'main')
  }

  show(): void {
    this.#main.setAttribute('role', 'main')
    this.wrapper.style.display = ''
  }

  /** Where left lists are kept they keep their role too: there are several `[role=main]` then. */
  hide(): void {
    if (!view.staleLists) this.#main.removeAttribute('role')
    this.wrapper.style.display = 'none'
  }

  update(threads: ListedThread[]): void {
    const [first, second] = this.#sections
    first?.update(second ? threads.filter(isUnread) : threads)
    second?.update(threads.filter((thread) => !isUnread(thread)))
  }

  /** Marks the row of the thread that the reading pane shows. */
  activate(threadId: string | undefined): void {
    for (const section of this.#sections) section.activate(threadId)
  }

  #rowAt(node: Node) {
    return this.#sections.map((section) => section.rowAt(node)).find((row) => row !== undefined)
  }
}
