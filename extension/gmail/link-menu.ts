import type { MailLink } from '../../shared/mail-links.ts'
import { makeElement, openCard } from './card.ts'
import styles from './link-menu.css?inline'
import { say } from '../words.ts'

/** What a compose's menu of links shows and changes. */
export interface ShownLinks {
  /** Those of the mail as it is written now. */
  links: readonly MailLink[]
  areOn(): boolean
  isOn(link: MailLink): boolean
  turn(on: boolean): void
  turnLink(link: MailLink, on: boolean): void
}

let close: (() => void) | undefined

/** Opens the menu beside its button, or closes it: whether a mail's links are tracked, and which. */
export function toggleLinkMenu(button: HTMLElement, shown: ShownLinks): void {
  if (close) return close()
  const card = openCard(button, say('links_label'), styles, () => {
    close = undefined
    button.setAttribute('aria-expanded', 'false')
  })
  close = card.close
  button.setAttribute('aria-expanded', 'true')

  const all = choice(say('links_in_this_mail'), (on) => {
    shown.turn(on)
    show()
  })
  const single = shown.links.map((link) => {
    const made = choice(link.text || link.target, (on) => {
      shown.turnLink(link, on)
      show()
    })
    made.label.title = link.target
    if (link.isAddress) made.label.append(makeElement('small', '', say('links_address')))
    return { link, ...made }
  })
  const list = makeElement('div', 'single')
  list.append(...single.map(({ label }) => label))
  if (single.length === 0) list.textContent = say('links_none')
  card.element.append(all.label, list, makeElement('p', '', say('links_hint')))
  show()
  all.box.focus()

  function show(): void {
    all.box.checked = shown.areOn()
    list.hidden = !all.box.checked
    for (const { link, box } of single) box.checked = shown.isOn(link)
    card.place()
  }
}

function choice(text: string, onChange: (on: boolean) => void) {
  const label = document.createElement('label')
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.addEventListener('change', () => onChange(box.checked))
  label.append(box, makeElement('span', '', text))
  return { label, box }
}
