import { PIXEL_MARK, withoutOwnPixels } from '../../shared/pixel.ts'

/** Takes images out of HTML that Gmail is about to show. */
export const takeOutOfHtml = withoutOwnPixels

/** Images that wait until it is known whether they are one's own, with their addresses. */
const held = new Map<Element, string>()

/**
 * Takes an image out of the page, with its wrapper where nothing else stands in it: who answers below the last line of
 * a quote may write into the wrapper. Its address goes first: an image whose loading has begun, as it
 * has by the time that an observer hears of it, goes on loading outside the page.
 */
export function takeOut(image: Element): void {
  image.removeAttribute('src')
  const { parentElement: parent } = image
  const isWrapper =
    parent?.getAttribute('hspace') === PIXEL_MARK &&
    parent.childElementCount === 1 &&
    parent.textContent.trim() === ''
  const taken = isWrapper ? parent : image
  taken.remove()
}

/** Keeps an image from loading until `letGo`. */
export function holdBack(image: Element): void {
  held.set(image, image.getAttribute('src') ?? '')
  image.removeAttribute('src')
}

/**
 * Gives all images that were held back their addresses again.
 * @returns them: what is taken out before the turn ends does not load
 */
export function letGo(): Element[] {
  const images = [...held]
  held.clear()
  return images.map(([image, src]) => {
    image.setAttribute('src', src)
    return image
  })
}
