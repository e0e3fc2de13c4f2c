import { div, el, nextId } from './dom.ts'
import { shortName } from './mail.ts'
import type { Person } from './mail.ts'

export type RecipientKind = 'to' | 'cc' | 'bcc'

const LABELS = { to: 'To', cc: 'Cc', bcc: 'Bcc' }

/** One line of recipients: chips, and a field in which Enter, Tab, comma or semicolon makes another. */
export class RecipientLine {
  readonly row: HTMLTableRowElement
  readonly #chosen: { person: Person; chip: HTMLElement }[] = []
  readonly #chips = el('div', { class: 'aUF', role: 'listbox', 'aria-multiselectable': 'true' })
  readonly #input: HTMLInputElement
  readonly #onChange: () => void
  /** Called when others were put in the place of all. */
  onSet: () => void = () => undefined

  constructor(
    kind: RecipientKind,
    persons: Person[],
    { inline, onChange }: { inline: boolean; onChange: () => void },
  ) {
    this.#onChange = onChange
    this.#input = el('input', {
      class: 'agP aFw',
      type: 'text',
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-label': `${LABELS[kind]} recipients`,
      'peoplekit-id': nextId(),
      autocomplete: 'off',
      spellcheck: 'false',
    })
    const field = div('afx', div('aoG', div('afy', div('afp', this.#chips, div('agQ', this.#input)))))
    // Inline replies have one more wrapper.
    const line = el('div', { class: 'anm', name: kind }, inline ? div('aUy', field) : field)
    this.row = el(
      'tr',
      { class: 'bzf' },
      el('td', { class: 'ok' }, el('span', { class: 'gO' }, LABELS[kind])),
      el('td', { class: 'eV' }, div('oj', div('afC', line))),
    )
    line.addEventListener('click', (event) => {
      if (event.target instanceof Element && !event.target.closest('.agh')) this.#input.focus()
    })
    this.#input.addEventListener('keydown', (event) => this.#onKey(event))
    this.#input.addEventListener('blur', () => this.commit())
    this.#input.addEventListener('paste', (event) => {
      event.preventDefault()
      this.#addAll(event.clipboardData?.getData('text/plain') ?? '')
    })
    for (const person of persons) this.#show(person)
  }

  get persons(): Person[] {
    return this.#chosen.map(({ person }) => person)
  }

  focus(): void {
    this.#input.focus()
  }

  /** Makes chips of what stands in the field. */
  commit(): void {
    const typed = this.#input.value
    this.#input.value = ''
    this.#addAll(typed)
  }

  /** Puts others in the place of all that are there. */
  set(persons: Person[]): void {
    this.#chips.replaceChildren()
    this.#chosen.length = 0
    for (const person of persons) this.#show(person)
    this.onSet()
  }

  #addAll(typed: string): void {
    for (const piece of typed.split(/[,;\n]/)) {
      if (piece.trim() !== '') this.#add(readPerson(piece))
    }
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.#chosen.at(-1)?.person
    if (event.key === 'Backspace' && this.#input.value === '' && last) this.#remove(last)
    if (event.ctrlKey || event.metaKey || this.#input.value.trim() === '') return
    if (['Enter', ',', ';', 'Tab'].includes(event.key)) {
      if (event.key !== 'Tab') event.preventDefault()
      this.commit()
    }
  }

  #add(person: Person): void {
    if (this.persons.some(({ address }) => address === person.address)) return
    this.#show(person)
    this.#onChange()
  }

  #show(person: Person): void {
    const chip = this.#chip(person)
    this.#chosen.push({ person, chip })
    this.#chips.append(chip)
  }

  #remove(person: Person): void {
    const index = this.#chosen.findIndex((chosen) => chosen.person === person)
    const [removed] = index >= 0 ? this.#chosen.splice(index, 1) : []
    removed?.chip.remove()
    this.#onChange()
  }

  #chip(person: Person): HTMLElement {
    const remove = el('div', {
      class: 'afX',
      role: 'button',
      'aria-label': `Press delete to remove ${person.address}`,
    })
    remove.addEventListener('click', () => this.#remove(person))
    const option = el(
      'div',
      {
        class: 'afV',
        role: 'option',
        'data-hovercard-id': person.address,
        'data-name': person.name === '' ? person.address : person.name,
        'data-hovercard-owner-id': '95',
        'aria-selected': 'false',
        jslog: '136119; u014N:xr6bB',
        tabindex: -1,
      },
      div('aZ7', shortName(person).charAt(0).toUpperCase()),
      div('afW', person.name === '' ? person.address : person.name),
      remove,
    )
    return el(
      'div',
      { class: 'agh', 'peoplekit-id': nextId(), draggable: 'true' },
      el('div', { class: 'agb' }, option),
    )
  }
}

function readPerson(typed: string): Person {
  const [, name = '', address = typed.trim()] = /^\s*"?(.*?)"?\s*<([^>]+)>\s*$/.exec(typed) ?? []
  return { address, name }
}
