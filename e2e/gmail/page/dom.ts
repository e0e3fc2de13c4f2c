type Attributes = Record<string, string | number | undefined>
type Child = Node | string | undefined

/** Builds an element: attributes that are undefined are left out, strings become text. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, String(value))
  }
  element.append(...children.filter((child) => child !== undefined))
  return element
}

/** A `div` with these classes, the commonest thing in Gmail's page. */
export function div(classes: string, ...children: Child[]): HTMLDivElement {
  return el('div', classes === '' ? {} : { class: classes }, ...children)
}

/** `child` inside one `div` per entry of `classes`, the first being the outermost. */
export function within(classes: string[], ...children: Child[]): HTMLDivElement {
  const [outer = '', ...inner] = classes
  return inner.length === 0 ? div(outer, ...children) : div(outer, within(inner, ...children))
}

let lastId = 0x20

/** An id as Gmail gives them: short, different at each load, of no meaning. */
export function nextId(): string {
  lastId += 1
  return `:${lastId.toString(36)}`
}

interface HtmlPolicy {
  createHTML(html: string): string
}
interface PolicyFactory {
  createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy
}

const policies = (window as Window & { trustedTypes?: PolicyFactory }).trustedTypes
const mailHtml = policies?.createPolicy('lab#mail', { createHTML: (html) => html })

/** Puts a mail's HTML, which the server has made harmless, into an element. */
export function setMailHtml(element: HTMLElement, html: string): void {
  element.innerHTML = mailHtml ? mailHtml.createHTML(html) : html
}

/** A mail's HTML as nodes in a document of their own, in which no image is loaded. */
export function mailFragment(html: string): DocumentFragment {
  const template = document.createElement('template')
  setMailHtml(template, html)
  return template.content
}

/** Calls `act` on a click, and on Enter or Space when the element has the focus. */
export function onPress(element: HTMLElement, act: (event: Event) => void): void {
  element.addEventListener('click', act)
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    if (event.ctrlKey || event.metaKey) return
    event.preventDefault()
    act(event)
  })
}
