import { div, el, mailFragment, onPress, setMailHtml } from './dom.ts'
import { view } from './view.ts'
import { word } from './words.ts'

/**
 * Puts a mail's HTML into `text`: with its images, or without them until they are asked for, as the account is set.
 *
 * @returns the bar that asks, when there is something to ask for
 */
export function showMail(text: HTMLElement, html: string): HTMLElement | undefined {
  if (!view.askBeforeImages) {
    setMailHtml(text, html)
    return undefined
  }
  const content = mailFragment(html)
  const images = [...content.querySelectorAll('img')].map((image) => ({ image, src: image.src }))
  for (const { image } of images) image.removeAttribute('src')
  text.replaceChildren(content)
  if (images.length === 0) return undefined
  const link = el('span', { class: 'ou', role: 'link', tabindex: 0 }, word('Display images below'))
  const bar = div('ado', el('span', {}, word('Images are not displayed.')), link)
  onPress(link, () => {
    for (const { image, src } of images) image.src = src
    bar.remove()
  })
  return bar
}
