import { div, el, onPress } from './dom.ts'
import { icon } from './icons.ts'
import type { IconName } from './icons.ts'
import { sendCell } from './send-buttons.ts'
import type { SendActions } from './send-buttons.ts'

export interface ToolbarActions extends SendActions {
  discard: () => void
  /** A mail that Google keeps, and shows on a page of its own. */
  confidential: { isOn: boolean; onChange: (isOn: boolean) => void }
  plainText: { isOn: boolean; onChange: (isOn: boolean) => void }
}

/** The bar below a compose's body: Send with its menu, tools, the flexible cell `.oc`, and discard. */
export function composeToolbar({
  discard,
  confidential,
  plainText,
  ...sending
}: ToolbarActions): HTMLElement {
  const trash = el('div', {
    class: 'oh J-Z-I J-J5-Ji T-I-ax7 T-I',
    role: 'button',
    tabindex: 1,
    'data-tooltip': 'Discard draft \u202a(Ctrl-Shift-D)\u202c',
    'aria-label': 'Discard draft \u202a(Ctrl-Shift-D)\u202c',
  })
  trash.append(icon('trash'))
  onPress(trash, discard)
  const row = el(
    'tr',
    { class: 'btC' },
    sendCell(sending),
    el('td', { class: 'gU aXF' }, tools(confidential)),
    el('td', { class: 'gU oc' }),
    el('td', { class: 'gU az5' }, moreOptions(plainText)),
    el('td', { class: 'gU az5' }, trash),
  )
  const columns = el('colgroup', {}, ...Array.from(row.cells, () => el('col')))
  const table = el('table', { class: 'IZ cf', cellpadding: 0, role: 'group' }, columns, el('tbody', {}, row))
  return div('aDg', div('aDj', el('div', { class: 'aDh', role: 'toolbar' }, table)))
}

/**
 * Gmail's tools. Only the padlock of confidential mode does something in the lab; the others are there to be
 * seen and to take up their place.
 */
function tools(confidential: ToolbarActions['confidential']): HTMLElement {
  const shown: [string, string, IconName][] = [
    ['dv', 'Formatting options', 'format'],
    ['a1 aaA aMZ', 'Attach files', 'attach'],
    ['e5 aaA aMZ', 'Insert link', 'link'],
    ['QT aaA aMZ', 'Insert emoji', 'emoji'],
    ['aA7 aaA aMZ', 'Insert photo', 'picture'],
  ]
  return div(
    'bAK',
    ...shown.map(([classes, label, name]) => tool(classes, label, name)),
    padlock(confidential),
  )
}

function tool(classes: string, label: string, name: IconName): HTMLElement {
  return el(
    'div',
    { class: 'wG J-Z-I', role: 'button', 'data-tooltip': label, 'aria-label': label, tabindex: 1 },
    div(classes, icon(name)),
  )
}

function padlock({ isOn, onChange }: ToolbarActions['confidential']): HTMLElement {
  const button = tool('lab-confidential aaA aMZ', 'Toggle confidential mode', 'padlock')
  button.setAttribute('aria-pressed', String(isOn))
  onPress(button, () => {
    const on = button.getAttribute('aria-pressed') !== 'true'
    button.setAttribute('aria-pressed', String(on))
    onChange(on)
  })
  return button
}

/** The three dots at the right, and in their menu the mode of plain text. */
function moreOptions({ isOn, onChange }: ToolbarActions['plainText']): HTMLElement {
  const item = el(
    'div',
    {
      class: 'J-N J-Ks lab-plain-text',
      role: 'menuitemcheckbox',
      'aria-checked': String(isOn),
      tabindex: -1,
    },
    el('div', { class: 'J-N-Jz' }, 'Plain text mode'),
  )
  const menu = el('div', { class: 'J-M lab-more-options', role: 'menu', tabindex: -1 }, div('SK AX', item))
  menu.style.display = 'none'
  onPress(item, () => {
    menu.style.display = 'none'
    const on = item.getAttribute('aria-checked') !== 'true'
    item.setAttribute('aria-checked', String(on))
    onChange(on)
  })
  const button = el('div', {
    class: 'J-JN-M-I J-J5-Ji Xv L3 T-I-ax7 T-I',
    role: 'button',
    tabindex: 1,
    'aria-haspopup': 'true',
    'data-tooltip': 'More options',
    'aria-label': 'More options',
  })
  button.append(icon('more'))
  onPress(button, () => {
    menu.style.display = menu.style.display === 'none' ? '' : 'none'
  })
  return div('', button, menu)
}
