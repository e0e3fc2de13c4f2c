import { div, el, within } from './dom.ts'
import { icon } from './icons.ts'
import type { IconName } from './icons.ts'
import { word } from './words.ts'

/** The bar above a list. */
export function listToolbar(refresh: () => void): HTMLElement {
  const again = toolbarButton('refresh', 'Refresh', 'asf')
  again.addEventListener('click', refresh)
  const select = el(
    'div',
    { class: 'G-Ni J-J5-Ji' },
    el(
      'div',
      { class: 'T-Pm T-I-Js-Gs J-J5-Ji', role: 'button', 'aria-label': word('Select') },
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
      forSelected(toolbarButton('archive', 'Archive', 'ar9'), toolbarButton('trash', 'Delete', 'ar9')),
      forSelected(toolbarButton('inbox', 'Move to', 'asb')),
      div('G-Ni J-J5-Ji', toolbarButton('more', 'More email options', 'ar9')),
    ),
  )
  return el('div', { class: 'aeH G-atb', gh: 'tm' }, bar)
}

/** What can be done with selected rows: in the page from the start, and other people's clients wait for it. */
function forSelected(...buttons: HTMLElement[]): HTMLElement {
  const section = div('G-Ni J-J5-Ji', ...buttons)
  section.style.display = 'none'
  return section
}

/** A round button of the bars above lists and conversations. */
export function toolbarButton(name: IconName, label: string, classes: string): HTMLElement {
  return el(
    'div',
    {
      class: 'T-I J-J5-Ji T-I-ax7 L3',
      role: 'button',
      tabindex: 0,
      'data-tooltip': word(label),
      'aria-label': word(label),
    },
    el('div', { class: `${classes} T-I-J3 J-J5-Ji` }, icon(name)),
  )
}
