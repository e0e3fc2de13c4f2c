import { me } from './account.ts'
import { div, el, onPress } from './dom.ts'
import { icon } from './icons.ts'
import type { Person } from './mail.ts'
import { settings } from './settings.ts'

/** The line "From" of an account with aliases, and the hidden field that says the chosen one. */
export class FromChooser {
  readonly field: HTMLInputElement
  /** Not there for an account with one address only. */
  readonly row: HTMLTableRowElement | undefined
  #chosen: Person
  readonly #shown = el('span', { class: 'az2 az4 L3' })
  readonly #onChange: () => void

  constructor(from: Person | undefined, onChange: () => void) {
    this.#onChange = onChange
    const choices = [me, ...settings.aliases]
    this.#chosen = choices.find(({ address }) => address === from?.address) ?? me
    this.field = el('input', { type: 'hidden', name: 'from', value: this.#chosen.address })
    this.#shown.textContent = shown(this.#chosen)
    if (settings.aliases.length > 0) this.row = this.#makeRow(choices)
  }

  get chosen(): Person {
    return this.#chosen
  }

  #choose(person: Person): void {
    this.#chosen = person
    this.#shown.textContent = shown(person)
    // Other people's clients watch the attribute.
    this.field.setAttribute('value', person.address)
    this.#onChange()
  }

  #makeRow(choices: Person[]): HTMLTableRowElement {
    const items = choices.map((person) => {
      const item = el(
        'div',
        { class: 'J-N', role: 'menuitem', value: person.address, tabindex: -1 },
        el('div', { class: 'J-N-Jz' }, shown(person)),
      )
      onPress(item, () => {
        menu.style.display = 'none'
        this.#choose(person)
      })
      return item
    })
    const menu = el('div', { class: 'J-M jQjAxd J-M-awS', role: 'menu', tabindex: 0 }, div('SK AX', ...items))
    menu.style.display = 'none'
    const button = el(
      'div',
      { class: 'J-J5-Ji J-JN-M-I az1', role: 'button', tabindex: 1, 'aria-haspopup': 'true' },
      this.#shown,
      icon('down'),
    )
    onPress(button, () => {
      menu.style.display = menu.style.display === 'none' ? '' : 'none'
    })
    return el(
      'tr',
      { class: 'az3' },
      el('td', { class: 'ok' }, el('span', { class: 'gO' }, 'From')),
      el('td', { class: 'eV' }, div('az9', button, menu)),
    )
  }
}

function shown({ name, address }: Person): string {
  return name === '' ? address : `${name} <${address}>`
}
