import { div, el, onPress } from './dom.ts'

/** Tells why a mail was not sent, in the dialog that Gmail hangs into the body. */
export function refuse(text: string): void {
  const ok = el('button', { class: 'J-at1-auR', name: 'ok' }, 'OK')
  const dialog = el(
    'div',
    { class: 'Kj-JD', role: 'alertdialog', 'aria-label': 'Error', tabindex: 0 },
    div('Kj-JD-K7', el('span', { class: 'Kj-JD-K7-K0', role: 'heading' }, 'Error')),
    div('Kj-JD-Jz', text),
    div('Kj-JD-Jl', ok),
  )
  onPress(ok, () => dialog.remove())
  document.body.append(dialog)
  ok.focus()
}
