import { div, el, onPress } from './dom.ts'

/** Asks when to send; `chosen` gets Unix milliseconds. The lab offers one time: tomorrow morning. */
export function askWhenToSend(chosen: (time: number) => void): void {
  const tomorrow = new Date()
  tomorrow.setDate(tomorrow.getDate() + 1)
  tomorrow.setHours(8, 0, 0, 0)
  const time = tomorrow.toLocaleString('en', {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
  const preset = el(
    'div',
    { class: 'Az', role: 'menuitem', tabindex: 0 },
    div('Au', 'Tomorrow morning'),
    div('Aw', time),
  )
  const cancel = el('button', { class: 'aIg', name: 'cancel', 'aria-label': 'Close' }, 'Cancel')
  const dialog = el(
    'div',
    { class: 'bq9 qs', role: 'dialog', 'aria-label': 'Schedule send' },
    div('aIq', el('h2', {}, 'Schedule send')),
    el('div', { class: 'Aq', role: 'menu' }, preset),
    cancel,
  )
  onPress(preset, () => {
    dialog.remove()
    chosen(tomorrow.getTime())
  })
  onPress(cancel, () => dialog.remove())
  document.body.append(dialog)
  preset.focus()
}
