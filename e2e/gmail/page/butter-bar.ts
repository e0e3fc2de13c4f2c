import { div, el, onPress } from './dom.ts'

const message = el('span', { class: 'bAq' })
const links = el('span', { class: 'bAo' })
const closer = el('div', { class: 'bBe', role: 'button', tabindex: 0, 'aria-label': 'Close' }, div('bBf'))
const bar = div('vh', el('span', { class: 'aT' }, message, links), closer)

/** The black bar at the bottom left that says what happened. */
export const butterBar = el('div', { class: 'b8 UC', role: 'alert', 'aria-live': 'assertive' }, bar)
butterBar.style.display = 'none'
onPress(closer, () => (butterBar.style.display = 'none'))

export interface ButterLink {
  id: string
  text: string
  act: () => void
}

let hiding: ReturnType<typeof setTimeout> | undefined

/** Says something, with links to press; it goes away by itself after ten seconds, unless it is to stay. */
export function say(text: string, shown: ButterLink[] = [], { stays = false } = {}): void {
  clearTimeout(hiding)
  message.textContent = text
  links.replaceChildren(
    ...shown.map(({ id, text: label, act }) => {
      const link = el('span', { id, class: 'ag a8k', role: 'link', tabindex: 0 }, label)
      onPress(link, () => {
        butterBar.style.display = 'none'
        act()
      })
      return link
    }),
  )
  butterBar.style.display = ''
  if (!stays) hiding = setTimeout(() => (butterBar.style.display = 'none'), 10_000)
}
