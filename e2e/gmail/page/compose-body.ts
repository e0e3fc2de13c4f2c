import { div, el, mailFragment, nextId, within } from './dom.ts'

const WRAPPER = '<div dir="ltr">'

/** The editable text of a compose, as HTML or as plain text. */
export class ComposeBody {
  readonly element: HTMLElement
  /** Where the text comes, as a node of its own, when the compose is in the page. */
  readonly place = el('td', { class: 'Ap' })
  #isPlain = false

  constructor(inline: boolean) {
    this.element = el('div', {
      id: nextId(),
      class: `${inline ? 'Am aO9' : 'Am'} Al editable LW-avf`,
      contenteditable: 'true',
      g_editable: 'true',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': 'Message Body',
      tabindex: 1,
      hidefocus: 'true',
      spellcheck: 'true',
    })
  }

  get isPlain(): boolean {
    return this.#isPlain
  }

  /** The text as a request carries it. */
  get content(): string {
    if (this.#isPlain) return this.element.innerText
    const quote = this.element.querySelector(':scope > .gmail_quote')
    if (!quote) return wrapped(this.element.innerHTML)
    const nodes = [...this.element.childNodes]
    const html = (part: Node[]) => el('div', {}, ...part.map((node) => node.cloneNode(true))).innerHTML
    const start = nodes.indexOf(quote)
    return wrapped(html(nodes.slice(0, start))) + html(nodes.slice(start))
  }

  show(): void {
    this.place.append(div('An', within(['aO7', 'Ar Au'], this.element)))
  }

  /** Shows a text that was saved or sent before. */
  fill(html: string): void {
    this.element.replaceChildren(unwrapped(html))
  }

  /** Puts quoted or forwarded text below what is written. */
  addQuote(html: string): void {
    if (this.element.childNodes.length === 0) this.element.append(el('br'))
    this.element.append(mailFragment(html))
  }

  /** Takes quoted or forwarded text away again. */
  removeQuote(): void {
    this.element.querySelector(':scope > .gmail_quote')?.remove()
  }

  makePlain(isPlain: boolean): void {
    if (isPlain === this.#isPlain) return
    const text = this.element.innerText
    this.#isPlain = isPlain
    this.element.style.whiteSpace = isPlain ? 'pre-wrap' : ''
    if (isPlain) this.element.textContent = text
    else {
      const lines = text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [el('br'), line]))
      this.element.replaceChildren(...lines)
    }
  }
}

function wrapped(html: string): string {
  return html.startsWith(WRAPPER) ? html : `${WRAPPER}${html}</div>`
}

/** The inverse of `wrapped` for a text that is nothing else, so that opening it again does not nest. */
function unwrapped(html: string): DocumentFragment {
  const fragment = mailFragment(html)
  const [only, ...others] = fragment.childNodes
  if (!(only instanceof HTMLDivElement) || others.length > 0 || only.outerHTML.indexOf(WRAPPER) !== 0) {
    return fragment
  }
  const inner = document.createDocumentFragment()
  inner.append(...only.childNodes)
  return inner
}
