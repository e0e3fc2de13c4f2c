import { div, el, nextId, onPress } from './dom.ts'
import { icon } from './icons.ts'

export interface SendActions {
  send: () => void
  /** There is a button for it if this is given. */
  sendAndArchive?: (() => void) | undefined
  schedule: () => void
}

/** The cell with Send, its menu, and "Send & archive". */
export function sendCell({ send, sendAndArchive, schedule }: SendActions): HTMLTableCellElement {
  const mac = /Mac/.test(navigator.platform)
  const sendButton = blueButton('Send', 'aoO v7', `Send \u202a(${mac ? '⌘' : 'Ctrl-'}Enter)\u202c`)
  onPress(sendButton, send)
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
  onPress(chevron, () => {
    menu.style.display = menu.style.display === 'none' ? '' : 'none'
    chevron.setAttribute('aria-expanded', String(menu.style.display === ''))
  })
  return el(
    'td',
    { class: 'gU Up' },
    div('dC', sendButton, chevron),
    sendAndArchive && div('dC', archiveButton(sendAndArchive)),
    menu,
  )
}

function archiveButton(sendAndArchive: () => void): HTMLElement {
  const button = blueButton('Send & archive', 'aoO Uo', 'Send & archive')
  onPress(button, sendAndArchive)
  return button
}

function blueButton(text: string, classes: string, tooltip: string): HTMLElement {
  return el(
    'div',
    {
      id: nextId(),
      class: `T-I J-J5-Ji ${classes} T-I-atl L3`,
      role: 'button',
      tabindex: 1,
      'data-tooltip': tooltip,
      'aria-label': tooltip,
      'data-tooltip-delay': 800,
      jslog: '32601; u014N:cOuCgd,Kr2w4b',
    },
    text,
  )
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
