import type { ResponseKind } from './compose-start.ts'
import { div, el, nextId, onPress } from './dom.ts'
import { icon } from './icons.ts'

/** What the icon says by its class; other people's clients know the one of a forward. */
const IMAGE_CLASSES: Record<ResponseKind, string> = { reply: 'mK', replyAll: 'mL', forward: 'mI' }

export interface ResponseTypeHooks {
  become: (kind: ResponseKind) => void
  editSubject: () => void
  popOut: () => void
}

/**
 * The icon before the recipients that says whether this is a reply or a forward, and its menu. In a new message
 * it is in the page too, and hidden.
 */
export class ResponseType {
  readonly button: HTMLElement
  readonly menu: HTMLElement | undefined
  readonly #drawing = div('')
  readonly #image = el('img', { src: '/mail/u/0/images/cleardot.gif', alt: '' })

  constructor(kind: ResponseKind | undefined, hooks: ResponseTypeHooks) {
    const menu = kind && typeMenu(hooks)
    this.menu = menu
    this.button = div(
      'J-J5-Ji',
      el(
        'div',
        {
          id: nextId(),
          class: `J-J5-Ji J-JN-M-I Un${kind ? ' HQ' : ''}`,
          role: 'button',
          tabindex: 1,
          'aria-haspopup': 'true',
          'aria-label': 'Type of response',
          'data-tooltip': 'Type of response',
        },
        div('J-J5-Ji J-JN-M-I-Jm', this.#image),
        this.#drawing,
        icon('down'),
      ),
    )
    if (kind) this.show(kind)
    else this.button.style.display = 'none'
    onPress(this.button, () => {
      if (menu) menu.style.display = menu.style.display === 'none' ? '' : 'none'
    })
  }

  show(kind: ResponseKind): void {
    this.#drawing.replaceChildren(icon(kind))
    this.#image.className = `${IMAGE_CLASSES[kind]} L3`
  }
}

function typeMenu({ become, editSubject, popOut }: ResponseTypeHooks): HTMLElement {
  const acts: [string, () => void][] = [
    ['Reply', () => become('reply')],
    ['Reply to all', () => become('replyAll')],
    ['Forward', () => become('forward')],
    ['Edit subject', editSubject],
    ['Pop out reply', popOut],
  ]
  const items = acts.map(([label, act]) => {
    const item = el(
      'div',
      { class: 'J-N', role: 'menuitem', tabindex: -1 },
      el('div', { class: 'J-N-Jz' }, label),
    )
    onPress(item, () => {
      menu.style.display = 'none'
      act()
    })
    return item
  })
  const menu = el('div', { class: 'J-M jQjAxd HX', role: 'menu', tabindex: 0 }, div('SK AX', ...items))
  menu.style.display = 'none'
  return menu
}
