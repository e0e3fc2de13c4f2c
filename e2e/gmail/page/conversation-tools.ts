import { accountPath } from './account.ts'
import { div, el, onPress } from './dom.ts'
import { icon } from './icons.ts'
import type { IconName } from './icons.ts'
import type { OpenedThread } from './mail.ts'
import { word } from './words.ts'

/** The buttons beside a conversation's subject: expand or collapse all, and print. */
export function conversationTools(
  thread: OpenedThread,
  { expandAll, collapseAll }: { expandAll: () => void; collapseAll: () => void },
): HTMLElement {
  const expand = button('Expand all', 'down', 'gx', () => swap(expandAll, true))
  const collapse = button('Collapse all', 'minimize', 'gq', () => swap(collapseAll, false))
  const print = button('Print all', 'drafts', 'lab-print', () =>
    open(`/mail${accountPath}/?ui=2&view=pt&search=all&th=${thread.legacyId}`, '_blank'),
  )
  collapse.style.display = 'none'
  if (thread.mails.length < 2) expand.style.display = 'none'
  const swap = (act: () => void, areExpanded: boolean) => {
    act()
    expand.style.display = areExpanded ? 'none' : ''
    collapse.style.display = areExpanded ? '' : 'none'
  }
  return div('bHJ', expand, collapse, print)
}

function button(label: string, name: IconName, classes: string, act: () => void): HTMLElement {
  const made = el(
    'div',
    {
      class: 'T-I J-J5-Ji T-I-ax7 L3',
      role: 'button',
      tabindex: 0,
      'data-tooltip': word(label),
      'aria-label': word(label),
    },
    el('img', { class: classes, src: '/mail/u/0/images/cleardot.gif', alt: '' }),
    icon(name),
  )
  onPress(made, act)
  return made
}
