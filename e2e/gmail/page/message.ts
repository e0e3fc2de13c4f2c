import { isMe } from './account.ts'
import { div, el, nextId, onPress } from './dom.ts'
import { icon } from './icons.ts'
import { shortName } from './mail.ts'
import type { OpenedMail, Person } from './mail.ts'
import { showMail } from './shown-images.ts'
import { locale, word } from './words.ts'

/**
 * One message of an opened conversation: collapsed (`kv`) or open (`h7`), drawn as Gmail draws it.
 * Its text comes into the page when it is opened, and with it its images are loaded.
 */
export class MessageView {
  readonly item = el('div', { class: 'kv', role: 'listitem', tabindex: -1 })
  readonly mail: OpenedMail
  readonly #onReply: () => void
  /** Only what is in here is replaced: other people's clients wait for that. */
  readonly #inner = div('G3 G2')
  /** Where a reply is put; there is one while the message is open. */
  replyPlace: HTMLElement | undefined
  /** Set while it is in a group of folded messages: unfolds the whole group. */
  onUnfolded: (() => void) | undefined

  constructor(mail: OpenedMail, { open, onReply }: { open: boolean; onReply: () => void }) {
    this.mail = mail
    this.#onReply = onReply
    this.item.append(div('Bk', this.#inner))
    if (open) this.open()
    else this.#collapse()
  }

  get isOpen(): boolean {
    return this.item.classList.contains('h7')
  }

  open(): void {
    if (this.isOpen) return
    this.onUnfolded?.()
    this.item.classList.remove('kv')
    this.item.classList.add('h7')
    this.replyPlace = div('ip iq')
    const card = div('adn ads')
    card.setAttribute('data-message-id', `#${this.mail.id}`)
    card.setAttribute('data-legacy-message-id', this.mail.legacyId)
    card.append(avatar(this.mail.from), div('gs', this.#header(), this.#body(), div('hi')))
    const foot = div('gA gt acV', div('gB xu', this.replyPlace))
    this.#inner.replaceChildren(el('div', {}, card), foot)
  }

  /** Shows its header only; a reply that is being written keeps it open. */
  close(): void {
    if (!this.isOpen || this.replyPlace?.classList.contains('adB')) return
    this.replyPlace = undefined
    this.item.classList.remove('h7')
    this.item.classList.add('kv')
    this.#collapse()
  }

  /** Takes the collapsed message into a group of such, with the classes that it has there. */
  fold(classes: string): void {
    this.item.classList.remove('kv')
    this.item.classList.add(...classes.split(' '))
  }

  /** Brings it back out of its group, collapsed. */
  unfold(): void {
    this.onUnfolded = undefined
    this.item.classList.remove('kQ', 'adv', 'kx')
    this.item.classList.add('kv')
  }

  #collapse(): void {
    const sender = el('h3', { class: 'iw' }, senderSpan(this.mail.from))
    const snippet = div('iA g6', textOf(this.mail.html).slice(0, 140))
    const header = el(
      'table',
      { class: 'cf gJ', cellpadding: 0 },
      el(
        'tbody',
        {},
        el(
          'tr',
          { class: 'acZ' },
          el('td', { class: 'gF gK' }, sender, snippet),
          el('td', { class: 'gH' }, dateBox(this.mail.time)),
        ),
      ),
    )
    const card = div('adf ads', avatar(this.mail.from), div('gs', div('gE hI', header)))
    card.addEventListener('click', () => this.open())
    this.#inner.replaceChildren(el('div', {}, card))
  }

  #header(): HTMLElement {
    const reply = headerButton('reply', 'Reply', 'aaq')
    onPress(reply, this.#onReply)
    const first = el(
      'tr',
      { class: 'acZ' },
      el(
        'td',
        { class: 'gF gK' },
        el(
          'table',
          { class: 'cf ix', cellpadding: 0 },
          el('tbody', {}, el('tr', {}, el('td', {}, this.#sender()))),
        ),
      ),
      el('td', { class: 'gH bAk' }, dateBox(this.mail.time)),
      el('td', { class: 'gH acX bAm' }, reply, headerButton('more', 'More message options', 'aap')),
    )
    const to = [...this.mail.to, ...this.mail.cc, ...this.mail.bcc].flatMap((person, index) => [
      index > 0 ? ', ' : '',
      el(
        'span',
        {
          class: 'g2',
          email: person.address,
          name: person.name || person.address,
          'data-hovercard-id': person.address,
        },
        isMe(person) ? word('me') : shortName(person),
      ),
    ])
    const second = el(
      'tr',
      { class: 'acZ xD' },
      el('td', { colspan: 3 }, div('iw ajw', el('span', { class: 'hb' }, `${word('to')} `, ...to))),
    )
    return div('gE iv gt', el('table', { class: 'cf gJ', cellpadding: 0 }, el('tbody', {}, first, second)))
  }

  #sender(): HTMLElement {
    const address = el('span', { class: 'go' }, `<${this.mail.from.address}>`)
    return el('h3', { class: 'iw' }, senderSpan(this.mail.from), ' ', address)
  }

  #body(): HTMLElement {
    const text = el('div', { id: nextId(), class: `a3s aiL m${this.mail.legacyId}` })
    const bar = showMail(text, this.mail.html)
    text.addEventListener('click', followSafely)
    foldQuote(text)
    return div('', bar, div('ii gt', text))
  }
}

/** A click on a link goes by Google, where that is noted beside it. */
function followSafely(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const redirect = link?.getAttribute('data-saferedirecturl')
  if (!redirect) return
  event.preventDefault()
  window.open(redirect, '_blank', 'noreferrer')
}

/** Hides a mail's quoted text behind the three dots; it is in the page all the same. */
function foldQuote(text: HTMLElement): void {
  const quote = text.querySelector<HTMLElement>('.gmail_quote')
  if (!quote) return
  const dots = el('div', {
    class: 'ajR',
    role: 'button',
    tabindex: 0,
    'data-tooltip': word('Show trimmed content'),
    'aria-label': word('Show trimmed content'),
  })
  dots.append(icon('dots'))
  const folded = div('adL')
  folded.style.display = 'none'
  quote.replaceWith(div('yj6qo', dots), folded)
  folded.append(quote)
  onPress(dots, () => {
    folded.style.display = folded.style.display === 'none' ? '' : 'none'
  })
}

function senderSpan(person: Person): HTMLElement {
  const name = person.name === '' ? person.address : person.name
  return el(
    'span',
    { class: 'gD', email: person.address, name, 'data-hovercard-id': person.address, translate: 'no' },
    name,
  )
}

function avatar(person: Person): HTMLElement {
  const hue = [...person.address].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7)
  const circle = div('ajn bofPge', shortName(person).charAt(0).toUpperCase())
  circle.style.backgroundColor = `hsl(${hue} 45% 45%)`
  return div('aju', div('aCi', circle))
}

function dateBox(time: number): HTMLElement {
  const full = new Date(time).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const shown = new Date(time).toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' })
  return div('gK', el('span', { class: 'g3', title: full, alt: full, role: 'gridcell', tabindex: -1 }, shown))
}

function headerButton(name: 'reply' | 'more', label: string, classes: string): HTMLElement {
  const button = el('div', {
    class: `T-I J-J5-Ji T-I-Js-IF ${classes} T-I-ax7 L3`,
    role: 'button',
    tabindex: 0,
    'data-tooltip': word(label),
    'aria-label': word(label),
  })
  if (name === 'more') button.setAttribute('aria-haspopup', 'true')
  button.append(icon(name))
  return button
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}
