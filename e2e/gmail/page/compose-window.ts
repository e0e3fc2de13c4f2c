import { Compose } from './compose.ts'
import type { ComposeStart } from './compose.ts'
import { div, el, onPress, within } from './dom.ts'
import { icon } from './icons.ts'
import { mintId } from './ids.ts'

const container = div('no')

/** Where compose pop-ups stand, at the foot of the page (facts.md, A1). */
export const composeDock = within(['dw', 'dJ', 'nH', 'nH'], container)

/** Opens a pop-up with a new message, or with a draft. */
export function openComposeWindow(onSaved: () => void, start?: ComposeStart): void {
  const compose = new Compose(start ?? { threadId: mintId('thread'), to: [], subject: '' }, {
    inline: false,
    close: () => frame.remove(),
    onSaved,
  })
  const title = start?.subject ?? ''
  const dialog = el(
    'div',
    { class: 'nH Hd', role: 'dialog', 'aria-label': title === '' ? 'New Message' : title },
    titleBar(
      title === '' ? 'New Message' : title,
      () => compose.saveAndClose(),
      (hidden) => {
        inner.style.display = hidden ? 'none' : ''
      },
    ),
  )
  const inner = div('aaZ', compose.root)
  dialog.append(inner)
  const frame = div('nH nn', within(['AD', 'nH'], dialog))
  container.append(frame)
  compose.start()
}

function titleBar(title: string, close: () => void, minimize: (hidden: boolean) => void): HTMLElement {
  const button = (classes: string, label: string, name: 'minimize' | 'full' | 'close') =>
    el('button', { class: classes, type: 'button', 'aria-label': label, 'data-tooltip': label }, icon(name))
  const minimizer = button('Hl', 'Minimize', 'minimize')
  const closer = button('Ha', 'Save & close', 'close')
  let minimized = false
  onPress(minimizer, () => {
    minimized = !minimized
    minimize(minimized)
  })
  onPress(closer, close)
  const row = el(
    'tr',
    {},
    el('td', {}, div('Hp', el('h2', { class: 'a3E' }, div('aYF', title)))),
    el('td', { class: 'Hm' }, minimizer, button('Hq aUG', 'Full screen', 'full'), closer),
  )
  return div('nH Hy aXJ', el('table', { class: 'cf Ht', cellpadding: 0 }, el('tbody', {}, row)))
}
