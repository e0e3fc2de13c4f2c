import { view } from './view.ts'

/**
 * Takes the `data-` attributes off what was just drawn and puts them back a while later, where the account is set
 * so: other people's clients expect that.
 */
export function deferAttributes(drawn: HTMLElement): void {
  if (view.lateAttributes === 0) return
  const holders = [...drawn.querySelectorAll<HTMLElement>('[data-thread-id]')].map((element) => ({
    element,
    attributes: [...element.attributes].filter(({ name }) => name.startsWith('data-')),
  }))
  for (const { element, attributes } of holders) {
    for (const { name } of attributes) element.removeAttribute(name)
  }
  setTimeout(() => {
    for (const { element, attributes } of holders) {
      for (const { name, value } of attributes) element.setAttribute(name, value)
    }
  }, view.lateAttributes)
}
