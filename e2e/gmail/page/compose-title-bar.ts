import { div, el, onPress } from './dom.ts'
import { icon } from './icons.ts'

export interface TitleBarActions {
  minimize: () => void
  /** With Shift it is a window of its own that is wanted. */
  fullScreen: (isShift: boolean) => void
  close: () => void
}

/** The bar above a compose in a window: its title and three buttons, in today's form. */
export function composeTitleBar({ minimize, fullScreen, close }: TitleBarActions): {
  bar: HTMLElement
  title: HTMLElement
} {
  const button = (classes: string, label: string, name: 'minimize' | 'full' | 'close') =>
    el('button', { class: classes, type: 'button', 'aria-label': label, 'data-tooltip': label }, icon(name))
  const minimizer = button('Hl', 'Minimize', 'minimize')
  const screener = button('Hq aUG', 'Full screen (Shift for pop-out)', 'full')
  const closer = button('Ha', 'Save & close', 'close')
  onPress(minimizer, minimize)
  onPress(screener, (event) => fullScreen('shiftKey' in event && event.shiftKey === true))
  onPress(closer, close)
  const title = div('aYF')
  const row = el(
    'tr',
    {},
    el('td', {}, div('Hp', el('h2', { class: 'a3E' }, title))),
    el('td', { class: 'Hm' }, minimizer, screener, closer),
  )
  const bar = div('nH Hy aXJ', el('table', { class: 'cf Ht', cellpadding: 0 }, el('tbody', {}, row)))
  return { bar, title }
}
