import type { History } from '../messages.ts'
import { ask } from './background.ts'
import { makeElement } from './card.ts'
import { say } from '../words.ts'

/** What to do once something was done; undefined where it could not be. */
interface Done {
  onMuted(history: History | null | undefined, on: boolean): void
  onErased(done: true | undefined): void
  /** Its size has changed. */
  onSize(): void
}

/** Buttons that mute a mail and erase it; before it erases, it asks once where it stands. */
export function cardActions(mail: string, { onMuted, onErased, onSize }: Done) {
  const element = makeElement('div', 'actions')
  let isMuted = false
  const mute = button('', async () => {
    const on = !isMuted
    onMuted(await ask<'mute'>({ type: 'mute', mail, on }), on)
  })
  const begin = button('erase', () => show([question, keep, erase], keep))
  const question = makeElement('p', '', say('erase_ask'))
  question.id = 'erase-question'
  const keep = button('erase_keep', rest)
  const erase = button('erase', async () => onErased(await ask<'erase'>({ type: 'erase', mail })))
  erase.className = 'danger'
  for (const choice of [keep, erase]) choice.setAttribute('aria-describedby', question.id)
  element.append(mute, begin)
  element.addEventListener('keydown', (event) => {
    // It takes the question back; the next one closes the card.
    if (event.key !== 'Escape' || begin.isConnected) return
    event.stopPropagation()
    rest()
  })

  function rest(): void {
    show([mute, begin], begin)
  }

  function show(parts: HTMLElement[], focused: HTMLElement): void {
    element.replaceChildren(...parts)
    onSize()
    focused.focus()
  }

  return {
    element,
    draw(history: History) {
      ;({ isMuted } = history)
      mute.textContent = say(isMuted ? 'unmute' : 'mute')
    },
  }
}

function button(key: string, onClick: () => unknown): HTMLElement {
  const made = makeElement('button', '', say(key))
  made.addEventListener('click', onClick)
  return made
}
