import { div, el, nextId, onPress } from './dom.ts'
import { icon } from './icons.ts'
import type { IconName } from './icons.ts'

export interface ToolbarActions {
  send: () => void
  schedule: () => void
  discard: () => void
}

/** The bar below a compose's body: Send with its menu, tools, the flexible cell `.oc`, and discard (facts.md, A2, A6). */
export function composeToolbar({ send, schedule, discard }: ToolbarActions): HTMLElement {
  const mac = /Mac/.test(navigator.platform)
  const sendButton = el(
    'div',
    {
      id: nextId(),
      class: 'T-I J-J5-Ji aoO v7 T-I-atl L3',
      role: 'button',
      tabindex: 1,
      'data-tooltip': `Send \u202a(${mac ? '⌘' : 'Ctrl-'}Enter)\u202c`,
      'aria-label': `Send \u202a(${mac ? '⌘' : 'Ctrl-'}Enter)\u202c`,
      'data-tooltip-delay': 800,
      jslog: '32601; u014N:cOuCgd,Kr2w4b',
    },
    'Send',
  )
  const menu = scheduleMenu(schedule)
  const chevron = el(
    'div',
    {
      id: nextId(),
      class: 'T-I J-J5-Ji hG T-I-atl L3',
      role: 'button',
      tabindex: 1,
      'aria-haspopup': 'true',
      'aria-expanded': 'false',
      'data-tooltip': 'More send options',
      'aria-label': 'More send options',
    },
    icon('down'),
  )
  const trash = el('div', {
    class: 'oh J-Z-I J-J5-Ji T-I-ax7 T-I',
    role: 'button',
    tabindex: 1,
    'data-tooltip': 'Discard draft \u202a(Ctrl-Shift-D)\u202c',
    'aria-label': 'Discard draft \u202a(Ctrl-Shift-D)\u202c',
  })
  trash.append(icon('trash'))
  onPress(sendButton, send)
  onPress(trash, discard)
  onPress(chevron, () => {
    menu.style.display = menu.style.display === 'none' ? '' : 'none'
    chevron.setAttribute('aria-expanded', String(menu.style.display === ''))
  })

  const row = el(
    'tr',
    { class: 'btC' },
    el('td', { class: 'gU Up' }, div('dC', sendButton, chevron), menu),
    el('td', { class: 'gU aXF' }, tools()),
    el('td', { class: 'gU oc' }),
    el('td', { class: 'gU az5' }, trash),
  )
  const columns = el('colgroup', {}, ...Array.from(row.cells, () => el('col')))
  const table = el('table', { class: 'IZ cf', cellpadding: 0, role: 'group' }, columns, el('tbody', {}, row))
  return div('aDg', div('aDj', el('div', { class: 'aDh', role: 'toolbar' }, table)))
}

function scheduleMenu(schedule: () => void): HTMLElement {
  const item = el(
    'div',
    { class: 'J-N yr', role: 'menuitem', selector: 'scheduledSend', tabindex: -1 },
    el(
      'div',
      { class: 'J-N-Jz' },
      el('img', { class: 'v5 J-N-JX', src: '/mail/u/0/images/cleardot.gif', alt: '' }),
      'Schedule send',
    ),
  )
  const menu = el('div', { class: 'J-M asi aYO jQjAxd', role: 'menu', tabindex: -1 }, div('SK AX', item))
  menu.style.display = 'none'
  item.addEventListener('mousedown', (event) => event.preventDefault())
  onPress(item, () => {
    menu.style.display = 'none'
    schedule()
  })
  return menu
}

/** Gmail's tools; they are there to be seen and to take up their place, and do nothing in the lab. */
function tools(): HTMLElement {
  const shown: [string, string, IconName][] = [
    ['dv', 'Formatting options', 'format'],
    ['a1 aaA aMZ', 'Attach files', 'attach'],
    ['e5 aaA aMZ', 'Insert link', 'link'],
    ['QT aaA aMZ', 'Insert emoji', 'emoji'],
    ['aA7 aaA aMZ', 'Insert photo', 'picture'],
  ]
  return div(
    'bAK',
    ...shown.map(([classes, label, name]) =>
      el(
        'div',
        { class: `wG J-Z-I`, role: 'button', 'data-tooltip': label, 'aria-label': label, tabindex: 1 },
        div(classes, icon(name)),
      ),
    ),
  )
}
