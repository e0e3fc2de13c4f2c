import { accounts, me, slot } from './account.ts'
import { butterBar } from './butter-bar.ts'
import { composeDock } from './compose-window.ts'
import { div, el, nextId, onPress, within } from './dom.ts'
import { icon } from './icons.ts'
import type { IconName } from './icons.ts'
import type { ListName } from './routes.ts'
import { word } from './words.ts'

const NAV: [ListName, string, IconName][] = [
  ['inbox', 'Inbox', 'inbox'],
  ['sent', 'Sent', 'sent'],
  ['scheduled', 'Scheduled', 'scheduled'],
  ['drafts', 'Drafts', 'drafts'],
  ['all', 'All Mail', 'all'],
]

export interface Shell {
  /** Where views go: the children of `div.aeF > div.nH`. */
  views: HTMLElement
  /** Marks one list in the navigation as the shown one. */
  select: (list: string) => void
  /** Puts the number of unread mails beside Inbox. */
  setUnread: (count: number) => void
}

/** Puts everything around lists and conversations into the body. */
export function buildShell({ compose }: { compose: () => void }): Shell {
  const items = new Map(NAV.map(([list, label, name]) => [list as string, navItem(list, label, name)]))
  const unread = el('div', { class: 'bsU' })
  items.get('inbox')?.querySelector('.aio')?.append(unread)

  const composeButton = el('div', {
    class: 'T-I T-I-KE L3',
    role: 'button',
    tabindex: 0,
    gh: 'cm',
    jslog: '20510; u014N:cOuCgd,Kr2w4b',
  })
  composeButton.append(icon('pencil'), word('Compose'))
  onPress(composeButton, compose)

  const navigation = el(
    'div',
    { class: 'aeN WR nH oy8Mbf', role: 'navigation', 'aria-label': word('Main menu') },
    within(['aic', 'z0'], composeButton),
    within(['aZ6 Ls77Lb', 'pp', 'nM', 'TK'], ...items.values()),
  )

  const views = div('nH')
  const content = within(['nH bkK nn', 'nH bkL', 'nH', 'nH ar4 z', 'AO', 'Tm aeJ', 'aeF'], views)
  document.body.prepend(
    div('nH bkO', header(), div('no', navigation, content, sidePanel())),
    butterBar,
    composeDock,
  )

  return {
    views,
    select: (list) => {
      for (const [name, item] of items) item.classList.toggle('nZ', name === list)
    },
    setUnread: (count) => {
      unread.textContent = count > 0 ? String(count) : ''
    },
  }
}

function navItem(list: ListName, label: string, name: IconName): HTMLElement {
  const link = el(
    'a',
    {
      class: 'J-Ke n0',
      href: `#${list}`,
      target: '_top',
      'aria-label': word(label),
      draggable: 'false',
      tabindex: 0,
    },
    word(label),
  )
  const line = div(
    'TN bzz aHS-bnt',
    div('qj qr', icon(name)),
    div('aio UKr6le', el('span', { class: 'nU' }, link)),
  )
  const item = within(['aim', 'TO'], line)
  item.addEventListener('click', (event) => {
    if (event.target !== link) link.click()
  })
  return item
}

function header(): HTMLElement {
  const search = el('input', {
    class: 'gb_ze',
    name: 'q',
    placeholder: word('Search mail'),
    'aria-label': word('Search mail'),
    autocomplete: 'off',
  })
  const form = el(
    'form',
    { class: 'gb_yd aJf', role: 'search', id: 'aso_search_form_anchor' },
    icon('search'),
    search,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    location.hash = search.value === '' ? '#inbox' : `#search/${encodeURIComponent(search.value)}`
  })
  const support = el(
    'div',
    {},
    el(
      'div',
      { class: 't6', 'data-tooltip': 'Support', role: 'button', 'aria-label': word('Support') },
      icon('help'),
    ),
    el('div', { class: 'Nk', role: 'menu' }),
  )
  return el(
    'header',
    { class: 'gb_Ka', role: 'banner', id: 'gb' },
    div(
      'gb_Hd',
      el('div', { class: 'gb_Gd', role: 'button', 'aria-label': word('Main menu') }, icon('menu')),
      logo(),
    ),
    form,
    el('div', { class: 'zo' }, support, div('FI', icon('gear')), accountSwitcher()),
  )
}

function logo(): HTMLElement {
  return el(
    'a',
    { class: 'gb_ye', href: '#inbox', title: 'Gmail' },
    div('lab-envelope', icon('all')),
    el('span', {}, 'Gmail'),
  )
}

/** The circle at the top right; its label holds the address. A click shows the other accounts. */
function accountSwitcher(): HTMLElement {
  const link = el(
    'a',
    {
      class: 'gb_A gb_Xa',
      href: 'https://accounts.google.com/SignOutOptions?hl=en',
      role: 'button',
      'aria-label': `${word('Google Account:')} ${me.name} \n(${me.address})`,
      id: nextId(),
    },
    (me.name || me.address).charAt(0).toUpperCase(),
  )
  const others = accounts
    .map((account, index) =>
      el('a', { href: `/mail/u/${index}/`, target: '_blank' }, `${account.name} (${account.address})`),
    )
    .filter((_, index) => me.isDelegated || index !== slot)
  const menu = div('gb_menu', ...others)
  menu.hidden = true
  link.addEventListener('click', (event) => {
    event.preventDefault()
    menu.hidden = !menu.hidden || others.length === 0
  })
  return div('gb_be', link, menu)
}

/** The strip at the right edge; other people's clients wait for it before they look at a thread. */
function sidePanel(): HTMLElement {
  return div(
    'aUx nn',
    div(
      'brC-aMv-auO',
      div('brC-brG'),
      el('div', { class: 'aT5-aOt-I', role: 'button', 'aria-label': word('Hide side panel') }),
    ),
    el('div', { class: 'brC-aT5-aOt-Jw', role: 'complementary', 'aria-label': word('Side panel') }),
  )
}
