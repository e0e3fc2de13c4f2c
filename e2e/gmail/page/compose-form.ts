import { div, el, onPress } from './dom.ts'
import type { FromChooser } from './from-chooser.ts'
import type { RecipientLine } from './recipients.ts'

export interface FormParts {
  inline: boolean
  /** Hidden fields by their names; those without a value are left out. */
  fields: Record<string, string | undefined>
  from: FromChooser
  to: RecipientLine
  cc: RecipientLine
  bcc: RecipientLine
  subject: HTMLInputElement
  /** The icon that says which kind of response this is. */
  responseType: HTMLElement
}

/**
 * What stands above a compose's text. InboxSDK knows the way from the form to the recipients step by step, one
 * way for windows and another for what is below a message.
 */
export function composeForm(parts: FormParts): HTMLFormElement {
  const { inline, fields, from, subject, responseType } = parts
  const table = recipientTable(parts)
  const subjectLine = div('aoD az6', subject)
  if (inline) subjectLine.style.display = 'none'
  const lines = inline
    ? div('aoD-place', beside(responseType, div('fX aXjCH', table)))
    : div('fX aXjCH', responseType, table)
  const hidden = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => el('input', { type: 'hidden', name, value }))
  return el(
    'form',
    { class: 'bAs', enctype: 'multipart/form-data', method: 'POST' },
    ...hidden,
    from.field,
    lines,
    subjectLine,
  )
}

function beside(first: HTMLElement, second: HTMLElement): HTMLElement {
  const row = el('tr', {}, el('td', { class: 'IG' }, first), el('td', { class: 'Iy' }, second))
  return el('table', { class: 'cf', role: 'presentation', cellpadding: 0 }, el('tbody', {}, row))
}

function recipientTable({ from, to, cc, bcc }: FormParts): HTMLTableElement {
  const openers = [opener(cc, 'aB gQ pE', 'Cc'), opener(bcc, 'aB gQ pB', 'Bcc')]
  to.row.cells[1]?.append(div('aA6', ...openers))
  return el('table', { class: 'GS', cellpadding: 0 }, el('tbody', {}, to.row, cc.row, bcc.row, from.row))
}

/** The word that brings a line of recipients in. */
function opener(line: RecipientLine, classes: string, label: string): HTMLElement {
  const link = el('span', { class: classes, role: 'link', tabindex: 1 }, label)
  const show = () => {
    const isShown = line.persons.length > 0
    line.row.style.display = isShown ? '' : 'none'
    link.style.display = isShown ? 'none' : ''
  }
  show()
  line.onSet = show
  onPress(link, () => {
    line.row.style.display = ''
    link.style.display = 'none'
    line.focus()
  })
  return link
}
